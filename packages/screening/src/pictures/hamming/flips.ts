/** Most bits of a slot that may differ: with four, one slot would take more look-ups than a search of everything. */
export const MOST_FLIPS = 3;

/** How many keys of `width` bits are at most `flips` bits away from one. */
export function keysWithin(width: number, flips: number): number {
  let keys = 0;
  let ways = 1;
  for (let bits = 0; bits <= flips; bits++) {
    keys += ways;
    ways = (ways * (width - bits)) / (bits + 1);
  }
  return keys;
}

const made = new Map<number, Int32Array>();

/**
 * Every pattern of at most MOST_FLIPS bits among `width`, those with fewer bits first: the first `keysWithin(width, flips)` are
 * those of at most `flips`. Neighbours differ in their low bits, so that keys looked up one after another lie close together.
 */
export function flipPatterns(width: number): Int32Array {
  const known = made.get(width);
  if (known) return known;
  const patterns = new Int32Array(keysWithin(width, MOST_FLIPS));
  let count = 1;
  for (let high = 0; high < width; high++) patterns[count++] = 1 << high;
  for (let high = 0; high < width; high++)
    for (let low = 0; low < high; low++) patterns[count++] = (1 << high) | (1 << low);
  for (let high = 0; high < width; high++)
    for (let middle = 0; middle < high; middle++)
      for (let low = 0; low < middle; low++) patterns[count++] = (1 << high) | (1 << middle) | (1 << low);
  made.set(width, patterns);
  return patterns;
}
