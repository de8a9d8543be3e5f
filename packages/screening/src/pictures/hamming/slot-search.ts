import { flipPatterns, keysWithin, MOST_FLIPS } from './flips.ts';
import { bitsInFour } from './hash.ts';
import { flipsWithin, type Slot } from './plan.ts';
import { keyOf, placesOf, type SlotTables } from './slot-tables.ts';

/** Candidates are verified in groups of this many: enough that their cache misses overlap, few enough to stay in the first cache. */
const GROUP = 1024;

/** Receives each row within the radius once. */
export type Found = (row: number, distance: number) => void;

interface OpenSlot extends Slot {
  /** The place of its first word in `taken`. */
  readonly at: number;
  readonly patterns: Int32Array;
}

/**
 * Exact search in slot tables. Each step is a loop of its own over a whole slot: the keys that are taken, their rows, the rows' hashes.
 * A loop without branches that depend on memory lets the processor wait for many cache misses at once, and they are most of the cost.
 */
export class SlotSearch {
  readonly #tables: SlotTables;
  readonly #slots: readonly OpenSlot[];
  readonly #flips: number[][] = [];
  /** The query's key in each slot. */
  readonly #keys: Int32Array;
  /** Keys that are taken; then what `rows` has of them. */
  readonly #cells: Int32Array;
  readonly #candidates = new Int32Array(GROUP);
  /** A bit for each row: whether the search has met it. */
  readonly #isMet: Int32Array;
  /** The rows that the search has met. */
  #met = new Int32Array(16 * GROUP);
  #metCount = 0;

  constructor(tables: SlotTables) {
    this.#tables = tables;
    const places = placesOf(tables.plan);
    this.#slots = tables.plan.map((slot, i) => ({ ...slot, at: places[i] ?? 0, patterns: flipPatterns(slot.width) }));
    this.#keys = new Int32Array(tables.plan.length);
    this.#isMet = new Int32Array(Math.ceil(tables.heads.length / 4 / 32));
    // The loop writes one place past the last.
    this.#cells = new Int32Array(Math.max(...tables.plan.map(({ width }) => keysWithin(width, MOST_FLIPS))) + 1);
  }

  /** Calls `found` for each row whose hash is at most `radius` (0 to 31) bits from the query's eight words. */
  search(query: Int32Array, radius: number, found: Found): void {
    this.#flips[radius] ??= flipsWithin(this.#tables.plan, radius);
    const flips = this.#flips[radius] ?? [];
    for (let i = 0; i < this.#metCount; i++) this.#isMet[(this.#met[i] ?? 0) >>> 5] = 0;
    this.#metCount = 0;
    for (const [i, slot] of this.#slots.entries()) this.#keys[i] = keyOf(slot, query, 0, query, 4);
    for (let i = 0; i < this.#slots.length; i++) {
      const slot = this.#slots[i];
      if (!slot || (flips[i] ?? -1) < 0) continue;
      const taken = this.#takenNear(slot, this.#keys[i] ?? 0, flips[i] ?? 0);
      this.#readRows(slot.at, taken);
      this.#verifyAll(taken, query, radius, found);
    }
  }

  /** Writes the taken keys that are near the query's into `cells`. @returns their number. */
  #takenNear({ at, width, patterns }: OpenSlot, key: number, flips: number): number {
    const { taken } = this.#tables;
    const cells = this.#cells;
    const tries = keysWithin(width, flips);
    let count = 0;
    for (let i = 0; i < tries; i++) {
      const cell = key ^ (patterns[i] ?? 0);
      cells[count] = cell;
      // A shift counts modulo 32.
      count += ((taken[at + (cell >>> 5)] ?? 0) >>> cell) & 1;
    }
    return count;
  }

  /** Replaces each key in `cells` by its entry of `rows`. */
  #readRows(at: number, count: number): void {
    const { taken, before, rows } = this.#tables;
    const cells = this.#cells;
    for (let i = 0; i < count; i++) {
      const cell = cells[i] ?? 0;
      const word = at + (cell >>> 5);
      // The bits before it among its 64: those of its word, and where that is the second of two, all of the first.
      const own = (taken[word] ?? 0) & ((1 << cell) - 1);
      const other = (taken[word & ~1] ?? 0) & -(word & 1);
      cells[i] = rows[(before[word >>> 1] ?? 0) + bitsInFour(own, other, 0, 0)] ?? 0;
    }
  }

  #verifyAll(count: number, query: Int32Array, radius: number, found: Found): void {
    const { lists } = this.#tables;
    const cells = this.#cells;
    const candidates = this.#candidates;
    let filled = 0;
    for (let i = 0; i < count; i++) {
      const entry = cells[i] ?? 0;
      if (entry >= 0) {
        candidates[filled++] = entry;
      } else {
        const place = ~entry;
        const end = place + (lists[place] ?? 0);
        for (let at = place + 1; at <= end; at++) {
          candidates[filled++] = lists[at] ?? 0;
          if (filled === GROUP) filled = this.#verify(filled, query, radius, found);
        }
      }
      if (filled === GROUP) filled = this.#verify(filled, query, radius, found);
    }
    this.#verify(filled, query, radius, found);
  }

  /** Verifies the candidates that the search has not met before. @returns 0, the number of candidates that are left. */
  #verify(count: number, query: Int32Array, radius: number, found: Found): 0 {
    const { heads, tails } = this.#tables;
    const from = this.#metCount;
    this.#meet(count);
    const met = this.#met;
    const a = query[0] ?? 0;
    const b = query[1] ?? 0;
    const c = query[2] ?? 0;
    const d = query[3] ?? 0;
    for (let i = from; i < this.#metCount; i++) {
      const row = met[i] ?? 0;
      const at = row * 4;
      const inHead = bitsInFour(
        (heads[at] ?? 0) ^ a,
        (heads[at + 1] ?? 0) ^ b,
        (heads[at + 2] ?? 0) ^ c,
        (heads[at + 3] ?? 0) ^ d,
      );
      if (inHead > radius) continue;
      const distance =
        inHead +
        bitsInFour(
          (tails[at] ?? 0) ^ (query[4] ?? 0),
          (tails[at + 1] ?? 0) ^ (query[5] ?? 0),
          (tails[at + 2] ?? 0) ^ (query[6] ?? 0),
          (tails[at + 3] ?? 0) ^ (query[7] ?? 0),
        );
      if (distance <= radius) found(row, distance);
    }
    return 0;
  }

  /** Appends the candidates that no slot has yielded yet to `met`: near hashes are yielded by many slots, and each costs a cache miss. */
  #meet(count: number): void {
    const candidates = this.#candidates;
    const isMet = this.#isMet;
    // The loop writes one place past the last.
    if (this.#metCount + count >= this.#met.length) {
      const larger = new Int32Array(2 * this.#met.length);
      larger.set(this.#met);
      this.#met = larger;
    }
    const met = this.#met;
    let next = this.#metCount;
    for (let i = 0; i < count; i++) {
      const row = candidates[i] ?? 0;
      const bits = isMet[row >>> 5] ?? 0;
      met[next] = row;
      next += ((bits >>> row) & 1) ^ 1;
      isMet[row >>> 5] = bits | (1 << row);
    }
    this.#metCount = next;
  }
}
