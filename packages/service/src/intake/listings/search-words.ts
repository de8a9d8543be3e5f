import { searchGrams } from '@marketsafe/screening';
import { ProblemError } from '../../platform/problem.ts';

/**
 * The grams that an index over `searchGrams` must contain for a text to match: those of each word, in any order. Two letters or
 * hanzi are enough; one is not, since the index holds pairs.
 * @throws ProblemError `query-too-short` if no word has two.
 */
export function gramsOfQuery(query: string): string[] {
  const grams = query
    .split(/\s+/u)
    .flatMap(searchGrams)
    .filter((gram) => Array.from(gram).length > 1);
  if (grams.length === 0) {
    throw new ProblemError(400, 'query-too-short', 'Search for at least two letters or characters.', {
      errors: [{ code: 'query-too-short', field: 'query.q' }],
    });
  }
  return [...new Set(grams)];
}
