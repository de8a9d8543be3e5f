/** The addresses in the scan's memory; `assembly/layout.ts` has the formats. */
import {
  ASCII_BYTES,
  BLOCK,
  BLOCK_BYTES,
  EXPANSION_BYTES,
  FILTER,
  FORM_BYTES,
  HIT_BYTES,
  LINE_BYTES,
  LONGEST_FORM,
  RECORD_BYTES,
  SLOT_BYTES,
  TEXT_BYTES,
  VAIN_BITS,
  WORD_BYTES,
} from '../../../assembly/layout.ts';
import { BYTES_OF_CURRENCIES, bytesOfTable, TABLES } from './fields.ts';

/** `short` of `place`: the kinds of short marks. */
export const HAS_TWO = 1;
export const HAS_THREE = 2;
export const HAS_UNSPACED = 4;

/** Code points that have an entry: the planes with letters. */
export const CODE_POINTS = 0x40000;
/** Texts that replace characters. There are about 5,000; a process meets few of them. */
const MOST_EXPANSIONS = 0x4000;
/** The longest text, in bytes, that one call scans: longer than any field of a listing may be. The TypeScript search takes longer ones. */
export const LONGEST_TEXT = 64 * 1024;
/** A text is written before its bytes are counted: at most three for a UTF-16 unit. */
export const INPUT = LONGEST_TEXT * 3;
/** One byte of UTF-8 gives at most six symbols: U+FDFA, three bytes, has eighteen. */
export const MOST_SYMBOLS = LONGEST_TEXT * 6 + 16;
/** A sign separates the symbols of U+FDFA, before the first and after the last too. */
const MOST_CHARACTERS = MOST_SYMBOLS * 2 + LONGEST_TEXT;
/** Lines of JSON are read in chunks of this many bytes; a longer line is parsed. */
export const CHUNK = 1 << 18;
export const MOST_LINES = 4096;
export const MOST_HITS = 4096;
/** Most hits of the lines of a chunk; one line may have four times as many as one text. */
export const MOST_OF_LINES = MOST_HITS * 8;

/** The part that all scans with one index share. In bytes from the start of memory. */
export interface IndexLayout {
  /** The filter of the beginnings of marks comes first: two bits for each of 2 ** (64 - headsShift). */
  readonly headsShift: number;
  readonly sixes: number;
  readonly sixesShift: number;
  readonly tails: number;
  readonly tailsShift: number;
  readonly endings: number;
  readonly endingsShift: number;
  readonly pairs: number;
  readonly slots: number;
  readonly slotBits: number;
  readonly records: number;
  readonly symbols: number;
  readonly short: number;
  /** Terms have numbers from this one on, above the marks. */
  readonly firstTerm: number;
  /** The table of forms and its filter of 2 ** (32 - formShift) words of 64 bits. */
  readonly forms: number;
  readonly formSlots: number;
  readonly formBits: number;
  readonly formShift: number;
  readonly shapes: number;
  readonly words: number;
  readonly wordSlots: number;
  /** The first byte after the index. */
  readonly end: number;
}

/** One scan's own room. Most of it is never used, and so takes no memory. */
export interface WorkLayout {
  readonly entries: number;
  readonly expansions: number;
  readonly input: number;
  readonly symbols: number;
  readonly compact: number;
  readonly starts: number;
  readonly ends: number;
  readonly shorts: number;
  readonly letters: number;
  readonly origins: number;
  readonly folded: number;
  readonly lows: number;
  readonly highs: number;
  readonly blocks: number;
  readonly ascii: number;
  readonly packing: number;
  readonly apart: number;
  readonly numbered: number;
  readonly ranked: number;
  readonly candidates: number;
  readonly passed: number;
  readonly hits: number;
  readonly sums: number;
  readonly steps: number;
  readonly powers: number;
  readonly pieces: number;
  readonly vain: number;
  readonly chunk: number;
  readonly lines: number;
  readonly lineHits: number;
  readonly texts: number;
  readonly came: number;
  readonly listing: number;
  readonly seller: number;
  readonly money: number;
  readonly record: number;
  readonly conditions: number;
  readonly currencies: number;
  readonly nesting: number;
  readonly end: number;
}

export interface MarkCounts {
  /** The number of ways to find marks. */
  readonly records: number;
  /** The number of symbols of all marks. */
  readonly symbols: number;
  /** Marks that are found by their first four symbols, by their first six, by their last six. */
  readonly fours: number;
  readonly sixes: number;
  readonly tails: number;
  /** The kinds of short marks. */
  readonly short: number;
  readonly firstTerm: number;
  readonly forms: number;
  /** The number of ordinary words. */
  readonly words: number;
}

/** log2 of the places of a filter; each gram sets one place. */
const filterBits = (grams: number, each: number): number => Math.max(12, Math.ceil(Math.log2(grams * each + 1)));

/** The same for the filter of forms, in which nearly every letter of a text is looked up: 12 to 24 bits each. */
const formWordBits = (forms: number): number => Math.max(8, Math.ceil(Math.log2((forms * 12) / 64 + 1)));

