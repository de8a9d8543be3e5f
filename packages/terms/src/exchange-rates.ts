import { z } from 'zod';
import { Money } from './money.ts';

const Rate = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,8})?$/, 'a decimal string such as "7.1234"')
  .refine((rate) => Number(rate) > 0, 'must be more than zero');

/**
 * What currencies were worth on one day, as the programme wrote it down; nothing is fetched.
 * `{"asOf":"2026-11-01","base":"USD","rates":{"CNY":"7.12","EUR":"0.86"}}`: one unit of `base` is so many of each.
 */
export const ExchangeRates = z.strictObject({
  asOf: z.iso.date(),
  base: Money.shape.currency,
  rates: z.record(Money.shape.currency, Rate),
});
export type ExchangeRates = z.infer<typeof ExchangeRates>;

/** An amount in another currency, or undefined where the table lacks one of the two. A float: good for comparing, not for paying. */
export function converted({ amount, currency }: Money, to: string, { base, rates }: ExchangeRates): number | undefined {
  const rateOf = (code: string): number | undefined => (code === base ? 1 : numberOr(rates[code]));
  const from = rateOf(currency);
  const into = rateOf(to);
  return from === undefined || into === undefined ? undefined : (Number(amount) / from) * into;
}

const numberOr = (rate: string | undefined): number | undefined => (rate === undefined ? undefined : Number(rate));
