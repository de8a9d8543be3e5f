/** Digits of this many bits have few enough counters to stay in the first cache. */
const DIGIT = 13;

/** Sorts rows by a key of up to 32 bits, by a radix sort whose room is kept for the next one. */
export class KeyOrder {
  /** The keys to sort, row by row; then sorted. */
  keys: Uint32Array;
  /** The row of each sorted key. Rows with the same key stay in their order. */
  rows: Int32Array;
  #spareKeys: Uint32Array;
  #spareRows: Int32Array;

  constructor(count: number) {
    this.keys = new Uint32Array(count);
    this.rows = new Int32Array(count);
    this.#spareKeys = new Uint32Array(count);
    this.#spareRows = new Int32Array(count);
  }

  /** Sorts all keys, which are below 2 ** width. */
  sort(width: number): void {
    const passes = Math.max(1, Math.ceil(width / DIGIT));
    const bits = Math.ceil(width / passes);
    for (let row = 0; row < this.rows.length; row++) this.rows[row] = row;
    for (let pass = 0; pass < passes; pass++) this.#sortByDigit(pass * bits, bits);
  }

  #sortByDigit(shift: number, bits: number): void {
    const { keys, rows } = this;
    const toKeys = this.#spareKeys;
    const toRows = this.#spareRows;
    const mask = 2 ** bits - 1;
    const places = new Int32Array(mask + 2);
    for (let i = 0; i < keys.length; i++) {
      const next = (((keys[i] ?? 0) >>> shift) & mask) + 1;
      places[next] = (places[next] ?? 0) + 1;
    }
    for (let digit = 1; digit < places.length; digit++) places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      const digit = (key >>> shift) & mask;
      const place = places[digit] ?? 0;
      places[digit] = place + 1;
      toKeys[place] = key;
      toRows[place] = rows[i] ?? 0;
    }
    this.keys = toKeys;
    this.rows = toRows;
    this.#spareKeys = keys;
    this.#spareRows = rows;
  }
}
