import type { WeightName } from '../../fusion/index.ts';

/** Upheld strikes in force against the seller, from the most down. */
export const STRIKE_STEPS: readonly { from: number; weight: WeightName }[] = [
  { from: 3, weight: 'strikes-3' },
  { from: 2, weight: 'strikes-2' },
  { from: 1, weight: 'strikes-1' },
];

/** Cases against the seller that fell, from the most down. */
export const OVERTURNED_STEPS: readonly { from: number; weight: WeightName }[] = [
  { from: 2, weight: 'overturned-2' },
  { from: 1, weight: 'overturned-1' },
];

/** A shop is new for a quarter of a year, in days. */
export const NEW_FOR_DAYS = 90;
/** Where a shop of many brands has stood for three years, in days, it is a retailer. */
export const ESTABLISHED_FROM_DAYS = 1095;
/** So many brands of the book make a shop mixed. */
export const MIXED_FROM = 5;
