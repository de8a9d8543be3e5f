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
import { Facts } from '../plain/facts.tsx';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { useForm } from '../plain/use-form.ts';
import { ConfirmRight } from './confirm-right.tsx';
import { MandateForm } from './mandate-form.tsx';

export function RightsPage() {
  const { t } = useWords('portal');
  useTitle(t('rights.title'));
  const rights = useRead('listRights');
  const me = useMe().data?.participant;
  return (
    <>
      <h1>{t('rights.title')}</h1>
      {me?.kind === 'agent' && (
        <p className="note">
          {t('rights.yourNumber')} <span className="mono">{me.id}</span>
        </p>
      )}
      <AddRight />
      <LoadedItems query={rights} empty={t('rights.empty')}>
        {(items) => items.map((right) => <RightCard key={right.id} right={right} me={me?.id} />)}
      </LoadedItems>
    </>
  );
}

function AddRight() {
  const { t } = useWords('portal');
  const { t: enrol } = useWords('enrol');
  const form = useForm({
    act: useAct('registerRight'),
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
          [t('rights.mandates'), mandates],
        ]}
      />
      {right.status === 'unverified' &&
        isMine &&
        (right.verifiedWith === 'review-team' ? (
          <p className="note warn gap">{t('rights.noContact')}</p>
        ) : (
          <ConfirmRight right={right.id} />
        ))}
      {end.isError && <ProblemAlert error={end.error} />}
    </Panel>
  );
}
