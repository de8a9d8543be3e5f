export type PeriodUnit = 'hour' | 'calendar-day' | 'business-day' | 'month';

/**
 * A length of time in the words of a rule.
 *
 * `hour` is exact. The others end with the last hour of a day in the zone of the forum: `business-day` and
 * `calendar-day` are counted from the day after the start, `month` to the same day of a later month (the last one
 * where it has no such day).
 */
export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
  /**
   * What happens when a period in calendar days or months ends on a day that is not a business day. `keep` (default): it
   * ends there. `next-business-day`: it ends with the next one, as Reg. (EEC, Euratom) 1182/71 Art. 3(4) and
   * the PRC Civil Code Art. 203 say. Without meaning for hours and business days.
   */
  readonly lastDayOff?: 'keep' | 'next-business-day';
  /**
   * A period in calendar days or months goes on until this many business days have been in it. Two is the rule of Reg.
   * (EEC, Euratom) 1182/71 Art. 3(5) for periods of two days or more. Only legal packs have it.
   */
  readonly leastBusinessDays?: number | undefined;
}
