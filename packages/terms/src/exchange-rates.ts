import { z } from 'zod';
import { boundedRecord } from './bounded-record.ts';
import { CURRENCIES } from './currency.ts';
import { Money } from './money.ts';

const Rate = z
  .string()
  .max(21)
  .regex(
    /^\d{1,12}(\.\d{1,8})?$/,
    'a decimal string such as "7.1234", with at most 12 digits before the point and 8 behind',
  )
  .refine((rate) => Number(rate) > 0, 'must be more than zero');

/**
 * The values of currencies on one day, as the programme entered them; nothing is fetched.
 * `{"asOf":"2026-11-01","base":"USD","source":"our bank","rates":{"CNY":"7.12","EUR":"0.86"}}`: one unit of `base` is worth this much of each.
 * `source`: the origin, as free text.
 */
export const ExchangeRates = z
  .strictObject({
    asOf: z.iso.date().length(10),
    base: Money.shape.currency,
    source: z.string().trim().min(1).max(500).optional(),
    rates: boundedRecord(Money.shape.currency, Rate, CURRENCIES.size),
  })
  .refine(({ base, rates }) => rates[base] === undefined || Number(rates[base]) === 1, {
    path: ['rates'],
    error: ({ input }) => `${(input as { base: string }).base} is the base: it is worth 1 and need not be listed`,
  });
export type ExchangeRates = z.infer<typeof ExchangeRates>;

/** An amount in another currency, or undefined if the table lacks one of the two. A float: suitable for comparisons, not for payments. */
export function converted({ amount, currency }: Money, to: string, table: ExchangeRates): number | undefined {
  const from = rateOf(currency, table);
  const into = rateOf(to, table);
  return from === undefined || into === undefined ? undefined : (Number(amount) / from) * into;
}

/** A rate that changes by this factor, up or down, is more likely a misplaced decimal point than the market. */
const FAR = 10;
/** Decimals are read as floats: 71.0 is ten times 7.1. */
const HAIR = 1e-9;

/** The former and the new value of one unit of `per`, in `currency`. */
export interface FarRate {
  readonly currency: string;
  readonly per: string;
  readonly was: number;
  readonly is: number;
}

/**
 * The currencies whose rates differ tenfold or more from the table before. If that lacks the base, compares by
 * the first currency in both; currencies in only one of the tables are not compared.
 */
export function farFrom(table: ExchangeRates, before: ExchangeRates): FarRate[] {
  const both = [table.base, ...Object.keys(table.rates)].filter((code) => rateOf(code, before) !== undefined);
  const [per] = both;
  if (per === undefined) return [];
  const worth = (currency: string, by: ExchangeRates): number =>
    converted({ amount: '1', currency: per }, currency, by) ?? Number.NaN;
  return both
    .filter((currency) => currency !== per)
    .map((currency) => ({ currency, per, was: worth(currency, before), is: worth(currency, table) }))
    .filter(({ was, is }) => Math.max(is / was, was / is) >= FAR - HAIR);
}

/** The value of one unit of the base in a currency; undefined if the table lacks it. */
export function rateOf(currency: string, { base, rates }: ExchangeRates): number | undefined {
  if (currency === base) return 1;
  const rate = rates[currency];
  return rate === undefined ? undefined : Number(rate);
}
