import type { ExchangeRates } from '@marketsafe/terms';

/** A table of exchange rates entered this many days ago, with that day's rates. */
export interface ScriptedRates {
  readonly daysAgo: number;
  readonly table: Omit<ExchangeRates, 'asOf'>;
}

const source = 'Example of the demonstration: round numbers, no market’s rates · 演示用示例：取整数，非市场汇率';

/** Each table arrives before the former one is too old for comparisons. */
export const scriptedRates = (): ScriptedRates[] =>
  (
    [
      [255, { CNY: '7.30', EUR: '0.95', GBP: '0.80', HKD: '7.80', JPY: '155', KRW: '1400' }],
      [170, { CNY: '7.20', EUR: '0.90', GBP: '0.75', HKD: '7.80', JPY: '145', KRW: '1380' }],
      [85, { CNY: '7.15', EUR: '0.88', GBP: '0.75', HKD: '7.80', JPY: '148', KRW: '1390' }],
      [4, { CNY: '7.10', EUR: '0.87', GBP: '0.76', HKD: '7.80', JPY: '150', KRW: '1400' }],
    ] as const
  ).map(([daysAgo, rates]) => ({ daysAgo, table: { base: 'USD', source, rates } }));
