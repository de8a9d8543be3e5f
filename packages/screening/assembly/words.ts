/** Ordinary words, compared exactly: the scan drops a mark that matches one, and nothing checks it again. */
import { arranged, counted, hasHanzi, pieceCount } from './arrange';
import { hasHan } from './fold';
import { FIRST_HANZI, FOREIGN_SHIFT, LANGUAGE_FROM, LONGEST_WORD, SYMBOL, WAS_L, WORD_BYTES } from './layout';
import { symbols, words, wordSlots } from './memory';
import { beginOf, IS_WORD, pieceAt } from './pieces';

/** Number of stretches so far that are words of another language: whether they were dropped depends on the rest of their text. */
export let foreign: u32 = 0;

/** Files the word at the start of `symbols`. */
export function addWord(size: u32, isForeign: bool): void {
  const word = wordAt(0, size) | (<u64>(isForeign ? 1 : 0) << FOREIGN_SHIFT);
  let at = slotOf(word);
  let known = load<u64>(words + at * WORD_BYTES);
  while (known != 0 && known != word) {
    at = at + 1 == wordSlots ? 0 : at + 1;
    known = load<u64>(words + at * WORD_BYTES);
  }
  store<u64>(words + at * WORD_BYTES, word);
}

/** Whether symbols [from, to) are a word. Words of other languages than English count among others of them (`ordinary-words.ts`). */
export function isOrdinary(from: u32, to: u32): bool {
  const word = wordAt(from, to);
  if (word == 0) return false;
  if (isKnown(word)) return true;
  if (hasHanzi || hasHan || !isForeign(word)) return false;
  foreign++;
  tellForeign();
  return first != 0 && (first != word || hasSecond);
}

/** Whether hanzi, or the text's edge, may be all that is next to it: there the later check decides what an ordinary word means. */
@inline
export function isAmongHanzi(from: u32, to: u32): bool {
  return hasHan || (hasHanzi && (from == 0 || isHanzi(from - 1)) && (to >= counted || isHanzi(to)));
}

@inline
function isHanzi(at: u32): bool {
  return (load<u32>(symbols + (at << 2)) & SYMBOL) >= FIRST_HANZI;
}

/** The first word of the text that is of another language only, and whether a second one differs from it, or the text is too short to tell. */
let first: u64 = 0;
let hasSecond: bool = false;
let told: u32 = 0;

function tellForeign(): void {
  if (told == arranged) return;
  told = arranged;
  first = 0;
  hasSecond = false;
  let count: u32 = 0;
  for (let k: u32 = 0; k < pieceCount; k++) {
    if ((pieceAt(k) & IS_WORD) == 0) continue;
    count++;
    const word = wordAt(beginOf(k), beginOf(k + 1));
    if (word == 0 || word == first || isKnown(word) || !isForeign(word)) continue;
    if (first != 0) {
      hasSecond = true;
      return;
    }
    first = word;
  }
  if (count >= LANGUAGE_FROM) return;
  first = u64.MAX_VALUE;
  hasSecond = true;
}

@inline
function isForeign(word: u64): bool {
  return isKnown(word | (<u64>1 << FOREIGN_SHIFT));
}

/** Returns symbols [from, to) as a number, or 0 unless they are at most `LONGEST_WORD` letters from a to z. */
function wordAt(from: u32, to: u32): u64 {
  if (to - from > LONGEST_WORD) return 0;
  let word: u64 = 0;
  for (let k = from; k < to; k++) {
    const entry = load<u32>(symbols + (k << 2));
    const letter = (entry & WAS_L) != 0 ? 0x6c : entry & SYMBOL;
    if (letter - 0x61 >= 26) return 0;
    word = (word << 5) | (letter - 0x60);
  }
  return word;
}

function isKnown(word: u64): bool {
  let at = slotOf(word);
  for (;;) {
    const known = load<u64>(words + at * WORD_BYTES);
    if (known == word) return true;
    if (known == 0) break;
    at = at + 1 == wordSlots ? 0 : at + 1;
  }
  return false;
}

@inline
function slotOf(word: u64): u32 {
  return <u32>((((word * 0x9e3779b97f4a7c15) >> 32) * wordSlots) >> 32);
}
