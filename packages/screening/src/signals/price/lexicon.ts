import type { WeightName } from '../../fusion/index.ts';

/** Where a price lies against a brand's range, and what that is worth. */
export interface Step {
  readonly weight: WeightName;
  readonly note: string;
}

const IMPOSSIBLE: Step = { weight: 'price-impossible', note: 'an impossible price' };
const FAR_BELOW: Step = { weight: 'price-far-below', note: 'far below the range' };
const UNDER_LOWEST: Step = { weight: 'price-under-lowest', note: 'below the range' };
const BELOW: Step = { weight: 'price-below', note: 'below the range' };

const IN_RANGE: Step = { weight: 'price-in-range', note: 'within the range' };
const USUAL: Step = { weight: 'price-usual', note: 'the usual price' };

/**
 * Where the lowest price of genuine goods is known (`low`, sales included), nothing is held against what is not under it, and half of it
 * is as far below as a quarter of the typical one.
 */
export function stepOf(amount: number, typical: number, low: number | undefined): Step {
  if (amount >= typical * 0.8) return USUAL;
  if (low !== undefined && amount >= low) return IN_RANGE;
  if (amount < typical * 0.1) return IMPOSSIBLE;
  if (amount < typical * 0.25 || (low !== undefined && amount < low / 2)) return FAR_BELOW;
  if (low !== undefined) return UNDER_LOWEST;
  return amount < typical * 0.45 ? BELOW : IN_RANGE;
}

/** Twenty times the usual is a number that somebody typed for want of a price. */
export const ABSURD_FROM = 20;
/** One of whatever currency is no price of branded goods. */
export const PLACEHOLDER_UP_TO = 1;
/** A quarter: currencies seldom move by more than a step of the above in that time. */
export const STALE_AFTER_DAYS = 92;
