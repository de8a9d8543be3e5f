/**
 * Finds marks with a wrong letter, in look-alike hanzi and in pinyin. Compares the hash of a stretch of text, or of the stretch without one
 * letter, with the hashes of the marks' forms.
 */
import { counted, hasHanzi } from './arrange';
import { formSlots } from './memory';
import { findNear } from './near';
import { hasSyllables, tellWords } from './pieces';
import { findPinyin } from './pinyin';
import { findSimilar } from './similar';
import { sumUp } from './sums';

export function findForms(): void {
  if (formSlots == 0) return;
  sumUp(counted);
  tellWords();
  findNear();
  if (hasHanzi) findSimilar();
  if (hasSyllables) findPinyin();
}
