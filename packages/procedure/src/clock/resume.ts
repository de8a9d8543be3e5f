import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import { addBusinessDays, endOfDay, isBusinessDayOf, sameOrNextBusinessDay } from './due-after.ts';
import type { Period } from './period.ts';

/** The remaining time of a stopped deadline, in its own unit: a returned business day is a business day, whatever holidays come between. */
export type Remainder =
  | { readonly unit: 'hour'; readonly ms: number }
  | {
      readonly unit: 'calendar-day' | 'business-day';
      /** Whole days of that unit after the day of the stop. */
      readonly days: number;
      /** The rest of the day of the stop, in milliseconds; 0 if that is not a day of the unit. */
      readonly ms: number;
    };

/**
 * The time left at `now` of a deadline of this period that is due at `due` (both ISO 8601 UTC). A deadline that does not end with a
 * day of `zone`, or with a day of its own unit, was extended in another unit, and is measured in that.
 */
export function remaining(due: string, period: Period, now: string, calendar: Calendar, zone: string): Remainder {
  const inHours: Remainder = { unit: 'hour', ms: Math.max(0, Date.parse(due) - Date.parse(now)) };
  if (period.unit === 'hour' || inHours.ms === 0 || !isStartOfDay(due, zone)) return inHours;
  const day = dayOf(now, zone);
  const last = dayOf(due, zone).subtract({ days: 1 });
  const rest = Date.parse(endOfDay(day, zone)) - Date.parse(now);
  if (period.unit !== 'business-day' || !isBusinessDayOf(calendar, last)) {
    return { unit: 'calendar-day', days: day.until(last, { largestUnit: 'days' }).days, ms: rest };
  }
  let days = 0;
  for (let next = day.add({ days: 1 }); Temporal.PlainDate.compare(next, last) <= 0; next = next.add({ days: 1 })) {
    if (isBusinessDayOf(calendar, next)) days += 1;
  }
  return { unit: 'business-day', days, ms: isBusinessDayOf(calendar, day) ? rest : 0 };
}

/**
 * The end of a stopped deadline that resumes at `now`. The rest of the day of the stop is given back first, and the day on which it
 * runs out is given whole; resumed at once, the deadline keeps its end.
 * @throws CalendarGap if a business day is needed in a year that the calendar does not cover
 */
export function dueAfterPause(left: Remainder, period: Period, now: string, calendar: Calendar, zone: string): string {
  if (left.unit === 'hour') return new Date(Date.parse(now) + left.ms).toISOString();
  const first = dayOf(new Date(Date.parse(now) + Math.max(0, left.ms - 1)).toISOString(), zone);
  if (left.unit === 'business-day') {
    const begun = left.ms > 0 ? sameOrNextBusinessDay(first, calendar) : first;
    return endOfDay(addBusinessDays(begun, left.days, calendar), zone);
  }
  const last = first.add({ days: left.days });
  return endOfDay(period.lastDayOff === 'next-business-day' ? sameOrNextBusinessDay(last, calendar) : last, zone);
}

const dayOf = (instant: string, zone: string): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();

function isStartOfDay(instant: string, zone: string): boolean {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return moment.startOfDay().epochMilliseconds === moment.epochMilliseconds;
}
