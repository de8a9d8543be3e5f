import { GREATEST_RADIUS, HASH_BYTES, HASH_WORDS, HammingIndexError, readHash } from './hash.ts';
import { KeyOrder } from './key-order.ts';
import { planFor } from './plan.ts';
import { addToSide, newSide, rowsOf, type SharedSide, searchSide } from './side-index.ts';
import { SlotSearch } from './slot-search.ts';
import { buildTables, type SlotTables, sharedWords, type Words } from './slot-tables.ts';

type Ids = Uint32Array<SharedArrayBuffer>;

/** Most hashes of an index. Its places stay far below 2^31, and its memory below 2 GB. */
export const MOST_HASHES = 2 ** 24;
/** Ids are numbers of 32 bits. */
const MOST_ID = 2 ** 32 - 1;

/** A hash within the radius. */
export interface HammingMatch {
  readonly id: number;
  /** Bits in which it differs from the query: 0 to the radius. */
  readonly distance: number;
}

/** A hash within the radius of one of several. */
export interface VariantMatch extends HammingMatch {
  /** Which of them is nearest, from 0; of equally near ones the first. */
  readonly variant: number;
}

/**
 * An index to send to another thread with `postMessage` or `workerData`. All of it is shared memory: nothing is copied, and what
 * the index's own thread adds and removes later is seen through it.
 */
export interface SharedHammingIndex {
  readonly tables: SlotTables;
  /** Of the rows of `tables`, ascending. */
  readonly ids: Ids;
  readonly side: SharedSide;
  /** Of the rows of `side`. */
  readonly sideIds: Ids;
  /** A bit for each row of `tables`, then for each of `side`: whether it was removed. */
  readonly gone: Words;
  /** The number of hashes in it, and whether another index took its place. */
  readonly state: Words;
}

const SIZE = 0;
const SUPERSEDED = 1;

/**
 * Finds all PDQ hashes within a radius, exactly. A reader sees every hash that was added before its search began, unless it was removed before. A
 * hash that is added or removed meanwhile is seen wholly or not at all.
 */
export class HammingReader {
  readonly shared: SharedHammingIndex;
  readonly #slots: SlotSearch;
  readonly #query = new Int32Array(HASH_WORDS);

  constructor(shared: SharedHammingIndex) {
    this.shared = shared;
    this.#slots = new SlotSearch(shared.tables);
  }

  /** The number of hashes. */
  get size(): number {
    return Atomics.load(this.shared.state, SIZE);
  }

  /** Whether `merged()` made another index of this one. This one stays as it was then: open the other. */
  get isSuperseded(): boolean {
    return Atomics.load(this.shared.state, SUPERSEDED) === 1;
  }

  /**
   * All hashes at most `radius` (0 to 31) bits from a hash of 32 bytes, the nearest first, then by id.
   *
   * @throws HammingIndexError `hash-length`, `radius`
   */
  search(hash: Uint8Array, radius: number = GREATEST_RADIUS): HammingMatch[] {
    const matches: HammingMatch[] = [];
    this.#each(hash, radius, (id, distance) => matches.push({ id, distance }));
    return matches.sort(byDistance);
  }

  /**
   * The same for several hashes of one picture, such as its eight dihedral variants: each id once, with its nearest variant.
   *
   * @throws HammingIndexError `hash-length`, `radius`
   */
  searchVariants(hashes: readonly Uint8Array[], radius: number = GREATEST_RADIUS): VariantMatch[] {
    const matches = new Map<number, VariantMatch>();
    for (const [variant, hash] of hashes.entries())
      this.#each(hash, radius, (id, distance) => {
        const known = matches.get(id);
        if (!known || distance < known.distance) matches.set(id, { id, distance, variant });
      });
    return [...matches.values()].sort(byDistance);
  }

  #each(hash: Uint8Array, radius: number, found: (id: number, distance: number) => void): void {
    if (!Number.isInteger(radius) || radius < 0 || radius > GREATEST_RADIUS)
      throw new HammingIndexError('radius', `A radius is a whole number from 0 to ${GREATEST_RADIUS}, not ${radius}.`);
    readHash(hash, this.#query);
    const { ids, side, sideIds, gone } = this.shared;
    this.#slots.search(this.#query, radius, (row, distance) => {
      if (!isSet(gone, row)) found(ids[row] ?? 0, distance);
    });
    searchSide(side, this.#query, radius, (row, distance) => {
      if (!isSet(gone, ids.length + row)) found(sideIds[row] ?? 0, distance);
    });
  }
}

