import type { Band } from '@marketsafe/terms';

/** The probabilities from which on a finding is at each band, each in (0, 1): watch < review < act. */
export type Bands = Readonly<Record<Band, number>>;

/**
 * Where no programme's costs say otherwise, they follow from these, in a person's looks at a finding: a wrong removal costs
 * twelve, a counterfeit that is missed four, a glance down a list a tenth. Acting without a look pays where what is wrongly
 * removed costs less than looking would (1 − p < 1/12), a look where p × 4 > 1, a glance where p × 4 > 1/10.
 */
export const DEFAULT_BANDS: Bands = { act: 11 / 12, review: 1 / 4, watch: 1 / 40 };

/** The band of a probability, or undefined when it is not worth reporting. */
export function bandOf(probability: number, bands: Bands = DEFAULT_BANDS): Band | undefined {
  if (probability >= bands.act) return 'act';
  if (probability >= bands.review) return 'review';
  return probability >= bands.watch ? 'watch' : undefined;
}
