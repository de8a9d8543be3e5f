import type { Signal } from '@marketsafe/terms';
import { REVIEW_FROM } from './bands.ts';
import { logit, probability } from './odds.ts';

/** A hair under the border, so that rounding cannot lift a capped score over it. */
const JUST_UNDER_REVIEW = logit(REVIEW_FROM) - 0.01;

/**
 * Adds the signals' log-odds to the prior. Price alone never exceeds `watch`: where the other signals do not reach
 * `review`, the price signal is cut to what stays under it, in the signal itself, so that the waterfall still adds up.
 */
export function fuse(signals: readonly Signal[], prior: number): { score: number; signals: Signal[] } {
  let withoutPrice = prior;
  for (const signal of signals) if (signal.signal !== 'price') withoutPrice += signal.logOdds;
  const room = Math.max(0, JUST_UNDER_REVIEW - withoutPrice);
  const capped = signals.map((signal) => {
    if (signal.signal !== 'price' || withoutPrice >= logit(REVIEW_FROM) || signal.logOdds <= room) return signal;
    return { ...signal, logOdds: room, note: `${signal.note ?? ''}; limited: price alone never exceeds watch` };
  });
  const total = capped.reduce((sum, signal) => sum + signal.logOdds, prior);
  return { score: probability(total), signals: capped };
}
