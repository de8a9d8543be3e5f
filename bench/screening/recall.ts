/** A score and what the listing is. Infringing and genuine ones are weighed 43 : 57, as the US Government Accountability Office found of what it bought. */
export interface Point {
  readonly score: number;
  readonly infringing: boolean;
  readonly weight: number;
}

export function pointsOf(infringing: readonly number[], genuine: readonly number[]): Point[] {
  return [
    ...infringing.map((score) => ({ score, infringing: true, weight: 0.43 / infringing.length })),
    ...genuine.map((score) => ({ score, infringing: false, weight: 0.57 / genuine.length })),
  ];
}

export const total = (points: readonly Point[]): number => points.reduce((sum, { weight }) => sum + weight, 0);

/** The lowest score that at most this share of the genuine listings reaches, and the share of the infringing ones that does. */
export function recallAt(points: readonly Point[], falseAlarms: number): { from: number; recall: number } {
  const scores = (infringing: boolean): number[] =>
    points.filter((point) => point.infringing === infringing).map(({ score }) => score);
  const [yes, no] = [scores(true), scores(false)];
  const share = (of: readonly number[], from: number): number => of.filter((score) => score >= from).length / of.length;
  const borders = [...new Set(points.map(({ score }) => score))].sort((a, b) => b - a);
  const from = borders.filter((border) => share(no, border) <= falseAlarms).at(-1) ?? Number.POSITIVE_INFINITY;
  return { from, recall: share(yes, from) };
}

/** What a share of `count` may be in truth, 95 %: Wilson's interval (1927). */
export function interval(share: number, count: number): [low: number, high: number] {
  const z = 1.96;
  const middle = share + z ** 2 / (2 * count);
  const half = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  const scale = 1 + z ** 2 / count;
  return [(middle - half) / scale, (middle + half) / scale];
}

export interface Bin {
  readonly titles: number;
  readonly predicted: number;
  readonly observed: number;
  readonly between: readonly [low: number, high: number];
  readonly share: number;
}

/** Points in order of score, cut where a bin has its share of the weight. All of one score are in one bin, so that it may have more. */
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
  // What is left over is too little to stand by itself.
  if (made.length > 0) made.at(-1)?.push(...open);
  else made.push(open);
  return made.map((bin) => {
    const mean = (of: (point: Point) => number): number =>
      bin.reduce((sum, point) => sum + of(point) * point.weight, 0) / total(bin);
    const observed = mean(({ infringing }) => (infringing ? 1 : 0));
    // Weights differ by what a listing is, so as many count as would say as much if they weighed the same (Kish 1965).
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

/** Expected calibration error over bins. */
export const calibrationError = (of: readonly Bin[]): number =>
  of.reduce((sum, { share, predicted, observed }) => sum + share * Math.abs(predicted - observed), 0);
