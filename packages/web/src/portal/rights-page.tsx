import { ProblemError } from '@marketsafe/sdk';
import { useAct, useRead } from '../data/api.ts';
import { useMe } from '../data/session.ts';
import { offices } from '../enrol/offices.ts';
import { useWords } from '../language/words.ts';
import { LoadedItems } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { useForm } from '../plain/use-form.ts';
import { AskReviewTeam } from './ask-review-team.tsx';
import { InviteAgent, MandateInvitations } from './mandate-invitations.tsx';
import { RightReviews } from './right-reviews.tsx';
import { RightTable } from './right-table.tsx';
import { VouchForm } from './vouch-form.tsx';

export function RightsPage() {
  const { t } = useWords('portal');
  useTitle(t('rights.title'));
  const rights = useRead('listRights');
  const me = useMe().data?.participant;
  const now = new Date().toISOString();
  const inForce = (rights.data?.items ?? []).filter(
    ({ holder, status, validUntil = now }) => holder === me?.id && status === 'verified' && validUntil >= now,
  );
  return (
    <>
      <h1>{t('rights.title')}</h1>
      {me && (
        <p className="note">
          {t(me.kind === 'agent' ? 'rights.yourNumber' : 'rights.yourNumberHere')} <span className="mono">{me.id}</span>
        </p>
      )}
      <LoadedItems query={rights} empty={t('rights.empty')}>
        {(items) => <RightTable of={items} me={me?.id} />}
      </LoadedItems>
      <RightReviews />
      <AddRight />
      {me?.kind === 'association' && <VouchForm />}
      <InviteAgent rights={inForce} />
      <MandateInvitations />
    </>
  );
}

/** The register lacks the registration, or its renewal. */
const missing = ['unknown-registration', 'right-expired'];

function AddRight() {
  const { t } = useWords('portal');
  const { t: enrol } = useWords('enrol');
  const act = useAct('registerRight');
  const form = useForm({
    act,
    start: { office: offices[0] as (typeof offices)[number], number: '' },
    check: ({ number }) => ({ number: !number }),
  });
  return (
    <Panel className="gap" title={t('rights.add')}>
      <p className="soft">{t('rights.lead')}</p>
      <Form of={form} className="toolbar" isPrimary submit={t('rights.add')}>
        <SelectField
          {...form.field('office')}
          label={t('rights.office')}
          options={offices.map((value) => ({ value, label: enrol(`offices.${value}`) }))}
        />
        <TextField {...form.field('number')} maxLength={40} label={t('rights.number')} />
      </Form>
      {act.error instanceof ProblemError && missing.includes(act.error.code) && act.variables && (
        <div className="note warn gap">
          <p>{t('rights.askText')}</p>
          <AskReviewTeam
            key={`${act.variables.office} ${act.variables.number}`}
            {...act.variables}
            open={t('rights.askImport')}
          />
        </div>
      )}
    </Panel>
  );
}
