import { useAct, useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ClearanceList } from '../office/clearance-list.tsx';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { useForm } from '../plain/use-form.ts';

/** Sellers whose authorisation the rights holder checks once. */
export function ClearancesPage() {
  const { t } = useWords('portal');
  useTitle(t('clearances.title'));
  return (
    <>
      <h1>{t('clearances.title')}</h1>
      <p className="soft">{t('clearances.lead')}</p>
      <InviteForm />
      <ClearanceList />
    </>
  );
}

function InviteForm() {
  const { t, language } = useWords('portal');
  const invite = useAct('inviteToClearance');
  const marketplaces = useRead('listMarketplaces').data?.items ?? [];
  const form = useForm({
    act: invite,
    start: { marketplace: '', seller: '' },
    check: ({ marketplace, seller }) => ({ marketplace: !marketplace, seller: !seller }),
  });
  return (
    <>
      <Form of={form} className="toolbar" isPrimary submit={t('clearances.invite')}>
        <SelectField
          {...form.field('marketplace')}
          label={t('clearances.marketplace')}
          options={marketplaces.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
        <TextField
          {...form.field('seller')}
          maxLength={100}
          label={t('clearances.seller')}
          hint={t('clearances.sellerHint')}
        />
      </Form>
      {invite.isSuccess && <p role="status">{t('clearances.invited')}</p>}
    </>
  );
}
