import { logisticFit } from './logistic-fit.ts';
import type { Model } from './model.ts';

/** A finding whose listing is known to infringe or not, with its log-odds before calibration. */
export interface Outcome {
  readonly logOdds: number;
  readonly infringing: boolean;
  /** Its weight in the fit, 0 or more. */
  readonly weight: number;
}

/** A wide prior: a few dozen outcomes outweigh it. */
const LITTLE_KNOWN = 2;

/**
 * Fits the line that makes a model's sums true log-odds (Platt 1999, with a Gaussian prior around "unchanged").
 * The outcomes must not be those that the weights were trained on. A slope that is not positive would reverse the order, and is
 * refused. `deviation`: of the prior around the unchanged line.
 */
export function calibrate(outcomes: readonly Outcome[], deviation = LITTLE_KNOWN): Model['calibration'] {
  const rows = outcomes.map(({ logOdds, infringing, weight }) => ({
    weight,
    infringing,
    columns: [0, 1],
    values: [logOdds, 1],
  }));
  const [slope = 1, shift = 0] = logisticFit(rows, [
    { mean: 1, deviation },
    { mean: 0, deviation },
  ]);
  if (!(slope > 0)) throw new RangeError('the higher the scores, the fewer of these outcomes are infringing');
  return { slope, shift };
}
