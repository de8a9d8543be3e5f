/** A period in which some delay is not counted, up to a limit that the law leaves open to two readings. */
import type { Language } from '@marketsafe/terms';
import type { Calendar } from './calendar.ts';
import { dueAfter } from './due-after.ts';
import { dayInWords, endOfDayInWords, momentInWords, periodInWords } from './in-words.ts';
import { lastDayBefore } from './local-day.ts';
import type { Period } from './period.ts';

/** `on-top`: the uncounted days are added, whatever the total. `cap-on-total`: the limit bounds the total. */
export const delayReadings = ['cap-on-total', 'on-top'] as const;
export type DelayReading = (typeof delayReadings)[number];

export interface DelayRule {
  /** Business days: the limit of the uncounted delay, or of the total, depending on the reading. */
  readonly atMost: Period;
  readonly reading: DelayReading;
}

/** The end (ISO 8601 UTC) of a period that ends at `due`, after `days` more business days. */
const lengthened = (due: string, days: number, calendar: Calendar, zone: string): string =>
  dueAfter({ count: days, unit: 'business-day' }, new Date(Date.parse(due) - 1).toISOString(), calendar, zone);

/**
 * The new end of a running period when `days` more are not counted.
 * @param due its present end, including earlier extensions
 * @param start its start, from which a limit on the total is counted
 */
export function dueWithDelay(
  due: string,
  days: number,
  { atMost, reading }: DelayRule,
  { start, calendar, zone }: { readonly start: string; readonly calendar: Calendar; readonly zone: string },
): string {
  const onTop = lengthened(due, days, calendar, zone);
  if (reading === 'on-top') return onTop;
  const limit = dueAfter(atMost, start, calendar, zone);
  // A limit on the total never makes the period shorter than without any delay.
  return [onTop, [due, limit].sort().at(-1) ?? due].sort()[0] ?? onTop;
}

/** Explains the end of a period with uncounted days, in both languages. */
export function delayInWords(
  granted: { readonly from: string; readonly days: number; readonly until: string },
  { atMost }: Pick<DelayRule, 'atMost'>,
  { start, calendar, zone }: { readonly start: string; readonly calendar: Calendar; readonly zone: string },
): Readonly<Record<Language, string>> {
  const { from, days, until } = granted;
  const before = lastDayBefore(from, zone);
  const onTop = lastDayBefore(lengthened(from, days, calendar, zone), zone);
  const end = lastDayBefore(until, zone);
  const isCapped = onTop !== end;
  return {
    en:
      `The time began ${momentInWords(start, zone)} and would have ended ${before} 24:00. ${days} business day${days === 1 ? '' : 's'} of delay are not counted` +
      (isCapped ? `, which would lead to ${onTop}; the whole may not exceed ${periodInWords(atMost)}` : '') +
      `. It ends ${endOfDayInWords(end, zone, 'en')}.`,
    'zh-CN':
      `期限自 ${momentInWords(start, zone, 'zh-CN')} 起算，原于 ${dayInWords(before, 'zh-CN')} 24:00 届满；其间 ${days} 个工作日的延误不计入` +
      (isCapped
        ? `，本应至 ${dayInWords(onTop, 'zh-CN')}，但整个期间最长不超过 ${periodInWords(atMost, 'zh-CN')}`
        : '') +
      `；至 ${endOfDayInWords(end, zone, 'zh-CN')}届满。`,
  };
}
