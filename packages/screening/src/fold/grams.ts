import { fold } from './fold.ts';

/**
 * The distinct bigrams of the folded text, sorted. An indexed array column stores them for a listing, and a search must match
 * all of its own. A two-hanzi word is one bigram; `Nike` is
 * `ik ke ni`. Text that folds to one symbol yields that symbol, text that folds to nothing yields [].
 * Grams cross word borders, so a hit is a candidate, to be ranked or checked by its text.
 */
export function searchGrams(text: string): string[] {
  const points = Array.from(fold(text).text);
  if (points.length === 1) return points;
  const grams = new Set<string>();
  for (let i = 0; i + 1 < points.length; i++) grams.add(`${points[i]}${points[i + 1]}`);
  return [...grams].sort();
}
