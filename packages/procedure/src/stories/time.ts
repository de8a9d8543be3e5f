import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { momentInWords } from '../clock/index.ts';

/** Local date and time in the zone of the story. */
export const Moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, 'must be a local date and time such as 2026-03-02 10:00');

/** `2026-03-02 10:00` in a zone, as an instant; `24:00` is the end of the day. */
export function instantOf(moment: string, zone: string): string {
  const [date = '', time = ''] = moment.split(' ');
  const endOfDay = time === '24:00';
  const day = Temporal.PlainDate.from(date).add({ days: endOfDay ? 1 : 0 });
  const local = day.toZonedDateTime({ timeZone: zone, plainTime: endOfDay ? '00:00' : time });
  return local.toInstant().toString({ fractionalSecondDigits: 3 });
}

/** The instant as people in the zone write it: `2026-03-02 10:00`. */
export const momentOf = (instant: string, zone: string): string => momentInWords(instant, zone).slice(0, 16);
