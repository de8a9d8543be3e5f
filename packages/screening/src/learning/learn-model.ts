import { createHash } from 'node:crypto';
import {
  type Bands,
  calibrate,
  calibratedWeights,
  type Example,
  learnWeights,
  type Model,
  type Outcome,
  SHIPPED_MODEL,
  WEIGHTS,
  type WeightName,
  type Weights,
} from '../fusion/index.ts';
import { type Figures, figuresOf, type Scored } from './figures.ts';
import { inOrder, LABEL_KINDS, type Label, type LabelKind } from './label.ts';

/** Standard deviation of the prior around a shipped weight, before its calibration: as for the text in `bench/screening/fit.ts`. */
const DEVIATION = 0.5;
/**
 * Share of brand-naming listings that infringe: GAO-18-216, 20 of 47. The labels cannot show it, since filers and dismissers choose their cases.
 */
const SHARE_INFRINGING = 0.43;
/** A weight moves only where labels of this many rights holders use it: the habits of one or two must not shape a shared model. */
export const LEAST_HOLDERS = 3;
/** Minimum weight of labels on each side, in rulings, without silence: a share taken from 30 has a standard error of 9 points. */
export const LEAST_WEIGHT = 30;
/** Each seller's labels are in one fold. */
const FOLDS = 5;
const ROUNDING = 1e6;

/**
 * Not trained: the prior odds and the value of a bare name, in words or in a picture, since people choose which listings get labels;
 * the value of an authorisation, since it decides and is no evidence; and that of a shared picture, which may only lower a score.
 */
export const HELD: ReadonlySet<string> = new Set<WeightName>([
  'prior',
  'mark-title',
  'mark-brand',
  'mark-category',
  'mark-description',
  'weak-mark',
  'weak-pair',
  'weak-goods',
  'authorised',
  'cleared',
  'picture-only',
  'own-photo-only',
  'picture-text',
  'picture-text-too',
  'photo-shared',
]);

/** The available labels against the required ones. Weights are in rulings, without silence. */
export interface Enough {
  readonly infringing: number;
  readonly genuine: number;
  readonly holders: number;
  readonly isEnough: boolean;
}

export function enough(labels: readonly Label[]): Enough {
  const reasoned = inOrder(labels).filter(({ kind }) => kind !== 'silent');
  const sum = (infringing: boolean): number =>
    rounded(
      reasoned
        .filter(({ kind }) => LABEL_KINDS[kind].infringing === infringing)
        .reduce((total, { weight }) => total + weight, 0),
    );
  const [infringing, genuine] = [sum(true), sum(false)];
  const holders = new Set(reasoned.map(({ holder }) => holder)).size;
  return {
    ...{ infringing, genuine, holders },
    isEnough: infringing >= LEAST_WEIGHT && genuine >= LEAST_WEIGHT && holders >= LEAST_HOLDERS,
  };
}

/** There are too few labels to train from. */
export class TooFewLabelsError extends Error {
  readonly found: Enough;

  constructor(found: Enough) {
    const { infringing, genuine, holders } = found;
    super(
      `Too few labels to learn from. Needed: labels that count as ${LEAST_WEIGHT} rulings on each side, of ${LEAST_HOLDERS} rights holders; ` +
        `cases that silence decided do not count. There are: ${shown(infringing)} infringing, ${shown(genuine)} not infringing, of ${holders} rights holders.`,
    );
    this.name = 'TooFewLabelsError';
    this.found = found;
  }
}

export interface LearnedModel {
  /** The version is a hash of the values: the same labels give the same version. */
  readonly model: Model;
  readonly labels: readonly { readonly kind: LabelKind; readonly count: number; readonly weight: number }[];
  readonly holders: number;
  /** By weight that was free to move: before, after, the number of labels that used it, and of their rights holders. */
  readonly moved: readonly {
    readonly name: WeightName;
    readonly before: number;
    readonly after: number;
    readonly labels: number;
  }[];
  /** Factor and shift from the weights' log-odds to true log-odds. */
  readonly line: Model['calibration'];
  /** Figures on sellers held out of training, each in turn. */
  readonly heldOut: Figures;
  /** Figures of the compared model, on the same labels. */
  readonly beside: Figures;
}

/**
 * Trains a model from labels: logistic regression with Gaussian priors around the shipped weights, then a line that calibrates its sums
 * on held-out labels. Both sides are weighted 43 : 57. Pure; the order of the labels does not matter, and the values
 * are rounded to six decimals, so that they are identical bytes.
 * @param beside the active model, to compare with. @param bands probabilities of the bands, for the figures.
 * @throws TooFewLabelsError @throws RangeError where the labels contradict the signals.
 */
