/** Faults in the calculation of a period, one at a time: the oracle has to find each. */
import { dueAfter } from '../../packages/procedure/src/index.ts';

type Due = typeof dueAfter;

export const faults: Readonly<Record<string, Due>> = {
  'days of UTC in place of the zone’s': (period, start, calendar) => dueAfter(period, start, calendar, 'UTC'),
  'the day of the start counted': (period, start, calendar, zone) =>
    period.unit === 'hour' || period.count < 2
      ? dueAfter(period, start, calendar, zone)
      : dueAfter({ ...period, count: period.count - 1 }, start, calendar, zone),
  'make-up days forgotten': (period, start, calendar, zone) =>
    dueAfter(period, start, { ...calendar, workdays: new Set() }, zone),
  'holidays of another country': (period, start, calendar, zone) =>
    dueAfter(period, start, { ...calendar, holidays: new Set(['2026-05-01']) }, zone),
  'a last day off kept': (period, start, calendar, zone) =>
    dueAfter({ ...period, lastDayOff: 'keep' }, start, calendar, zone),
  'fewer than two working days': ({ leastBusinessDays: _, ...period }, start, calendar, zone) =>
    dueAfter(period, start, calendar, zone),
  'days of 24 hours': (period, start, calendar, zone) => {
    if (period.unit !== 'calendar-day' || period.lastDayOff !== undefined)
      return dueAfter(period, start, calendar, zone);
    const end = Date.parse(dueAfter({ ...period, count: 1 }, start, calendar, zone));
    return new Date(end + (period.count - 1) * 86_400_000).toISOString();
  },
};
