export { type Calendar, CalendarGap, isBusinessDay } from './calendar.ts';
export { type DelayReading, type DelayRule, delayInWords, delayReadings, dueWithDelay } from './delay.ts';
export { type Derivation, derive, type StartsWith } from './derive.ts';
export { dueAfter, dueByDay } from './due-after.ts';
export { dayInWords, endOfDayInWords, momentInWords, periodInWords } from './in-words.ts';
export { daysAfter, daysBefore, daysBetween, lastDayBefore, localDay, yearsAfter } from './local-day.ts';
export type { Period, PeriodUnit } from './period.ts';
export { dueAfterPause, type Remainder, remaining } from './resume.ts';
