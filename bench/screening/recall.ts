/** A score and the listing's label. */
export interface Point {
  readonly score: number;
  readonly infringing: boolean;
  readonly weight: number;
}

/** The share of brand-naming goods that infringe: the US Government Accountability Office found 20 of 47 purchases (GAO-18-216). */
const SHARE_INFRINGING = 0.43;

/** Infringing and genuine ones weighted 43 : 57, to a total of 1. `counts`: the weight within its side. */
export function balanced<T extends { readonly infringing: boolean; readonly counts?: number }>(
  some: readonly T[],
): (T & { readonly weight: number })[] {
  const [yes, no] = [true, false].map((side) =>
    some.reduce((sum, { infringing, counts = 1 }) => sum + (infringing === side ? counts : 0), 0),
  ) as [number, number];
  return some.map((one) => ({
    ...one,
    weight:
      ((one.counts ?? 1) * (one.infringing ? SHARE_INFRINGING : 1 - SHARE_INFRINGING)) / (one.infringing ? yes : no),
  }));
}

export const pointsOf = (infringing: readonly number[], genuine: readonly number[]): Point[] =>
  balanced([
    ...infringing.map((score) => ({ score, infringing: true })),
    ...genuine.map((score) => ({ score, infringing: false })),
  ]);

export const total = (points: readonly Point[]): number => points.reduce((sum, { weight }) => sum + weight, 0);

/** The lowest score that at most this share of the genuine listings reaches, and the share of the infringing ones that reaches it. */
export function recallAt(points: readonly Point[], falseAlarms: number): { from: number; recall: number } {
  const scores = (infringing: boolean): number[] =>
    points.filter((point) => point.infringing === infringing).map(({ score }) => score);
  const [yes, no] = [scores(true), scores(false)];
  const share = (of: readonly number[], from: number): number => of.filter((score) => score >= from).length / of.length;
  const borders = [...new Set(points.map(({ score }) => score))].sort((a, b) => b - a);
  const from = borders.filter((border) => share(no, border) <= falseAlarms).at(-1) ?? Number.POSITIVE_INFINITY;
  return { from, recall: share(yes, from) };
}

/** The 95 % interval of a true share, observed in `count` cases: Wilson (1927). */
export function interval(share: number, count: number): [low: number, high: number] {
  const z = 1.96;
  const middle = share + z ** 2 / (2 * count);
  const half = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  const scale = 1 + z ** 2 / count;
  // For none or all of them rounding may exceed the range.
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}

export interface Bin {
  readonly titles: number;
  readonly predicted: number;
  readonly observed: number;
  readonly between: readonly [low: number, high: number];
  readonly share: number;
}

/** Points in order of score, in bins of equal weight. Equal scores share a bin, which may then have more. */
export function bins(points: readonly Point[], count: number): Bin[] {
  const groups = [...Map.groupBy(points, ({ score }) => score)].sort(([a], [b]) => a - b);
  const least = total(points) / count;
  const made: Point[][] = [];
  let open: Point[] = [];
  for (const [, group] of groups) {
    open.push(...group);
    if (total(open) < least) continue;
    made.push(open);
    open = [];
  }
  // The remainder is too small for its own bin.
  if (made.length > 0) made.at(-1)?.push(...open);
  else made.push(open);
  return made.map((bin) => {
    const mean = (of: (point: Point) => number): number =>
      bin.reduce((sum, point) => sum + of(point) * point.weight, 0) / total(bin);
    const observed = mean(({ infringing }) => (infringing ? 1 : 0));
    // The number of equal weights with the same information (Kish 1965).
    const effective = total(bin) ** 2 / bin.reduce((sum, point) => sum + point.weight ** 2, 0);
    return {
      titles: bin.length,
      predicted: mean(({ score }) => score),
      observed,
      between: interval(observed, effective),
      share: total(bin) / total(points),
    };
  });
}

/** Mean log-loss of the outcomes under their scores, in nats: the lower, the better the scores. */
export const logLoss = (points: readonly Point[]): number =>
  points.reduce((sum, { weight, ...of }) => sum + weight * surprise(of), 0) / total(points);
export const surprise = ({ score, infringing }: Pick<Point, 'score' | 'infringing'>): number =>
  -Math.log(infringing ? score : 1 - score);

/** Expected calibration error over bins. */
export const calibrationError = (of: readonly Bin[]): number =>
  of.reduce((sum, { share, predicted, observed }) => sum + share * Math.abs(predicted - observed), 0);
