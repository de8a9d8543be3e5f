import type { Band } from '@marketsafe/terms';

/** The lowest probability of each band, each in (0, 1): watch < review < act. */
export type Bands = Readonly<Record<Band, number>>;

/**
 * Defaults for programmes that set no costs, derived from costs in units of one person's review of a finding: a wrong removal
 * costs 12, a missed counterfeit 4, a glance down a list 1/10. Acting without a review pays where the expected wrong removals cost less
 * than the review (1 − p < 1/12), a review pays where p × 4 > 1, a glance where p × 4 > 1/10.
 */
export const DEFAULT_BANDS: Bands = { act: 11 / 12, review: 1 / 4, watch: 1 / 40 };

/** The band of a probability, or undefined when it is not worth reporting. */
export function bandOf(probability: number, bands: Bands = DEFAULT_BANDS): Band | undefined {
  if (probability >= bands.act) return 'act';
  if (probability >= bands.review) return 'review';
  return probability >= bands.watch ? 'watch' : undefined;
}
