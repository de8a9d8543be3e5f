/**
 * Finds marks in hanzi that are written in pinyin, whole ("naike", "nai ke") or in part ("路易wei登").
 * Compiling the book stores each mark under the hash of each such form: all of it in pinyin, or any hanzi of a
 * short name and one of a longer. The search splits the text into pieces, a hanzi or a word of Latin letters each. It looks up runs of pieces
 * that
 * contain a word which occurs in any form. A word is one piece: "naikex" does not match.
 */
import type { Scratch } from '../fold/index.ts';
import { DIGIT, isUnspacedSymbol, kindAt } from './character.ts';
import { isCommonWord } from './common-words.ts';
import { FormIndex, grown, HashFilter } from './form-index.ts';
import { classOf, type Mark } from './mark-table.ts';
import { hasHan, isOrdinaryWord } from './ordinary-words.ts';
import { readingsOf } from './pinyin.ts';
import { endOf } from './scan.ts';
import type { FieldName, Sighting } from './sighting.ts';
import { PARTED_PINYIN_FROM, PINYIN_FROM, WIDEST_GAP } from './thresholds.ts';
import { beginsAPiece, type Words } from './words.ts';

/** Names up to this long are stored with any of their hanzi in pinyin, longer ones with one or all. */
const ANY_OF = 4;
const LONGEST = 12;
/** A hanzi with two readings may have either. For a long name with many such hanzi only one hanzi at a time is in pinyin. */
const MOST_SPELLINGS = 64;

/**
 * Calls back with each form of a mark by its hash, each word of such forms, and the beginnings of forms of at least four and
 * eight symbols, by their length.
 */
export function eachPinyinForm(
  mark: Mark,
  form: (hash: number) => void,
  word: (hash: number) => void,
  beginning: (hash: number, size: number) => void = () => {},
): void {
  const size = mark.symbols.length;
  if (!mark.unspaced || mark.weak || size < 2 || size > LONGEST) return;
  if (mark.symbols.every((symbol) => readingsOf(symbol).length === 0)) return;
  const all = (1 << size) - 1;
  const whole = size <= ANY_OF || spellings(mark) <= MOST_SPELLINGS;
  for (let spelt = 1; spelt <= all; spelt++) {
    const one = (spelt & (spelt - 1)) === 0;
    if (size <= ANY_OF || one || (whole && spelt === all)) eachSpelling(mark, spelt, 0, NOTHING, form, beginning);
  }
  for (let k = 0; k < size; k++) eachWord(mark, k, 0, whole ? size : 1, word);
}

/** The beginning of a form. */
interface Begun {
  readonly hash: number;
  readonly size: number;
}
const NOTHING: Begun = { hash: 0, size: 0 };

/** Visits the mark with the hanzi of `spelt` (one bit each) in pinyin, in each of their readings. */
function eachSpelling(
  mark: Mark,
  spelt: number,
  k: number,
  begun: Begun,
  form: (hash: number) => void,
  beginning: (hash: number, size: number) => void,
): void {
  const symbol = mark.symbols[k];
  const further = (symbols: readonly number[]): void => {
    let { hash, size } = begun;
    for (const one of symbols) {
      hash = grown(hash, one);
      size++;
      if (size === 4 || size === 8) beginning(hash, size);
    }
    eachSpelling(mark, spelt, k + 1, { hash, size }, form, beginning);
  };
  if (symbol === undefined) form(begun.hash);
  else if (((spelt >> k) & 1) === 0) further([symbol]);
  else for (const reading of readingsOf(symbol)) further(lettersOf(reading));
}

/** Consecutive syllables may be written as one word. */
function eachWord(mark: Mark, k: number, hash: number, most: number, word: (hash: number) => void): void {
  const symbol = mark.symbols[k];
  if (symbol === undefined || most === 0) return;
  for (const reading of readingsOf(symbol)) {
    const longer = withLetters(hash, reading);
    word(longer);
    eachWord(mark, k + 1, longer, most - 1, word);
  }
}

/** Returns the sighting of symbols [from, to) when they are the mark's, some or all of them in pinyin. */
export function pinyinSighting(
  mark: Mark,
  { symbols, origins }: Scratch,
  from: number,
  to: number,
  text: string,
  field: FieldName,
): Sighting | undefined {
  if (!readsAs(mark.symbols, 0, symbols, from, to)) return undefined;
  const start = origins[from] ?? 0;
  const end = endOf(text, origins[to - 1] ?? 0);
  if (!isMeant(mark, symbols.subarray(from, to), text, start, end)) return undefined;
  return { field, start, end, mark, manner: isOneWord(text, start, end) ? 'word' : 'pinyin' };
}

