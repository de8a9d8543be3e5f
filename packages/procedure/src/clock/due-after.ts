import { Temporal } from 'temporal-polyfill';
import { type Calendar, isBusinessDay } from './calendar.ts';
import { kept } from './kept.ts';
import type { Period } from './period.ts';

/**
 * The end of a period that starts at `start`.
 * @param start instant, ISO 8601 UTC (`2026-03-01T02:00:00.000Z`)
 * @param zone IANA zone of the forum marketplace, in which days are counted
 * @returns instant, ISO 8601 UTC with milliseconds. A period in days or months runs to the END of its last day, given as the first
 * instant of the next local day: an answer before it is in time, and a deadline set for it fires after the last hour, whatever the
 * zone's clock did that day.
 * @throws CalendarGap if a business day is needed in a year that the calendar does not cover
 */
export const dueAfter = kept((period, start, calendar, zone): string => {
  const instant = Temporal.Instant.from(start);
  if (period.unit === 'hour') return toUtc(instant.add({ hours: period.count }));
  const startDay = instant.toZonedDateTimeISO(zone).toPlainDate();
  return endOfDay(lastDay(period, startDay, calendar), zone);
});

const lastDay = (period: Period, startDay: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate =>
  lastDays(period, startDay, calendar).last;

/** The last day of a period counted from the day after `startDay`, with its derivation; not for hours. */
export function lastDays(
  period: Period,
  startDay: Temporal.PlainDate,
  calendar: Calendar,
): {
  /** By the count alone. */
  readonly nominal: Temporal.PlainDate;
  /** After moving a last day off. */
  readonly moved: Temporal.PlainDate;
  /** After adding the missing business days. */
  readonly last: Temporal.PlainDate;
} {
  if (period.unit === 'business-day') {
    const last = addBusinessDays(startDay, period.count, calendar);
    return { nominal: last, moved: last, last };
  }
  const nominal =
    period.unit === 'month'
      ? startDay.add({ months: period.count }, { overflow: 'constrain' })
      : startDay.add({ days: period.count });
  const moved = period.lastDayOff === 'next-business-day' ? sameOrNextBusinessDay(nominal, calendar) : nominal;
  const lacking = (period.leastBusinessDays ?? 0) - businessDaysIn(startDay, moved, period.leastBusinessDays, calendar);
  return { nominal, moved, last: addBusinessDays(moved, Math.max(0, lacking), calendar) };
}

/** Business days after one day and up to another; counts up to `enough`. */
function businessDaysIn(after: Temporal.PlainDate, until: Temporal.PlainDate, enough = 0, calendar: Calendar): number {
  let found = 0;
  for (let day = after; found < enough && Temporal.PlainDate.compare(day, until) < 0; ) {
    day = day.add({ days: 1 });
    if (isBusinessDayOf(calendar, day)) found += 1;
  }
  return found;
}

export function addBusinessDays(startDay: Temporal.PlainDate, count: number, calendar: Calendar): Temporal.PlainDate {
  let day = startDay;
  for (let left = count; left > 0; left -= 1) day = sameOrNextBusinessDay(day.add({ days: 1 }), calendar);
  return day;
}

export function sameOrNextBusinessDay(from: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  let day = from;
  while (!isBusinessDayOf(calendar, day)) day = day.add({ days: 1 });
  return day;
}

export const isBusinessDayOf = (calendar: Calendar, day: Temporal.PlainDate): boolean =>
  isBusinessDay(calendar, day.toString(), day.dayOfWeek);

/** The first instant of the next local day. Not always 00:00, since some zones skip it when summer time starts. */
export function endOfDay(day: Temporal.PlainDate, zone: string): string {
  return toUtc(day.add({ days: 1 }).toZonedDateTime(zone).toInstant());
}

/** The due instant of a task with a calendar day (`YYYY-MM-DD`) as its last. */
export const dueByDay = (day: string, zone: string): string => endOfDay(Temporal.PlainDate.from(day), zone);

const toUtc = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 });
