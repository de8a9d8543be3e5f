import { Temporal } from 'temporal-polyfill';

/** What is left of a window when it is suspended, in milliseconds; never below zero. */
export function remaining(due: string, now: string): number {
  return Math.max(0, Date.parse(due) - Date.parse(now));
}

/**
 * When a suspended window is over, once it goes on with `remainingMs` left. It runs to the end of that local day, so a
 * pause never takes part of a day away from the person whose window it is.
 */
export function dueAfterPause(remainingMs: number, now: string, zone: string): string {
  const nominal = Temporal.Instant.from(now).add({ milliseconds: remainingMs }).toZonedDateTimeISO(zone);
  const start = nominal.startOfDay();
  const end = nominal.epochMilliseconds === start.epochMilliseconds ? start : nominal.add({ days: 1 }).startOfDay();
  return end.toInstant().toString({ fractionalSecondDigits: 3 });
}
