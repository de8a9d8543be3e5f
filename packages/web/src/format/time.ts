export type Language = 'en' | 'zh-CN';

/** The zone of Chinese marketplaces' sellers, in which their deadlines are stated. */
export const chinaZone = 'Asia/Shanghai';

/** `Tuesday 3 March 2026, 18:00` in the given zone, by default the reader's own. */
export function longInstant(instant: string, language: Language, zone?: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(zone && { timeZone: zone }),
  }).format(new Date(instant));
}

/**
 * The last instant before a deadline. A period that ends with its day is due at the next midnight; readers see
 * `3 March 23:59`, not `4 March 00:00`.
 */
export const lastInstant = (due: string): string => new Date(Date.parse(due) - 1).toISOString();

/** `3 Mar 2026, 18:00`, for tables and timelines. */
export function shortInstant(instant: string, language: Language, zone?: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(zone && { timeZone: zone }),
  }).format(new Date(instant));
}

/** `18:00`, today; of another day, with its date. */
export function timeOfDay(instant: string, language: Language, zone: string, now: number): string {
  if (day(instant, language, zone) !== day(new Date(now).toISOString(), language, zone))
    return shortInstant(instant, language, zone);
  return new Intl.DateTimeFormat(locale(language), {
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
  }).format(new Date(instant));
}

/** `3 Mar 2026`, from a calendar date `YYYY-MM-DD`, which is the same day in every zone. */
export const calendarDay = (date: string, language: Language): string => day(`${date}T00:00:00.000Z`, language, 'UTC');

/** `Mar`, of a calendar date. */
export const monthName = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(locale(language), { month: 'short', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** `March 2026`, of a month `2026-03`. */
export const monthAndYear = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(locale(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** `3 Mar 2026`. */
export function day(instant: string, language: Language, zone?: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    ...(zone && { timeZone: zone }),
  }).format(new Date(instant));
}

/**
 * The time left, `ms` milliseconds, in its two largest units, rounded down: `2 days 4 hours`, `2 天 4 小时`.
 * Zero minutes for less than a minute, and for negative values.
 */
export function timeLeft(ms: number, language: Language): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const parts: (readonly [number, 'day' | 'hour' | 'minute'])[] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  const shown = first < 0 ? parts.slice(2) : parts.slice(first, first + 2).filter(([count]) => count > 0);
  return shown.map(([count, unit]) => inUnit(count, unit, language)).join(' ');
}

/** A duration in spoken form: `0.3 seconds`, `4.2 seconds`, `3 hours`; from milliseconds. */
export function duration(ms: number, language: Language): string {
  if (ms < 60_000) return inUnit(Math.max(1, Math.round(ms / 100)) / 10, 'second', language);
  return timeLeft(ms, language);
}

/** Chinese writes `0.3 秒` and not the long `0.3 秒钟`; its other units use the long form. */
const inUnit = (count: number, unit: string, language: Language): string =>
  new Intl.NumberFormat(locale(language), {
    style: 'unit',
    unit,
    unitDisplay: language === 'zh-CN' && unit === 'second' ? 'short' : 'long',
  })
    .format(count)
    .replace(/(?<=\d)(?=\p{Script=Han})/u, ' ');

/** British English: day before month, as everywhere outside the United States. */
const locale = (language: Language): string => (language === 'en' ? 'en-GB' : language);
