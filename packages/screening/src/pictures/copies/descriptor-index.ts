/**
 * Finds descriptors near a given one: locality-sensitive hashing by some of their bits. Typed arrays over shared memory, so that threads search
 * one index.
 */
export interface DescriptorIndex {
  /** Eight words of 32 bits for each. */
  readonly descriptors: Uint32Array;
  /** The bits that each table's keys are made of, table by table: 0 to 255. */
  readonly bits: Uint8Array;
  /** For each table, where each key's numbers begin, and where the last ones end. */
  readonly starts: readonly Uint32Array[];
  /** For each table, the numbers of the descriptors by key. Those of crowded keys are left out. */
  readonly numbers: readonly Uint32Array[];
}

/** Copies differ in 20 to 60 of 256 bits. With twelve tables of 16 bits, a third to nine tenths of their points are found: enough. */
const TABLES = 12;
const LEAST_BITS = 8;
const MOST_BITS_OF_KEY = 22;
/** Bits by how evenly they divide the descriptors: the others tell little, and crowd the tables. */
const CHOSEN_BITS = 192;
const SAMPLE = 20_000;
/** More descriptors of one key are those of plain edges, which every picture has, or of many copies of one photo. */
const CROWDED = 64;
/**
 * Of the copies of one point, a crowded key keeps the first few. Copies differ by at most so many bits, besides those of the key, which are equal.
 * If all that are kept leave the bank, the others are found again when their segment is next made.
 */
const COPIES = { bits: 32, kept: 6 };
export const WORDS = 8;

export function indexDescriptors(descriptors: Uint32Array): DescriptorIndex {
  const count = descriptors.length / WORDS;
  const perKey = Math.min(MOST_BITS_OF_KEY, Math.max(LEAST_BITS, Math.ceil(Math.log2(count + 1)) - 1));
  const bits = bitsOf(descriptors, perKey);
  const starts: Uint32Array[] = [];
  const numbers: Uint32Array[] = [];
  const keys = new Uint32Array(count);
  for (let table = 0; table < TABLES; table++) {
    const begins = new Uint32Array(new SharedArrayBuffer((2 ** perKey + 1) * 4));
    for (let k = 0; k < count; k++) {
      const key = keyOf(descriptors, k * WORDS, 0, bits, table * perKey, perKey);
      keys[k] = key;
      begins[key + 1] = (begins[key + 1] ?? 0) + 1;
    }
    for (let key = 0; key < 2 ** perKey; key++) begins[key + 1] = (begins[key + 1] ?? 0) + (begins[key] ?? 0);
    const filled = begins.slice();
    const sorted = new Uint32Array(new SharedArrayBuffer(count * 4));
    for (let k = 0; k < count; k++) {
      const key = keys[k] ?? 0;
      const at = filled[key] ?? 0;
      sorted[at] = k;
      filled[key] = at + 1;
    }
    thin(descriptors, begins, sorted);
    starts.push(begins);
    numbers.push(sorted);
  }
  return { descriptors, bits, starts, numbers };
}

/** Leaves in crowded keys only few copies of each point, and nothing in those that are crowded still. */
function thin(descriptors: Uint32Array, begins: Uint32Array, sorted: Uint32Array): void {
  const { bits, kept } = COPIES;
  const isKept = (number: number, first: number, end: number): boolean => {
    let copies = 0;
    for (let place = first; place < end && copies < kept; place++) {
      const there = (sorted[place] ?? 0) * WORDS;
      if (distanceOf(descriptors, number * WORDS, 0, descriptors, there, bits) <= bits) copies += 1;
    }
    return copies < kept;
  };
  let [start, end] = [0, 0];
  for (let key = 0; key < begins.length - 1; key++) {
    const next = begins[key + 1] ?? 0;
    const first = end;
    const isCrowded = next - start > CROWDED;
    for (let place = start; place < next && end - first <= CROWDED; place++) {
      const number = sorted[place] ?? 0;
      if (!isCrowded || isKept(number, first, end)) sorted[end++] = number;
    }
    if (end - first > CROWDED) end = first;
    begins[key] = first;
    start = next;
  }
  begins[begins.length - 1] = end;
}

