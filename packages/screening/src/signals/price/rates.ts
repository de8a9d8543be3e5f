import { rateOf } from '@marketsafe/terms';
import type { Rates } from '../signal.ts';
import { STALE_AFTER_DAYS } from './lexicon.ts';

const DAY_MS = 86_400_000;

/** The instant (midnight UTC) from which the rates of a day, `YYYY-MM-DD`, are too old. */
export const tooOldFrom = (asOf: string): Date => new Date(Date.parse(asOf) + (STALE_AFTER_DAYS + 1) * DAY_MS);

/** Whether a table is too old on the current day. */
export const areTooOld = ({ table: { asOf }, today }: Rates): boolean =>
  Date.parse(today) >= tooOldFrom(asOf).getTime();

/**
 * Whether two tables give the same comparison between two currencies, so that listings screened with one
 * need no second screening. While neither is too old, a table's date alone makes no difference.
 */
export const compareAlike = (
  before: Rates | undefined,
  after: Rates | undefined,
  from: string,
  into: string,
): boolean => basisOf(before, from, into) === basisOf(after, from, into);

/** All inputs of a comparison, as text. */
function basisOf(rates: Rates | undefined, from: string, into: string): string {
  if (from === into) return 'the same currency';
  if (!rates) return 'no table';
  if (areTooOld(rates)) return `too old: ${rates.table.asOf}`;
  const [one, other] = [rateOf(from, rates.table), rateOf(into, rates.table)];
  return one === undefined || other === undefined ? 'no rate' : `${one} ${other}`;
}
