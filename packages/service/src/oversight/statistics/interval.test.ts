import { expect, test } from 'vitest';
import { estimate } from './interval.ts';

const rounded = (hits: number, count: number) => {
  const found = estimate(hits, count);
  return found && [found.share, found.low, found.high].map((value) => Math.round(value * 1e4) / 1e4);
};

/** From the closed form, computed by hand. */
test.each([
  [0, 10, [0, 0, 0.2775]],
  [10, 10, [1, 0.7225, 1]],
  [5, 10, [0.5, 0.2366, 0.7634]],
  [4, 200, [0.02, 0.0078, 0.0503]],
])('%i of %i', (hits, count, expected) => expect(rounded(hits, count)).toEqual(expected));

test('an empty sample has no estimate', () => expect(estimate(0, 0)).toBeUndefined());
