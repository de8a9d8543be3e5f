import { Button, Select } from 'antd';
import { useState } from 'react';
import { useRead } from '../data/api.ts';
import type { Triage, TriageAct } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Keyed } from './keyed.tsx';
import { useKeys } from './use-keys.ts';
import type { TriageDesk, TriageTarget } from './use-triage-desk.ts';

type Reason = Extract<TriageAct, { kind: 'dismiss' }>['reason'];
const reasons: readonly Reason[] = [
  'genuine',
  'authorised',
  'second-hand',
  'compatible',
  'not-our-brand',
  'other-goods',
  'not-pursued',
  'handled-elsewhere',
];
const week = 7 * 86_400_000;
const nobody = '';

/** The findings of the next triage action, their number, and whether one is already dismissed or snoozed. */
export interface Put {
  readonly target: TriageTarget;
  readonly count: number;
  readonly isAside: boolean;
}

interface Props extends Put {
  /** The state of the finding shown. */
  readonly triage: Triage | undefined;
  readonly desk: TriageDesk;
  readonly onSelect: () => void;
}

/** Dismisses, snoozes, assigns or reopens findings, by mouse or key. */
export function TriageActions({ target, count, isAside, triage, desk, onSelect }: Props) {
  const { t, term } = useWords('portal');
  const colleagues = useRead('listColleagues');
  const [reason, setReason] = useState<Reason>('genuine');
  const put = (act: TriageAct) => desk.put(target, act);
  const dismiss = () => put({ kind: 'dismiss', reason });
  const snooze = () => put({ kind: 'snooze', until: new Date(Date.now() + week).toISOString() });
  const reopen = () => put({ kind: 'reopen' });
  useKeys({ e: onSelect, x: dismiss, s: snooze, ...(isAside && { o: reopen }) });
  const assignee = count === 1 ? triage?.assignee?.id : undefined;
  return (
    <div className="toolbar triage">
      {count > 1 && <p className="whole-line">{t('findings.appliesTo', { count })}</p>}
      <label htmlFor="dismissal">
        {t('findings.dismissAs')}
        <Select
          id="dismissal"
          value={reason}
          popupMatchSelectWidth={false}
          options={reasons.map((value) => ({ value, label: term('dismissal', value) }))}
          onChange={setReason}
        />
      </label>
      <Button disabled={desk.isBusy} onClick={dismiss}>
        <Keyed text={t('findings.dismiss')} letter="X" />
      </Button>
      <Button disabled={desk.isBusy} onClick={snooze}>
        <Keyed text={t('findings.snooze')} letter="S" />
      </Button>
      {isAside && (
        <Button disabled={desk.isBusy} onClick={reopen}>
          <Keyed text={t('findings.reopen')} letter="O" />
        </Button>
      )}
      <label htmlFor="assignee-of">
        {t('findings.assignTo')}
        <Select
          id="assignee-of"
          value={assignee ?? nobody}
          popupMatchSelectWidth={false}
          options={[
            { value: nobody, label: t('findings.nobody') },
            ...(colleagues.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(to) => put({ kind: 'assign', ...(to !== nobody && { to }) })}
        />
      </label>
    </div>
  );
}
