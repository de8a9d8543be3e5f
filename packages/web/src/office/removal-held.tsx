import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

/** Why the removal has not been sent: the review team sees who held it and why, a brand does not. */
export function RemovalHeld({ held }: { held: NonNullable<CaseDetail['removalHeld']> }) {
  const { t, term, shortInstant } = useWords('office');
  const since = shortInstant(held.since);
  if (held.why !== 'stopped') return t(waits(held.why), { why: term('removalHeld', held.why), since });
  return held.by === undefined
    ? t('case.stoppedSince', { since })
    : t('case.stoppedBy', { since, by: held.by, reasons: held.reasons });
}

/** For whom it waits: the marketplace's people, or the review team. */
const waits = (why: string) =>
  why === 'above-there' ? 'case.waitsAboveThere' : there.has(why) ? 'case.waitsThere' : 'case.waitsAbove';

const there: ReadonlySet<string> = new Set(['stopped-there', 'held-there', 'to-confirm']);
