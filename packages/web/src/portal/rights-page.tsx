import { ProblemError } from '@marketsafe/sdk';
import { useAct, useRead } from '../data/api.ts';
import { useMe } from '../data/session.ts';
import { offices } from '../enrol/offices.ts';
import { useWords } from '../language/words.ts';
import { ActButton } from '../office/act-button.tsx';
import { CardTable } from '../office/card-table.tsx';
import { LoadedItems } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { CodeTag } from '../office/tags.tsx';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { useForm } from '../plain/use-form.ts';
import { AskReviewTeam } from './ask-review-team.tsx';
import { InviteAgent, MandateInvitations } from './mandate-invitations.tsx';
import { RightTable } from './right-table.tsx';

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

/** What the participant asked the review team about registrations. */
function RightReviews() {
  const { t, language, shortInstant } = useWords('portal');
  const reviews = useRead('listRightReviews').data?.items.filter(({ status }) => status !== 'verified') ?? [];
  const add = useAct('registerRight');
  if (reviews.length === 0) return null;
  return (
    <Panel title={t('rights.reviews')}>
      <CardTable
        rowKey="right"
        of={reviews}
        columns={[
          [t('rights.number'), ({ office, number }) => `${office} ${number}`],
          [t('rights.reviewAsked'), ({ askedAt }) => shortInstant(askedAt)],
          [t('rights.reviewStatus'), ({ status }) => <CodeTag group="rightReview" code={status} />],
          [
            t('rights.reviewAnswer'),
            ({ office, number, status, reasons }) =>
              status === 'entered' ? (
                <ActButton size="small" act={add} say={{ office, number }}>
                  {t('rights.add')}
                </ActButton>
              ) : (
                (reasons?.[language] ?? '–')
              ),
          ],
        ]}
      />
    </Panel>
  );
}

/** An association tells the review team that a participant holds the right that it claims. */
function VouchForm() {
  const { t } = useWords('portal');
  const { t: enrol } = useWords('enrol');
  const form = useForm({
    act: useAct('vouchForRight'),
    start: { office: offices[0] as (typeof offices)[number], number: '', participant: '', words: '' },
    check: ({ number, participant, words }) => ({ number: !number, participant: !participant, words: !words }),
  });
  return (
    <Panel title={t('rights.vouch')}>
      <p className="soft">{t('rights.vouchLead')}</p>
      <Form of={form} submit={t('rights.vouch')}>
        <div className="toolbar">
          <SelectField
            {...form.field('office')}
            label={t('rights.office')}
            options={offices.map((value) => ({ value, label: enrol(`offices.${value}`) }))}
          />
          <TextField {...form.field('number')} maxLength={40} label={t('rights.number')} />
          <TextField {...form.field('participant')} label={t('rights.vouchFor')} />
        </div>
        <TextField
          {...form.field('words')}
          maxLength={200}
          label={t('rights.vouchWords')}
          hint={t('rights.vouchHint')}
        />
      </Form>
    </Panel>
  );
}
