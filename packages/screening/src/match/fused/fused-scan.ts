import * as layout from '../../../assembly/layout.ts';
import type { Scratch } from '../../fold/index.ts';
import { UnpackedRows } from '../../packed-rows.ts';
import type { Hits, MarkSearch, SharedScan, Sifted, SiftedField, SiftedLine } from '../mark-search.ts';
import { isTerm, type Mark } from '../mark-table.ts';
import { type PackedMark, packMarks, unpackMark } from '../packed-marks.ts';
import { PlainSearch } from '../plain-search.ts';
import { FIELDS, type FieldName, type Sighting } from '../sighting.ts';
import { Decisions } from './decisions.ts';
import { type Engine, newEngine, newMemory } from './engine.ts';
import { NUMBER_OF } from './fields.ts';
import { countMarks, fileMarks, fillIndex } from './fill.ts';
import { Forms } from './forms.ts';
import { HitList } from './hits.ts';
import { Judge } from './judge.ts';
import { CHUNK, INPUT, LONGEST_TEXT, layOutIndex, MOST_SYMBOLS } from './layout.ts';
import { ordinaryWords } from './ordinary.ts';

const {
  COUNT_BITS,
  FIELD_BYTES,
  FIELDS_AT,
  HAS_ESCAPES,
  IS_LISTING,
  LINE_BYTES,
  ONLY_TERMS,
  SEARCH_AGAIN,
  SIGNS_AGAIN,
} = layout;
const LINE_FEED = 0x0a;
const LINE_WIDTH = LINE_BYTES / 4;
/** The place of each field's data in a line. */
const PLACES = FIELDS.map((field) => ({ field, at: (FIELDS_AT + NUMBER_OF[field] * FIELD_BYTES) / 4 }));

/** Finds every mark in a text, as `PlainSearch` does, in one pass over its bytes in WebAssembly. */
export class FusedScan implements MarkSearch {
  readonly engine = 'webassembly';
  readonly #shared: SharedScan;
  readonly #marks: UnpackedRows<PackedMark, Mark | undefined>;
  readonly #engine: Engine;
  readonly #input: Buffer;
  readonly #hits: Uint32Array;
  readonly #chunk: Uint8Array;
  readonly #lines: Uint32Array;
  readonly #lineHits: Uint32Array;
  readonly #came: Uint32Array;
  readonly #found = new HitList();
  readonly #decisions = new Decisions();
  readonly #located: Scratch;
  #slow: PlainSearch | undefined;

  /** Builds the index. Without `honest` words it has no forms, and `scanClosely` finds the same as `scan`. */
  static of(all: readonly Mark[], honest?: ReadonlySet<string>, terms: readonly Mark[] = []): FusedScan {
    // A single symbol means nothing in running text; the brand field alone is searched for such marks.
    const marks = [...all, ...terms].filter(({ symbols }) => symbols.length > 1);
    const forms = honest && new Forms(marks);
    const ordinary = honest && ordinaryWords(honest);
    const filed = fileMarks(marks);
    const index = layOutIndex(countMarks(marks, filed, forms?.count ?? 0, ordinary?.count ?? 0));
    const memory = newMemory(index.end);
    const scan = new FusedScan({ memory, index, marks: packMarks(marks), honest: honest ?? new Set() });
    fillIndex(memory, scan.#engine, index, marks, filed, forms, ordinary);
    return scan;
  }

  /** Scans with an existing index. */
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
    this.#lineHits = new Uint32Array(memory.buffer, at.lineHits);
    const symbols = new Uint16Array(memory.buffer, at.letters, MOST_SYMBOLS);
    this.#located = { symbols, origins: new Uint32Array(memory.buffer, at.origins, MOST_SYMBOLS), length: 0 };
    this.#came = new Uint32Array(memory.buffer, at.came, 3);
  }

  share(): SharedScan {
    return this.#shared;
  }

  /** Bytes of the index with its marks, without the room of the single scans. */
  get bytes(): number {
    const { index, marks } = this.#shared;
    return index.end + marks.bytes.length + marks.ends.byteLength;
  }

  scan(text: string, field: FieldName, found: (sighting: Sighting) => void): boolean {
    const length = this.#write(text);
    if (length === undefined) return this.#plain().scan(text, field, found);
    return this.#scan(text, field, length, false, found);
  }

  scanClosely(text: string, field: FieldName, found: (sighting: Sighting) => void): boolean {
    const length = this.#write(text);
    if (length === undefined) return this.#plain().scanClosely(text, field, found);
    return this.#scan(text, field, length, true, found);
  }

