/**
 * Calculates the end of a period by other means than `packages/procedure/src/clock`: another implementation of Temporal, days as numbers, tables
 * instead of steps. Per zone a table of the instants at which its days end, found by bisection over its clock;
 * per calendar a sorted list of its business days. The code under test steps through days; this looks them up.
 */
import { Temporal } from '@js-temporal/polyfill';
import type { Calendar, Period } from '../../packages/procedure/src/index.ts';

const DAY = 86_400_000;
const firstYear = 2023;
const lastYear = 2034;
const epochDay = (date: Temporal.PlainDate): number => Date.UTC(date.year, date.month - 1, date.day) / DAY;
const dateOf = (day: number): Temporal.PlainDate => {
  const date = new Date(day * DAY);
  return new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};
const first = epochDay(new Temporal.PlainDate(firstYear, 1, 1));
const last = epochDay(new Temporal.PlainDate(lastYear, 12, 31));

const ends = new Map<string, readonly number[]>();
const worked = new WeakMap<Calendar, readonly number[]>();

/** The end of the period, in milliseconds since 1970. */
export function overAt(
  { count, unit, lastDayOff, leastBusinessDays = 0 }: Period,
  start: string,
  calendar: Calendar,
  zone: string,
): number {
  const begun = Date.parse(start);
  if (unit === 'hour') return begun + count * 3_600_000;
  const days = endsOf(zone);
  const day = first + above(days, begun);
  const business = worked.get(calendar) ?? businessDays(calendar);
  let end = day + count;
  if (unit === 'month') end = epochDay(monthsLater(dateOf(day), count));
  if (unit === 'business-day') end = business[above(business, day) + count - 1] ?? Number.NaN;
  else if (lastDayOff === 'next-business-day') end = business[below(business, end)] ?? Number.NaN;
  if (leastBusinessDays > 0) end = Math.max(end, business[above(business, day) + leastBusinessDays - 1] ?? Number.NaN);
  return days[end - first] ?? Number.NaN;
}

/** The same date of a later month, or the month's last. */
function monthsLater(date: Temporal.PlainDate, count: number): Temporal.PlainDate {
  const month = date.toPlainYearMonth().add({ months: count });
  return month.toPlainDate({ day: Math.min(date.day, month.daysInMonth) });
}

/** The number of entries of an ascending list that are at most `value`, which is the index of the first above it. */
function above(list: readonly number[], value: number): number {
  return below(list, value + 1);
}

/** The index of the first entry of an ascending list that is not below `value`. */
function below(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function businessDays(calendar: Calendar): readonly number[] {
  const off = new Set([...calendar.holidays].map((date) => epochDay(Temporal.PlainDate.from(date))));
  const made = new Set([...calendar.workdays].map((date) => epochDay(Temporal.PlainDate.from(date))));
  const from = epochDay(new Temporal.PlainDate(calendar.years[0], 1, 1));
  const until = epochDay(new Temporal.PlainDate(calendar.years[1], 12, 31));
  const found = Array.from({ length: until - from + 1 }, (_, index) => from + index).filter(
    (day) => made.has(day) || (!off.has(day) && !calendar.weekend.includes(dateOf(day).dayOfWeek)),
  );
  worked.set(calendar, found);
  return found;
}

/** The first instant after each day of a zone, from the first of the table on. */
function endsOf(zone: string): readonly number[] {
  const known = ends.get(zone);
  if (known) return known;
  const clock = (ms: number): number =>
    epochDay(Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate());
  let before = first * DAY - DAY;
  const found: number[] = [];
  for (let day = first; day <= last; day += 1) {
    let after = before + 30 * 3_600_000;
    if (day === first) after = first * DAY + 2 * DAY;
    // A day with the usual length needs no bisection.
    const usual = before + DAY;
    if (found.length > 0 && clock(usual - 1) === day && clock(usual) === day + 1) before = usual;
    else {
      while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (clock(middle) > day) after = middle;
        else before = middle;
      }
      before = after;
    }
    found.push(before);
  }
  ends.set(zone, found);
  return found;
}
