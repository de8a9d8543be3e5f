import type { Band } from '@marketsafe/terms';

/** The probabilities from which on a finding is at each band, each in (0, 1): watch < review < act. */
export type Bands = Readonly<Record<Band, number>>;

export const DEFAULT_BANDS: Bands = {
  /**
   * From here on a rights holder can file at a glance. Five in six are right when calibrated; the sixth is what the
   * rights holder's own look, and the counter-notice after it, are there for.
   */
  act: 0.83,
  /**
   * From here on a person should look. Just under the 43 % of a bare brand name from an unknown seller, so that every
   * listing that names a brand and has nothing said in its favour is reviewed.
   */
  review: 0.35,
  /** Below this nothing is reported: at one in twelve a list is no longer read. */
  watch: 0.08,
};

/** The band of a probability, or undefined when it is not worth reporting. */
export function bandOf(probability: number, bands: Bands = DEFAULT_BANDS): Band | undefined {
  if (probability >= bands.act) return 'act';
  if (probability >= bands.review) return 'review';
  return probability >= bands.watch ? 'watch' : undefined;
}
