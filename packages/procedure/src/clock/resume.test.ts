import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, dueAfterPause, lastDayBefore, remaining } from './index.ts';

describe('a window that is suspended', () => {
  it('goes on with what was left and runs to the end of a day', () => {
    // Two days and six hours before the end of 13 March, suspended for ten days.
    const left = remaining('2026-03-13T16:00:00.000Z', '2026-03-11T10:00:00.000Z');
    expect(dueAfterPause(left, '2026-03-21T10:00:00.000Z', 'Asia/Shanghai')).toBe('2026-03-23T16:00:00.000Z');
    expect(dueAfterPause(left, '2026-03-21T11:00:00.000Z', 'Asia/Shanghai')).toBe('2026-03-24T16:00:00.000Z');
  });

  it('has nothing left once it is over', () => {
    expect(remaining('2026-03-13T16:00:00.000Z', '2026-03-13T16:00:00.001Z')).toBe(0);
  });

  it('never loses time, and never gains more than a day', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 });
    const zone = fc.constantFrom(
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/Santiago',
      'Australia/Lord_Howe',
      'Africa/Cairo',
    );
    fc.assert(
      fc.property(minutes, minutes, zone, (left, after, where) => {
        const now = new Date(Date.UTC(2026, 0, 1) + after * 60_000).toISOString();
        const gained = Date.parse(dueAfterPause(left * 60_000, now, where)) - Date.parse(now) - left * 60_000;
        expect(gained).toBeGreaterThanOrEqual(0);
        expect(gained).toBeLessThanOrEqual(25 * 3_600_000);
      }),
    );
  });
});

describe('days as a person in the zone counts them', () => {
  it('a window in days is told by its last day', () => {
    expect(lastDayBefore('2026-02-25T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-02-25');
  });

  it('one minute over midnight is a day, and back is minus one', () => {
    expect(daysBetween('2026-03-01T15:59:00.000Z', '2026-03-01T16:00:00.000Z', 'Asia/Shanghai')).toBe(1);
    expect(daysBetween('2026-03-01T16:00:00.000Z', '2026-03-01T15:59:00.000Z', 'Asia/Shanghai')).toBe(-1);
    expect(daysBetween('2026-03-01T16:00:00.000Z', '2026-03-02T15:59:00.000Z', 'Asia/Shanghai')).toBe(0);
  });
});
