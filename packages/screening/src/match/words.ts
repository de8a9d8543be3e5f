/** The words of a folded text, as a reader separates them. */
import type { Scratch } from '../fold/index.ts';
import { afterCharacter, isUnspacedSymbol } from './character.ts';

/** Signs that a disguised word may contain ("GUC*1", "L_V"); any other gap ends the word. */
const INSIDE_WORD = /^[*＊#＃_＿.·•'’`~^|!+(×○●◯◎✱★☆\p{Cf}\p{M}]*$/u;

/** Whether the characters between two letters end a word. */
export const endsWord = (gap: string): boolean => !INSIDE_WORD.test(gap);

/** Whether a word, or a hanzi, begins at a symbol that is not the first. */
export function beginsAPiece({ symbols, origins }: Scratch, text: string, k: number): boolean {
  if (isUnspacedSymbol(symbols[k] ?? 0) || isUnspacedSymbol(symbols[k - 1] ?? 0)) return true;
  const after = afterCharacter(text, origins[k - 1] ?? 0);
  const next = origins[k] ?? 0;
  return next > after && endsWord(text.slice(after, next));
}

/** The places where words of Latin letters and digits begin and end in a folded text. */
export interface Words {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export function wordsOf(scratch: Scratch, text: string): Words {
  const { symbols, origins, length } = scratch;
  const starts: number[] = [];
  const ends: number[] = [];
  let open = false;
  for (let k = 0; k < length; k++) {
    const latin = !isUnspacedSymbol(symbols[k] ?? 0);
    if (latin && !open) starts.push(k);
    if (latin) open = true;
    else if (open) {
      ends.push(k);
      open = false;
    }
    if (!open) continue;
    const after = afterCharacter(text, origins[k] ?? 0);
    const next = k + 1 < length ? (origins[k + 1] ?? 0) : text.length;
    if (k + 1 === length || (next > after && endsWord(text.slice(after, next)))) {
      ends.push(k + 1);
      open = false;
    }
  }
  return { starts, ends };
}
