import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinaryDay, overLimit, unusualAbove } from '../../src/order/removal-limits.ts';
import type { RemovalRules } from '../../src/policy/index.ts';

const cap = { hour: 10, day: 20 };
const rules: RemovalRules = {
  programme: cap,
  seller: cap,
  holder: { newcomer: cap, good: cap, restricted: cap },
  unusual: { times: 3, days: 30 },
  unusualFloor: { programme: 100, seller: 15, holder: 15 },
};
const over = (weight: number, hour: number, day: number, ordinary?: number) =>
  overLimit(weight, { hour, day, ordinary }, cap, rules, 'holder');

describe('a removal', () => {
  it('is allowed up to a cap and not above it, for any weight', () => {
    expect([over(1, 9, 9), over(1, 10, 10), over(11, 0, 0)]).toEqual([undefined, 'above-hour', 'above-hour']);
    expect([over(1, 0, 19, 10), over(1, 0, 20, 10), over(21, 0, 0, 10)]).toEqual([undefined, 'above-day', 'above-day']);
  });

  it('above three times an ordinary day waits for people, but never below the floor', () => {
    expect([over(1, 0, 15, 5), over(1, 0, 15, 6)]).toEqual(['unusual', undefined]);
    expect([over(15, 0, 0), over(15, 0, 0, 1)]).toEqual(['above-hour', 'above-hour']);
    expect(unusualAbove(undefined, rules, 'programme')).toBe(100);
    expect(overLimit(500, { hour: 0, day: 0, ordinary: 1 }, { hour: 900, day: 900 }, rules, 'marketplace')).toBe(
      undefined,
    );
  });
});

describe('an ordinary day', () => {
  it('is the median of the days with removals', () => {
    expect([ordinaryDay([]), ordinaryDay([0, 0])]).toEqual([undefined, undefined]);
    expect([ordinaryDay([7]), ordinaryDay([0, 300, 0, 2]), ordinaryDay([9, 1, 5])]).toEqual([7, 151, 5]);
  });

  it('is between the least and the greatest, and one day of any size moves it by no more than its neighbours', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 30 }), (days) => {
        const sorted = [...days].sort((a, b) => a - b);
        const median = ordinaryDay(days) ?? 0;
        expect(median).toBeGreaterThanOrEqual(sorted[0] ?? 0);
        expect(median).toBeLessThanOrEqual(sorted.at(-1) ?? 0);
        const after = ordinaryDay([...days, 1_000_000]) ?? 0;
        expect(after).toBeGreaterThanOrEqual(median);
        expect(after).toBeLessThanOrEqual(sorted[Math.ceil(days.length / 2)] ?? 0);
      }),
    );
  });
});
