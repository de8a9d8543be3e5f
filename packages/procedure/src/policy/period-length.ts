import type { Period } from './rules.ts';

/** Whether a period always ends before another that starts with it. */
export function surelyBefore(first: Period, second: Period): boolean {
  if (first.unit === second.unit) return first.count < second.count;
  return bounds(first)[1] <= bounds(second)[0];
}

/** Whether a period never ends after the last day of another that starts with it, ignoring days off at their ends. */
export function surelyNotLonger(first: Period, second: Period): boolean {
  return (first.unit === second.unit && first.count === second.count) || surelyBefore(first, second);
}

/**
 * Bounds of a period's length in hours. Business days: at least as many days; at most a Chinese golden week (9 days) more, and two
 * days of rest in seven.
 */
function bounds({ count, unit }: Period): readonly [number, number] {
  switch (unit) {
    case 'hour':
      return [count, count];
    case 'calendar-day':
      return [count * 24, (count + 1) * 24];
    case 'business-day':
      return [count * 24, (Math.ceil((count * 7) / 5) + 10) * 24];
    case 'month':
      return [count * 28 * 24, (count * 31 + 1) * 24];
  }
}