const byDistance = (one: HammingMatch, other: HammingMatch): number =>
  one.distance - other.distance || one.id - other.id;

const isSet = (bits: Words, at: number): boolean => ((Atomics.load(bits, at >>> 5) >>> at) & 1) === 1;

/** Opens an index in another thread, to search it. Takes no longer for a large one. */
export const openHammingIndex = (shared: SharedHammingIndex): HammingReader => new HammingReader(shared);

export interface HammingIndexOptions {
  /**
   * How many hashes can be added before `merged()` is due. Each takes 100 bytes, and searches slow down as they are added.
   * Default: a sixteenth of the index, at least 1,024 and at most 65,536.
   */
  readonly room?: number;
}

/**
 * The index in the one thread that may change it. What it was built of stays in immutable tables; what is added goes to a small side
 * index; what is removed is marked. `merged()` builds an index of what is left.
 */
export class HammingIndex extends HammingReader {
  readonly #options: HammingIndexOptions;
  /** The row of each id in the side index. */
  readonly #added = new Map<number, number>();

  private constructor(shared: SharedHammingIndex, options: HammingIndexOptions) {
    super(shared);
    this.#options = options;
  }

  /**
   * Builds an index of hashes: `hashes` has 32 bytes for each of `ids`, in their order. Ids are whole numbers from 0 to 2^32 - 1, in
   * any order. A million take some 120 MB of memory.
   *
   * @throws HammingIndexError `hash-length`, `id` for one that is no such number or given twice, `full`
   */
  static of(ids: ArrayLike<number>, hashes: Uint8Array, options: HammingIndexOptions = {}): HammingIndex {
    const count = ids.length;
    if (hashes.length !== count * HASH_BYTES)
      throw new HammingIndexError(
        'hash-length',
        `${count} ids need ${count * HASH_BYTES} bytes of hashes, ${HASH_BYTES} each; there are ${hashes.length}.`,
      );
    const rows = newRows(count);
    const words = wordsOf(hashes);
    const order = ascending(ids);
    for (let row = 0; row < count; row++) {
      const from = order ? (order[row] ?? 0) : row;
      put(rows, row, ids[from] ?? 0, words, from * HASH_WORDS, words, from * HASH_WORDS + 4);
      if (row > 0 && rows.ids[row] === rows.ids[row - 1])
        throw new HammingIndexError('id', `The id ${rows.ids[row]} is given twice; each hash needs its own.`);
    }
    return HammingIndex.#built(rows, options);
  }

