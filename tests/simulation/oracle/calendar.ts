/**
 * Ends of windows, by the text of the rules and a table copied from the State Council's notice for 2026: uses none of the
 * programme's own clock code or calendar files.
 */
const holidays2026: readonly (readonly [first: string, last: string])[] = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
];
const workedWeekends = new Set(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);

const isWorked = (date: string): boolean => {
  if (workedWeekends.has(date)) return true;
  if (holidays2026.some(([first, last]) => first <= date && date <= last)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

const after = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const workedFrom = (date: string): string => (isWorked(date) ? date : workedFrom(after(date, 1)));

const dateIn = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant);

/** The instant at which a date ends in a zone. */
function overIn(date: string, zone: string): number {
  const next = after(date, 1);
  // No zone here is more than a day from UTC, so the first hour of the next date is found by search.
  let instant = Date.parse(`${next}T00:00:00Z`) - 14 * 3_600_000;
  while (dateIn(instant, zone) < next) instant += 3_600_000;
  return instant;
}

/** The end of the `count`-th business day after the day of an instant. */
export function workingDaysAfter(start: number, count: number, zone: string): number {
  let date = dateIn(start, zone);
  for (let left = count; left > 0; left -= 1) date = workedFrom(after(date, 1));
  return overIn(date, zone);
}

/** The end of the `count`-th day after the day of an instant, or of the next business day if that is none. */
export const daysAfterEndingWorked = (start: number, count: number, zone: string): number =>
  overIn(workedFrom(after(dateIn(start, zone), count)), zone);

/** Whether an instant's local date is no business day, or has no 24 hours. */
export const isHoliday = (instant: number, zone: string): boolean => !isWorked(dateIn(instant, zone));
export const isClockChange = (start: number, end: number, zone: string): boolean =>
  offsetAt(start, zone) !== offsetAt(end, zone);

/** The effect of summer time on the hour of an instant: it is missing, or occurs twice. */
export function oddHour(end: number, zone: string): 'takes' | 'repeats' | undefined {
  if (offsetAt(end - 1, zone) !== offsetAt(end, zone)) return 'takes';
  return offsetAt(end - 3_600_001, zone) === offsetAt(end, zone) ? undefined : 'repeats';
}

const offsetAt = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';