  #scan(
    text: string,
    field: FieldName,
    length: number,
    closely: boolean,
    found: (sighting: Sighting) => void,
  ): boolean {
    const { input } = this.#engine.at;
    this.#found.clear();
    this.#drain(this.#engine.scan(input, length, closely));
    if (this.#found.hasNoneBelow(this.#shared.index.firstTerm)) return this.#found.count > 0;
    this.#judge(text, field, input, length, layout.PLAIN, found);
    return false;
  }

  scanTerms(text: string, field: FieldName, found: (sighting: Sighting) => void): void {
    const length = this.#write(text);
    if (length === undefined) {
      this.#plain().scanTerms(text, field, found);
      return;
    }
    const { input } = this.#engine.at;
    this.#found.clear();
    this.#drain(this.#engine.scan(input, length, false));
    this.#judge(text, field, input, length, layout.PLAIN, (sighting) => {
      if (isTerm(sighting.mark)) found(sighting);
    });
  }

  siftLines(bytes: Buffer, from: number, hasSingles: boolean): Sifted | undefined {
    const { at } = this.#engine;
    const size = bytes.lastIndexOf(LINE_FEED, from + CHUNK - 1) + 1 - from;
    if (size <= 0) return undefined;
    this.#chunk.set(bytes.subarray(from, from + size));
    const listed = this.#engine.scanLines(at.chunk, size, hasSingles, at.came);
    const lines: SiftedLine[] = [];
    for (let line = 0; line < listed; line++) lines.push(this.#lineAt(line * LINE_WIDTH, bytes, from));
    const [taken = 0, read = 0, listings = 0] = this.#came;
    return { to: from + taken, read, listings, lines };
  }

  #lineAt(at: number, bytes: Buffer, chunk: number): SiftedLine {
    const lines = this.#lines;
    const from = chunk + (lines[at] ?? 0);
    const to = from + (lines[at + 1] ?? 0);
    const isListing = lines[at + 3] === IS_LISTING;
    return { from, to, number: lines[at + 2] ?? 0, fields: isListing ? this.#fieldsOf(at, bytes, chunk) : undefined };
  }

  #fieldsOf(line: number, bytes: Buffer, chunk: number): SiftedField[] {
    const lines = this.#lines;
    const fields: SiftedField[] = [];
    for (const { field, at } of PLACES) {
      const counts = lines[line + at + 3] ?? 0;
      if (counts === 0) continue;
      const place = lines[line + at] ?? 0;
      const offset = place & (SIGNS_AGAIN - 1);
      const length = lines[line + at + 1] ?? 0;
      const first = lines[line + at + 2] ?? 0;
      const count = (counts & ((1 << COUNT_BITS) - 1)) - 1;
      const hits = counts === SEARCH_AGAIN ? undefined : this.#hitsAt(offset, length, first, count, false);
      let signed: SiftedField['signed'];
      if ((place & SIGNS_AGAIN) !== 0) signed = 'search';
      else if (hits && counts >>> COUNT_BITS > 0)
        signed = this.#hitsAt(offset, length, first + count, counts >>> COUNT_BITS, true);
      const hasOnlyTerms = (place & ONLY_TERMS) !== 0;
      const hasEscapes = place >= HAS_ESCAPES;
      fields.push(new FieldOfLine(field, hits, signed, hasOnlyTerms, bytes, chunk + offset, length, hasEscapes));
    }
    return fields;
  }

  #hitsAt(offset: number, length: number, first: number, count: number, isSigned: boolean): Hits {
    return { first, count, at: this.#engine.at.chunk + offset, length, isSigned };
  }

  settle(hits: Hits, text: string, field: FieldName, found: (sighting: Sighting) => void): void {
    this.#found.clear();
    this.#found.append(this.#lineHits, hits.first, hits.count);
    this.#judge(text, field, hits.at, hits.length, hits.isSigned ? layout.SIGNS : layout.JSON, found);
  }

  /** The number of places where the symbols of marks stand in the UTF-8 text. */
  count(utf8: Uint8Array): number {
    this.#input.set(utf8);
    this.#found.clear();
    this.#drain(this.#engine.scan(this.#engine.at.input, utf8.length, false));
    return this.#found.count;
  }

  #plain(): PlainSearch {
    if (this.#slow) return this.#slow;
    const all = [...this.#marks].filter((mark) => mark !== undefined);
    const { firstTerm } = this.#shared.index;
    this.#slow = new PlainSearch(all.slice(0, firstTerm), this.#shared.honest, all.slice(firstTerm));
    return this.#slow;
  }

  /** The number of bytes of the text in memory, or undefined when it is too long. */
  #write(text: string): number | undefined {
    if (text.length > LONGEST_TEXT) return undefined;
    const length = this.#input.write(text);
    return length > LONGEST_TEXT ? undefined : length;
  }

  #drain(count: number): void {
    this.#found.append(this.#hits, 0, count);
  }

  /** Judges the hits in the order of `MarkSearch`, in the text whose bytes begin at `at`. */
  #judge(
    text: string,
    field: FieldName,
    at: number,
    length: number,
    how: number,
    found: (sighting: Sighting) => void,
  ): void {
    if (this.#found.count === 0) return;
    this.#located.length = this.#engine.locate(at, length, how, this.#found.end);
    const judge = new Judge(this.#located, text, field, this.#shared.honest, this.#decisions);
    let number: number | undefined;
    let mark: Mark | undefined;
    this.#found.inOrder((hit) => {
      if (hit.number !== number) mark = this.#marks.at(hit.number);
      number = hit.number;
      const sighting = mark && judge.sightingOf(mark, hit);
      if (sighting) found(sighting);
    });
  }
}

/** A field whose text is decoded on demand. */
class FieldOfLine implements SiftedField {
  readonly field: FieldName;
  readonly hits: Hits | undefined;
  readonly signed: Hits | 'search' | undefined;
  readonly hasOnlyTerms: boolean;
  readonly #bytes: Buffer;
  readonly #from: number;
  readonly #length: number;
  readonly #hasEscapes: boolean;

  constructor(
    field: FieldName,
    hits: Hits | undefined,
    signed: Hits | 'search' | undefined,
    hasOnlyTerms: boolean,
    bytes: Buffer,
    from: number,
    length: number,
    hasEscapes: boolean,
  ) {
    this.field = field;
    this.hits = hits;
    this.signed = signed;
    this.hasOnlyTerms = hasOnlyTerms;
    this.#bytes = bytes;
    this.#from = from;
    this.#length = length;
    this.#hasEscapes = hasEscapes;
  }

  /** Decodes a JSON string from the bytes between its quotes. */
  get text(): string {
    const [from, to] = [this.#from, this.#from + this.#length];
    if (this.#hasEscapes) return JSON.parse(this.#bytes.toString('utf8', from - 1, to + 1)) as string;
    return this.#bytes.toString('utf8', from, to);
  }
}
