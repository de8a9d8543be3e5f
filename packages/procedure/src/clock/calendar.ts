/**
 * Business days as data: the weekly rest, holidays, and the make-up workdays that some countries put on a weekend. It covers a span
 * of years and throws outside it, so that no clock rests on a guess.
 */
export interface Calendar {
  readonly id: string;
  /** The file to edit, for errors. */
  readonly file: string;
  /** ISO weekdays of the weekly rest: 6 = Saturday, 7 = Sunday. */
  readonly weekend: readonly number[];
  /** Calendar dates `YYYY-MM-DD` that are holidays. */
  readonly holidays: ReadonlySet<string>;
  /** Weekend dates that are workdays. */
  readonly workdays: ReadonlySet<string>;
  /** First and last year covered, both inclusive. */
  readonly years: readonly [number, number];
  /** Covered years whose official notice was not published when the file was written. */
  readonly provisional: readonly number[];
  /** The source of each covered year's days, and its certainty. */
  readonly notices: ReadonlyMap<number, string>;
}

/** The calendar does not cover a requested date. An error, since the installation's data are at fault. */
export class CalendarGap extends Error {
  readonly code = 'calendar-gap';
  readonly calendar: string;
  readonly year: number;
  readonly file: string;
  constructor(calendar: Calendar, year: number) {
    const [first, last] = calendar.years;
    super(
      `Calendar "${calendar.id}" covers ${first} to ${last}, but a date in ${year} is needed. ` +
        `Add the holidays and make-up workdays of ${year} to ${calendar.file}.`,
    );
    this.name = 'CalendarGap';
    this.calendar = calendar.id;
    this.year = year;
    this.file = calendar.file;
  }
}

/** Whether `date` (`YYYY-MM-DD`, ISO weekday 1..7) is a business day. Throws `CalendarGap` outside the covered years. */
export function isBusinessDay(calendar: Calendar, date: string, weekday: number): boolean {
  const year = Number(date.slice(0, 4));
  if (year < calendar.years[0] || year > calendar.years[1]) throw new CalendarGap(calendar, year);
  if (calendar.workdays.has(date)) return true;
  return !calendar.holidays.has(date) && !calendar.weekend.includes(weekday);
}
