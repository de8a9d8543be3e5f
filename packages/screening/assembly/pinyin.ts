/** Finds marks in hanzi where these are written as they are read: `src/match/pinyin-scan.ts` says how, and decides about what is found here. */
import { pieceCount } from './arrange';
import { keyOf } from './form-table';
import { LONGEST_FORM, LONGEST_PINYIN, PINYIN } from './layout';
import { look } from './look';
import { beginOf, IS_SYLLABLES, IS_WORD, pieceAt } from './pieces';
import { hashOf } from './sums';

export function findPinyin(): void {
  for (let first: u32 = 0; first < pieceCount; first++) {
    const from = beginOf(first);
    let isSpelt = false;
    for (let last = first; last < pieceCount && last - first < LONGEST_PINYIN; last++) {
      const piece = pieceAt(last);
      const to = beginOf(last + 1);
      if (to - from > LONGEST_FORM) break;
      if ((piece & IS_WORD) != 0) {
        if ((piece & IS_SYLLABLES) == 0) break;
        isSpelt = true;
      }
      if (isSpelt) look(keyOf(hashOf(from, to), PINYIN), from, to, PINYIN);
    }
  }
}
