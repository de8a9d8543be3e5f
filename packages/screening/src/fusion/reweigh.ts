import type { Signal } from '@marketsafe/terms';
import type { Bands } from './bands.ts';
import { isWeightName } from './features.ts';
import { fuse, LIMITED, type Weighed } from './fuse.ts';
import type { Weights } from './weights.ts';

/**
 * Scores a finding's signals with other (calibrated) weights, without reading its listing again. Equals screening the
 * listing with them, except that where several sightings of one brand compete, the formerly strongest one is kept. A signal
 * of an older finding that names no weight keeps its value.
 */
export function reweigh(signals: readonly Signal[], weights: Weights, bands: Bands): Weighed {
  const raised = signals.map((signal) => {
    const { limited: _, ...rest } = signal;
    const { weight, times = 1, note } = rest;
    if (!isWeightName(weight)) return signal;
    // A limited price is limited again under the new weights.
    const [said] = note?.split(LIMITED) ?? [];
    return { ...rest, logOdds: weights[weight] * times, ...(said !== undefined && { note: said }) };
  });
  return fuse(raised, weights.prior, bands);
}
