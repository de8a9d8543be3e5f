/**
 * The fold of each UTF-16 unit, as a table of one 16-bit symbol per unit.
 * A listing is folded unit by unit with one array read each; calling `normalize` per character costs more than the
 * whole search (65,000 against 970,000 listings a second in our measurements). Entries are computed the first time a
 * unit is seen and kept: the table is a memo of a pure function, not state.
 */
import { LOOK_ALIKES, SIGN_LETTERS } from './look-alikes.ts';
import { SIMPLIFIED } from './simplified.ts';

/** The unit leaves no symbol: a separator, a combining mark, a zero-width character. */
export const DROPPED = 0;
// Values from here on are instructions. Unicode leaves U+FFF0..U+FFFF without letters, so no symbol can collide.
export const FIRST_INSTRUCTION = 0xfff0;
export const UNKNOWN = 0xfff0;
export const EXPANDS = 0xfff1;
export const SIGN = 0xfff2;
const SURROGATE = 0xfff3;

export const table = new Uint16Array(0x10000).fill(UNKNOWN);
/** The units that fold to several symbols (ß, ﬃ, ㎏). */
export const expansions = new Map<number, string>();
const astral = new Map<number, string>();

/** Alphabets of A to Z without compatibility forms: in black circles (🅝), in black squares (🅽), as flags (🇳). */
const ALPHABETS = [0x1f150, 0x1f170, 0x1f1e6];

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const COMBINING = /\p{M}/gu;
const HANGUL_SYLLABLE = /[\uac00-\ud7a3]/;

/** One round: compatibility form, no accents, look-alike, lower case, simplified. */
function foldOnce(text: string): string {
  let out = '';
  for (const char of text) {
    // Decomposed Hangul would turn one syllable into loose jamo; it has no accents to strip.
    const plain = HANGUL_SYLLABLE.test(char) ? char : char.normalize('NFKD').replace(COMBINING, '');
    for (const part of plain) {
      const like = LOOK_ALIKES.get(part) ?? part.toLowerCase();
      for (const letter of like) {
        const simple = SIMPLIFIED.get(letter) ?? letter;
        if (LETTER_OR_DIGIT.test(simple)) out += simple;
      }
    }
  }
  return out;
}

/** Folds until nothing changes, so that folding twice is folding once. */
function foldFully(text: string): string {
  let current = foldOnce(text);
  for (let round = 0; round < 4; round++) {
    const next = foldOnce(current);
    if (next === current) return current;
    current = next;
  }
  return current;
}

/** Computes and stores the entry of one unit. */
export function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  let entry: number;
  if (unit >= 0xd800 && unit <= 0xdfff) entry = SURROGATE;
  else if (char in SIGN_LETTERS) entry = SIGN;
  else {
    const folded = foldFully(char);
    if (folded.length === 0) entry = DROPPED;
    else if (folded.length === 1) entry = folded.charCodeAt(0);
    else {
      entry = EXPANDS;
      expansions.set(unit, folded);
    }
  }
  table[unit] = entry;
  return entry;
}

/** Folds a code point above U+FFFF: mathematical and enclosed letters to Latin, rare hanzi kept, emoji dropped. */
export function foldAstral(codePoint: number): string {
  const known = astral.get(codePoint);
  if (known !== undefined) return known;
  const alphabet = ALPHABETS.find((first) => codePoint >= first && codePoint < first + 26);
  const folded =
    alphabet === undefined
      ? foldFully(String.fromCodePoint(codePoint))
      : String.fromCharCode(0x61 + codePoint - alphabet);
  astral.set(codePoint, folded);
  return folded;
}

/** The letter that a sign stands for here, or '' where it is only a sign. */
export function signLetter(text: string, at: number): string {
  const sign = text.charAt(at);
  const letter = SIGN_LETTERS[sign] ?? '';
  const before = isLatinLetter(text.charCodeAt(at - 1));
  const after = isLatinLetter(text.charCodeAt(at + 1));
  if (sign === '!') return before && after ? letter : '';
  if (sign === '@') return before || after ? letter : '';
  return after ? letter : '';
}

function isLatinLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