  static #built({ ids, heads, tails }: Rows, options: HammingIndexOptions): HammingIndex {
    const count = ids.length;
    const room = options.room ?? Math.min(65_536, Math.max(1024, count >>> 4));
    const state = sharedWords(2);
    state[SIZE] = count;
    const shared: SharedHammingIndex = {
      tables: buildTables(planFor(count), heads, tails),
      ids,
      side: newSide(room),
      sideIds: new Uint32Array(new SharedArrayBuffer(room * 4)),
      gone: sharedWords(Math.ceil((count + room) / 32)),
      state,
    };
    return new HammingIndex(shared, options);
  }

  /** How many hashes can still be added before `merged()` is due. */
  get room(): number {
    const { side, sideIds } = this.shared;
    return Math.min(sideIds.length - rowsOf(side), MOST_HASHES - this.size);
  }

  has(id: number): boolean {
    return this.#rowOf(id) !== undefined;
  }

  /**
   * Adds a hash of 32 bytes.
   *
   * @throws HammingIndexError `hash-length`; `id` for one that is no number of 32 bits or is there already; `full` when there is no
   * room; `superseded` after `merged()`
   */
  add(id: number, hash: Uint8Array): void {
    this.#refuseIfSuperseded();
    checkId(id);
    if (this.has(id)) throw new HammingIndexError('id', `The index has a hash with the id ${id}: remove it first.`);
    const words = new Int32Array(HASH_WORDS);
    readHash(hash, words);
    if (this.size >= MOST_HASHES) throw tooMany(this.size + 1);
    const { side, sideIds, state } = this.shared;
    const next = rowsOf(side);
    if (next >= sideIds.length)
      throw new HammingIndexError(
        'full',
        `The ${sideIds.length} places for added hashes are taken: go on with the index that merged() builds.`,
      );
    sideIds[next] = id;
    addToSide(side, words);
    this.#added.set(id, next);
    Atomics.add(state, SIZE, 1);
  }

  /**
   * Removes the hash with this id. Its memory is free after the next `merged()`.
   *
   * @returns whether it was there.
   * @throws HammingIndexError `superseded` after `merged()`
   */
  remove(id: number): boolean {
    this.#refuseIfSuperseded();
    const row = this.#rowOf(id);
    if (row === undefined) return false;
    const { gone, state } = this.shared;
    Atomics.or(gone, row >>> 5, 1 << (row & 31));
    this.#added.delete(id);
    Atomics.sub(state, SIZE, 1);
    return true;
  }

  /**
   * Builds an index of all hashes that are there, with new room. Takes as long as `of`. Readers of this index go on as before;
   * they see nothing of what the new one adds or removes, so send them its `shared`. This one refuses further changes.
   *
   * @throws HammingIndexError `superseded` if it was merged already
   */
  merged(options: HammingIndexOptions = this.#options): HammingIndex {
    this.#refuseIfSuperseded();
    const { tables, ids, side, gone, state } = this.shared;
    const rows = newRows(this.size);
    const added = [...this.#added].sort(([one], [other]) => one - other);
    let row = 0;
    let next = 0;
    const putAddedBelow = (id: number): void => {
      for (let one = added[next]; one && one[0] < id; one = added[++next]) {
        const at = one[1] * HASH_WORDS;
        put(rows, row++, one[0], side.hashes, at, side.hashes, at + 4);
      }
    };
    for (let old = 0; old < ids.length; old++) {
      if (isSet(gone, old)) continue;
      const id = ids[old] ?? 0;
      putAddedBelow(id);
      put(rows, row++, id, tables.heads, old * 4, tables.tails, old * 4);
    }
    putAddedBelow(MOST_ID + 1);
    const merged = HammingIndex.#built(rows, options);
    Atomics.store(state, SUPERSEDED, 1);
    return merged;
  }

  /** Of `tables`, or after these of `side`. */
  #rowOf(id: number): number | undefined {
    const { ids, gone } = this.shared;
    const added = this.#added.get(id);
    if (added !== undefined) return ids.length + added;
    let from = 0;
    let to = ids.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((ids[middle] ?? 0) < id) from = middle + 1;
      else to = middle;
    }
    return ids[from] === id && !isSet(gone, from) ? from : undefined;
  }

  #refuseIfSuperseded(): void {
    if (this.isSuperseded)
      throw new HammingIndexError('superseded', 'This index was merged: go on with the one that merged() built.');
  }
}

/** The rows of an index to be, by ascending id. */
interface Rows {
  readonly ids: Ids;
  readonly heads: Words;
  readonly tails: Words;
}

function newRows(count: number): Rows {
  if (count > MOST_HASHES) throw tooMany(count);
  return {
    ids: new Uint32Array(new SharedArrayBuffer(count * 4)),
    heads: sharedWords(count * 4),
    tails: sharedWords(count * 4),
  };
}

/** Writes a row: the first four words of its hash are in `heads` from `first` on, the others in `tails` from `rest` on. */
function put(
  rows: Rows,
  row: number,
  id: number,
  heads: Int32Array,
  first: number,
  tails: Int32Array,
  rest: number,
): void {
  rows.ids[row] = id;
  for (let i = 0; i < 4; i++) {
    rows.heads[row * 4 + i] = heads[first + i] ?? 0;
    rows.tails[row * 4 + i] = tails[rest + i] ?? 0;
  }
}

/** The hashes' words; copied where they do not begin at a multiple of four bytes. */
function wordsOf(hashes: Uint8Array): Int32Array {
  const aligned = hashes.byteOffset % 4 === 0 ? hashes : new Uint8Array(hashes);
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
}

/** The places of ids in ascending order; undefined where they stand so. */
function ascending(ids: ArrayLike<number>): Int32Array | undefined {
  let isAscending = true;
  for (let i = 0; i < ids.length; i++) {
    checkId(ids[i]);
    if (i > 0 && (ids[i] ?? 0) < (ids[i - 1] ?? 0)) isAscending = false;
  }
  if (isAscending) return undefined;
  const order = new KeyOrder(ids.length);
  order.keys.set(ids);
  order.sort(32);
  return order.rows;
}

function checkId(id: unknown): void {
  if (typeof id !== 'number' || !Number.isInteger(id) || id < 0 || id > MOST_ID)
    throw new HammingIndexError('id', `An id is a whole number from 0 to ${MOST_ID}, not ${id}.`);
}

const tooMany = (count: number): HammingIndexError =>
  new HammingIndexError(
    'full',
    `An index holds ${MOST_HASHES} hashes at most, not ${count}: divide them among several.`,
  );
