import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import type { Right } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { CodeTag } from '../office/tags.tsx';
import { VerifiedBy } from '../office/verified-by.tsx';
import { Facts } from '../plain/facts.tsx';
import { Form, TextField } from '../plain/form.tsx';
import type { Column } from '../plain/table.tsx';
import { useForm } from '../plain/use-form.ts';
import { AskReviewTeam } from './ask-review-team.tsx';
import { StageNotes } from './stage-notes.tsx';

interface Props {
  readonly of: readonly Right[];
  /** The participant that reads. */
  readonly me: string | undefined;
}

/** A right each row. Those that wait for their holder's proof are open. */
export function RightTable({ of, me }: Props) {
  const { t } = useWords('office');
  const columns = useColumns(of, me);
  const isWaiting = ({ status, holder }: Right) => status === 'unverified' && holder === me;
  return (
    <CardTable
      of={of}
      columns={columns}
      rowKey="id"
      opens={{ text: t('open'), form: (right) => <RightDetails right={right} me={me} /> }}
      defaultOpen={of.filter(isWaiting).map(({ id }) => id)}
    />
  );
}

function useColumns(of: readonly Right[], me: string | undefined): readonly Column<Right>[] {
  const { t, term, day } = useWords('portal');
  const mandate = ({ agent, agentName = agent, until: last }: Right['mandates'][number]): string => {
    const until = day(last);
    return agent === me ? t('rights.yourMandate', { until }) : t('rights.untilText', { agent: agentName, until });
  };
  return [
    [
      t('rights.mark'),
      ({ mark, office, number }) => (
        <>
          {mark !== undefined && <strong>{mark}</strong>} <span className="mono small">{`${office} ${number}`}</span>
        </>
      ),
    ],
    [t('rights.type'), ({ type }) => term('right', type)],
    ...(of.some(({ holder }) => holder !== me)
      ? [[t('rights.holder'), ({ holderName }: Right) => holderName] satisfies Column<Right>]
      : []),
    [t('rights.territories'), ({ territories }) => territories.join(', ')],
    [t('rights.classes'), ({ classes }) => classes.join(', ') || '–'],
    [t('rights.validUntil'), ({ validUntil }) => (validUntil === undefined ? '–' : day(validUntil))],
    [
      t('rights.mandates'),
      ({ mandates }) =>
        mandates.length === 0 ? '–' : mandates.map((one) => <div key={one.agent}>{mandate(one)}</div>),
    ],
    [t('rights.status'), ({ status }) => <CodeTag group="rightStatus" code={status} />],
  ];
}

/** What the row does not say, and what its reader can do. */
function RightDetails({ right, me }: { right: Right; me: string | undefined }) {
  const { t } = useWords('portal');
  const isMine = right.holder === me;
  return (
    <div className="stack">
      <Facts
        className="facts-grid"
        of={[
          [t('rights.registeredOn'), right.registeredOn],
          [t('rights.challenge'), right.challenge && t(`rights.challenges.${right.challenge}`)],
          [t('rights.verifiedBy'), right.verification && <VerifiedBy key="by" of={right.verification} />],
        ]}
      />
      {right.status === 'unverified' && isMine && <Proof of={right} />}
      <Mandates of={right} me={me} />
      {isMine && <MandateForm right={right.id} />}
      <StageNotes rights={[right.id]} />
    </div>
  );
}

function Proof({ of: { id, office, number, verifiedWith } }: { of: Right }) {
  const { t } = useWords('portal');
  if (verifiedWith !== 'review-team') return <ConfirmRight right={id} />;
  return (
    <div className="note warn">
      <p>{t('rights.noContact')}</p>
      <AskReviewTeam office={office} number={number} open={t('rights.askVerify')} needsDocument />
    </div>
  );
}

function Mandates({ of: { id, mandates }, me }: { of: Right; me: string | undefined }) {
  const { t } = useWords('portal');
  const end = useAct('endMandate');
  return (
    <>
      {mandates.map(({ agent, agentName = agent }) => (
        <p key={agent} className="row">
          {agent !== me && agentName}
          <Popconfirm
            title={t('rights.mandateEndSure')}
            okText={t('rights.mandateEnd')}
            cancelText={t('rights.mandateKeep')}
            overlayStyle={{ maxWidth: 'min(28rem, 92vw)' }}
            onConfirm={() => end.mutate({ path: { right: id, agent } })}
          >
            <Button size="small" loading={end.isPending}>
              {t('rights.mandateEndThis')}
            </Button>
          </Popconfirm>
        </p>
      ))}
      {end.isError && <ProblemAlert error={end.error} />}
    </>
  );
}

/** The code sent to the register's contact makes the right usable. */
function ConfirmRight({ right }: { right: string }) {
  const { t } = useWords('portal');
  const form = useForm({
    act: useAct('confirmRight', { right }),
    start: { code: '' },
    check: ({ code }) => ({ code: !/^\d{6}$/.test(code) }),
  });
  return (
    <div className="note warn gap">
      <p>{t('rights.confirmText')}</p>
      <Form of={form} className="toolbar" isPrimary submit={t('rights.confirm')}>
        <TextField
          {...form.field('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          label={t('rights.code')}
        />
      </Form>
    </div>
  );
}

/** A mandate ends at the end of the chosen day, in the reader's zone. */
function MandateForm({ right }: { right: string }) {
  const { t } = useWords('portal');
  const [open, setOpen] = useState(false);
  const form = useForm({
    ...{ act: useAct('grantMandate', { right }), onDone: () => setOpen(false) },
    start: { agent: '', until: '' },
    check: ({ agent, until }) => ({ agent: !agent, until: !until }),
    say: ({ agent, until }) => ({ agent, until: new Date(`${until}T23:59:59`).toISOString() }),
  });
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {t('rights.mandateAdd')}
      </Button>
    );
  return (
    <Form of={form} className="toolbar" submit={t('rights.mandateAdd')}>
      <TextField {...form.field('agent')} label={t('rights.agent')} />
      <TextField {...form.field('until')} type="date" label={t('rights.until')} />
    </Form>
  );
}
