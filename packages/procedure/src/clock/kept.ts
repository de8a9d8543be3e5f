import type { Calendar } from './calendar.ts';
import type { Period } from './period.ts';

type Counted<T> = (period: Period, start: string, calendar: Calendar, zone: string) => T;

/** More than one decision needs. */
const atMost = 64;

/** Caches a count of time: the cases of one filing start at the same instant and need the same few periods. Errors are not cached. */
export function kept<T>(count: Counted<T>): Counted<T> {
  const known = new WeakMap<Calendar, Map<string, T>>();
  return (period, start, calendar, zone) => {
    const { count: length, unit, lastDayOff, leastBusinessDays } = period;
    const key = `${length} ${unit} ${lastDayOff} ${leastBusinessDays} ${start} ${zone}`;
    const ofCalendar = known.get(calendar) ?? new Map<string, T>();
    const found = ofCalendar.get(key);
    if (found !== undefined) return found;
    const counted = count(period, start, calendar, zone);
    if (ofCalendar.size >= atMost) ofCalendar.clear();
    known.set(calendar, ofCalendar.set(key, counted));
    return counted;
  };
}