/** Assigns consecutive addresses, aligned to cache lines. */
class Places {
  #end: number;
  constructor(from: number) {
    this.#end = from;
  }
  take(bytes: number): number {
    const at = this.#end;
    this.#end = Math.ceil((at + bytes) / 64) * 64;
    return at;
  }
  get end(): number {
    return this.#end;
  }
}

const PAIR_BYTES = (1 << 20) / 8;

export function layOutIndex(counts: MarkCounts): IndexLayout {
  const { records, symbols, fours, sixes, tails, short, firstTerm, forms, words } = counts;
  // Each word is looked up by four symbols, so these get few bits; only words that pass are looked up by six.
  const ofHeads = filterBits(fours + sixes, 8);
  const ofSixes = filterBits(sixes, 32);
  const ofTails = filterBits(tails, 32);
  const ofEndings = filterBits(tails, 8);
  const slotBits = Math.max(8, Math.ceil(Math.log2(records * 1.5 + 1)));
  const ofForms = formWordBits(forms);
  const formSlots = forms === 0 ? 0 : Math.ceil(forms * 1.5) + 8;
  const places = new Places(FILTER + 2 ** ofHeads / 4);
  return {
    headsShift: 64 - ofHeads,
    sixes: places.take(2 ** ofSixes / 8),
    sixesShift: 64 - ofSixes,
    tails: places.take(2 ** ofTails / 8),
    tailsShift: 64 - ofTails,
    endings: places.take(2 ** ofEndings / 8),
    endingsShift: 64 - ofEndings,
    pairs: places.take(PAIR_BYTES),
    slots: places.take(2 ** slotBits * SLOT_BYTES),
    slotBits,
    records: places.take(records * RECORD_BYTES),
    // Eight are compared at once.
    symbols: places.take(symbols * 2 + 16),
    short,
    firstTerm,
    forms: places.take(formSlots * FORM_BYTES),
    formSlots,
    formBits: places.take(2 ** ofForms * 8),
    formShift: 32 - ofForms,
    shapes: places.take(26 * 4),
    words: places.take((words * 2 + 1) * WORD_BYTES),
    wordSlots: words * 2 + 1,
    end: places.end,
  };
}

export function layOutWork(from: number): WorkLayout {
  const places = new Places(from);
  return {
    entries: places.take(CODE_POINTS * 4),
    expansions: places.take(MOST_EXPANSIONS * EXPANSION_BYTES),
    input: places.take(INPUT + 64),
    // The scan reads before the first symbol, up to six back.
    symbols: places.take(MOST_SYMBOLS * 4 + 128) + 64,
    compact: places.take(MOST_SYMBOLS * 2 + 192) + 64,
    starts: places.take(MOST_SYMBOLS * 4 + 64),
    ends: places.take(MOST_SYMBOLS * 4 + 64),
    // At most three for a symbol.
    shorts: places.take(MOST_SYMBOLS * 12 + 64),
    letters: places.take(MOST_SYMBOLS * 2),
    origins: places.take(MOST_SYMBOLS * 4),
    // Sixteen are written at once and sixty-four read, and there is one before the first.
    folded: places.take(MOST_CHARACTERS * 2 + 256) + 64,
    lows: places.take(MOST_CHARACTERS + 192) + 64,
    highs: places.take(MOST_CHARACTERS + 192) + 64,
    // Two blocks have sixty-three characters or more.
    blocks: places.take(Math.ceil(MOST_CHARACTERS / 31 + 2) * BLOCK_BYTES),
    ascii: places.take(ASCII_BYTES),
    packing: places.take(256 * 16),
    apart: places.take(256 * 16),
    numbered: places.take(256 * 8),
    ranked: places.take(256 * 8),
    candidates: places.take(BLOCK * 2 * 4 + 64),
    passed: places.take(BLOCK * 4 + 64),
    hits: places.take(MOST_HITS * HIT_BYTES),
    // Four are read at once.
    sums: places.take(MOST_SYMBOLS * 4 + 64),
    steps: places.take(MOST_SYMBOLS * 4 + 64),
    powers: places.take((LONGEST_FORM + 1) * 4 + 64),
    pieces: places.take(MOST_SYMBOLS * 4 + 64),
    vain: places.take(16 << VAIN_BITS),
    // Sixteen bytes are read at once.
    chunk: places.take(CHUNK + 64),
    lines: places.take(MOST_LINES * LINE_BYTES),
    lineHits: places.take(MOST_OF_LINES * HIT_BYTES),
    texts: places.take(4 * TEXT_BYTES),
    came: places.take(16),
    listing: places.take(bytesOfTable(TABLES.LISTING)),
    seller: places.take(bytesOfTable(TABLES.SELLER_FIELDS)),
    money: places.take(bytesOfTable(TABLES.MONEY_FIELDS)),
    record: places.take(bytesOfTable(TABLES.RECORD_FIELDS)),
    conditions: places.take(bytesOfTable(TABLES.CONDITIONS)),
    currencies: places.take(BYTES_OF_CURRENCIES),
    // A byte for each open value of a line.
    nesting: places.take(CHUNK),
    end: places.end,
  };
}
