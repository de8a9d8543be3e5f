import type { Band } from '@marketsafe/terms';

/**
 * From here on a rights holder can file at a glance. Five in six are right when calibrated; the sixth is what the
 * rights holder's own look, and the counter-notice after it, are there for.
 */
export const ACT_FROM = 0.83;
/**
 * From here on a person should look. Just under the 43 % of a bare brand name from an unknown seller, so that every
 * listing that names a brand and has nothing said in its favour is reviewed.
 */
export const REVIEW_FROM = 0.35;
/** Below this nothing is reported: at one in twelve a list is no longer read. */
export const WATCH_FROM = 0.08;

/** The band of a probability, or undefined when it is not worth reporting. */
export function bandOf(probability: number): Band | undefined {
  if (probability >= ACT_FROM) return 'act';
  if (probability >= REVIEW_FROM) return 'review';
  return probability >= WATCH_FROM ? 'watch' : undefined;
}
