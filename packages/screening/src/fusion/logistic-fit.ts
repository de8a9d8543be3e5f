import { probability } from './odds.ts';

/** A sparse row of the non-zero values: a listing has about four of forty reasons. */
interface Row {
  readonly weight: number;
  readonly infringing: boolean;
  /** Its columns in ascending order, so that sums are equal to the last bit however many zeros the caller states. */
  readonly columns: readonly number[];
  /** One value for each column. */
  readonly values: readonly number[];
}

interface Column {
  readonly mean: number;
  /** 0 keeps the column at its mean. */
  readonly deviation: number;
}

/** Newton's method squares the error with each step; near the end a handful of steps suffices. */
const MOST_STEPS = 50;
const SMALL_ENOUGH = 1e-10;
const ROUNDING = 1e-12;

/** The coefficients with the highest posterior of a logistic regression whose columns have independent Gaussian priors. */
export function logisticFit(rows: readonly Row[], columns: readonly Column[]): number[] {
  const free = columns.flatMap(({ deviation }, index) => (deviation > 0 ? [index] : []));
  /** By column: its index among the free ones, or -1. */
  const places = columns.map((_, index) => free.indexOf(index));
  const precision = free.map((index) => 1 / (columns[index]?.deviation ?? 1) ** 2);
  const found = columns.map(({ mean }) => mean);
  let reached = posterior(rows, columns, found);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = free.map((index, i) => ((columns[index]?.mean ?? 0) - (found[index] ?? 0)) * (precision[i] ?? 0));
    const curvature = free.map((_, i) => free.map((__, j) => (i === j ? (precision[i] ?? 0) : 0)));
    for (const row of rows) addRow(gradient, curvature, places, found, row);
    const move = solve(curvature, gradient);
    let share = 1;
    let next = moved(found, free, move, share);
    let then = posterior(rows, columns, next);
    // A whole step can overshoot where few rows decide; halving it often enough cannot. A difference by rounding is no overshoot.
    const least = reached - ROUNDING * (1 + Math.abs(reached));
    while (then < least && share > SMALL_ENOUGH) {
      share /= 2;
      next = moved(found, free, move, share);
      then = posterior(rows, columns, next);
    }
    if (then < least) break;
    for (const [index, value] of next.entries()) found[index] = value;
    reached = then;
    if (Math.max(0, ...move.map(Math.abs)) * share < SMALL_ENOUGH) break;
  }
  return found;
}

function addRow(
  gradient: number[],
  curvature: number[][],
  places: readonly number[],
  at: readonly number[],
  row: Row,
): void {
  const { weight, infringing, columns, values } = row;
  const chance = probability(sumOf(row, at));
  const error = weight * ((infringing ? 1 : 0) - chance);
  const spread = weight * chance * (1 - chance);
  for (const [k, column] of columns.entries()) {
    const i = places[column] ?? -1;
    const line = curvature[i];
    if (!line) continue;
    const value = values[k] ?? 0;
    gradient[i] = (gradient[i] ?? 0) + error * value;
    for (const [l, other] of columns.entries()) {
      const j = places[other] ?? -1;
      if (j >= 0) line[j] = (line[j] ?? 0) + spread * value * (values[l] ?? 0);
    }
  }
}

/** Logarithm of the posterior, up to a constant. */
function posterior(rows: readonly Row[], columns: readonly Column[], at: readonly number[]): number {
  let sum = 0;
  for (const [index, { mean, deviation }] of columns.entries())
    if (deviation > 0) sum -= ((at[index] ?? 0) - mean) ** 2 / (2 * deviation ** 2);
  for (const row of rows) {
    const { weight, infringing } = row;
    const logOdds = sumOf(row, at);
    sum -= weight * Math.log1p(Math.exp(-Math.abs(logOdds)));
    if (infringing === logOdds < 0) sum -= weight * Math.abs(logOdds);
  }
  return sum;
}

function sumOf({ columns, values }: Row, at: readonly number[]): number {
  let sum = 0;
  for (const [k, column] of columns.entries()) sum += (values[k] ?? 0) * (at[column] ?? 0);
  return sum;
}

function moved(from: readonly number[], free: readonly number[], move: readonly number[], share: number): number[] {
  const to = [...from];
  for (const [i, index] of free.entries()) to[index] = (to[index] ?? 0) + share * (move[i] ?? 0);
  return to;
}

/** Solves a symmetric positive definite system by Cholesky's decomposition. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const lower = matrix.map((line) => [...line]);
  const of = (i: number, j: number): number => lower[i]?.[j] ?? 0;
  const set = (i: number, j: number, value: number): void => {
    const line = lower[i];
    if (line) line[j] = value;
  };
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = of(i, j);
      for (let k = 0; k < j; k++) sum -= of(i, k) * of(j, k);
      set(i, j, i === j ? Math.sqrt(sum) : sum / of(j, j));
    }
  }
  const solution = [...right];
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) solution[i] = (solution[i] ?? 0) - of(i, k) * (solution[k] ?? 0);
    solution[i] = (solution[i] ?? 0) / of(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) solution[i] = (solution[i] ?? 0) - of(k, i) * (solution[k] ?? 0);
    solution[i] = (solution[i] ?? 0) / of(i, i);
  }
  return solution;
}
