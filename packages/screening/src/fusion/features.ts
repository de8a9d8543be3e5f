import type { Signal } from '@marketsafe/terms';
import { WEIGHTS, type WeightName } from './weights.ts';

/** Which weights a finding's signals use, and how many times each: what is learned from when it is known who was right. */
export type Features = Readonly<Partial<Record<WeightName, number>>>;

/** The features of a finding's signals. Signals that do not name a weight of the model (of an older finding) are left out. */
export function featuresOf(signals: readonly Pick<Signal, 'weight' | 'times'>[]): Features {
  const features: Partial<Record<WeightName, number>> = {};
  for (const { weight, times = 1 } of signals)
    if (isWeightName(weight)) features[weight] = (features[weight] ?? 0) + times;
  return features;
}

export const isWeightName = (name: string | undefined): name is WeightName =>
  name !== undefined && Object.hasOwn(WEIGHTS, name);