/** Whether a piece that begins in (from, to) is too far from the text before it to belong to one name. */
export function isPartedWithin(scratch: Scratch, text: string, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (beginsAPiece(scratch, text, k) && isApart(scratch, text, k)) return true;
  return false;
}

export class PinyinScan {
  readonly #marks: readonly Mark[];
  readonly #forms = new FormIndex();
  /** The words of all forms; most words of a text are not among them. */
  readonly #words = new HashFilter();

  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
    for (const [number, mark] of marks.entries())
      eachPinyinForm(
        mark,
        (hash) => this.#forms.add(hash, number),
        (hash) => this.#words.add(hash),
      );
  }

  scan(scratch: Scratch, words: Words, text: string, field: FieldName, found: (sighting: Sighting) => void): void {
    const { symbols } = scratch;
    if (!words.starts.some((from, i) => this.#words.mayHave(hashOf(symbols, from, words.ends[i] ?? from)))) return;
    const { starts, ends } = piecesOf(scratch, words);
    for (let first = 0; first < starts.length; first++) {
      let hash = 0;
      let spelt = false;
      for (let last = first; last < starts.length && last - first < LONGEST; last++) {
        const from = starts[last] ?? 0;
        const to = ends[last] ?? 0;
        if (last > first && isApart(scratch, text, from)) break;
        if (!isUnspacedSymbol(symbols[from] ?? 0)) {
          if (!this.#words.mayHave(hashOf(symbols, from, to))) break;
          spelt = true;
        }
        for (let at = from; at < to; at++) hash = grown(hash, classOf(symbols[at] ?? 0));
        if (!spelt) continue;
        for (const number of this.#forms.get(hash)) {
          const mark = this.#marks[number];
          const sighting = mark && pinyinSighting(mark, scratch, starts[first] ?? 0, to, text, field);
          if (sighting) found(sighting);
        }
      }
    }
  }
}

const spellings = (mark: Mark): number =>
  mark.symbols.reduce((product, symbol) => product * Math.max(1, readingsOf(symbol).length), 1);

const lettersOf = (reading: string): number[] => Array.from(reading, (letter) => classOf(letter.charCodeAt(0)));

const withLetters = (hash: number, reading: string): number => lettersOf(reading).reduce(grown, hash);

function hashOf(symbols: Uint16Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = grown(hash, classOf(symbols[at] ?? 0));
  return hash;
}

/** The hanzi and the words of Latin letters, as places of the folded text. */
function piecesOf({ length }: Scratch, words: Words): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let word = 0;
  for (let k = 0; k < length; ) {
    const to = words.starts[word] === k ? (words.ends[word++] ?? k + 1) : k + 1;
    starts.push(k);
    ends.push(to);
    k = to;
  }
  return { starts, ends };
}

/** Whether more than a sign or two separate a piece from the one before it. */
function isApart({ origins }: Scratch, text: string, from: number): boolean {
  const gap = text.slice(endOf(text, origins[from - 1] ?? 0), origins[from]);
  return gap.length > WIDEST_GAP || /[\n。，,；;！？]/.test(gap);
}

/** Whether symbols[from, to) are the mark's, each as the hanzi itself or in pinyin. */
function readsAs(mark: Uint16Array, k: number, symbols: Uint16Array, from: number, to: number): boolean {
  const own = mark[k];
  if (own === undefined) return from === to;
  if (symbols[from] === own && readsAs(mark, k + 1, symbols, from + 1, to)) return true;
  return readingsOf(own).some((reading) => {
    if (from + reading.length > to) return false;
    for (let at = 0; at < reading.length; at++)
      if (classOf(symbols[from + at] ?? 0) !== classOf(reading.charCodeAt(at))) return false;
    return readsAs(mark, k + 1, symbols, from + reading.length, to);
  });
}

/** Whether what reads as pinyin is also a common word by itself ("nasi"). */
function isOneWord(text: string, start: number, end: number): boolean {
  return isCommonWord(text.slice(start, end).toLowerCase(), text);
}

/** Syllables are short, and many words of other languages consist of two. */
function isMeant(mark: Mark, seen: Uint16Array, text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (kindAt(text, at) === DIGIT) return false;
  const letters = seen.filter((symbol) => !isUnspacedSymbol(symbol)).length;
  if (letters < seen.length) return letters > 1 || mark.symbols.length > 2;
  const words = text
    .slice(start, end)
    .toLowerCase()
    .split(/[\s-]+/);
  const together = words.length === 1;
  if (letters < (together || hasHan(text) ? PINYIN_FROM : PARTED_PINYIN_FROM)) return false;
  if (together) return !isOrdinaryWord(String.fromCharCode(...seen), text);
  return letters > PARTED_PINYIN_FROM || !words.every((word) => isOrdinaryWord(word, text));
}
