import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureOf, figuresOfParts, quantileIsShown, rangeOf } from './disclosure.ts';

test('a count of the programme is exact from five on', () => {
  expect([0, 1, 4, 5, 213].map(figureOf)).toEqual([
    { value: 0 },
    { below: 5 },
    { below: 5 },
    { value: 5 },
    { value: 213 },
  ]);
});

test('a total does not reveal a part: a further one is withheld', () => {
  // 17 = 8 + 8 + 1: of two tens, which stand for 8 to 12, and 17 only 1 could remain.
  expect(figuresOfParts([8, 8, 1], 17)).toContainEqual({ withheld: true });
  expect(figuresOfParts([200, 120, 2], 322)).toEqual([{ value: 200 }, { value: 120 }, { below: 5 }]);
});

test('from the parts and their total at least three values of each hidden count follow, or it is withheld', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(14), { minLength: 1, maxLength: 5 }), (parts) => {
      const total = parts.reduce((sum, one) => sum + one, 0);
      const figures = figuresOfParts(parts, total);
      figures.forEach((figure, index) => {
        const { low, high } = rangeOf(figure);
        expect(parts[index]).toBeGreaterThanOrEqual(low);
        expect(parts[index]).toBeLessThanOrEqual(high);
        if (figure.below === undefined) return;
        const others = figures.filter((_, at) => at !== index).map(rangeOf);
        const possible = [1, 2, 3, 4].filter((value) => canSum(others, total - value));
        expect(possible.length).toBeGreaterThanOrEqual(3);
      });
    }),
  );
});

/** Whether counts in these ranges can have a sum: found by trying, not by the bounds that are tested. */
function canSum(ranges: readonly { readonly low: number; readonly high: number }[], sum: number): boolean {
  const [first, ...rest] = ranges;
  if (first === undefined) return sum === 0;
  for (let value = first.low; value <= Math.min(first.high, sum); value += 1)
    if (canSum(rest, sum - value)) return true;
  return false;
}

test('a median is shown with five times on either side of it, the slowest tenth with five beyond it', () => {
  expect([quantileIsShown(9, 0.5), quantileIsShown(10, 0.5)]).toEqual([false, true]);
  expect([quantileIsShown(49, 0.9), quantileIsShown(50, 0.9)]).toEqual([false, true]);
});
