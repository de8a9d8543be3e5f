import { rateOf } from '@marketsafe/terms';
import type { Rates } from '../signal.ts';
import { STALE_AFTER_DAYS } from './lexicon.ts';

const DAY_MS = 86_400_000;

/** The first instant (midnight UTC) from which nothing is compared by rates of a day, `YYYY-MM-DD`. */
export const tooOldFrom = (asOf: string): Date => new Date(Date.parse(asOf) + (STALE_AFTER_DAYS + 1) * DAY_MS);

/** Whether nothing is compared by a table any more, on the day that it is. */
export const areTooOld = ({ table: { asOf }, today }: Rates): boolean =>
  Date.parse(today) >= tooOldFrom(asOf).getTime();

/**
 * Whether a price in one currency stands to a range in another by one table as by the other, so that what was screened by the one
 * need not be screened again by the other. The date of a table alone makes no difference while neither is too old.
 */
export const compareAlike = (
  before: Rates | undefined,
  after: Rates | undefined,
  from: string,
  into: string,
): boolean => basisOf(before, from, into) === basisOf(after, from, into);

/** All that a comparison rests on, as text. */
function basisOf(rates: Rates | undefined, from: string, into: string): string {
  if (from === into) return 'the same currency';
  if (!rates) return 'no table';
  if (areTooOld(rates)) return `too old: ${rates.table.asOf}`;
  const [one, other] = [rateOf(from, rates.table), rateOf(into, rates.table)];
  return one === undefined || other === undefined ? 'no rate' : `${one} ${other}`;
}
