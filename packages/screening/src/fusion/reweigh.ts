import type { Band, Signal } from '@marketsafe/terms';
import { type Bands, bandOf } from './bands.ts';
import { isWeightName } from './features.ts';
import { fuse, LIMITED } from './fuse.ts';
import type { Weights } from './weights.ts';

/** What signals come to. `band`: none where it is not worth reporting. */
export interface Weighed {
  /** The probability of infringement, in [0, 1]. */
  readonly score: number;
  readonly band: Band | undefined;
  readonly signals: readonly Signal[];
}

/**
 * A finding's signals weighed with other weights (calibrated ones), without reading its listing again. The same as screening the
 * listing with them, save that where several sightings of one brand compete, the one that was stronger before still speaks. A signal
 * that names no weight, of an older finding, keeps what it was worth.
 */
export function reweigh(signals: readonly Signal[], weights: Weights, bands: Bands): Weighed {
  const raised = signals.map((signal) => {
    const { weight, times = 1, note } = signal;
    if (!isWeightName(weight)) return signal;
    // A price that was cut is cut anew.
    const [said] = note?.split(LIMITED) ?? [];
    return { ...signal, logOdds: weights[weight] * times, ...(said !== undefined && { note: said }) };
  });
  const { score, signals: fused } = fuse(raised, weights.prior, bands);
  return { score, band: bandOf(score, bands), signals: fused };
}
