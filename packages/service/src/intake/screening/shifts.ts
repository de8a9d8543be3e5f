import { type Bands, HELD, reweigh, type Weighed, type Weights } from '@marketsafe/screening';
import type { Band } from '@marketsafe/terms';
import type { ShiftStep } from '../../platform/schema/models.ts';

/** What would be otherwise if a model that is tried were in force. */
export interface Shift {
  readonly from_band: Band | null;
  readonly to_band: Band | null;
  readonly before: number;
  readonly after: number;
  /** The name of a weight, or `calibration`. */
  readonly mover: string;
  readonly steps: readonly ShiftStep[];
}

/** Weighs the same signals with the other model; undefined where they stay at their band. Pure. */
export function shiftOf(
  { score, band, signals }: Weighed,
  { weights, prior, bands }: { readonly weights: Weights; readonly prior: number; readonly bands: Bands },
): Shift | undefined {
  const other = reweigh(signals, weights, bands);
  if (other.band === band) return undefined;
  const steps = [
    { weight: 'prior', before: prior, after: weights.prior },
    ...signals.map(({ weight, signal, logOdds }, index) => ({
      ...{ weight: weight ?? signal, before: logOdds },
      after: other.signals[index]?.logOdds ?? 0,
    })),
  ];
  return {
    ...{ from_band: band ?? null, to_band: other.band ?? null, before: score, after: other.score },
    ...{ mover: moverOf(steps), steps },
  };
}

/** The learned reason that makes most of the change, or the calibration, which stretches all of them alike. */
function moverOf(steps: readonly ShiftStep[]): string {
  const change = ({ before, after }: ShiftStep): number => after - before;
  const total = steps.reduce((sum, step) => sum + change(step), 0);
  const [first] = steps
    .filter(({ weight }) => !HELD.has(weight))
    .sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
  return first && Math.abs(change(first)) >= Math.abs(total) / 2 ? first.weight : 'calibration';
}
