import { describe, expect, it } from 'vitest';
import { daysBefore, daysBetween, lastDayBefore, localDay } from '../../src/clock/local-day.ts';

describe('a day', () => {
  it('is that of the zone, from its first instant to its last', () => {
    expect(localDay('2026-03-01T15:59:59.999Z', 'Asia/Shanghai')).toBe('2026-03-01');
    expect(localDay('2026-03-01T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-03-02');
    expect(localDay('2026-03-02T04:59:59.999Z', 'America/New_York')).toBe('2026-03-01');
  });

  it('is the last on which something due can still be done: the day before, if it is due at the start of a day', () => {
    expect(lastDayBefore('2026-02-25T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-02-25');
    expect(lastDayBefore('2026-02-25T16:00:00.001Z', 'Asia/Shanghai')).toBe('2026-02-26');
  });

  it('begins by the zone’s clock, also for days before and between', () => {
    expect(daysBefore('2026-03-30T10:00:00.000Z', 1, 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(daysBefore('2026-03-31T10:00:00.000Z', 1, 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
    expect(daysBetween('2026-03-28T22:59:00.000Z', '2026-03-28T23:00:00.000Z', 'Europe/Berlin')).toBe(1);
    expect(daysBetween('2026-03-28T23:00:00.000Z', '2026-03-29T21:59:00.000Z', 'Europe/Berlin')).toBe(0);
  });
});
