import { fold } from '../fold/index.ts';
import { SIMILAR_HANZI } from './tables/similar-hanzi.ts';

let table: ReadonlyMap<number, readonly number[]> | undefined;
const NONE: readonly number[] = [];

/** The hanzi that look like the given one, as symbols of folded text. */
export function lookAlikesOf(symbol: number): readonly number[] {
  table ??= build();
  return table.get(symbol) ?? NONE;
}

export const looksLike = (own: number, seen: number): boolean => lookAlikesOf(own).includes(seen);

function build(): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const group of SIMILAR_HANZI.split(' ')) {
    const [hanzi = '', ...likes] = group;
    // A look-alike that the fold turns into another hanzi is left out: the text has that other one.
    const kept = likes.filter((like) => fold(like).text === like).map((like) => like.charCodeAt(0));
    if (kept.length > 0) found.set(hanzi.charCodeAt(0), kept);
  }
  return found;
}
