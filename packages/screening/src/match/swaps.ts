/** Decides whether letters written with other characters are a disguise or another word. */
import type { Mark } from './mark-table.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { plainSymbol } from './plain.ts';
import { DISTINCTIVE_FROM, MISTAKEN_FROM, SHORT } from './thresholds.ts';

export type Swaps = 'none' | 'look-alike' | 'near-alike' | 'unbelievable';

/** Returns which of the mark's letters are written with other characters, and whether a reader would be deceived. */
export function swapsOf(mark: Mark, text: string, origins: Uint32Array, from: number, end: number): Swaps {
  const size = mark.symbols.length;
  let swapped = 0;
  let mistaken = 0;
  let digits = 0;
  let foreign = 0;
  for (let k = 0; k < size; k++) {
    const at = origins[from + k] ?? 0;
    const unit = text.charCodeAt(at);
    // Mathematical and enclosed letters are chosen to be seen by people and missed by machines.
    if (unit >= 0xd800 && unit <= 0xdfff) swapped++;
    else if (isLatin(mark.symbols[k] ?? 0) && plainSymbol(text, origins, from + k) !== mark.plain[k]) {
      if (!passesFor(text, at, mark.plain[k] ?? 0, end)) mistaken++;
      else {
        swapped++;
        if (unit >= 0x30 && unit <= 0x39) digits++;
        else if (FOREIGN_LETTER.test(text.charAt(at))) foreign++;
      }
    }
  }
  if (swapped + mistaken === 0) return 'none';
  if (size <= SHORT) return 'unbelievable';
  if (mistaken > 0) {
    if (isExchanged(mark, text, origins, from)) return 'near-alike';
    return mistaken === 1 && swapped === 0 && size >= MISTAKEN_FROM ? 'near-alike' : 'unbelievable';
  }
  // A number can fold to a word ("8055" to boss), and so can a model ("IP54" to Ipsa): most of it must be letters.
  const seen = text.slice(origins[from], end);
  if (mark.hasDigit) return swapped * 3 > size ? 'unbelievable' : 'look-alike';
  if (size - digits < 2 || (digits * 2 > size && size < DISTINCTIVE_FROM)) return 'unbelievable';
  if (/^\p{L}+\d{2,}$/u.test(seen) && (size < DISTINCTIVE_FROM || digits > 2)) return 'unbelievable';
  if (foreign === size && size < DISTINCTIVE_FROM && !isOutOfPlace(text, origins[from] ?? 0, end))
    return 'unbelievable';
  return 'look-alike';
}

/** An i exchanged with the l next to it ("Phliips"), which the scan cannot distinguish. */
function isExchanged(mark: Mark, text: string, origins: Uint32Array, from: number): boolean {
  const seen = Array.from(mark.plain, (_, k) => plainSymbol(text, origins, from + k));
  const at = seen.findIndex((symbol, k) => symbol !== mark.plain[k]);
  if (seen[at] !== mark.plain[at + 1] || seen[at + 1] !== mark.plain[at]) return false;
  if (seen.slice(at + 2).some((symbol, k) => symbol !== mark.plain[at + 2 + k])) return false;
  return !isOrdinaryWord(String.fromCharCode(...seen), text);
}

const FOREIGN_LETTER = /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;
const FOREIGN_WORD = /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]{2,}/u;

/**
 * A short word wholly in another alphabet may belong to that language (вата, cotton wool, looks like Bata). It is a disguise
 * among other letters when no other word is in that alphabet.
 */
function isOutOfPlace(text: string, start: number, end: number): boolean {
  const around = `${text.slice(0, start)} ${text.slice(end)}`;
  return /\p{L}/u.test(around) && !FOREIGN_WORD.test(around);
}

const isLatin = (symbol: number): boolean => symbol >= 0x61 && symbol <= 0x7a;

/** The scan treats i and l as one letter. Here only a shape that looks the same passes. */
function passesFor(text: string, at: number, plain: number, end: number): boolean {
  const char = text.charAt(at);
  if (!/^[iIlL]$/.test(char)) return true;
  // Capital I passes for small l; among capitals it does not pass for L.
  if (plain === 0x6c) return char === 'I' && text.slice(at - 1, end) !== text.slice(at - 1, end).toUpperCase();
  return char === 'l';
}
