/** Periods and instants as people write them, in each language. */
import type { Language } from '@marketsafe/terms';
import { Temporal } from 'temporal-polyfill';
import type { Period } from './period.ts';

const units = { hour: 'hour', 'calendar-day': 'calendar day', 'business-day': 'business day', month: 'month' } as const;
const unitsZh = { hour: '小时', 'calendar-day': '个自然日', 'business-day': '个工作日', month: '个月' } as const;

/** `3 business days`; `4 calendar days, or the next business day` */
export function periodInWords(period: Period, language: Language = 'en'): string {
  const { count, unit, lastDayOff } = period;
  const moves = lastDayOff === 'next-business-day';
  if (language === 'zh-CN') return `${count} ${unitsZh[unit]}${moves ? '（末日为休息日的，顺延至下一工作日）' : ''}`;
  return `${count} ${units[unit]}${count === 1 ? '' : 's'}${moves ? ', or the next business day' : ''}`;
}

/** `2026-02-10 10:00 +08:00`, `北京时间 2026年2月10日 10:00` */
export function momentInWords(instant: string, zone: string, language: Language = 'en'): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const words = `${dayInWords(local.toPlainDate(), language)} ${time}`;
  if (language === 'en') return `${words} ${local.offset}`;
  return zone === 'Asia/Shanghai' ? `北京时间 ${words}` : `${words} ${local.offset}`;
}

/** `2026-02-10`, `2026年2月10日` */
export const dayInWords = (day: Temporal.PlainDate | string, language: Language): string => {
  const date = Temporal.PlainDate.from(day);
  return language === 'en' ? date.toString() : `${date.year}年${date.month}月${date.day}日`;
};

/** The end of a day's last hour: `2026-02-25 24:00 (Asia/Shanghai)`, `2026年2月25日 24:00（北京时间）` */
export const endOfDayInWords = (day: Temporal.PlainDate | string, zone: string, language: Language): string =>
  language === 'en'
    ? `${dayInWords(day, 'en')} 24:00 (${zone})`
    : `${dayInWords(day, 'zh-CN')} 24:00（${zone === 'Asia/Shanghai' ? '北京时间' : zone}）`;
