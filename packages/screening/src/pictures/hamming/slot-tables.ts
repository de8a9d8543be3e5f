import { HASH_WORDS } from './hash.ts';
import { KeyOrder } from './key-order.ts';
import type { Slot } from './plan.ts';

/** Words of 32 bits that threads share. */
export type Words = Int32Array<SharedArrayBuffer>;

/** The hashes of an index, row by row, and the tables that lead from a slot's key to its rows. Never changed once built. */
export interface SlotTables {
  readonly plan: readonly Slot[];
  /** The first four words of each hash. Almost every candidate is refused by these, so they lie close together. */
  readonly heads: Words;
  /** The other four. */
  readonly tails: Words;
  /** For each slot in turn, a bit for each key: whether a hash has it. */
  readonly taken: Words;
  /** For each 64 of those bits, how many are set before them: the place in `rows` of the first key. */
  readonly before: Words;
  /** For each key that is taken its row, or `~place` of its list in `lists`, if several rows have it. */
  readonly rows: Words;
  /** Lists: their length, then their rows. */
  readonly lists: Words;
}

export const sharedWords = (length: number): Words => new Int32Array(new SharedArrayBuffer(length * 4));

/** For each slot, the place of its first word in `taken`; last, the length of `taken`. */
export function placesOf(plan: readonly Slot[]): number[] {
  const places = [0];
  for (const [i, { width }] of plan.entries()) places.push((places[i] ?? 0) + 2 ** (width - 5));
  return places;
}

/** A hash's bits of one slot. Its first four words are in `heads` from `first` on, the others in `tails` from `rest` on. */
export function keyOf(
  { from, width }: Slot,
  heads: Int32Array,
  first: number,
  tails: Int32Array,
  rest: number,
): number {
  const word = from >>> 5;
  const shift = from & 31;
  const low = wordAt(word, heads, first, tails, rest) >>> shift;
  const high = shift + width > 32 ? wordAt(word + 1, heads, first, tails, rest) << (32 - shift) : 0;
  return (low | high) & ((1 << width) - 1);
}

const wordAt = (word: number, heads: Int32Array, first: number, tails: Int32Array, rest: number): number =>
  (word < 4 ? heads[first + word] : tails[rest + word - 4]) ?? 0;

/** Builds the tables of hashes whose `heads` and `tails` are filled. */
export function buildTables(plan: readonly Slot[], heads: Words, tails: Words): SlotTables {
  const count = (heads.length * 2) / HASH_WORDS;
  const places = placesOf(plan);
  const taken = sharedWords(places.at(-1) ?? 0);
  const before = sharedWords(taken.length / 2);
  const rows = sharedWords(plan.reduce((sum, { width }) => sum + Math.min(count, 2 ** width), 0));
  const lists = new Lists();
  const order = new KeyOrder(count);
  let next = 0;
  for (const [i, slot] of plan.entries()) {
    for (let row = 0; row < count; row++) order.keys[row] = keyOf(slot, heads, row * 4, tails, row * 4);
    order.sort(slot.width);
    next = fill(places[i] ?? 0, places[i + 1] ?? 0, next, order);
  }
  return { plan, heads, tails, taken, before, rows, lists: lists.shared() };

  /** One slot, from its sorted keys: `first` is the next place in `rows`. */
  function fill(from: number, to: number, first: number, { keys, rows: sorted }: KeyOrder): number {
    let place = first;
    let block = from >>> 1;
    for (let i = 0; i < count; ) {
      const key = keys[i] ?? 0;
      let end = i + 1;
      while (end < count && keys[end] === key) end++;
      const word = from + (key >>> 5);
      for (; block <= word >>> 1; block++) before[block] = place;
      taken[word] = (taken[word] ?? 0) | (1 << (key & 31));
      rows[place++] = end === i + 1 ? (sorted[i] ?? 0) : ~lists.add(sorted, i, end);
      i = end;
    }
    for (; block < to >>> 1; block++) before[block] = place;
    return place;
  }
}

/** Lists of rows in one growing array. */
class Lists {
  #words = new Int32Array(1024);
  #length = 0;

  /** @returns the place of the list of `rows` from `start` to before `end`. */
  add(rows: Int32Array, start: number, end: number): number {
    const place = this.#length;
    this.#length += end - start + 1;
    if (this.#length > this.#words.length) {
      const larger = new Int32Array(Math.max(this.#length, this.#words.length * 2));
      larger.set(this.#words.subarray(0, place));
      this.#words = larger;
    }
    this.#words[place] = end - start;
    for (let i = start; i < end; i++) this.#words[place + 1 + i - start] = rows[i] ?? 0;
    return place;
  }

  shared(): Words {
    const words = sharedWords(this.#length);
    words.set(this.#words.subarray(0, this.#length));
    return words;
  }
}
