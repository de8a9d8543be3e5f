import { ProblemError } from '@marketsafe/sdk';
import { Button, Popconfirm } from 'antd';
import { useAct, useRead } from '../data/api.ts';
import type { Right } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { offices } from '../enrol/offices.ts';
import { useWords } from '../language/words.ts';
import { LoadedItems } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { CodeTag } from '../office/tags.tsx';
import { VerifiedBy } from '../office/verified-by.tsx';
import { Facts } from '../plain/facts.tsx';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { useForm } from '../plain/use-form.ts';
import { AskReviewTeam } from './ask-review-team.tsx';
import { ConfirmRight } from './confirm-right.tsx';
import { MandateForm } from './mandate-form.tsx';
import { InviteAgent, MandateInvitations } from './mandate-invitations.tsx';
import { RightReviews } from './right-reviews.tsx';
import { StageNotes } from './stage-notes.tsx';
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
      <AddRight />
      {me?.kind === 'association' && <VouchForm />}
      <RightReviews />
      <InviteAgent rights={inForce} />
      <MandateInvitations />
      <LoadedItems query={rights} empty={t('rights.empty')}>
        {(items) => items.map((right) => <RightCard key={right.id} right={right} me={me?.id} />)}
      </LoadedItems>
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
    <Panel title={t('rights.add')}>
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

function RightCard({ right, me }: { right: Right; me: string | undefined }) {
  const { t, term, day } = useWords('portal');
  const end = useAct('endMandate');
  const isMine = right.holder === me;
  const mandates = (
    <>
      {right.mandates.map(({ agent, agentName = agent, until: last }) => {
        const until = day(last);
        return (
          <p key={agent} className="row">
            {agent === me ? t('rights.yourMandate', { until }) : t('rights.untilText', { agent: agentName, until })}
            <Popconfirm
              title={t('rights.mandateEndSure')}
              okText={t('rights.mandateEnd')}
              cancelText={t('rights.mandateKeep')}
              overlayStyle={{ maxWidth: 'min(28rem, 92vw)' }}
              onConfirm={() => end.mutate({ path: { right: right.id, agent } })}
            >
              <Button size="small" loading={end.isPending}>
                {t('rights.mandateEnd')}
              </Button>
            </Popconfirm>
          </p>
        );
      })}
      {isMine && <MandateForm right={right.id} />}
    </>
  );
  return (
    <Panel
      title={right.mark ?? `${right.office} ${right.number}`}
      extra={<CodeTag group="rightStatus" code={right.status} />}
    >
      <Facts
        className="facts-grid"
        of={[
          [t('rights.type'), term('right', right.type)],
          [t('rights.number'), `${right.office} ${right.number}`],
          [t('rights.holder'), right.holderName],
          [t('rights.territories'), right.territories.join(', ')],
          [t('rights.classes'), right.classes.join(', ')],
          [t('rights.validUntil'), right.validUntil && day(right.validUntil)],
          [t('rights.registeredOn'), right.registeredOn],
          [t('rights.challenge'), right.challenge && t(`rights.challenges.${right.challenge}`)],
          [t('rights.verifiedBy'), right.verification && <VerifiedBy key="by" of={right.verification} />],
          [t('rights.mandates'), mandates],
        ]}
      />
      {right.status === 'unverified' &&
        isMine &&
        (right.verifiedWith === 'review-team' ? (
          <div className="note warn gap">
            <p>{t('rights.noContact')}</p>
            <AskReviewTeam office={right.office} number={right.number} open={t('rights.askVerify')} needsDocument />
          </div>
        ) : (
          <ConfirmRight right={right.id} />
        ))}
      <StageNotes rights={[right.id]} />
      {end.isError && <ProblemAlert error={end.error} />}
    </Panel>
  );
}
