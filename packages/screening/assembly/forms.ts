/**
 * Finds marks with a letter wrong, in hanzi that look like theirs, and in pinyin: by the hash of what a stretch of the text, or
 * the same without one of its letters, has in common with a form of the mark.
 */
import { counted, hasHanzi } from './arrange';
import { formSlots } from './memory';
import { findNear } from './near';
import { hasSyllables, tellWords } from './pieces';
import { findPinyin } from './pinyin';
import { findSimilar } from './similar';
import { sumUp } from './sums';

/** Looks for forms in the text that was folded. */
export function findForms(): void {
  if (formSlots == 0) return;
  sumUp(counted);
  tellWords();
  findNear();
  if (hasHanzi) findSimilar();
  if (hasSyllables) findPinyin();
}
