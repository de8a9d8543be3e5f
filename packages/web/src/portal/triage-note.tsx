import { Button } from 'antd';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { Keyed } from './keyed.tsx';
import { useKeys } from './use-keys.ts';
import type { TriageDesk } from './use-triage-desk.ts';

const said = {
  dismiss: 'findings.didDismiss',
  snooze: 'findings.didSnooze',
  assign: 'findings.didAssign',
  reopen: 'findings.didReopen',
} as const;

/** The last action, with its undo. */
export function TriageNote({ desk: { last, kept, undo, isBusy, error } }: { desk: TriageDesk }) {
  const { t } = useWords('portal');
  // The key is registered here, since this stays on the page when the last entry leaves the list.
  useKeys(last ? { u: undo } : {});
  return (
    <>
      {last && (
        <p className="note row" role="status">
          <span>{t(said[last.kind], { count: last.count })}</span>
          <Button size="small" disabled={isBusy} onClick={undo}>
            <Keyed text={t('findings.undo')} letter="U" />
          </Button>
        </p>
      )}
      {!last && kept !== undefined && (
        <p className="note" role="status">
          {kept === 0 ? t('findings.undone') : t('findings.undoneNot', { count: kept })}
        </p>
      )}
      {error && <ProblemAlert error={error} />}
    </>
  );
}
