import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, CalendarGap, dueAfter, type Period } from '../../src/clock/index.ts';
import { loadCalendar } from '../../src/policy/index.ts';

const FILE = 'policies/calendars/china.yaml';
const loaded = loadCalendar(readFileSync(new URL(`../../../../${FILE}`, import.meta.url), 'utf8'), FILE);
if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
const china = loaded.calendar;

describe('a period that was counted by hand', () => {
  const shanghai = 'Asia/Shanghai';
  it.each([
    // [name, count, unit, start in the zone, end of this local day, zone]
    [
      'make-up Saturday 14 Feb counts, Spring Festival does not',
      3,
      'business-day',
      '2026-02-13T10:00+08:00',
      '2026-02-25',
    ],
    [
      'started late in the evening: the next day is still the first',
      3,
      'business-day',
      '2026-02-13T23:59+08:00',
      '2026-02-25',
    ],
    ['started within the holiday', 3, 'business-day', '2026-02-18T09:00+08:00', '2026-02-26'],
    ['the make-up Saturday after the holiday counts', 4, 'business-day', '2026-02-24T09:00+08:00', '2026-02-28'],
    ['an ordinary week', 3, 'business-day', '2026-03-10T09:00+08:00', '2026-03-13'],
    ['over a weekend', 3, 'business-day', '2026-03-13T09:00+08:00', '2026-03-18'],
    [
      'over the National Day week, with its make-up Saturday',
      5,
      'business-day',
      '2026-09-29T09:00+08:00',
      '2026-10-12',
    ],
    ['the make-up Sunday before it', 1, 'business-day', '2026-09-19T09:00+08:00', '2026-09-20'],
    [
      'over the turn of the year: 1 to 3 Jan off, Sunday the 4th worked',
      2,
      'business-day',
      '2025-12-30T09:00+08:00',
      '2026-01-04',
    ],
    ['calendar days', 15, 'calendar-day', '2026-02-10T10:00+08:00', '2026-02-25'],
    ['a month that is shorter', 6, 'month', '2026-08-31T10:00+08:00', '2027-02-28'],
    ['a month into a leap day', 1, 'month', '2024-01-31T10:00+08:00', '2024-02-29'],
  ] as const)('%s', (_, count, unit, start, lastDay) => {
    const due = dueAfter({ count, unit }, new Date(start).toISOString(), china, shanghai);
    expect(due).toBe(new Date(Date.parse(`${lastDay}T00:00+08:00`) + 86_400_000).toISOString());
  });

  it('hours are exact, also over a change of the clocks', () => {
    const due = dueAfter({ count: 24, unit: 'hour' }, '2026-03-28T12:30:00.000Z', china, 'Europe/Berlin');
    expect(due).toBe('2026-03-29T12:30:00.000Z');
  });

  it('a day of 23 hours ends when it ends', () => {
    const due = dueAfter({ count: 1, unit: 'calendar-day' }, '2026-03-28T12:30:00.000Z', china, 'Europe/Berlin');
    expect(due).toBe('2026-03-29T22:00:00.000Z');
  });

  it('if midnight does not exist, the day ends with the next existing hour', () => {
    // Cairo goes from 23:59:59 on Thursday to 01:00 on Friday, 24 April 2026.
    const due = dueAfter({ count: 1, unit: 'calendar-day' }, '2026-04-22T08:00:00.000Z', china, 'Africa/Cairo');
    expect(due).toBe('2026-04-23T22:00:00.000Z');
  });

  it.each([
    ['keep', '2026-02-18'],
    ['next-business-day', '2026-02-24'],
  ] as const)('a last day within a holiday: %s', (lastDayOff, lastDay) => {
    const due = dueAfter({ count: 8, unit: 'calendar-day', lastDayOff }, '2026-02-10T02:00:00.000Z', china, shanghai);
    expect(due).toBe(new Date(Date.parse(`${lastDay}T24:00+08:00`)).toISOString());
  });
});

describe('a year that the calendar does not cover', () => {
  it('is an error that names calendar, year and file, not a guess', () => {
    const beyond = (): string =>
      dueAfter({ count: 3, unit: 'business-day' }, '2027-12-30T02:00:00.000Z', china, 'Asia/Shanghai');
    expect(beyond).toThrow(CalendarGap);
    expect(beyond).toThrow(/"china" covers 2024 to 2027, .* 2028 .* policies\/calendars\/china\.yaml/);
  });

  it('does not affect a period without business days', () => {
    const due = dueAfter({ count: 6, unit: 'month' }, '2027-12-30T02:00:00.000Z', china, 'Asia/Shanghai');
    expect(due).toBe('2028-06-30T16:00:00.000Z');
  });
});

/*
 * The oracle does not use Temporal. It walks calendar dates as text, asks Intl for a zone's local date, and searches for the first
 * quarter of an hour of the next day (every zone change in these years falls on one).
 */
