/**
 * Decodes, folds and matches UTF-8 without making a string; `README.md` in this folder says how and why.
 * The TypeScript in `src/match/` does the same slowly and is what this is tested against.
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
 * Finds the marks in one text, and with `closely` also those that are a letter off, in look-alike hanzi or in pinyin. Returns how
 * many hits stand in the list (those that were drained before not counted).
 */
export function scan(from: usize, length: u32, closely: bool): u32 {
  beginHits(false);
  fold(from, length, PLAIN, closely);
  findGrams();
  if (closely) findForms();
  return found;
}

/** Folds a text once more, written so, and says where each of its first `most` symbols came from. Returns how many there are. */
export function locate(from: usize, length: u32, how: u32, most: u32): u32 {
  if (how == PLAIN) return <u32>readCharacters(from, length, PLAIN, true, most);
  if (how == JSON) return <u32>readCharacters(from, length, JSON, true, most);
  return <u32>readCharacters(from, length, SIGNS, true, most);
}
