import type { WeightName } from '../../fusion/index.ts';

/** A price's position against a brand's range, and its weight. */
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
 * Where the lowest price of genuine goods is known (`low`, sales included), a price above it never counts against the listing, and half of it
 * counts like a quarter of the typical one.
 */
export function stepOf(amount: number, typical: number, low: number | undefined): Step {
  if (amount >= typical * 0.8) return USUAL;
  if (low !== undefined && amount >= low) return IN_RANGE;
  if (amount < typical * 0.1) return IMPOSSIBLE;
  if (amount < typical * 0.25 || (low !== undefined && amount < low / 2)) return FAR_BELOW;
  if (low !== undefined) return UNDER_LOWEST;
  return amount < typical * 0.45 ? BELOW : IN_RANGE;
}

/** Twenty times the usual price is a placeholder. */
export const ABSURD_FROM = 20;
/** One unit of any currency is no price of branded goods. */
export const PLACEHOLDER_UP_TO = 1;
/** A quarter of a year: in that time currencies seldom move by more than one step of this table. */
export const STALE_AFTER_DAYS = 92;
