/** How public counts are shown, so that no single case can be recognised in them. */
import { countFigure, fewestShown } from '@marketsafe/procedure';

/** `below`: there are some, but fewer than that. `withheld`: it would reveal another one. */
export interface Figure {
  readonly value?: number | undefined;
  readonly below?: number | undefined;
  readonly withheld?: true | undefined;
}

/** A count of the whole programme: exact from the minimum on. */
export const figureOf = (count: number): Figure =>
  count > 0 && count < fewestShown ? { below: fewestShown } : { value: count };

/** Which part of the times is at least as long as `quantile`, in 0..1, must lie on both sides: else it could identify one. */
export const quantileIsShown = (count: number, quantile: number): boolean =>
  Math.round(100 * Math.min(quantile, 1 - quantile)) * count >= 100 * fewestShown;

/** How many values must remain possible for a hidden count, of the one to four that it may have. */
const leastPossible = 3;

interface Range {
  readonly low: number;
  readonly high: number;
}

/** What a reader knows of a count from its figure. Fives stand for 5 to 7, tens for 8 to 12. */
export function rangeOf({ value, below }: Figure): Range {
  if (below !== undefined) return { low: 1, high: below - 1 };
  if (value === undefined) return { low: 0, high: Number.POSITIVE_INFINITY };
  if (value === 0) return { low: 0, high: 0 };
  return { low: Math.max(fewestShown, value - 2), high: value + 2 };
}

/** What a reader can conclude of each part, knowing their sum. */
function concluded(figures: readonly Figure[], total: number): Range[] {
  const ranges = figures.map(rangeOf);
  const low = ranges.reduce((sum, range) => sum + range.low, 0);
  const high = ranges.reduce((sum, range) => sum + range.high, 0);
  return ranges.map((range) => {
    const othersAtMost = range.high === Number.POSITIVE_INFINITY ? highOf(ranges, range) : high - range.high;
    return {
      low: Math.max(range.low, total - othersAtMost),
      high: Math.min(range.high, total - (low - range.low)),
    };
  });
}

const highOf = (ranges: readonly Range[], but: Range): number =>
  ranges.reduce((sum, range) => (range === but ? sum : sum + range.high), 0);

/**
 * The parts of a published total, each rounded to fives: also the difference of two editions then shows no single case. Further parts
 * are withheld, the smallest first, until no hidden count follows from the total.
 */
export function figuresOfParts(parts: readonly number[], total: number): Figure[] {
  const figures: Figure[] = parts.map(countFigure);
  const isOpen = (): boolean =>
    concluded(figures, total).some(
      ({ low, high }, index) => figures[index]?.below !== undefined && high - low + 1 < leastPossible,
    );
  const smallestFirst = parts
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count >= fewestShown)
    .sort((one, other) => one.count - other.count);
  for (const { index } of smallestFirst) {
    if (!isOpen()) return figures;
    figures[index] = { withheld: true };
  }
  return isOpen() ? figures.map((one) => (one.value === 0 ? one : { withheld: true as const })) : figures;
}
