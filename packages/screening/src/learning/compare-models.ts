import type { Band } from '@marketsafe/terms';
import { type Bands, bandOf, calibratedWeights, type Model, type WeightName } from '../fusion/index.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Label } from './label.ts';
import { scoredWith } from './learn-model.ts';

type BandOrNone = Band | 'none';

/** The figures of two models on the same labels; the first of each pair belongs to the first model. */
export interface Comparison {
  readonly figures: readonly [Figures, Figures];
  /** Labels whose band changes with the second model, the most frequent changes first. `none`: not reported. */
  readonly moved: readonly {
    readonly from: BandOrNone;
    readonly to: BandOrNone;
    readonly infringing: number;
    readonly genuine: number;
  }[];
  /** Weights that differ, in the log-odds of findings, and the number of labels that use each. */
  readonly weights: readonly {
    readonly name: WeightName;
    readonly logOdds: readonly [number, number];
    readonly labels: number;
  }[];
}

/**
 * Compares two models on labels, weighted as in training. A model looks better on its own training labels than it is:
 * `learnModel` gives its figures on held-out sellers.
 * @param bands probabilities of the bands, for the figures.
 */
export function compareModels(
  labels: readonly Label[],
  { bands, models: [one, other] }: { readonly bands: Bands; readonly models: readonly [Model, Model] },
): Comparison {
  const [before, after] = [calibratedWeights(one), calibratedWeights(other)];
  const [were, are] = [scoredWith(labels, before), scoredWith(labels, after)];
  const band = (score = 0): BandOrNone => bandOf(score, bands) ?? 'none';
  const moves = were.flatMap(({ score, infringing }, index) => {
    const [from, to] = [band(score), band(are[index]?.score)];
    return from === to ? [] : [{ from, to, infringing }];
  });
  const moved = [...Map.groupBy(moves, ({ from, to }) => `${from} ${to}`).values()].flatMap((all) => {
    const infringing = all.filter((move) => move.infringing).length;
    return all.slice(0, 1).map(({ from, to }) => ({ from, to, infringing, genuine: all.length - infringing }));
  });
  return {
    figures: [figuresOf(were, bands), figuresOf(are, bands)],
    moved: moved.sort((a, b) => b.infringing + b.genuine - a.infringing - a.genuine),
    weights: (Object.keys(before) as WeightName[])
      .filter((name) => before[name] !== after[name])
      .map((name) => ({
        name,
        logOdds: [before[name], after[name]],
        labels: labels.filter(({ features }) => features[name] !== undefined).length,
      })),
  };
}
