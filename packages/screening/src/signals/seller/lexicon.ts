import type { WeightName } from '../../fusion/index.ts';

/** Upheld strikes in force against the seller, from the most down. */
export const STRIKE_STEPS: readonly { from: number; weight: WeightName }[] = [
  { from: 3, weight: 'strikes-3' },
  { from: 2, weight: 'strikes-2' },
  { from: 1, weight: 'strikes-1' },
];
