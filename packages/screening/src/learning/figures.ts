import type { Band } from '@marketsafe/terms';
import type { Bands } from '../fusion/index.ts';

/** A score, and whether the listing infringed. */
export interface Scored {
  readonly score: number;
  readonly infringing: boolean;
  readonly weight: number;
}

/** Quality of scores. Shares in [0, 1]; absent where there are no cases to take one from. */
export interface Figures {
  /** Expected calibration error: the mean error of a score, over ten bins of scores. */
  readonly calibrationError: number;
  /** Precision: the share at the band or above that infringes. Recall: the share of all infringing ones at the band or above. */
  readonly bands: readonly { readonly band: Band; readonly precision?: number; readonly recall?: number }[];
}

const BINS = 10;

export function figuresOf(scored: readonly Scored[], bands: Bands): Figures {
  const total = sum(scored);
  const bins = Map.groupBy(scored, ({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)));
  const off = [...bins.values()].map((bin) =>
    Math.abs(bin.reduce((all, { score, weight }) => all + score * weight, 0) - sum(bin.filter(isInfringing))),
  );
  const infringing = sum(scored.filter(isInfringing));
  return {
    calibrationError: total > 0 ? rounded(off.reduce((all, one) => all + one, 0) / total) : 0,
    bands: (['act', 'review', 'watch'] as const).map((band) => {
      const above = scored.filter(({ score }) => score >= bands[band]);
      const right = sum(above.filter(isInfringing));
      return {
        band,
        ...(above.length > 0 && { precision: rounded(right / sum(above)) }),
        ...(infringing > 0 && { recall: rounded(right / infringing) }),
      };
    }),
  };
}

const isInfringing = ({ infringing }: Scored): boolean => infringing;
const sum = (all: readonly Scored[]): number => all.reduce((total, { weight }) => total + weight, 0);
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
