const BITS = 20;
const NONE: readonly number[] = [];

/** Extends a hash by one symbol. */
export const grown = (hash: number, symbol: number): number => (Math.imul(hash, 0x01000193) + symbol + 1) | 0;

/** A set of hashes that may also contain a few that were not added. */
export class HashFilter {
  readonly #bits = new Uint32Array(1 << (BITS - 5));

  add(hash: number): void {
    const slot = slotOf(hash);
    this.#bits[slot >>> 5] = (this.#bits[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }

  mayHave(hash: number): boolean {
    const slot = slotOf(hash);
    return (((this.#bits[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;
  }
}

/** Marks, by their numbers, under the hash of each of their forms. A hit is a candidate: the caller compares. */
export class FormIndex {
  readonly #filter = new HashFilter();
  readonly #byHash = new Map<number, number[]>();

  add(hash: number, mark: number): void {
    const list = this.#byHash.get(hash);
    if (list?.at(-1) === mark) return;
    if (list) list.push(mark);
    else this.#byHash.set(hash, [mark]);
    this.#filter.add(hash);
  }

  get(hash: number): readonly number[] {
    return this.#filter.mayHave(hash) ? (this.#byHash.get(hash) ?? NONE) : NONE;
  }
}

const slotOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - BITS);
