import * as layout from '../../../assembly/layout.ts';
import {
  DROPPED,
  EXPANDS,
  expansions,
  foldAstral,
  learn,
  SIGN,
  SIGN_LETTERS,
  table,
  UNKNOWN,
} from '../../fold/index.ts';
import { ATTACHED, DIGIT, isLower, isUnspacedSymbol, isUpper, kindAt, LETTER } from '../character.ts';
import { classOf } from '../mark-table.ts';
import { isStar } from '../near-manner.ts';
import { endsWord } from '../words.ts';

const { AFTER, BEFORE, DROP, ENDS_WORD, EXPAND, KEEP, PAIR_ITSELF, STAR } = layout;

/** Not a character: the scan puts it in place of one that belongs to the character before it and has no entry. */
const JOINER = 0xffff;
/** A sign that people write for an l, and that the fold drops. */
const BAR = 0x7c;

/**
 * The scan's entry of a code point, or the bytes of the text that replaces it. In that text the symbols are separated,
 * so that the later check decides about words that begin or end inside one character.
 */
export function entryOf(codePoint: number): number | Uint8Array {
  const text = String.fromCodePoint(codePoint);
  if (codePoint === JOINER) return DROP | AFTER;
  if (codePoint > 0xffff) {
    const symbols = foldAstral(codePoint);
    return symbols === text ? EXPAND | PAIR_ITSELF : ofSymbols(text, symbols, BEFORE | AFTER);
  }
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return KEEP | BEFORE | AFTER | symbolBits(codePoint);
  const symbol = symbolOf(codePoint);
  if (symbol === SIGN || codePoint === BAR) {
    const letter = SIGN_LETTERS[text] ?? 'l';
    return layout.SIGN | BEFORE | gapOf(text) | (letter === 'l' ? layout.LOWER : 0) | classOf(letter.charCodeAt(0));
  }
  const entry = entryOfUnit(symbol, text);
  if (!HAN.test(text) || typeof entry !== 'number' || (entry & layout.UNSPACED) !== 0) return entry;
  return layout.SIGN | layout.HAN | (entry & ~(KEEP | layout.WAS_L));
}

const HAN = /\p{Script=Han}/u;

function entryOfUnit(symbol: number, text: string): number | Uint8Array {
  if (symbol === EXPANDS) return ofSymbols(text, expansions.get(text.charCodeAt(0)) ?? '', flagsOf(text));
  if (symbol === DROPPED) return DROP | gapOf(text);
  return KEEP | flagsOf(text) | symbolBits(symbol);
}

function symbolOf(unit: number): number {
  const symbol = table[unit] ?? UNKNOWN;
  return symbol === UNKNOWN ? learn(unit) : symbol;
}

/** The effect of a character without a symbol on the border between two symbols. */
function gapOf(text: string): number {
  const parts = kindAt(text, 0) === ATTACHED ? 0 : AFTER;
  return parts | (endsWord(text) ? ENDS_WORD : 0) | (isStar(text) ? STAR : 0);
}

function ofSymbols(text: string, symbols: string, flags: number): number | Uint8Array {
  if (symbols === '') return DROP | AFTER | gapOf(text);
  if (symbols.length === 1) return KEEP | flags | symbolBits(symbols.charCodeAt(0));
  return Uint8Array.from([WITHIN, ...symbols.split('').flatMap((unit) => [...bytesOf(unit.charCodeAt(0)), WITHIN])]);
}

/** A dot: a word may begin after it, but does not end before it. */
const WITHIN = 0x2e;

/** A UTF-16 unit in UTF-8, including halves of pairs, which are the symbols of rare hanzi. */
function bytesOf(unit: number): number[] {
  if (unit < 0x80) return [unit];
  if (unit < 0x800) return [0xc0 | (unit >> 6), 0x80 | (unit & 0x3f)];
  return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
}

const L = 0x6c;
const symbolBits = (symbol: number): number =>
  classOf(symbol) | (isUnspacedSymbol(symbol) ? layout.UNSPACED : 0) | (symbol === L ? layout.WAS_L : 0);

function flagsOf(text: string): number {
  const kind = kindAt(text, 0);
  if (kind !== LETTER && kind !== DIGIT) return BEFORE | AFTER;
  const what = kind === DIGIT ? layout.DIGIT : layout.LETTER;
  return what | (isUpper(text, 0) ? layout.UPPER : 0) | (isLower(text, 0) ? layout.LOWER : 0);
}
