import type { Signal } from '@marketsafe/terms';
import { WEIGHTS, type WeightName } from './weights.ts';

/** The weights that a finding's signals use, and how many times each. Training uses them once the outcome is known. */
export type Features = Readonly<Partial<Record<WeightName, number>>>;

/** The features of a finding's signals. Signals of an older finding that name no weight of the model are left out. */
export function featuresOf(signals: readonly Pick<Signal, 'weight' | 'times'>[]): Features {
  const features: Partial<Record<WeightName, number>> = {};
  for (const { weight, times = 1 } of signals)
    if (isWeightName(weight)) features[weight] = (features[weight] ?? 0) + times;
  return features;
}

export const isWeightName = (name: string | undefined): name is WeightName =>
  name !== undefined && Object.hasOwn(WEIGHTS, name);
