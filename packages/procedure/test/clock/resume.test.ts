import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  dueAfter,
  dueAfterPause,
  isBusinessDay,
  lastDayBefore,
  localDay,
  type Period,
  remaining,
} from '../../src/clock/index.ts';
import { loadCalendar } from '../../src/policy/index.ts';

const FILE = 'policies/calendars/china.yaml';
const loaded = loadCalendar(readFileSync(new URL(`../../../../${FILE}`, import.meta.url), 'utf8'), FILE);
if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
const china = loaded.calendar;
const shanghai = 'Asia/Shanghai';

const inShanghai = (moment: string): string => new Date(`${moment}+08:00`).toISOString();
/** Stopped at `stop`, resumed at `go`. */
const paused = (due: string, period: Period, stop: string, go: string, zone = shanghai): string =>
  dueAfterPause(remaining(due, period, stop, china, zone), period, go, china, zone);

describe('a suspended deadline', () => {
  const three = { count: 3, unit: 'business-day' } as const;

  it.each([
    // [name, period, start, stopped, resumed, last day or moment], all in Shanghai
    [
      'in business days loses none to Spring Festival',
      three,
      '2026-02-10T10:00',
      '2026-02-11T10:00',
      '2026-02-14T09:00',
      '2026-02-25',
    ],
    [
      'and none to a holiday that it was stopped for',
      three,
      '2026-02-13T10:00',
      '2026-02-14T10:00',
      '2026-02-20T10:00',
      '2026-02-26',
    ],
    [
      'stopped on a day off, it goes on with whole days',
      three,
      '2026-03-13T10:00',
      '2026-03-14T10:00',
      '2026-03-18T10:00',
      '2026-03-23',
    ],
    [
      'resumed later in the day than it was stopped, it gives the next day as well',
      three,
      '2026-03-09T10:00',
      '2026-03-10T10:00',
      '2026-03-11T10:01',
      '2026-03-16',
    ],
    [
      'in calendar days runs through the holiday',
      { count: 15, unit: 'calendar-day' },
      '2026-02-01T10:00',
      '2026-02-06T10:00',
      '2026-02-13T10:00',
      '2026-02-23',
    ],
    [
      'in months goes on with the days that were left',
      { count: 1, unit: 'month' },
      '2026-01-31T10:00',
      '2026-02-26T10:00',
      '2026-05-01T10:00',
      '2026-05-03',
    ],
  ] as const)('%s', (_, period, start, stop, go, last) => {
    const due = dueAfter(period, inShanghai(start), china, shanghai);
    const resumed = paused(due, period, inShanghai(stop), inShanghai(go));
    expect(lastDayBefore(resumed, shanghai)).toBe(last);
    expect(resumed).toBe(new Date(Date.parse(`${last}T00:00+08:00`) + 86_400_000).toISOString());
  });

  it('in hours resumes to the minute', () => {
    const hours = { count: 24, unit: 'hour' } as const;
    const due = dueAfter(hours, inShanghai('2026-03-02T10:00'), china, shanghai);
    const resumed = paused(due, hours, inShanghai('2026-03-02T12:30'), inShanghai('2026-03-09T10:00'));
    expect(resumed).toBe(inShanghai('2026-03-10T07:30'));
  });

  it('ends at once if no time was left', () => {
    const due = dueAfter(three, inShanghai('2026-03-02T10:00'), china, shanghai);
    const after = inShanghai('2026-03-06T10:00');
    expect(paused(due, three, after, after)).toBe(after);
  });

  const minute = fc.integer({ min: 0, max: 60 * 24 * 300 });
  const at = (minutes: number): string => new Date(Date.UTC(2026, 0, 5) + minutes * 60_000).toISOString();
  const unit = fc.constantFrom('hour', 'calendar-day', 'business-day', 'month');
  const period: fc.Arbitrary<Period> = fc.record({
    count: fc.integer({ min: 1, max: 4 }),
    unit,
    lastDayOff: fc.constantFrom('keep', 'next-business-day'),
  });
  const zone = fc.constantFrom(
    shanghai,
    'Europe/Berlin',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'America/Sao_Paulo',
  );

  it('resumed at once keeps its end', () => {
    fc.assert(
      fc.property(period, minute, fc.nat(60 * 24 * 130), zone, (length, start, later, where) => {
        const due = dueAfter(length, at(start), china, where);
        const now = at(start + later);
        fc.pre(now < due);
        expect(paused(due, length, now, now, where)).toBe(due);
      }),
      { numRuns: 500 },
    );
  });

  it('extended in another unit and resumed at once keeps its end too', () => {
    fc.assert(
      fc.property(period, unit, minute, fc.nat(60 * 24 * 20), zone, (length, other, start, later, where) => {
        const due = dueAfter(length, at(start), china, where);
        const now = at(start + later);
        fc.pre(now < due && length.lastDayOff === 'keep');
        expect(paused(due, { count: 1, unit: other }, now, now, where)).toBe(due);
      }),
      { numRuns: 500 },
    );
  });

  it('has as many whole business days left as when it stopped, whatever came between', () => {
    const businessDays = (from: string, due: string): number => {
      let count = 0;
      for (let day = Date.parse(from); ; ) {
        day += 86_400_000;
        const date = localDay(new Date(day).toISOString(), shanghai);
        if (date > lastDayBefore(due, shanghai)) return count;
        if (isBusinessDay(china, date, new Date(`${date}T12:00Z`).getUTCDay() || 7)) count += 1;
      }
    };
    const short = fc.record({ count: fc.integer({ min: 1, max: 12 }), unit: fc.constant('business-day' as const) });
    const pause = fc.nat(60 * 24 * 40);
    fc.assert(
      fc.property(short, minute, fc.nat(60 * 24 * 15), pause, (length, start, later, between) => {
        const due = dueAfter(length, at(start), china, shanghai);
        const [stop, go] = [at(start + later), at(start + later + between)];
        fc.pre(stop < due);
        const resumed = paused(due, length, stop, go);
        const gained = businessDays(go, resumed) - businessDays(stop, due);
        expect(gained).toBeGreaterThanOrEqual(0);
        // If it stopped within a business day, the rest of that day may reach into another.
        expect(gained).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('days as people in the zone count them', () => {
  it('a deadline in days is shown by its last day', () => {
    expect(lastDayBefore('2026-02-25T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-02-25');
  });

  it('one minute over midnight is a day, and back is minus one', () => {
    expect(daysBetween('2026-03-01T15:59:00.000Z', '2026-03-01T16:00:00.000Z', 'Asia/Shanghai')).toBe(1);
    expect(daysBetween('2026-03-01T16:00:00.000Z', '2026-03-01T15:59:00.000Z', 'Asia/Shanghai')).toBe(-1);
    expect(daysBetween('2026-03-01T16:00:00.000Z', '2026-03-02T15:59:00.000Z', 'Asia/Shanghai')).toBe(0);
  });
});
