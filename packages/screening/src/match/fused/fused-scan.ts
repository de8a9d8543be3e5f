import { EXACT, HIT_BYTES, LINE_BYTES, SIMILAR } from '../../../assembly/layout.ts';
import type { Scratch } from '../../fold/index.ts';
import { type PackedRows, UnpackedRows } from '../../packed-rows.ts';
import type { Mark } from '../mark-table.ts';
import { type PackedMark, packMarks, unpackMark } from '../packed-marks.ts';
import { PlainSearch } from '../plain-search.ts';
import type { MarkSearch, Sifted, SiftedLine } from '../search.ts';
import { FIELDS, type FieldName, type Sighting } from '../sighting.ts';
import { type Engine, newEngine, newMemory } from './engine.ts';
import { NUMBER_OF } from './fields.ts';
import { countMarks, fillIndex } from './fill.ts';
import { Forms } from './forms.ts';
import { type Hit, Judge } from './judge.ts';
import { CHUNK, INPUT, type IndexLayout, LONGEST_TEXT, layOutIndex } from './layout.ts';
import { ordinaryWords } from './ordinary.ts';

/** An index on its way to another thread, which scans with the same memory. */
export interface SharedScan {
  readonly memory: WebAssembly.Memory;
  readonly index: IndexLayout;
  readonly marks: PackedRows;
  readonly honest: ReadonlySet<string>;
}

/** By the bits that the pass sets for the fields, their names. */
const FIELDS_OF: readonly (readonly FieldName[])[] = Array.from({ length: 16 }, (_, bits) =>
  FIELDS.filter((field) => ((bits >> NUMBER_OF[field]) & 1) === 1),
);

const LINE_FEED = 0x0a;
const WIDTH = LINE_BYTES / 4;

/** Finds every mark in a text, as `PlainSearch` does, by one pass over its bytes in WebAssembly. */
export class FusedScan implements MarkSearch {
  readonly engine = 'webassembly';
  readonly #shared: SharedScan;
  readonly #marks: UnpackedRows<PackedMark, Mark | undefined>;
  readonly #engine: Engine;
  readonly #input: Buffer;
  readonly #hits: Uint32Array;
  readonly #chunk: Uint8Array;
  readonly #lines: Uint32Array;
  readonly #came: Uint32Array;
  readonly #drained: Hit[] = [];
  #slow: PlainSearch | undefined;

