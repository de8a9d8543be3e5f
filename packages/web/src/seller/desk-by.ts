import { useNow } from '../data/demo.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { chinaZone, lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';

/** The review team's deadline for all decisions, or that it has passed; undefined while nothing waits for them. */
export function useDeskBy({ clocks }: Pick<SellerNotice, 'clocks'>, which: 'ruling' | 'appealDecision') {
  const { t, longInstant } = useWords('seller');
  const now = useNow();
  const due = clocks.filter(({ clock }) => clock === which).at(-1)?.due;
  if (due === undefined) return;
  const when = longInstant(lastInstant(due), chinaZone);
  return t(Date.parse(due) > now ? 'until.ruling' : 'until.rulingLate', { when });
}
