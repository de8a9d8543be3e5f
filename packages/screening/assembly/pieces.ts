/** The pieces of a text: a piece is one hanzi, or one word of other letters. */
import { counted, pieceCount } from './arrange';
import { keyOf, mayHave } from './form-table';
import { KIND_BITS, LONGEST_FORM, SYLLABLES, SYLLABLES_TOO, UNSPACED } from './layout';
import { pieces, symbols } from './memory';
import { hashOf } from './sums';

/** Flags on a piece's start: it is a word, and it occurs in some form of pinyin. */
export const IS_WORD: u32 = 1 << 31;
export const IS_SYLLABLES: u32 = 1 << 30;
const BEGIN: u32 = IS_SYLLABLES - 1;

@inline
export function pieceAt(k: u32): u32 {
  return load<u32>(pieces + (k << 2));
}
@inline
export function beginOf(k: u32): u32 {
  return pieceAt(k) & BEGIN;
}

export let hasSyllables: bool = false;

/** Marks the pieces that are words, and those that occur in some form of pinyin. */
export function tellWords(): void {
  hasSyllables = false;
  let from = load<u32>(pieces) >> KIND_BITS;
  for (let k: u32 = 0; k < pieceCount; k++) {
    const to = k + 1 == pieceCount ? counted : load<u32>(pieces + ((k + 1) << 2)) >> KIND_BITS;
    let piece = from;
    if ((load<u32>(symbols + (from << 2)) & UNSPACED) == 0) {
      piece |= IS_WORD;
      if (to - from <= LONGEST_FORM && areSyllables(hashOf(from, to))) {
        piece |= IS_SYLLABLES;
        hasSyllables = true;
      }
    }
    store<u32>(pieces + (k << 2), piece);
    from = to;
  }
  store<u32>(pieces + (pieceCount << 2), counted);
}

@inline
function areSyllables(hash: u32): bool {
  return mayHave(keyOf(hash, SYLLABLES)) && mayHave(keyOf(hash, SYLLABLES_TOO));
}
