import type { Scratch } from '../../fold/index.ts';
import { mannerOf } from '../manner.ts';
import type { Mark } from '../mark-table.ts';
import { endOf, MarkScan } from '../scan.ts';
import type { MarkSearch } from '../search.ts';
import type { FieldName, Sighting } from '../sighting.ts';
import { type Engine, newEngine, newMemory } from './engine.ts';
import { countMarks, fillIndex } from './fill.ts';
import { INPUT, LONGEST_TEXT, layOutIndex, layOutWork, type WorkLayout } from './layout.ts';

/** Finds every mark in a text, as `MarkScan` does, by one pass over its bytes in WebAssembly. */
export class FusedScan implements MarkSearch {
  readonly engine = 'webassembly';
  readonly #marks: readonly Mark[];
  readonly #engine: Engine;
  readonly #work: WorkLayout;
  readonly #input: Buffer;
  readonly #hits: Uint32Array;
  readonly #drained: number[] = [];
  #slow: MarkScan | undefined;
  /** Bytes of the index, without what each who scans has for himself. */
  readonly bytes: number;

  constructor(marks: readonly Mark[]) {
    // One symbol alone says nothing in running text; such marks are found by the brand field only.
    this.#marks = marks.filter(({ symbols }) => symbols.length > 1);
    const index = layOutIndex(countMarks(this.#marks));
    this.bytes = index.end;
    this.#work = layOutWork(index.end);
    const memory = newMemory(this.#work.end);
    this.#engine = newEngine(memory, index, this.#work, (count) => this.#drain(count));
    fillIndex(memory, this.#engine, index, this.#work, this.#marks);
    this.#input = Buffer.from(memory.buffer, this.#work.input, INPUT);
    this.#hits = new Uint32Array(memory.buffer, this.#work.hits);
  }

  scan(text: string, field: FieldName, folded: () => Scratch, found: (sighting: Sighting) => void): void {
    const length = this.#write(text);
    if (length === undefined) {
      this.#slow ??= new MarkScan(this.#marks);
      this.#slow.scan(text, field, folded, found);
      return;
    }
    const hits = this.#take(this.#engine.scan(this.#work.input, length));
    if (hits.length === 0) return;
    const { origins } = folded();
    for (const [from, number] of hits) {
      const mark = this.#marks[number];
      if (!mark) continue;
      const end = endOf(text, origins[from + mark.symbols.length - 1] ?? 0);
      const manner = mannerOf(mark, text, origins, from, end);
      if (manner) found({ field, start: origins[from] ?? 0, end, mark, manner });
    }
  }

  /** How many times marks stand in the UTF-8 text, by their symbols alone. */
  count(utf8: Uint8Array): number {
    this.#input.set(utf8);
    const rest = this.#engine.scan(this.#work.input, utf8.length);
    const count = this.#drained.length / 2 + rest;
    this.#drained.length = 0;
    return count;
  }

  /** The bytes that the text takes in memory, or undefined when it is too long. */
  #write(text: string): number | undefined {
    if (text.length > LONGEST_TEXT) return undefined;
    const length = this.#input.write(text);
    return length > LONGEST_TEXT ? undefined : length;
  }

  #drain(count: number): void {
    for (let i = 0; i < count * 2; i++) this.#drained.push(this.#hits[i] ?? 0);
  }

  /** What was found, in the order that `MarkSearch` tells: where from, and which mark. */
  #take(rest: number): [from: number, mark: number][] {
    if (rest === 0 && this.#drained.length === 0) return [];
    this.#drain(rest);
    const found: [number, number][] = [];
    for (let i = 0; i + 1 < this.#drained.length; i += 2) {
      found.push([this.#drained[i + 1] ?? 0, this.#drained[i] ?? 0]);
    }
    this.#drained.length = 0;
    const sizeOf = (mark: number): number => this.#marks[mark]?.symbols.length ?? 0;
    return found.sort(([a, x], [b, y]) => a - b || sizeOf(y) - sizeOf(x) || x - y);
  }
}