const formats = new Map<string, Intl.DateTimeFormat>();
function dateThere(ms: number, zone: string): string {
  const known = formats.get(zone);
  const format =
    known ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, format);
  return format.format(ms);
}
const plus = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const worked = (date: string, calendar: Calendar): boolean => {
  if (calendar.workdays.has(date)) return true;
  return !calendar.holidays.has(date) && !calendar.weekend.includes(new Date(date).getUTCDay() || 7);
};
function oracle({ count, unit, lastDayOff }: Period, start: string, calendar: Calendar, zone: string): string {
  if (unit === 'hour') return new Date(Date.parse(start) + count * 3_600_000).toISOString();
  let day = dateThere(Date.parse(start), zone);
  for (let left = unit === 'business-day' ? count : 0; left > 0; ) {
    day = plus(day, 1);
    if (worked(day, calendar)) left -= 1;
  }
  if (unit === 'calendar-day') day = plus(day, count);
  if (unit === 'month') {
    const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
    const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
    day = new Date(Date.UTC(year, month - 1 + count, Math.min(dayOfMonth, lastOfMonth))).toISOString().slice(0, 10);
  }
  if (unit !== 'business-day' && lastDayOff === 'next-business-day') while (!worked(day, calendar)) day = plus(day, 1);
  let ms = Date.parse(day) - 15 * 3_600_000;
  while (dateThere(ms, zone) <= day) ms += 900_000;
  return new Date(ms).toISOString();
}

describe('in any zone and on any day', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const period = fc.oneof(
    fc.record({ unit: fc.constant<'hour'>('hour'), count: fc.integer({ min: 1, max: 500 }) }),
    fc.record({ unit: fc.constant<'business-day'>('business-day'), count: fc.integer({ min: 1, max: 40 }) }),
    fc.record({
      unit: fc.constant<'calendar-day'>('calendar-day'),
      count: fc.integer({ min: 1, max: 120 }),
      lastDayOff: fc.constantFrom<'keep' | 'next-business-day'>('keep', 'next-business-day'),
    }),
    fc.record({ unit: fc.constant<'month'>('month'), count: fc.integer({ min: 1, max: 8 }) }),
  );
  const start = fc
    .integer({ min: Date.UTC(2024, 0, 2) / 60_000, max: Date.UTC(2027, 2, 1) / 60_000 })
    .map((minute) => new Date(minute * 60_000).toISOString());
  // Errors show on the days of zone changes, so half of the starts are close to them.
  const nearChange = fc
    .tuple(
      fc.constantFrom('2024-03-31', '2024-10-27', '2025-03-30', '2025-11-02', '2026-03-08', '2026-04-05', '2026-10-04'),
      fc.integer({ min: -4000, max: 4000 }),
    )
    .map(([day, minutes]) => new Date(Date.parse(day) + minutes * 60_000).toISOString());
  const zone = fc.oneof(
    fc.constantFrom(...zones),
    fc.constantFrom(
      'Africa/Cairo',
      'America/Santiago',
      'Asia/Beirut',
      'Australia/Lord_Howe',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Apia',
    ),
  );

  it('is due when a walk over the days says so', () => {
    fc.assert(
      fc.property(period, fc.oneof(start, nearChange), zone, (length, from, where) => {
        expect(dueAfter(length, from, china, where)).toBe(oracle(length, from, china, where));
      }),
      { numRuns: 2000 },
    );
  });

  it('never ends before a day of it has passed, and a longer period never ends sooner', () => {
    fc.assert(
      fc.property(period, start, zone, (length, from, where) => {
        const due = dueAfter(length, from, china, where);
        expect(due > from).toBe(true);
        expect(dueAfter({ ...length, count: length.count + 1 }, from, china, where) >= due).toBe(true);
      }),
    );
  });
});

describe('a cached result', () => {
  it('belongs to its period, start, calendar and zone', () => {
    const noRest: Calendar = { ...china, id: 'no rest', weekend: [], holidays: new Set() };
    const asked = (): string[] =>
      [
        [{ count: 3, unit: 'business-day' }, '2026-02-13T02:00:00.000Z', china, 'Asia/Shanghai'],
        [{ count: 3, unit: 'business-day' }, '2026-02-13T02:00:00.000Z', noRest, 'Asia/Shanghai'],
        [{ count: 3, unit: 'business-day' }, '2026-02-13T02:00:00.000Z', china, 'Europe/Berlin'],
        [{ count: 3, unit: 'business-day' }, '2026-02-14T02:00:00.000Z', china, 'Asia/Shanghai'],
        [{ count: 2, unit: 'business-day' }, '2026-02-13T02:00:00.000Z', china, 'Asia/Shanghai'],
        [{ count: 3, unit: 'calendar-day' }, '2026-02-13T02:00:00.000Z', china, 'Asia/Shanghai'],
        [
          { count: 3, unit: 'calendar-day', lastDayOff: 'next-business-day' },
          '2026-02-13T02:00:00.000Z',
          china,
          'Asia/Shanghai',
        ],
        [{ count: 3, unit: 'calendar-day', leastBusinessDays: 2 }, '2026-02-13T02:00:00.000Z', china, 'Asia/Shanghai'],
      ].map((one) => dueAfter(...(one as Parameters<typeof dueAfter>)));
    const first = asked();
    expect(first).toEqual([
      '2026-02-25T16:00:00.000Z',
      '2026-02-16T16:00:00.000Z',
      '2026-02-25T23:00:00.000Z',
      '2026-02-26T16:00:00.000Z',
      '2026-02-24T16:00:00.000Z',
      '2026-02-16T16:00:00.000Z',
      '2026-02-24T16:00:00.000Z',
      '2026-02-24T16:00:00.000Z',
    ]);
    expect(asked()).toEqual(first);
  });
});
