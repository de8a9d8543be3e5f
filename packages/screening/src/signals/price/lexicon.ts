import type { WeightName } from '../../fusion/index.ts';

/** Price as a share of the brand's typical price, from the lowest step up. Ratios between 0.45 and 0.8 say nothing. */
export const STEPS: readonly { below: number; weight: WeightName; note: string }[] = [
  { below: 0.1, weight: 'price-impossible', note: 'an impossible price' },
  { below: 0.25, weight: 'price-far-below', note: 'far below the range' },
  { below: 0.45, weight: 'price-below', note: 'below the range' },
];
export const USUAL_FROM = 0.8;
/** Twenty times the usual is a number that somebody typed for want of a price. */
export const ABSURD_FROM = 20;
/** One of whatever currency is no price of branded goods. */
export const PLACEHOLDER_UP_TO = 1;
/** A quarter: currencies seldom move by more than a step of the above in that time. */
export const STALE_AFTER_DAYS = 92;
