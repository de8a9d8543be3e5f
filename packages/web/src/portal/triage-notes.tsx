import { Button } from 'antd';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';
import { useProblemText } from '../plain/problem-text.ts';
import { FilingNote } from './filing-note.tsx';
import { Keyed } from './keyed.tsx';
import type { Filings } from './use-filings.ts';
import { narrow } from './use-room.ts';
import { canBeUndone, type TriageDesk, type TriageDone, undoFor } from './use-triage-desk.ts';

interface Props {
  readonly filings: Filings;
  readonly desk: TriageDesk;
  readonly onUndo: () => void;
}

/** What was done, over the list so that nothing in it moves: failures and what was filed until it is read, the rest while it can be undone. */
export function TriageNotes({ filings, desk, onUndo }: Props) {
  const { t } = useWords('portal');
  const place = useRoomBelow();
  const unread = filings.all.filter(filings.unread);
  const failed = unread.filter(({ sent }) => sent.state === 'failed');
  const [latest, ...earlier] = unread.filter(({ sent }) => sent.state !== 'failed');
  const note = (filing: (typeof unread)[number]) => (
    <FilingNote
      key={filing.id}
      filing={filing}
      onRetry={() => filings.retry(filing.id)}
      onRead={() => filings.read([filing.id])}
    />
  );
  return (
    <div className="triage-notes" ref={place}>
      {failed.map(note)}
      <div role="status">
        <ActNotes desk={desk} onUndo={onUndo} />
        {latest && <div id="filed">{note(latest)}</div>}
      </div>
      {earlier.length > 0 && (
        <details className="outcome earlier">
          <summary>{t('triage.earlier', { count: earlier.length })}</summary>
          <Button size="small" onClick={() => filings.read(unread.map(({ id }) => id))}>
            {t('triage.readAll')}
          </Button>
          {earlier.map(note)}
        </details>
      )}
    </div>
  );
}

/** Leaves room in the list for the notes over it, so that the card at hand is never under them. */
function useRoomBelow(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => {
      const list = current.parentElement?.querySelector<HTMLElement>('.shelf-scroll');
      if (!list) return;
      const room = matchMedia(narrow).matches ? '' : `${current.offsetHeight + 32}px`;
      list.style.paddingBottom = room;
      list.style.scrollPaddingBottom = room;
      list.querySelector('.queue-line[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return place;
}

/** The last act while it can be undone, what an undo left, and what failed. */
function ActNotes({ desk, onUndo }: { desk: TriageDesk; onUndo: () => void }) {
  const [latest] = desk.all;
  const [now, setNow] = useState(() => Date.now());
  const isTimed = latest?.state === 'done';
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each act.
  useEffect(() => {
    setNow(Date.now());
    if (!isTimed) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [isTimed, latest?.id]);
  const failed = desk.all.find(({ state, error }) => state === 'failed' || error !== undefined);
  const undoable = desk.all.find((one) => canBeUndone(one, now));
  return (
    <>
      {failed && <ActFailed of={failed} onRetry={() => desk.retry(failed.id)} />}
      {undoable?.count !== undefined && <Undo of={undoable} now={now} onUndo={onUndo} />}
      {!undoable && latest && <Said of={latest} isRecent={now - latest.at < undoFor} />}
    </>
  );
}

const said = {
  dismiss: 'findings.didDismiss',
  snooze: 'findings.didSnooze',
  assign: 'findings.didAssign',
  reopen: 'findings.didReopen',
} as const;

function Undo({ of, now, onUndo }: { of: TriageDone; now: number; onUndo: () => void }) {
  const { t, term } = useWords('portal');
  const left = Math.max(1, Math.ceil((of.at + undoFor - now) / 1000));
  return (
    <div className="outcome">
      <div className="grow">
        <p className="outcome-head">
          <strong>{t(said[of.act.kind], { count: of.count ?? 0 })}</strong>{' '}
          {of.act.kind === 'dismiss' && <span className="soft">{term('dismissal', of.act.reason)}</span>}
        </p>
        {of.act.kind !== 'reopen' && <p className="small soft">{t('triage.comesBack')}</p>}
      </div>
      <Button size="small" onClick={onUndo}>
        <Keyed text={t('findings.undo')} letter="U" />
        <span className="soft" aria-hidden="true">
          {t('triage.seconds', { count: left })}
        </span>
      </Button>
    </div>
  );
}

function Said({ of: { state, act, count = 0, kept }, isRecent }: { of: TriageDone; isRecent: boolean }) {
  const { t } = useWords('portal');
  if (state === 'undone')
    return <p className="outcome">{kept ? t('findings.undoneNot', { count: kept }) : t('findings.undone')}</p>;
  return state === 'done' && act.kind === 'assign' && isRecent ? (
    <p className="outcome">{t('findings.didAssign', { count })}</p>
  ) : null;
}

function ActFailed({ of: { error, state }, onRetry }: { of: TriageDone; onRetry: () => void }) {
  const { t } = useWords('portal');
  const { text } = useProblemText()(error);
  return (
    <div className="outcome failed" role="alert">
      <p className="grow">
        <strong>{t(state === 'failed' ? 'triage.notDone' : 'triage.notUndone')}</strong> {text}
      </p>
      {state === 'failed' && <Button onClick={onRetry}>{t('triage.tryAgain')}</Button>}
    </div>
  );
}
