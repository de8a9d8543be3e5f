import { existsSync, readFileSync } from 'node:fs';
import { EXPAND, EXPANSION_BYTES, PAIR_ITSELF, UNKNOWN } from '../../../assembly/layout.ts';
import { isBuiltFrom } from './built-from.ts';
import { entryOf } from './entry.ts';
import { TABLES, writeCurrencies, writeTable } from './fields.ts';
import {
  CODE_POINTS,
  type IndexLayout,
  layOutWork,
  MOST_HITS,
  MOST_LINES,
  MOST_OF_LINES,
  type WorkLayout,
} from './layout.ts';

/** The functions of `assembly/scan.ts`. Addresses and sizes are bytes; positions are symbols of the folded text. */
interface Functions {
  place(...at: number[]): void;
  placeForms(...at: number[]): void;
  work(...at: number[]): void;
  workOnForms(...at: number[]): void;
  workOnLines(...at: number[]): void;
  raisePowers(): void;
  addGram(kind: number): number;
  numberLanes(): void;
  writeAscii(): void;
  addNear(size: number, words: number, record: number): void;
  addForm(hash: number, kind: number, record: number): void;
  addToFormFilter(hash: number, kind: number): void;
  addWord(size: number, isForeign: boolean): void;
  scan(from: number, length: number, closely: boolean): number;
  locate(from: number, length: number, how: number, most: number): number;
  scanLines(from: number, length: number, hasSingles: boolean, came: number): number;
}

export interface Engine extends Functions {
  readonly at: WorkLayout;
}

const PAGE = 65_536;
/** 1 GiB, of which only used pages take memory: room for about forty scans that share one index. */
const MOST_PAGES = 16_384;
const file = new URL('../../../dist/scan.wasm', import.meta.url);
const stamp = new URL('.built-from', file);
const sources = new URL('../../../assembly/', import.meta.url);
let compiled: WebAssembly.Module | undefined;

/** Whether the module exists: `npm run build` makes it. */
export const isBuilt = (): boolean => compiled !== undefined || existsSync(file);

/** A module from other sources may lack a function or, worse, expect a table at another address. */
function moduleOf(): WebAssembly.Module {
  if (compiled) return compiled;
  if (!isBuiltFrom(sources, stamp))
    throw new Error('packages/screening/dist/scan.wasm was made from other sources than these: run `npm run build`.');
  compiled = new WebAssembly.Module(readFileSync(file));
  return compiled;
}

export function newMemory(bytes: number): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE), maximum: MOST_PAGES, shared: true });
}

/**
 * Creates an instance with its own room after the index, over memory that other scans may share. `drain` takes the
 * list of hits whenever it is full.
 */
export function newEngine(memory: WebAssembly.Memory, index: IndexLayout, drain: (hits: number) => void): Engine {
  const at = layOutWork(0);
  const from = memory.grow(Math.ceil(at.end / PAGE)) * PAGE;
  const work = layOutWork(from);
  const words = new Uint32Array(memory.buffer);
  words.fill(UNKNOWN, work.entries / 4, work.entries / 4 + CODE_POINTS);
  let lists = PAIR_ITSELF + 1;
  const learn = (codePoint: number): number => {
    const found = entryOf(codePoint);
    let entry: number;
    if (typeof found === 'number') entry = found;
    else {
      const place = work.expansions + lists * EXPANSION_BYTES;
      words[place / 4] = found.length;
      new Uint8Array(memory.buffer).set(found, place + 4);
      entry = EXPAND | lists++;
    }
    words[work.entries / 4 + codePoint] = entry;
    return entry;
  };
  const instance = new WebAssembly.Instance(moduleOf(), { env: { memory }, host: { learn, drain } });
  const functions = instance.exports as unknown as Functions;
  const { headsShift, sixes, sixesShift, tails, tailsShift, endings, endingsShift } = index;
  const { pairs, slots, slotBits, records, short, firstTerm } = index;
  functions.place(
    ...[headsShift, sixes, sixesShift, tails, tailsShift, endings, endingsShift],
    ...[pairs, slots, slotBits, records, short, firstTerm],
  );
  const { forms, formSlots, formBits, formShift, shapes, words: ordinary, wordSlots } = index;
  functions.placeForms(forms, formSlots, formBits, formShift, shapes, ordinary, wordSlots);
  const { entries, expansions, symbols, compact, starts, ends, shorts, letters, origins } = work;
  const { folded, lows, highs, blocks, ascii, packing, apart, numbered, ranked } = work;
  const { candidates, passed, hits, sums, steps, powers, pieces, vain } = work;
  functions.work(
    ...[entries, expansions, symbols, compact, starts, ends, shorts, letters, origins],
    ...[folded, lows, highs, blocks, ascii, packing, apart, numbered, ranked],
    ...[candidates, passed, hits, MOST_HITS],
  );
  functions.numberLanes();
  functions.writeAscii();
  functions.workOnForms(sums, steps, powers, pieces, vain);
  functions.raisePowers();
  workOnLines(memory, functions, work);
  return { ...functions, at: work };
}

function workOnLines({ buffer }: WebAssembly.Memory, functions: Functions, work: WorkLayout): void {
  const { listing, seller, money, record, conditions, currencies, nesting, texts, lines, lineHits } = work;
  writeTable(buffer, listing, TABLES.LISTING);
  writeTable(buffer, seller, TABLES.SELLER_FIELDS);
  writeTable(buffer, money, TABLES.MONEY_FIELDS);
  writeTable(buffer, record, TABLES.RECORD_FIELDS);
  writeTable(buffer, conditions, TABLES.CONDITIONS);
  writeCurrencies(buffer, currencies);
  functions.workOnLines(
    ...[listing, seller, money, record, conditions, currencies, nesting, texts],
    ...[lines, MOST_LINES, lineHits, MOST_OF_LINES],
  );
}