export function learnModel(
  given: readonly Label[],
  { bands, beside }: { readonly bands: Bands; readonly beside: Model },
): LearnedModel {
  const found = enough(given);
  if (!found.isEnough) throw new TooFewLabelsError(found);
  const labels = inOrder(given);
  const examples = balanced(labels);
  const free = freeNames(labels);
  const sellers = [...new Set(labels.map(({ seller }) => seller))].sort();
  const folds = new Map(sellers.map((seller, index) => [seller, index % FOLDS]));
  const foldOf = (index: number): number => folds.get(labels[index]?.seller ?? '') ?? 0;

  const apart = Array.from({ length: FOLDS }, (_, fold) =>
    weightsFrom(
      examples.filter((_one, index) => foldOf(index) !== fold),
      free,
    ),
  );
  const outcomes = examples.map((example, index) => ({
    logOdds: sumOf(example, apart[foldOf(index)] ?? shipped),
    ...{ infringing: example.infringing, weight: example.weight },
  }));
  const lines = apart.map((_, fold) => line(outcomes.filter((_one, index) => foldOf(index) !== fold)));
  const heldOut = outcomes.map(({ logOdds, ...rest }, index): Scored => {
    const { slope, shift } = lines[foldOf(index)] ?? { slope: 1, shift: 0 };
    return { ...rest, score: probability(logOdds * slope + shift) };
  });
  const weights = weightsFrom(examples, free);
  const calibration = line(outcomes);
  return {
    model: asModel(weights, calibration),
    labels: (Object.keys(LABEL_KINDS) as LabelKind[]).map((kind) => {
      const ofKind = labels.filter((label) => label.kind === kind);
      return { kind, count: ofKind.length, weight: rounded(ofKind.reduce((sum, { weight }) => sum + weight, 0)) };
    }),
    holders: found.holders,
    moved: [...free].map((name) => ({
      name,
      before: rounded(shipped[name]),
      after: rounded(weights[name] * calibration.slope),
      labels: labels.filter(({ features }) => features[name] !== undefined).length,
    })),
    line: { slope: rounded(calibration.slope), shift: rounded(calibration.shift) },
    heldOut: figuresOf(heldOut, bands),
    beside: figuresOf(scoredWith(labels, calibratedWeights(beside)), bands),
  };
}

/** Calibrated log-odds, as findings report them; the trained weights are on the same scale. */
const shipped = calibratedWeights(SHIPPED_MODEL);
const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
/**
 * The trained log-odds start from calibrated ones, so the line stays near identity. Otherwise a few dozen labels that all agree would make every
 * score certain.
 */
const line = (outcomes: readonly Outcome[]): Model['calibration'] => calibrate(outcomes, DEVIATION);
const rounded = (value: number): number => Math.round(value * ROUNDING) / ROUNDING;
const shown = (value: number): string => String(Math.floor(value * 10) / 10);

/** Scores labels by calibrated weights, each side at its share of the whole weight. */
export const scoredWith = (labels: readonly Label[], weights: Weights): Scored[] =>
  balanced(labels).map((one) => ({ ...one, score: probability(sumOf(one, weights)) }));

/** Weights both sides by their share. */
function balanced(labels: readonly Label[]): Example[] {
  const isInfringing = ({ kind }: Label): boolean => LABEL_KINDS[kind].infringing;
  const sum = (some: readonly Label[]): number => some.reduce((total, { weight }) => total + weight, 0);
  const total = sum(labels);
  const sides = new Map(
    [true, false].map((side) => [side, sum(labels.filter((label) => isInfringing(label) === side))]),
  );
  return labels.map((label) => {
    const infringing = isInfringing(label);
    const share = infringing ? SHARE_INFRINGING : 1 - SHARE_INFRINGING;
    return {
      ...{ infringing, features: label.features },
      weight: (label.weight * share * total) / (sides.get(infringing) ?? 1),
    };
  });
}

function freeNames(labels: readonly Label[]): ReadonlySet<WeightName> {
  const names = Object.keys(WEIGHTS) as WeightName[];
  const holdersOf = (name: WeightName): number =>
    new Set(labels.flatMap(({ holder, features }) => (features[name] === undefined ? [] : [holder]))).size;
  return new Set(names.filter((name) => !HELD.has(name) && holdersOf(name) >= LEAST_HOLDERS));
}

function weightsFrom(examples: readonly Example[], free: ReadonlySet<WeightName>): Weights {
  const deviation = DEVIATION * SHIPPED_MODEL.calibration.slope;
  const prior = { weights: shipped, deviation: (name: WeightName) => (free.has(name) ? deviation : 0), most: 1 };
  return learnWeights(examples, { prior }).weights;
}

const sumOf = ({ features }: Pick<Example, 'features'>, weights: Weights): number =>
  (Object.entries(features) as [WeightName, number][]).reduce(
    (sum, [name, times]) => sum + weights[name] * times,
    weights.prior,
  );

/** Builds the stored model: weights before calibration, on the scale of the shipped ones, which replace missing names. */
function asModel(learned: Weights, line: Model['calibration']): Model {
  const { slope, shift } = SHIPPED_MODEL.calibration;
  const before = (name: WeightName): number => (name === 'prior' ? learned.prior - shift : learned[name]) / slope;
  const names = Object.keys(WEIGHTS) as WeightName[];
  const values = {
    weights: Object.fromEntries(names.map((name) => [name, rounded(before(name))])) as Model['weights'],
    calibration: { slope: rounded(slope * line.slope), shift: rounded(shift * line.slope + line.shift) },
  };
  return { version: versionOf(values), ...values };
}

/** The version of a trained model, from its values: any change of a value changes it. */
export function versionOf({ weights, calibration: { slope, shift } }: Pick<Model, 'weights' | 'calibration'>): string {
  const sorted = Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1));
  return `learned-${createHash('sha256')
    .update(JSON.stringify([sorted, slope, shift]))
    .digest('hex')
    .slice(0, 12)}`;
}
