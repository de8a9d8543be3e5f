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

const { AFTER, BEFORE, DROP, EXPAND, KEEP, PAIR_ITSELF } = layout;

/**
 * What a code point is to the scan: an entry, or the bytes of the text that it is read as. In that text each symbol stands
 * alone, since where a word that begins or ends within one character stands is for the check that follows to say.
 */
export function entryOf(codePoint: number): number | Uint8Array {
  const text = String.fromCodePoint(codePoint);
  if (codePoint > 0xffff) {
    const symbols = foldAstral(codePoint);
    return symbols === text ? EXPAND | PAIR_ITSELF : ofSymbols(symbols, BEFORE | AFTER);
  }
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return KEEP | BEFORE | AFTER | symbolBits(codePoint);
  const symbol = symbolOf(codePoint);
  if (symbol === SIGN) return layout.SIGN | BEFORE | AFTER | symbolBits((SIGN_LETTERS[text] ?? '').charCodeAt(0));
  if (symbol === EXPANDS) return ofSymbols(expansions.get(codePoint) ?? '', flagsOf(text));
  if (symbol === DROPPED) return DROP | (kindAt(text, 0) === ATTACHED ? 0 : AFTER);
  return KEEP | flagsOf(text) | symbolBits(symbol);
}

function symbolOf(unit: number): number {
  const symbol = table[unit] ?? UNKNOWN;
  return symbol === UNKNOWN ? learn(unit) : symbol;
}

function ofSymbols(symbols: string, flags: number): number | Uint8Array {
  if (symbols === '') return DROP | AFTER;
  if (symbols.length === 1) return KEEP | flags | symbolBits(symbols.charCodeAt(0));
  return Uint8Array.from([SPACE, ...symbols.split('').flatMap((unit) => [...bytesOf(unit.charCodeAt(0)), SPACE])]);
}

const SPACE = 0x20;

/** A UTF-16 unit as UTF-8 writes it; halves of pairs, too, which are the symbols of rare hanzi. */
function bytesOf(unit: number): number[] {
  if (unit < 0x80) return [unit];
  if (unit < 0x800) return [0xc0 | (unit >> 6), 0x80 | (unit & 0x3f)];
  return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
}

const symbolBits = (symbol: number): number => classOf(symbol) | (isUnspacedSymbol(symbol) ? layout.UNSPACED : 0);

function flagsOf(text: string): number {
  const kind = kindAt(text, 0);
  if (kind !== LETTER && kind !== DIGIT) return BEFORE | AFTER;
  const what = kind === DIGIT ? layout.DIGIT : layout.LETTER;
  return what | (isUpper(text, 0) ? layout.UPPER : 0) | (isLower(text, 0) ? layout.LOWER : 0);
}
