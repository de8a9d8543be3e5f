/** The end of a period with its derivation in words, which a person can check with a paper calendar. */
import type { Language } from '@marketsafe/terms';
import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import { dueAfter, isBusinessDayOf, lastDays } from './due-after.ts';
import { dayInWords, endOfDayInWords, momentInWords, periodInWords } from './in-words.ts';
import type { Period } from './period.ts';

export interface Derivation {
  /** Instant, ISO 8601 UTC: the first that is no longer in the period. */
  readonly due: string;
  /** The last local day of the period, `YYYY-MM-DD`; for hours, the day on which it ends. */
  readonly lastDay: string;
  readonly words: Readonly<Record<Language, string>>;
  /** Years of the calendar that were used; empty if the count needs no calendar. */
  readonly years: readonly number[];
}

/** The start of the period in words; default "the start". */
export type StartsWith = Readonly<Record<Language, string>>;

const plainStart: StartsWith = { en: 'the start', 'zh-CN': '起点' };

/** Like `dueAfter`, with the derivation. @throws CalendarGap if a business day is needed in a year that the calendar does not cover */
export function derive(
  period: Period,
  start: string,
  calendar: Calendar,
  zone: string,
  from: StartsWith = plainStart,
): Derivation {
  const due = dueAfter(period, start, calendar, zone);
  const [begun, begunZh] = [momentInWords(start, zone), momentInWords(start, zone, 'zh-CN')];
  if (period.unit === 'hour') {
    const ends = momentInWords(due, zone);
    const words = {
      en: `${periodInWords(period)} from ${from.en}, ${begun}, counted to the minute, end ${ends}`,
      'zh-CN': `自${from['zh-CN']}（${begunZh}）起 ${periodInWords(period, 'zh-CN')}，按时刻计算，至 ${momentInWords(due, zone, 'zh-CN')} 届满`,
    };
    return { due, lastDay: ends.slice(0, 10), words, years: [] };
  }
  const startDay = Temporal.Instant.from(start).toZonedDateTimeISO(zone).toPlainDate();
  const { nominal, moved, last } = lastDays(period, startDay, calendar);
  const steps = [
    ...counted(period, startDay, nominal, calendar),
    ...(moved.equals(nominal) ? [] : [afterDayOff(nominal, moved)]),
    ...(last.equals(moved) ? [] : [afterTooFew(period.leastBusinessDays ?? 0, last)]),
  ];
  const { count, unit } = period;
  const bare = { count, unit };
  const words = {
    en: [
      `${periodInWords(bare)} from ${from.en}, ${begun}`,
      `that day, ${startDay.toString()}, not counted`,
      ...steps.map(({ en }) => en),
      `ends ${endOfDayInWords(last, zone, 'en')}`,
    ].join(', '),
    'zh-CN': [
      `自${from['zh-CN']}（${begunZh}）起 ${periodInWords(bare, 'zh-CN')}`,
      `当日（${dayInWords(startDay, 'zh-CN')}）不计入`,
      ...steps.map((step) => step['zh-CN']),
      `至 ${endOfDayInWords(last, zone, 'zh-CN')}届满`,
    ].join('，'),
  };
  const looked = unit === 'business-day' || period.lastDayOff === 'next-business-day' || period.leastBusinessDays;
  const years = looked ? Array.from({ length: last.year - startDay.year + 1 }, (_, at) => startDay.year + at) : [];
  return { due, lastDay: last.toString(), words, years };
}

type Step = Readonly<Record<Language, string>>;

function counted({ unit }: Period, start: Temporal.PlainDate, end: Temporal.PlainDate, calendar: Calendar): Step[] {
  const first = start.add({ days: 1 });
  if (unit === 'month') {
    const clipped = end.day === start.day ? undefined : end;
    return [
      clipped === undefined
        ? {
            en: `to the same date of the last month, ${end.toString()}`,
            'zh-CN': `至最后一个月的对应日 ${dayInWords(end, 'zh-CN')}`,
          }
        : {
            en: `the last month has no day ${start.day}, so to its last day, ${end.toString()}`,
            'zh-CN': `最后一个月没有${start.day}日，以该月末日 ${dayInWords(end, 'zh-CN')} 为准`,
          },
    ];
  }
  if (unit === 'calendar-day') {
    return [
      {
        en: `first day ${first.toString()}, days off included, last day ${end.toString()}`,
        'zh-CN': `第一日为 ${dayInWords(first, 'zh-CN')}，休息日计算在内，最后一日为 ${dayInWords(end, 'zh-CN')}`,
      },
    ];
  }
  const days = daysFrom(first, end);
  const off = spans(days.filter((day) => !isBusinessDayOf(calendar, day)));
  const made = days.filter((day) => calendar.workdays.has(day.toString()));
  const firstWorked = days.find((day) => isBusinessDayOf(calendar, day)) ?? end;
  return [
    { en: `first day ${firstWorked.toString()}`, 'zh-CN': `第一个工作日为 ${dayInWords(firstWorked, 'zh-CN')}` },
    ...(off.en.length > 0
      ? [{ en: `days off passed over: ${off.en.join('; ')}`, 'zh-CN': `跳过休息日：${off['zh-CN'].join('；')}` }]
      : []),
    ...(made.length > 0
      ? [
          {
            en: `worked in exchange for a holiday and counted: ${made.map((day) => day.toString()).join('; ')}`,
            'zh-CN': `调休上班日计入：${made.map((day) => dayInWords(day, 'zh-CN')).join('；')}`,
          },
        ]
      : []),
  ];
}

const afterDayOff = (nominal: Temporal.PlainDate, moved: Temporal.PlainDate): Step => ({
  en: `${nominal.toString()} is a day off, so the next business day, ${moved.toString()}`,
  'zh-CN': `${dayInWords(nominal, 'zh-CN')}为休息日，顺延至下一工作日 ${dayInWords(moved, 'zh-CN')}`,
});

const afterTooFew = (least: number, last: Temporal.PlainDate): Step => ({
  en: `at least ${least} business days have to be in it, so ${last.toString()}`,
  'zh-CN': `期间内至少应有 ${least} 个工作日，延至 ${dayInWords(last, 'zh-CN')}`,
});

function daysFrom(first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  const length = first.until(last, { largestUnit: 'days' }).days + 1;
  return Array.from({ length: Math.max(0, length) }, (_, at) => first.add({ days: at }));
}

/** Adjacent days as an ISO interval, `2026-02-15/2026-02-23`; in Chinese from the first to the last. */
function spans(days: readonly Temporal.PlainDate[]): Readonly<Record<Language, readonly string[]>> {
  const found: [Temporal.PlainDate, Temporal.PlainDate][] = [];
  for (const day of days) {
    const open = found.at(-1);
    if (open?.[1].add({ days: 1 }).equals(day)) open[1] = day;
    else found.push([day, day]);
  }
  const inWords = (language: Language, to: string) =>
    found.map((ends) => [...new Set(ends.map((day) => dayInWords(day, language)))].join(to));
  return { en: inWords('en', '/'), 'zh-CN': inWords('zh-CN', '至') };
}
