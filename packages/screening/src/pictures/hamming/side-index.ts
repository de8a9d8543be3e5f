import { bitsIn, bitsInFour, HASH_WORDS } from './hash.ts';
import type { Found } from './slot-search.ts';
import { sharedWords, type Words } from './slot-tables.ts';

/** Slots of 16 bits, in each of which one bit may differ: 16 * (1 + 1) is one more than the greatest radius. */
const SLOTS = 16;
const KEYS = 1 << 16;
/** The query's key, and each that differs in one bit. */
const PATTERNS = [0, ...Array.from({ length: 16 }, (_, bit) => 1 << bit)];
const COUNT = 0;

/** Hashes that came after an index was built. One thread adds to it while others read. */
export interface SharedSide {
  /** How many rows are complete. */
  readonly count: Words;
  /** Eight words a row. */
  readonly hashes: Words;
  /** For each slot and key the last row that has it, plus one; 0: none has. */
  readonly last: Words;
  /** For each row and slot the one before it with the same key, plus one; 0: there is none. */
  readonly previous: Words;
}

export const newSide = (room: number): SharedSide => ({
  count: sharedWords(1),
  hashes: sharedWords(room * HASH_WORDS),
  last: sharedWords(room === 0 ? 0 : SLOTS * KEYS),
  previous: sharedWords(room * SLOTS),
});

export const rowsOf = ({ count }: SharedSide): number => Atomics.load(count, COUNT);

/**
 * Adds a hash. Only one thread may do so, and there must be room. A row is complete before a chain leads to it, and in all its
 * chains before it is counted; each of these is an atomic store. A reader loads the same words atomically. So it meets only
 * complete rows, and each row that was counted before it began.
 *
 * @returns its row.
 */
export function addToSide({ count, hashes, last, previous }: SharedSide, hash: Int32Array): number {
  const row = Atomics.load(count, COUNT);
  hashes.set(hash, row * HASH_WORDS);
  for (let slot = 0; slot < SLOTS; slot++) {
    const chain = slot * KEYS + keyAt(hash, 0, slot);
    previous[row * SLOTS + slot] = last[chain] ?? 0;
    Atomics.store(last, chain, row + 1);
  }
  Atomics.store(count, COUNT, row + 1);
  return row;
}

/** Calls `found` once for each row within `radius` that was complete when the search began. */
export function searchSide(side: SharedSide, query: Int32Array, radius: number, found: Found): void {
  const { hashes, last, previous } = side;
  const rows = rowsOf(side);
  if (rows === 0) return;
  for (let slot = 0; slot < SLOTS; slot++) {
    const key = keyAt(query, 0, slot);
    for (const pattern of PATTERNS) {
      let next = Atomics.load(last, slot * KEYS + (key ^ pattern));
      for (; next > 0; next = previous[(next - 1) * SLOTS + slot] ?? 0) {
        const row = next - 1;
        const distance = distanceTo(hashes, row * HASH_WORDS, query);
        if (distance <= radius && row < rows && isFirst(hashes, row * HASH_WORDS, query, slot)) found(row, distance);
      }
    }
  }
}

const keyAt = (words: Int32Array, from: number, slot: number): number =>
  ((words[from + (slot >>> 1)] ?? 0) >>> ((slot & 1) * 16)) & (KEYS - 1);

function distanceTo(hashes: Int32Array, at: number, query: Int32Array): number {
  const head = bitsInFour(
    (hashes[at] ?? 0) ^ (query[0] ?? 0),
    (hashes[at + 1] ?? 0) ^ (query[1] ?? 0),
    (hashes[at + 2] ?? 0) ^ (query[2] ?? 0),
    (hashes[at + 3] ?? 0) ^ (query[3] ?? 0),
  );
  const tail = bitsInFour(
    (hashes[at + 4] ?? 0) ^ (query[4] ?? 0),
    (hashes[at + 5] ?? 0) ^ (query[5] ?? 0),
    (hashes[at + 6] ?? 0) ^ (query[6] ?? 0),
    (hashes[at + 7] ?? 0) ^ (query[7] ?? 0),
  );
  return head + tail;
}

/** Whether no earlier slot leads to this row: a near hash is found in several. */
function isFirst(hashes: Int32Array, at: number, query: Int32Array, slot: number): boolean {
  for (let earlier = 0; earlier < slot; earlier++)
    if (bitsIn(keyAt(hashes, at, earlier) ^ keyAt(query, 0, earlier)) <= 1) return false;
  return true;
}
