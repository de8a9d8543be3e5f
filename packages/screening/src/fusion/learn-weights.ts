import type { Features } from './features.ts';
import { logisticFit } from './logistic-fit.ts';
import { WEIGHTS, type WeightName, type Weights } from './weights.ts';

/** One listing that is known to infringe or not. */
export interface Example {
  readonly features: Features;
  readonly infringing: boolean;
  /** Its weight, 0 or more; 1 is a reasoned decision. A case decided by silence says little about the goods. */
  readonly weight: number;
}

export interface Prior {
  /** The mean of the prior; a weight that no example uses keeps it. */
  readonly weights: Weights;
  /** Standard deviation of the prior in log-odds, for all or by name; 0 fixes a weight. */
  readonly deviation: number | ((name: WeightName) => number);
  /** The most deviations by which a weight may move, since few people made the examples. Unbounded if absent. */
  readonly most?: number;
}

export interface Learned {
  readonly weights: Weights;
  /** By weight: the value that the examples gave before the bound, and the number of examples that used it. */
  readonly told: Readonly<Record<WeightName, { readonly asked: number; readonly examples: number }>>;
}

const NAMES = Object.keys(WEIGHTS) as WeightName[];

/**
 * Returns the weights that make the examples most likely under a Gaussian prior: penalised logistic regression, by Newton's method.
 * Pure and deterministic; the order of the examples changes weights only by rounding.
 * @throws RangeError for an example's weight that is negative or not finite, naming its index
 */
export function learnWeights(examples: readonly Example[], { prior }: { readonly prior: Prior }): Learned {
  const { deviation } = prior;
  const deviationOf = typeof deviation === 'number' ? (): number => deviation : deviation;
  const rows = examples.map(({ features, infringing, weight }, index) => {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
      throw new RangeError(`example ${index}: its weight is ${weight}, where 0 or more is needed`);
    const columns = columnsOf(features);
    return { weight, infringing, columns, values: columns.map((column) => timesOf(features, column)) };
  });
  const columns = NAMES.map((name) => ({ mean: prior.weights[name], deviation: deviationOf(name) }));
  const asked = logisticFit(rows, columns);
  const uses = NAMES.map(() => 0);
  for (const { weight, columns: used, values } of rows)
    for (const [place, column] of used.entries())
      if (weight > 0 && values[place] !== 0) uses[column] = (uses[column] ?? 0) + 1;
  const weights = { ...prior.weights } as Record<WeightName, number>;
  const told = {} as Record<WeightName, { asked: number; examples: number }>;
  for (const [column, name] of NAMES.entries()) {
    const value = asked[column] ?? prior.weights[name];
    const most = (prior.most ?? Number.POSITIVE_INFINITY) * deviationOf(name);
    weights[name] = deviationOf(name) === 0 ? prior.weights[name] : bounded(value, prior.weights[name], most);
    told[name] = { asked: value, examples: uses[column] ?? 0 };
  }
  return { weights, told };
}

const COLUMNS = new Map<string, number>(NAMES.map((name, column) => [name, column]));
const PRIOR = COLUMNS.get('prior') ?? 0;

/** The columns of the used features, and of the prior, which every example has. */
function columnsOf(features: Features): number[] {
  const columns = new Set([PRIOR]);
  for (const name of Object.keys(features)) columns.add(COLUMNS.get(name) ?? PRIOR);
  return [...columns].sort((a, b) => a - b);
}

const timesOf = (features: Features, column: number): number =>
  column === PRIOR ? 1 : (features[NAMES[column] ?? 'prior'] ?? 0);

const bounded = (value: number, around: number, most: number): number =>
  Math.min(around + most, Math.max(around - most, value));
