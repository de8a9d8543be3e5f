/** A share found in a sample, and the interval of the true share. All in 0..1. */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Quantile of the normal distribution for a two-sided 95 %. */
const z = 1.959964;

/**
 * Wilson's score interval for `hits` of `count`, valid for few or no hits too (E. B. Wilson, Probable Inference, the Law of
 * Succession, and Statistical Inference, JASA 22, 1927). Undefined for an empty sample.
 */
export function estimate(hits: number, count: number): Estimate | undefined {
  if (count === 0) return undefined;
  const share = hits / count;
  const spread = z * z;
  const middle = share + spread / (2 * count);
  const reach = z * Math.sqrt((share * (1 - share)) / count + spread / (4 * count * count));
  const within = (bound: number) => Math.min(1, Math.max(0, bound / (1 + spread / count)));
  return { share, low: within(middle - reach), high: within(middle + reach) };
}
