import { foldInto, newScratch } from '../fold/index.ts';
import { DIGIT, isUnspacedSymbol, kindAt, LETTER } from './character.ts';
import { plainSymbol } from './plain.ts';
import { endsWord } from './words.ts';

/** One prepared mark or term. `owner` is the caller's key: the index of a brand, or a negative number for a term. */
export interface Mark {
  readonly owner: number;
  readonly text: string;
  readonly weak: boolean;
  /** The text in lower case, if it is ASCII. */
  readonly lower: string | undefined;
  /** `fold(text).text`, the key of the mark in lexicons. */
  readonly folded: string;
  /** Folded symbols, with i and l made one (see `classOf`). */
  readonly symbols: Uint16Array;
  /** The symbols without leet and look-alikes: how a plainly written mark reads, unit by unit. */
  readonly plain: Uint16Array;
  /** gaps[k]: the mark itself has a separator between symbols k and k+1. */
  readonly gaps: Uint8Array;
  /** Number of words: separated by a space, a hyphen or another sign that is not written inside words. */
  readonly words: number;
  /** In a script without spaces, so it may stand anywhere in a run of text. */
  readonly unspaced: boolean;
  readonly hasDigit: boolean;
  /** The mark starts with a letter that needs a word border before it. */
  readonly startsAWord: boolean;
  readonly endsAWord: boolean;
}

/** The lexicons' words are searched for together with the marks, and matter only when a mark is found. */
export const isTerm = ({ owner }: Mark): boolean => owner < 0;

/**
 * i and l are one symbol to the matcher, since 1, I and | stand for either. The later check
 * (`manner.ts`) decides whether the difference was a disguise or a different word.
 */
export function classOf(symbol: number): number {
  return symbol === 0x6c ? 0x69 : symbol;
}

// Not shared: a mark may be prepared while a folded text is being read.
const scratch = newScratch();

/** Prepares a mark, or returns undefined when it folds to nothing. */
export function prepareMark(text: string, owner: number, weak: boolean): Mark | undefined {
  foldInto(scratch, text);
  const { length, origins } = scratch;
  if (length === 0) return undefined;
  const symbols = scratch.symbols.slice(0, length).map(classOf);
  const plain = new Uint16Array(length);
  const gaps = new Uint8Array(length);
  let hasDigit = false;
  let words = 1;
  for (let k = 0; k < length; k++) {
    const origin = origins[k] ?? 0;
    plain[k] = plainSymbol(text, origins, k);
    if (kindAt(text, origin) === DIGIT) hasDigit = true;
    const next = k + 1 < length ? (origins[k + 1] ?? 0) : 0;
    if (next > origin + 1 && /[^\p{M}\p{Cf}\ud800-\udfff]/u.test(text.slice(origin + 1, next))) {
      gaps[k] = 1;
      if (endsWord(text.slice(origin + 1, next))) words++;
    }
  }
  const folded = String.fromCharCode(...scratch.symbols.subarray(0, length));
  const unspaced = symbols.every(isUnspacedSymbol);
  const lower = /^[\x20-\x7e]+$/.test(text) ? text.toLowerCase() : undefined;
  const startsAWord = isEdgeOfWord(text, 0, symbols[0] ?? 0);
  const endsAWord = isEdgeOfWord(text, text.length - 1, symbols[length - 1] ?? 0);
  return { owner, text, weak, lower, folded, symbols, plain, gaps, words, unspaced, hasDigit, startsAWord, endsAWord };
}

function isEdgeOfWord(text: string, at: number, symbol: number): boolean {
  const kind = kindAt(text, at);
  return kind === LETTER || kind === DIGIT || !isUnspacedSymbol(symbol);
}
