import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

/** Why the removal has not been sent: to the desk with who and why, to a brand without. */
export function RemovalHeld({ held }: { held: NonNullable<CaseDetail['removalHeld']> }) {
  const { t, term, shortInstant } = useWords('office');
  const since = shortInstant(held.since);
  if (held.why !== 'stopped') return t('case.waitsAbove', { why: term('removalHeld', held.why), since });
  return held.by === undefined
    ? t('case.stoppedSince', { since })
    : t('case.stoppedBy', { since, by: held.by, reasons: held.reasons });
}
