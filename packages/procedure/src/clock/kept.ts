import type { Calendar } from './calendar.ts';
import type { Period } from './period.ts';

type Counted<T> = (period: Period, start: string, calendar: Calendar, zone: string) => T;

/** More than one decision asks for. */
const atMost = 64;

/**
 * A count of time that remembers what it gave: the cases of one filing begin with one instant, and each asks for the same handful of
 * periods from it. What it throws it does not remember.
 */
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
