import type { WeightName } from '../../fusion/index.ts';

/** The weight of the same photo by its bank. */
export const WEIGHT_OF_BANK: Readonly<Record<'case' | 'brand', WeightName>> = {
  case: 'photo-upheld',
  brand: 'photo-own',
};