/** The bits of each table's keys, dealt out by how much they tell. */
function bitsOf(descriptors: Uint32Array, perKey: number): Uint8Array {
  const count = descriptors.length / WORDS;
  const step = Math.max(1, Math.floor(count / SAMPLE));
  const ones = new Float64Array(32 * WORDS);
  let sampled = 0;
  for (let k = 0; k < count; k += step, sampled++)
    for (let bit = 0; bit < ones.length; bit++)
      ones[bit] = (ones[bit] ?? 0) + (((descriptors[k * WORDS + (bit >> 5)] ?? 0) >>> (bit & 31)) & 1);
  const offHalf = (bit: number): number => Math.abs((ones[bit] ?? 0) / Math.max(1, sampled) - 0.5);
  const ranked = Array.from(ones.keys()).sort((one, other) => offHalf(one) - offHalf(other) || one - other);
  const bits = new Uint8Array(new SharedArrayBuffer(TABLES * perKey));
  const rounds = CHOSEN_BITS / TABLES;
  for (let table = 0; table < TABLES; table++)
    for (let k = 0; k < perKey; k++) {
      // After all are dealt out, a table takes those of another.
      const from = k < rounds ? table : table + TABLES / 2;
      bits[table * perKey + k] = ranked[(from + k * TABLES) % CHOSEN_BITS] ?? 0;
    }
  return bits;
}

function keyOf(
  descriptors: Uint32Array,
  at: number,
  swap: 0 | 4,
  bits: Uint8Array,
  first: number,
  perKey: number,
): number {
  let key = 0;
  for (let k = 0; k < perKey; k++) {
    const bit = bits[first + k] ?? 0;
    key = (key << 1) | (((descriptors[at + ((bit >> 5) ^ swap)] ?? 0) >>> (bit & 31)) & 1);
  }
  return key;
}

/** Searches an index. One for each thread: it remembers what it has seen. */
export class DescriptorSearch {
  readonly #index: DescriptorIndex;
  readonly #perKey: number;
  readonly #seen: Uint32Array;
  #round = 0;

  constructor(index: DescriptorIndex) {
    this.#index = index;
    this.#perKey = index.bits.length / TABLES;
    this.#seen = new Uint32Array(index.descriptors.length / WORDS);
  }

  /**
   * @param at where the descriptor begins in `query`
   * @param swap 4: as in a mirror
   * @param take gets the number and the distance (at most `most` bits) of each that is found
   */
  near(
    query: Uint32Array,
    at: number,
    swap: 0 | 4,
    most: number,
    take: (number: number, distance: number) => void,
  ): void {
    const { descriptors, bits, starts, numbers } = this.#index;
    this.#round += 1;
    for (let table = 0; table < TABLES; table++) {
      const begins = starts[table];
      const sorted = numbers[table];
      if (!begins || !sorted) continue;
      const key = keyOf(query, at, swap, bits, table * this.#perKey, this.#perKey);
      const end = begins[key + 1] ?? 0;
      for (let place = begins[key] ?? 0; place < end; place++) {
        const number = sorted[place] ?? 0;
        if (this.#seen[number] === this.#round) continue;
        this.#seen[number] = this.#round;
        const distance = distanceOf(query, at, swap, descriptors, number * WORDS, most);
        if (distance <= most) take(number, distance);
      }
    }
  }
}

/** Bits that differ; more than `most` as soon as that is sure. */
export function distanceOf(
  ones: Uint32Array,
  at: number,
  swap: 0 | 4,
  others: Uint32Array,
  there: number,
  most: number,
): number {
  let distance = 0;
  for (let word = 0; word < WORDS && distance <= most; word++)
    distance += countBits((ones[at + (word ^ swap)] ?? 0) ^ (others[there + word] ?? 0));
  return distance;
}

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
