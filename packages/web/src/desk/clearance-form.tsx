import { Button } from 'antd';
import { useAct, useRead } from '../data/api.ts';
import { sellerPath } from '../format/seller-path.ts';
import { useWords } from '../language/words.ts';
import { grounds } from '../office/clearance-actions.tsx';
import { Panel } from '../office/panel.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';

/** Clears a seller with a known authorisation, or asks for documents. Valid to the end of the chosen day in China. */
export function ClearanceForm({ seller }: { seller: string }) {
  const { t, term } = useWords('desk');
  const invite = useAct('inviteToClearance');
  const participants = useRead('listParticipants').data?.items ?? [];
  const whom = sellerPath(seller);
  const form = useForm({
    act: useAct('grantClearance'),
    start: { holder: '', ground: '' as (typeof grounds)[number] | '', until: '' },
    check: ({ holder, ground, until }) => ({ holder: !holder, ground: !ground, until: !until }),
    say: ({ holder, ground, until }) => ({
      ...{ ...whom, holder, ground: ground as (typeof grounds)[number] },
      until: new Date(`${until}T23:59:59+08:00`).toISOString(),
    }),
  });
  const { holder } = form.values;
  return (
    <Panel level="h3" className="gap" title={t('sellers.clear')}>
      <p className="soft">{t('sellers.clearHint')}</p>
      <Form
        of={form}
        submit={t('sellers.clear')}
        more={
          <Button disabled={!holder} loading={invite.isPending} onClick={() => invite.mutate({ ...whom, holder })}>
            {t('sellers.invite')}
          </Button>
        }
      >
        <div className="toolbar">
          <SelectField
            {...form.field('holder')}
            label={t('sellers.holder')}
            options={participants
              .filter(({ kind }) => kind === 'rights-holder')
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            {...form.field('ground')}
            label={t('sellers.ground')}
            options={grounds.map((value) => ({ value, label: term('clearanceReason', value) }))}
          />
          <TextField {...form.field('until')} type="date" label={t('sellers.until')} />
        </div>
      </Form>
      {invite.isError && <ProblemAlert error={invite.error} />}
    </Panel>
  );
}
