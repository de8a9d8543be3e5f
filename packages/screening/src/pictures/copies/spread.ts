/** Pixels: the side of the squares in which corners compete. */
const CELL = 32;
/** Each stronger corner of a square makes the next one count so much less: a copy may show any part of the picture. */
const DECAY = 0.8;
/** Further ones count like this one: the powers end somewhere. */
const MOST_RANK = 60;
/** Sorts by a strength (at most some hundreds, in 64ths) and finds the number again: one number of 53 bits for both. */
const NUMBERS = 2 ** 32;
const FINENESS = 2 ** 6;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Chooses corners so that strong ones win, but no part of the picture takes all. Deterministic: of equals the first wins.
 * @param corners x, y and strength of each, one after the other
 * @returns their numbers, best first
 */
export function spread(corners: Float64Array, { width, height }: Size, quota: number): number[] {
  const count = corners.length / 3;
  const strengths = new Float64Array(count);
  for (let k = 0; k < count; k++) strengths[k] = corners[k * 3 + 2] ?? 0;
  // Squares lie about the middle, so that a mirrored picture has the mirrored ones.
  const [middle, waist] = [(width - 1) / 2, (height - 1) / 2];
  const ranks = new Map<number, number>();
  for (const k of descending(strengths)) {
    const across = Math.round(((corners[k * 3] ?? 0) - middle) / CELL);
    const down = Math.round(((corners[k * 3 + 1] ?? 0) - waist) / CELL);
    const cell = down * 2 ** 16 + across;
    const rank = ranks.get(cell) ?? 0;
    ranks.set(cell, rank + 1);
    strengths[k] = (strengths[k] ?? 0) * DECAY ** Math.min(rank, MOST_RANK);
  }
  return [...descending(strengths).subarray(0, Math.max(0, quota))];
}

/** The numbers of the values, the greatest first. */
function descending(values: Float64Array): Uint32Array {
  const count = values.length;
  const keys = new Float64Array(count);
  for (let k = 0; k < count; k++) keys[k] = Math.floor((values[k] ?? 0) * FINENESS) * NUMBERS + (NUMBERS - 1 - k);
  keys.sort();
  const numbers = new Uint32Array(count);
  for (let k = 0; k < count; k++) numbers[k] = NUMBERS - 1 - ((keys[count - 1 - k] ?? 0) % NUMBERS);
  return numbers;
}
