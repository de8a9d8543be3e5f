/** A share that was found in a sample, and between what it lies in all that was sampled. All in 0..1. */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Of the normal distribution, for 95 % on both sides together. */
const z = 1.959964;

/**
 * Wilson's score interval for `hits` of `count`, which holds for few and for none as well (E. B. Wilson, Probable Inference,
 * the Law of Succession, and Statistical Inference, JASA 22, 1927). Nothing of an empty sample.
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
