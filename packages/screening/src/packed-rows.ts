/** Consecutive rows of JSON in memory that threads share. Posting them to another thread copies nothing. */
export interface PackedRows {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** For each row, one past its last byte. */
  readonly ends: Uint32Array<SharedArrayBuffer>;
}

export function packRows(rows: Iterable<unknown>): PackedRows {
  const texts: Buffer[] = [];
  const ends: number[] = [];
  let size = 0;
  for (const row of rows) {
    const text = Buffer.from(JSON.stringify(row));
    size += text.length;
    texts.push(text);
    ends.push(size);
  }
  const bytes = new Uint8Array(new SharedArrayBuffer(size));
  for (const [i, text] of texts.entries()) bytes.set(text, (ends[i] ?? 0) - text.length);
  return { bytes, ends: sharedNumbers(ends) };
}

function sharedNumbers(numbers: ArrayLike<number>): Uint32Array<SharedArrayBuffer> {
  const shared = new Uint32Array(new SharedArrayBuffer(numbers.length * 4));
  shared.set(numbers);
  return shared;
}

/** Most unpacked rows to keep; where there are more, the latest stay. */
const MOST_KEPT = 20_000;

/** The rows, each unpacked on first access. */
export class UnpackedRows<Packed, T> {
  readonly length: number;
  readonly #packed: PackedRows;
  readonly #unpack: (packed: Packed, index: number) => T;
  readonly #kept = new Map<number, T>();

  constructor(packed: PackedRows, unpack: (packed: Packed, index: number) => T) {
    this.length = packed.ends.length;
    this.#packed = packed;
    this.#unpack = unpack;
  }

  at(index: number): T | undefined {
    const known = this.#kept.get(index);
    if (known !== undefined) return known;
    const { bytes, ends } = this.#packed;
    const end = ends[index];
    if (end === undefined) return undefined;
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const text = Buffer.from(bytes.buffer, from, end - from).toString();
    const row = this.#unpack(JSON.parse(text) as Packed, index);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(index, row);
    return row;
  }

  *[Symbol.iterator](): Generator<T> {
    for (let index = 0; index < this.length; index++) {
      const row = this.at(index);
      if (row !== undefined) yield row;
    }
  }
}
