import type { WeightName } from '../../fusion/index.ts';

/** The weight of the same scene by the bank of its photo. */
export const WEIGHT_OF_BANK: Readonly<Record<'case' | 'brand', WeightName>> = {
  case: 'scene-upheld',
  brand: 'scene-own',
};
