/** The grams by which marks are found. */
import {
  GLUED_FROM,
  HEAD_OF_FOUR,
  HEAD_OF_SIX,
  NEEDS_START,
  PAIR,
  TAIL_OF_SIX,
  THREE,
  TWO,
} from '../../../assembly/layout.ts';
import { isUnspacedSymbol } from '../character.ts';
import type { Mark } from '../mark-table.ts';
import { SHORT } from '../thresholds.ts';

/** Symbols `from` to `to` (not included) of a mark, and their position: a kind of `assembly/layout.ts`. */
export interface Gram {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
}

/**
 * A mark starts a word, so it is found by its beginning. A long one may also be run together with the text before it, so it is
 * found by its end too. Marks of two or three symbols are looked up whole, or by two symbols of which the second belongs to a
 * script without spaces. `edges`: the borders that the mark needs.
 */
export function gramsOf({ symbols }: Mark, edges: number): readonly [Gram, ...Gram[]] {
  const size = symbols.length;
  if (size <= SHORT) {
    const last = symbols.findLastIndex((symbol, k) => k > 0 && isUnspacedSymbol(symbol));
    if (last > 0) return [{ from: last - 1, to: last + 1, kind: PAIR }];
    return [{ from: 0, to: size, kind: size === 2 ? TWO : THREE }];
  }
  if (size < 6) return [{ from: 0, to: 4, kind: HEAD_OF_FOUR }];
  const head = { from: 0, to: 6, kind: HEAD_OF_SIX };
  if (size < GLUED_FROM || (edges & NEEDS_START) === 0) return [head];
  return [head, { from: size - 6, to: size, kind: TAIL_OF_SIX }];
}
