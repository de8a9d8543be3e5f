import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../app/term.ts';
import type { Finding } from '../data/findings.ts';
import { type TriageAct, useColleagues } from '../data/triage.ts';
import { useKeys } from './use-keys.ts';
import type { TriageDesk } from './use-triage-desk.ts';

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

interface Props {
  readonly findings: readonly Finding[];
  readonly desk: TriageDesk;
  readonly onSelect: () => void;
}

/** Puts findings aside, gives them to somebody, or opens them again: with the mouse or a key. */
export function TriageActions({ findings, desk, onSelect }: Props) {
  const { t } = useTranslation('portal');
  const term = useTerm();
  const colleagues = useColleagues();
  const [reason, setReason] = useState<Reason>('genuine');
  const put = (act: TriageAct) => desk.put(findings, act);
  const dismiss = () => put({ kind: 'dismiss', reason });
  const snooze = () => put({ kind: 'snooze', until: new Date(Date.now() + week).toISOString() });
  const reopen = () => put({ kind: 'reopen' });
  const isAside = findings.some(({ triage }) => triage !== undefined && triage.state !== 'open');
  useKeys({ e: onSelect, x: dismiss, s: snooze, ...(isAside && { o: reopen }), ...(desk.last && { u: desk.undo }) });
  const assignee = findings.length === 1 ? findings[0]?.triage?.assignee?.id : undefined;
  return (
    <div className="toolbar triage">
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
        {t('findings.dismiss')}
      </Button>
      <Button disabled={desk.isBusy} onClick={snooze}>
        {t('findings.snooze')}
      </Button>
      {isAside && (
        <Button disabled={desk.isBusy} onClick={reopen}>
          {t('findings.reopen')}
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
            ...(colleagues.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(to) => put({ kind: 'assign', ...(to !== nobody && { to }) })}
        />
      </label>
    </div>
  );
}
