import { Temporal } from 'temporal-polyfill';
import { type Calendar, dueAfter, type Period } from '../clock/index.ts';

/** A local day, `YYYY-MM-DD`, and its first instant (ISO 8601 UTC). */
export interface FirstDay {
  readonly day: string;
  readonly instant: string;
}

/** Maximum days back; no law concerns purchases of more than four years ago. */
const furthest = 1500;

/**
 * The first local day on which a period in days or months could have started and still run at an instant (ISO 8601 UTC). A later
 * day's period never ends sooner, so a binary search finds the day.
 */
export function boughtSince(period: Period, at: string, calendar: Calendar, zone: string): FirstDay {
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
  const begun = (daysAgo: number): FirstDay => {
    const day = today.subtract({ days: daysAgo });
    const instant = day.toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 });
    return { day: day.toString(), instant };
  };
  const runs = (daysAgo: number): boolean => dueAfter(period, begun(daysAgo).instant, calendar, zone) > at;
  let [running, over] = [0, furthest];
  while (over - running > 1) {
    const middle = Math.floor((running + over) / 2);
    if (runs(middle)) running = middle;
    else over = middle;
  }
  return begun(running);
}
