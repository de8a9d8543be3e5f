import { Temporal } from 'temporal-polyfill';

/** The last result of each zone: one decision asks for the day of its instant some ten times a case. */
const asked = new Map<string, { readonly instant: string; readonly day: string }>();

/** The calendar day (`YYYY-MM-DD`) that an instant (ISO 8601 UTC) falls on in an IANA zone. */
export function localDay(instant: string, zone: string): string {
  const last = asked.get(zone);
  if (last?.instant === instant) return last.day;
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
  asked.set(zone, { instant, day });
  return day;
}

/**
 * The last day on which something due at `due` can still be done, for people. A deadline in days is due at the first instant of the
 * next day, so `2026-02-25T16:00:00.000Z` in Shanghai is "until 2026-02-25".
 */
export function lastDayBefore(due: string, zone: string): string {
  return localDay(Temporal.Instant.from(due).subtract({ milliseconds: 1 }).toString(), zone);
}

/** The first instant of the local day that is `days` whole days before the day of `due` (ISO 8601 UTC). */
export function daysBefore(due: string, days: number, zone: string): string {
  const day = Temporal.PlainDate.from(localDay(due, zone)).subtract({ days });
  return day.toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 });
}

/** Whole local days between two instants: 0 on the same day, negative if `to` is earlier. */
export function daysBetween(from: string, to: string, zone: string): number {
  return Temporal.PlainDate.from(localDay(from, zone)).until(localDay(to, zone), { largestUnit: 'days' }).days;
}

/** The calendar day (`YYYY-MM-DD`) that is `days` days after another. */
export const daysAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** The same date so many years later; for 29 February, the 28th in other years. */
export const yearsAfter = (day: string, years: number): string =>
  Temporal.PlainDate.from(day).add({ years }).toString();