  /** Makes the index. Without `honest` words it has no forms, and `scanClosely` finds no more than `scan`. */
  static of(all: readonly Mark[], honest?: ReadonlySet<string>): FusedScan {
    // One symbol alone says nothing in running text; such marks are found by the brand field only.
    const marks = all.filter(({ symbols }) => symbols.length > 1);
    const forms = honest && new Forms(marks);
    const ordinary = honest && ordinaryWords(honest);
    const index = layOutIndex(countMarks(marks, forms?.count ?? 0, ordinary?.count ?? 0));
    const memory = newMemory(index.end);
    const scan = new FusedScan({ memory, index, marks: packMarks(marks), honest: honest ?? new Set() });
    fillIndex(memory, scan.#engine, index, marks, forms, ordinary);
    return scan;
  }

  /** Scans with an index that is there. */
  constructor(shared: SharedScan) {
    const { memory, index, marks } = shared;
    this.#shared = shared;
    this.#marks = new UnpackedRows(marks, unpackMark);
    this.#engine = newEngine(memory, index, (count) => this.#drain(count));
    this.#input = Buffer.from(memory.buffer, this.#engine.at.input, INPUT);
    const { at } = this.#engine;
    this.#hits = new Uint32Array(memory.buffer, at.hits);
    this.#chunk = new Uint8Array(memory.buffer, at.chunk, CHUNK);
    this.#lines = new Uint32Array(memory.buffer, at.lines);
    this.#came = new Uint32Array(memory.buffer, at.came, 3);
  }

  share(): SharedScan {
    return this.#shared;
  }

  /** Bytes of the index with its marks, without what each who scans has for himself. */
  get bytes(): number {
    const { index, marks } = this.#shared;
    return index.end + marks.bytes.length + marks.ends.byteLength;
  }

  scan(text: string, field: FieldName, folded: () => Scratch, found: (sighting: Sighting) => void): void {
    const length = this.#write(text);
    if (length === undefined) this.#plain().scan(text, field, folded, found);
    else this.#judge(this.#engine.scan(this.#engine.at.input, length, 0), text, field, folded, found);
  }

  scanClosely(text: string, field: FieldName, folded: () => Scratch, found: (sighting: Sighting) => void): void {
    const length = this.#write(text);
    if (length === undefined) this.#plain().scanClosely(text, field, folded, found);
    else this.#judge(this.#engine.scan(this.#engine.at.input, length, 1), text, field, folded, found);
  }

  siftLines(bytes: Buffer, from: number, hasSingles: boolean): Sifted | undefined {
    const { at } = this.#engine;
    const size = bytes.lastIndexOf(LINE_FEED, from + CHUNK - 1) + 1 - from;
    if (size <= 0) return undefined;
    this.#chunk.set(bytes.subarray(from, from + size));
    const listed = this.#engine.scanLines(at.chunk, size, hasSingles, at.came);
    this.#drained.length = 0;
    const lines: SiftedLine[] = [];
    for (let i = 0; i < listed; i++) {
      const at = i * WIDTH;
      const begins = from + (this.#lines[at] ?? 0);
      const to = begins + (this.#lines[at + 1] ?? 0);
      lines.push({ from: begins, to, number: this.#lines[at + 2] ?? 0, fields: FIELDS_OF[this.#lines[at + 3] ?? 0] });
    }
    const [taken = 0, read = 0, listings = 0] = this.#came;
    return { to: from + taken, read, listings, lines };
  }

  /** How many times marks stand in the UTF-8 text, by their symbols alone. */
  count(utf8: Uint8Array): number {
    this.#input.set(utf8);
    const rest = this.#engine.scan(this.#engine.at.input, utf8.length, 0);
    const count = this.#drained.length + rest;
    this.#drained.length = 0;
    return count;
  }

  #plain(): PlainSearch {
    this.#slow ??= new PlainSearch(
      [...this.#marks].filter((mark) => mark !== undefined),
      this.#shared.honest,
    );
    return this.#slow;
  }

  /** The bytes that the text takes in memory, or undefined when it is too long. */
  #write(text: string): number | undefined {
    if (text.length > LONGEST_TEXT) return undefined;
    const length = this.#input.write(text);
    return length > LONGEST_TEXT ? undefined : length;
  }

  #drain(count: number): void {
    const width = HIT_BYTES / 4;
    for (let i = 0; i < count * width; i += width) {
      const [number = 0, from = 0, to = 0, kind = 0] = this.#hits.subarray(i, i + width);
      this.#drained.push({ number, from, to, kind });
    }
  }

  /** Decides about what was found, in the order that `MarkSearch` tells. */
  #judge(
    rest: number,
    text: string,
    field: FieldName,
    folded: () => Scratch,
    found: (sighting: Sighting) => void,
  ): void {
    if (rest === 0 && this.#drained.length === 0) return;
    this.#drain(rest);
    const hits = this.#drained.splice(0).sort(inOrder);
    const judge = new Judge(folded(), text, field, this.#shared.honest);
    for (const [i, hit] of hits.entries()) {
      if (i > 0 && inOrder(hit, hits[i - 1] ?? hit) === 0) continue;
      const mark = this.#marks.at(hit.number);
      const sighting = mark && judge.sightingOf(mark, hit);
      if (sighting) found(sighting);
    }
  }
}

/** Names with a letter wrong are of one kind, whatever the number of their words. */
const rank = ({ kind }: Hit): number => (kind === EXACT || kind >= SIMILAR ? kind : 1);

/** As the plain searches one after the other come to them: by place, at one place the longer exact mark, or the shorter form, first. */
function inOrder(a: Hit, b: Hit): number {
  const longerFirst = a.kind === EXACT ? b.to - a.to : a.to - b.to;
  return rank(a) - rank(b) || a.from - b.from || longerFirst || a.number - b.number;
}
