/** Checks the calendars of `policies/calendars` against the rules of the statutes that they name: the dates are data, the rules are here. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dueAfter } from '../../src/clock/index.ts';
import { loadCalendar } from '../../src/policy/index.ts';

const folder = new URL('../../../../policies/calendars/', import.meta.url);
const calendarOf = (id: string) => {
  const loaded = loadCalendar(readFileSync(new URL(`${id}.yaml`, folder), 'utf8'), `${id}.yaml`);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.calendar;
};

type DayOf = (year: number) => string | readonly string[];
const DAY = 86_400_000;
const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const plus = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
const weekday = (date: string): number => new Date(date).getUTCDay() || 7;
const onDates = (...dates: `${number}-${number}`[]): DayOf[] =>
  dates.map((date) => (year) => iso(year, Number(date.split('-')[0]), Number(date.split('-')[1])));
/** Days after Easter Sunday (negative: before). */
const easter = (...days: number[]): DayOf[] => days.map((away) => (year) => plus(easterSunday(year), away));
const nthMonday = (month: number, nth: number) => (year: number) => nthOf(year, month, 1, nth);
const from =
  (first: number, rule: DayOf | undefined): DayOf =>
  (year) =>
    year < first ? [] : (rule?.(year) ?? []);

/** Gauss's rule for the Gregorian calendar, valid for 1900 to 2099. */
function easterSunday(year: number): string {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10);
  return plus(iso(year, 3, 22), d + e - (late ? 7 : 0));
}

function nthOf(year: number, month: number, day: number, nth: number): string {
  const first = iso(year, month, 1);
  return plus(first, ((day - weekday(first) + 7) % 7) + 7 * (nth - 1));
}

function lastMonday(year: number, month: number): string {
  const last = iso(year, month + 1, 0);
  return plus(last, 1 - weekday(last));
}

/** The day itself, and its substitute if it falls on a weekend. */
const kept = (date: string): string[] =>
  weekday(date) === 6 ? [plus(date, -1), date] : weekday(date) === 7 ? [date, plus(date, 1)] : [date];

const statutes: Readonly<Record<string, readonly DayOf[]>> = {
  'united-states': [
    (year) => [
      ...[iso(year, 1, 1), iso(year + 1, 1, 1), iso(year, 6, 19), iso(year, 7, 4), iso(year, 11, 11), iso(year, 12, 25)]
        .flatMap(kept)
        .filter((date) => date.startsWith(String(year))),
    ],
    ...[nthMonday(1, 3), nthMonday(2, 3), (year: number) => lastMonday(year, 5), nthMonday(9, 1), nthMonday(10, 2)],
    (year) => nthOf(year, 11, 4, 4),
  ],
  austria: [
    ...onDates('1-1', '1-6', '5-1', '8-15', '10-26', '11-1', '12-8', '12-25', '12-26'),
    ...easter(1, 39, 50, 60),
  ],
  belgium: [...onDates('1-1', '5-1', '7-21', '8-15', '11-1', '11-11', '12-25'), ...easter(1, 39, 50)],
  france: [...onDates('1-1', '5-1', '5-8', '7-14', '8-15', '11-1', '11-11', '12-25'), ...easter(1, 39, 50)],
  germany: [...onDates('1-1', '5-1', '10-3', '12-25', '12-26'), ...easter(-2, 1, 39, 50)],
  ireland: [
    ...onDates('1-1', '3-17', '12-25', '12-26'),
    ...easter(1),
    // The first Monday, unless 1 February is a Friday.
    (year) => (weekday(iso(year, 2, 1)) === 5 ? iso(year, 2, 1) : nthOf(year, 2, 1, 1)),
    ...[nthMonday(5, 1), nthMonday(6, 1), nthMonday(8, 1)],
    (year) => lastMonday(year, 10),
  ],
  italy: [
    ...onDates('1-1', '1-6', '4-25', '5-1', '6-2', '8-15', '11-1', '12-8', '12-25', '12-26'),
    ...easter(1),
    from(2026, onDates('10-4')[0]),
  ],
  luxembourg: [...onDates('1-1', '5-1', '5-9', '6-23', '8-15', '11-1', '12-25', '12-26'), ...easter(1, 39, 50)],
  netherlands: [
    ...onDates('1-1', '5-5', '12-25', '12-26'),
    ...easter(-2, 1, 39, 50),
    (year) => (weekday(iso(year, 4, 27)) === 7 ? iso(year, 4, 26) : iso(year, 4, 27)),
  ],
  poland: [
    ...onDates('1-1', '1-6', '5-1', '5-3', '8-15', '11-1', '11-11', '12-25', '12-26'),
    ...easter(0, 1, 49, 60),
    from(2025, onDates('12-24')[0]),
  ],
  spain: [...onDates('1-1', '1-6', '5-1', '8-15', '10-12', '11-1', '12-6', '12-8', '12-25'), ...easter(-2)],
};

