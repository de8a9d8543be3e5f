import type { Period } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';

const units = {
  hour: ['hour', '小时'],
  'calendar-day': ['day', '天'],
  'business-day': ['business day', '个工作日'],
  month: ['month', '个月'],
} as const satisfies Readonly<Record<Period['unit'], readonly [string, string]>>;

/** `3 business days`, `3 个工作日`. */
export function periodText({ count, unit }: Period, language: Language): string {
  const [en, zh] = units[unit];
  return language === 'zh-CN' ? `${count} ${zh}` : `${count} ${en}${count === 1 ? '' : 's'}`;
}
