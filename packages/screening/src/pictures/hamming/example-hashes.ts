/** Hashes for tests: the same for the same seed. */
export class ExampleHashes {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to below `limit` (mulberry32). */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  hash(): Uint8Array {
    return Uint8Array.from({ length: 32 }, () => this.below(256));
  }

  /** A copy in which exactly `bits` bits differ. */
  near(hash: Uint8Array, bits: number): Uint8Array {
    const copy = hash.slice();
    const flipped = new Set<number>();
    while (flipped.size < bits) {
      const bit = this.below(256);
      if (flipped.has(bit)) continue;
      flipped.add(bit);
      copy[bit >>> 3] = (copy[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
    }
    return copy;
  }
}

/** Counted bit by bit, as the index does not. */
export function plainDistance(one: Uint8Array, other: Uint8Array): number {
  let distance = 0;
  for (let bit = 0; bit < 256; bit++) distance += (((one[bit >>> 3] ?? 0) ^ (other[bit >>> 3] ?? 0)) >>> (bit & 7)) & 1;
  return distance;
}

/** What a search must find among hashes by id. */
export const plainSearch = (
  hashes: Iterable<readonly [id: number, hash: Uint8Array]>,
  query: Uint8Array,
  radius: number,
): { id: number; distance: number }[] =>
  [...hashes]
    .map(([id, hash]) => ({ id, distance: plainDistance(hash, query) }))
    .filter(({ distance }) => distance <= radius)
    .sort((one, other) => one.distance - other.distance || one.id - other.id);
