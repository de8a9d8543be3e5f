import { logisticFit } from './logistic-fit.ts';
import type { Model } from './model.ts';

/** A finding of which it is known whether the listing infringed: its log-odds before calibration. */
export interface Outcome {
  readonly logOdds: number;
  readonly infringing: boolean;
  /** How much it counts, 0 or more. */
  readonly weight: number;
}

/** So little is known beforehand that a few dozen outcomes decide. */
const LITTLE_KNOWN = 2;

/**
 * The line that turns a model's sums into log-odds that come true (Platt 1999, with a Gaussian prior around "as it is").
 * Outcomes should be others than the weights were learned from. A slope that is not positive would turn the order round, and is
 * refused: then the model says nothing. `deviation`: of the belief that the line is good as it is.
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
