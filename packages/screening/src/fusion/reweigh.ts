import type { Signal } from '@marketsafe/terms';
import type { Bands } from './bands.ts';
import { isWeightName } from './features.ts';
import { fuse, LIMITED, type Weighed } from './fuse.ts';
import type { Weights } from './weights.ts';

/**
 * A finding's signals weighed with other weights (calibrated ones), without reading its listing again. The same as screening the
 * listing with them, save that where several sightings of one brand compete, the one that was stronger before still speaks. A signal
 * that names no weight, of an older finding, keeps what it was worth.
 */
export function reweigh(signals: readonly Signal[], weights: Weights, bands: Bands): Weighed {
  const raised = signals.map((signal) => {
    const { limited: _, ...rest } = signal;
    const { weight, times = 1, note } = rest;
    if (!isWeightName(weight)) return signal;
    // A price that was limited is limited anew.
    const [said] = note?.split(LIMITED) ?? [];
    return { ...rest, logOdds: weights[weight] * times, ...(said !== undefined && { note: said }) };
  });
  return fuse(raised, weights.prior, bands);
}
