import {
  type Calendar,
  type Derivation,
  dayInWords,
  derive,
  endOfDayInWords,
  type StartsWith,
} from '../clock/index.ts';
import type { ClockVersion, Excluded, Reading } from './legal-pack.ts';

/** One end of a legal period: exact, or one of its two limits; for one reading if there are two. */
export interface LawDue extends Derivation {
  readonly bound: 'exactly' | 'atLeast' | 'atMost';
  readonly reading?: Reading;
  /** Of two readings, the one that applies until counsel decides. */
  readonly isDefault?: boolean;
}

/**
 * The end of a legal clock that starts at `start` (ISO 8601 UTC).
 * @param excluded business days of uncounted delay, if the clock allows one; otherwise 0
 * @throws CalendarGap if a business day is needed in a year that the calendar does not cover
 */
export function lawDue(
  clock: ClockVersion,
  start: string,
  calendar: Calendar,
  zone: string,
  excluded = 0,
): readonly LawDue[] {
  return (['exactly', 'atLeast', 'atMost'] as const).flatMap((bound): LawDue[] => {
    const period = clock[bound];
    if (period === undefined) return [];
    const plain = derive(period, start, calendar, zone, clock.starts);
    if (clock.excluded === undefined || excluded === 0) return [{ bound, ...plain }];
    return readings(clock.excluded, plain, { start, calendar, zone, from: clock.starts, excluded }).map((one) => ({
      bound,
      ...one,
    }));
  });
}

interface Delayed {
  readonly start: string;
  readonly calendar: Calendar;
  readonly zone: string;
  readonly from: StartsWith;
  readonly excluded: number;
}

/** Both readings of the limit, the applicable one first. */
function readings(
  rule: Excluded,
  plain: Derivation,
  delayed: Delayed,
): (Derivation & { reading: Reading; isDefault: boolean })[] {
  const { start, calendar, zone, from, excluded } = delayed;
  const limit = rule.atMost.count;
  const added = Math.min(excluded, limit);
  const onTop = lengthened(plain, added, calendar, zone);
  const cap = derive(rule.atMost, start, calendar, zone, from);
  // A limit on the total never makes the period shorter than without any delay.
  const capped = [plain, cap].reduce((one, other) => (other.due > one.due ? other : one));
  const total = onTop.due <= capped.due ? onTop : { ...capped, words: cappedWords(capped, onTop) };
  const both = { 'on-top': onTop, 'cap-on-total': total };
  const order: readonly Reading[] = rule.reading === 'on-top' ? ['on-top', 'cap-on-total'] : ['cap-on-total', 'on-top'];
  return order.map((reading) => ({ ...both[reading], reading, isDefault: reading === rule.reading }));
}

/** Extends the period by some business days after its last. */
function lengthened(plain: Derivation, days: number, calendar: Calendar, zone: string): Derivation {
  const more = derive(
    { count: days, unit: 'business-day' },
    new Date(Date.parse(plain.due) - 1).toISOString(),
    calendar,
    zone,
  );
  return {
    ...more,
    years: [...new Set([...plain.years, ...more.years])],
    words: {
      en: `${plain.words.en}; ${days} business days of delay are not counted, ends ${endOfDayInWords(more.lastDay, zone, 'en')}`,
      'zh-CN': `${plain.words['zh-CN']}；其间 ${days} 个工作日的延误不计入，至 ${endOfDayInWords(more.lastDay, zone, 'zh-CN')}届满`,
    },
  };
}

const cappedWords = (capped: Derivation, onTop: Derivation): Derivation['words'] => ({
  en: `${capped.words.en}; the delay would lead to ${onTop.lastDay}, beyond the limit`,
  'zh-CN': `${capped.words['zh-CN']}；若计入延误将至 ${dayInWords(onTop.lastDay, 'zh-CN')}，超过上限`,
});
