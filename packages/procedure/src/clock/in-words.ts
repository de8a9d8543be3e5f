/** Periods and moments as a person writes them, in each language. */
import type { Language } from '@marketsafe/terms';
import { Temporal } from 'temporal-polyfill';
import type { Period } from './period.ts';

const units = { hour: 'hour', 'calendar-day': 'calendar day', 'business-day': 'business day', month: 'month' } as const;
const unitsZh = { hour: '小时', 'calendar-day': '个日历日', 'business-day': '个工作日', month: '个月' } as const;

/** `3 business days`; `4 calendar days, or the next business day` */
export function periodInWords(period: Period, language: Language = 'en'): string {
  const { count, unit, lastDayOff } = period;
  const moves = lastDayOff === 'next-business-day';
  if (language === 'zh-CN') return `${count}${unitsZh[unit]}${moves ? '（末日为休息日的，顺延至下一工作日）' : ''}`;
  return `${count} ${units[unit]}${count === 1 ? '' : 's'}${moves ? ', or the next business day' : ''}`;
}

/** `2026-02-10 10:00 +08:00` */
export function momentInWords(instant: string, zone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${local.toPlainDate().toString()} ${time} ${local.offset}`;
}
