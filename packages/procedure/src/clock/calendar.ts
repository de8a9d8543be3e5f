/**
 * Which days are business days, as data: a weekly rest, holidays, and the make-up workdays that some countries put on
 * a weekend. It knows a span of years and nothing outside of it, so that no clock is ever computed from a guess.
 */
export interface Calendar {
  readonly id: string;
  /** The file to edit, named in errors. */
  readonly file: string;
  /** ISO weekdays of the weekly rest: 6 = Saturday, 7 = Sunday. */
  readonly weekend: readonly number[];
  /** Calendar dates `YYYY-MM-DD` on which nobody works. */
  readonly holidays: ReadonlySet<string>;
  /** Dates that are worked although they fall on the weekend. */
  readonly workdays: ReadonlySet<string>;
  /** First and last year covered, both included. */
  readonly years: readonly [number, number];
  /** Covered years whose official notice was not out when the file was written. */
  readonly provisional: readonly number[];
  /** Where the days of each covered year come from, and how sure that is. */
  readonly notices: ReadonlyMap<number, string>;
}

/** A date was asked about that the calendar does not cover: a fault in the installation's data, hence an error. */
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
