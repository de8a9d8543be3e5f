import { expect, test } from 'vitest';
import { intervalOf, roundSteps, timeSteps } from './charts.tsx';

test('an axis has few round steps and reaches the largest value', () => {
  for (const most of [0.07, 0.5, 1, 3, 4, 7, 13, 84, 117, 400, 1234]) {
    const steps = roundSteps(most);
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBeGreaterThanOrEqual(most);
    expect(steps.length).toBeLessThanOrEqual(6);
  }
  expect(roundSteps(117)).toEqual([0, 50, 100, 150]);
  expect(roundSteps(0)).toEqual([0, 1]);
});

test('an axis of durations counts in steps of a clock', () => {
  expect(timeSteps(190 * 60_000)).toEqual([0, 1, 2, 3, 4].map((hour) => hour * 3_600_000));
  expect(timeSteps(200)).toEqual([0, 1000]);
  expect(timeSteps(0)).toEqual([0, 1000]);
});

test('an interval holds its share, and is wide for few', () => {
  const [few, many] = [intervalOf(4, 5), intervalOf(400, 500)];
  if (!few || !many) throw new Error('no interval');
  expect(few.low).toBeLessThan(0.5);
  expect(many.low).toBeGreaterThan(0.75);
  expect([few.high <= 1, few.low < few.share, few.share < few.high]).toEqual([true, true, true]);
  expect(intervalOf(0, 0)).toBeUndefined();
});
