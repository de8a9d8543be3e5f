/** Finds marks in hanzi written in pinyin. `src/match/pinyin-scan.ts` explains how, and decides about each one found here. */
import { counted, pieceCount } from './arrange';
import { keyOf, mayHave } from './form-table';
import { FIRST_EIGHT, FIRST_FOUR, LONGEST_FORM, LONGEST_PINYIN, PINYIN } from './layout';
import { look } from './look';
import { beginOf, IS_SYLLABLES, IS_WORD, pieceAt } from './pieces';
import { hashOf } from './sums';

export function findPinyin(): void {
  for (let first: u32 = 0; first < pieceCount; first++) {
    const from = beginOf(first);
    let isSpelt = false;
    let longest: u32 = 3;
    for (let last = first; last < pieceCount && last - first < LONGEST_PINYIN; last++) {
      const piece = pieceAt(last);
      const size = beginOf(last + 1) - from;
      if ((piece & IS_WORD) != 0) {
        if ((piece & IS_SYLLABLES) == 0) break;
        isSpelt = true;
      }
      if (size < 2) continue;
      if (size > longest) {
        if (longest == 3) longest = longestFrom(from);
        if (size > longest) break;
      }
      if (isSpelt) look(keyOf(hashOf(from, from + size), PINYIN), from, from + size, PINYIN);
    }
  }
}

/**
 * Returns the most symbols that a form beginning here may have. Fewer than four symbols exclude nothing: too many are a syllable of some
 * name.
 */
function longestFrom(from: u32): u32 {
  if (from + 4 > counted || !mayHave(keyOf(hashOf(from, from + 4), FIRST_FOUR))) return 3;
  if (from + 8 > counted || !mayHave(keyOf(hashOf(from, from + 8), FIRST_EIGHT))) return 7;
  return LONGEST_FORM;
}
