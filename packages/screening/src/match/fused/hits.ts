import { EXACT, HIT_BYTES, SIMILAR } from '../../../assembly/layout.ts';

/** A place of the folded text: the mark, its first symbol and the one after its last, and the kind of form. */
export interface Hit {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly kind: number;
}

const WIDTH = HIT_BYTES / 4;

/** The hits of a pass in one text, in the layout of the memory: a text may repeat one name thousands of times. */
export class HitList {
  #rows = new Uint32Array(64 * WIDTH);
  /** The number of integers, `WIDTH` for each hit. */
  #length = 0;

  get count(): number {
    return this.#length / WIDTH;
  }

  clear(): void {
    this.#length = 0;
  }

  /** Appends `count` hits of another list, from index `first` on. */
  append(list: Uint32Array, first: number, count: number): void {
    const added = count * WIDTH;
    if (this.#length + added > this.#rows.length) {
      const longer = new Uint32Array((this.#length + added) * 2);
      longer.set(this.#rows);
      this.#rows = longer;
    }
    for (let k = 0; k < added; k++) this.#rows[this.#length + k] = list[first * WIDTH + k] ?? 0;
    this.#length += added;
  }

  /** Whether no hit belongs to a mark with a lower number. */
  hasNoneBelow(number: number): boolean {
    for (let at = 0; at < this.#length; at += WIDTH) if ((this.#rows[at] ?? 0) < number) return false;
    return true;
  }

  /** One past the last symbol of all hits. */
  get end(): number {
    let end = 0;
    for (let at = 2; at < this.#length; at += WIDTH) end = Math.max(end, this.#rows[at] ?? 0);
    return end;
  }

  /** Calls `visit` once for each hit, in the order of `MarkSearch`. The hit object is reused. */
  inOrder(visit: (hit: Hit) => void): void {
    this.#order();
    const rows = this.#rows;
    const hit = { number: 0, from: 0, to: 0, kind: 0 };
    for (let at = 0; at < this.#length; at += WIDTH) {
      read(rows, at, hit);
      visit(hit);
    }
  }

  /** Usually the hits are already in order. */
  #order(): void {
    let at = WIDTH;
    while (at < this.#length && isBefore(this.#rows, at - WIDTH, at)) at += WIDTH;
    if (at >= this.#length) return;
    const hits = Array.from({ length: this.count }, (_, i) => rowAt(this.#rows, i * WIDTH)).sort(compare);
    this.#length = 0;
    for (const [i, one] of hits.entries()) {
      const last = hits[i - 1];
      if (last && compare(last, one) === 0) continue;
      this.#rows.set([one.number, one.from, one.to, one.kind], this.#length);
      this.#length += WIDTH;
    }
  }
}

type Row = { -readonly [K in keyof Hit]: Hit[K] };

function read(rows: Uint32Array, at: number, into: Row): void {
  into.number = rows[at] ?? 0;
  into.from = rows[at + 1] ?? 0;
  into.to = rows[at + 2] ?? 0;
  into.kind = rows[at + 3] ?? 0;
}

function isBefore(rows: Uint32Array, first: number, second: number): boolean {
  const isOfOneKind = rows[first + 3] === rows[second + 3];
  if (isOfOneKind && rows[first + 1] !== rows[second + 1]) return (rows[first + 1] ?? 0) < (rows[second + 1] ?? 0);
  return compare(rowAt(rows, first), rowAt(rows, second)) < 0;
}

function rowAt(rows: Uint32Array, at: number): Row {
  const row = { number: 0, from: 0, to: 0, kind: 0 };
  read(rows, at, row);
  return row;
}

/** Names with a wrong letter are one kind, whatever their number of words. */
const rank = ({ kind }: Hit): number => (kind === EXACT || kind >= SIMILAR ? kind : 1);

/** The order of the plain searches: by kind, then by place; at one place the longer exact mark or the shorter form first. */
function compare(a: Hit, b: Hit): number {
  const longerFirst = a.kind === EXACT ? b.to - a.to : a.to - b.to;
  return rank(a) - rank(b) || a.from - b.from || longerFirst || a.number - b.number;
}
