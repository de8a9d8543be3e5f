export type PeriodUnit = 'hour' | 'calendar-day' | 'business-day' | 'month';

/**
 * A length of time in a rule.
 * `hour` is exact. The others end with the last hour of a day in the forum's zone: `business-day` and `calendar-day` are counted
 * from the day after the start, `month` to the same day of a later month (or its last day, if it has no such day).
 */
export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
  /**
   * If a period in calendar days or months ends on a day that is not a business day: `keep` (default) ends it there;
   * `next-business-day` ends it with the next one, as Reg. (EEC, Euratom) 1182/71 Art. 3(4) and the PRC Civil Code Art. 203 say.
   * Ignored for hours and business days.
   */
  readonly lastDayOff?: 'keep' | 'next-business-day';
  /**
   * A period in calendar days or months continues until it contains this many business days. Two is the rule of Reg. (EEC, Euratom)
   * 1182/71 Art. 3(5) for periods of two days or more. Only legal packs use it.
   */
  readonly leastBusinessDays?: number | undefined;
}
