/**
 * Decodes, folds and matches UTF-8 without creating a string; `README.md` in this folder explains how and why.
 * The TypeScript in `src/match/` gives the same results slowly; tests compare the two.
 */
export { writeAscii } from './ascii';
import { fold, readCharacters } from './fold';
import { findForms } from './forms';
import { findGrams } from './grams';
import { beginHits, found } from './hits';
import { JSON, PLAIN, SIGNS } from './layout';

export { numberLanes } from './arrange';
export { addForm, addToFormFilter } from './form-table';
export { addGram } from './grams';
export { scanLines } from './lines';
export { place, placeForms, work, workOnForms, workOnLines } from './memory';
export { addNear } from './near';
export { raisePowers } from './sums';
export { addWord } from './words';

/**
 * Finds the marks in one text; with `closely` also those one letter off, in look-alike hanzi or in pinyin. Returns the
 * number of hits in the list, without those drained earlier.
 */
export function scan(from: usize, length: u32, closely: bool): u32 {
  beginHits(false);
  fold(from, length, PLAIN, closely);
  findGrams();
  if (closely) findForms();
  return found;
}

/** Folds a text again, encoded as `how` says, and records the origin of each of its first `most` symbols. Returns their number. */
export function locate(from: usize, length: u32, how: u32, most: u32): u32 {
  if (how == PLAIN) return <u32>readCharacters(from, length, PLAIN, true, most);
  if (how == JSON) return <u32>readCharacters(from, length, JSON, true, most);
  return <u32>readCharacters(from, length, SIGNS, true, most);
}
