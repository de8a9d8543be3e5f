import { useNow } from '../data/demo.ts';
import type { CaseRow } from '../data/nouns.ts';
import { lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { TimeLeft } from '../office/time-left.tsx';

/** When the next of somebody's time ends. */
export function CaseDue({ of: { next, held } }: { of: Pick<CaseRow, 'next' | 'held'> }) {
  const { t, term, shortInstant } = useWords('portal');
  const now = useNow();
  if (held !== undefined) return <span className="soft">{term('hold', held)}</span>;
  if (!next) return <span className="soft">{t('cases.noClock')}</span>;
  return (
    <span className="case-due">
      <TimeLeft ms={Date.parse(next.due) - now} />
      <time className="soft small" dateTime={next.due}>
        {shortInstant(lastInstant(next.due))}
      </time>
    </span>
  );
}

/** Whose turn it is. */
export function CaseTurn({ of: { next } }: { of: Pick<CaseRow, 'next'> }) {
  const { t, term } = useWords('portal');
  if (!next) return <span className="soft">–</span>;
  return next.whose === 'complainant' ? <strong>{t('cases.you')}</strong> : term('whose', next.whose);
}