describe('the calendars', () => {
  it('are those of China, of the United States and of ten Member States of the EU', () => {
    const files = readdirSync(folder).map((name) => name.replace('.yaml', ''));
    expect(files.sort()).toEqual(['china', ...Object.keys(statutes)].sort());
  });

  it.each(Object.entries(statutes))(
    '%s: every holiday of 2024 to 2028 is one of its statute, and none is missing',
    (id, rules) => {
      const calendar = calendarOf(id);
      const expected = [2024, 2025, 2026, 2027, 2028].flatMap((year) => rules.flatMap((rule) => rule(year)));
      expect([...calendar.holidays].sort()).toEqual([...new Set(expected)].sort());
      expect(calendar).toMatchObject({ years: [2024, 2028], weekend: [6, 7], workdays: new Set() });
      expect(calendar.notices.get(2026)).toMatch(/, background$/);
    },
  );

  it('hold the State Council’s make-up days of 2025 and 2026', () => {
    const worked = [...calendarOf('china').workdays].filter((day) => /^202[56]/.test(day));
    expect(worked.sort()).toEqual([
      ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
      ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    ]);
  });
});

describe('a period of EU law (Regulation 1182/71), counted by hand', () => {
  const rule = { lastDayOff: 'next-business-day', leastBusinessDays: 2 } as const;
  it.each([
    // [name, period, start, last day, calendar]
    ['the day of the event is not counted', { count: 14, unit: 'calendar-day' }, '2026-03-02', '2026-03-16', 'ireland'],
    ['an end on a Saturday moves to Monday', { count: 5, unit: 'calendar-day' }, '2026-03-09', '2026-03-16', 'ireland'],
    ['St Patrick is a holiday in Ireland', { count: 8, unit: 'calendar-day' }, '2026-03-09', '2026-03-18', 'ireland'],
    ['and none in France', { count: 8, unit: 'calendar-day' }, '2026-03-09', '2026-03-17', 'france'],
    // Good Friday, 3 April, is a holiday in Germany; the second business day of the period is Wednesday.
    [
      'two days over Easter hold two working days',
      { count: 2, unit: 'calendar-day' },
      '2026-04-02',
      '2026-04-08',
      'germany',
    ],
    [
      'where Good Friday is worked, Tuesday is the second',
      { count: 2, unit: 'calendar-day' },
      '2026-04-02',
      '2026-04-07',
      'france',
    ],
    [
      'six months from the last of August end with February',
      { count: 6, unit: 'month' },
      '2026-08-31',
      '2027-03-01',
      'ireland',
    ],
  ] as const)('%s', (_, period, start, lastDay, id) => {
    const due = dueAfter({ ...period, ...rule }, `${start}T10:00:00.000Z`, calendarOf(id), 'UTC');
    expect(due).toBe(`${plus(lastDay, 1)}T00:00:00.000Z`);
  });
});
