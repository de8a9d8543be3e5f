import { describe, expect, it } from 'vitest';
import { converted, ExchangeRates } from './exchange-rates.ts';

const rates = ExchangeRates.parse({ asOf: '2026-11-01', base: 'USD', rates: { CNY: '8', EUR: '0.5' } });

describe('a table of exchange rates', () => {
  it('converts to and from its base, and between two others', () => {
    expect(converted({ amount: '80', currency: 'CNY' }, 'USD', rates)).toBe(10);
    expect(converted({ amount: '10', currency: 'USD' }, 'CNY', rates)).toBe(80);
    expect(converted({ amount: '80', currency: 'CNY' }, 'EUR', rates)).toBe(5);
    expect(converted({ amount: '3', currency: 'JPY' }, 'JPY', rates)).toBeUndefined();
  });

  it('guesses nothing of a currency that it lacks', () => {
    expect(converted({ amount: '80', currency: 'JPY' }, 'USD', rates)).toBeUndefined();
    expect(converted({ amount: '80', currency: 'USD' }, 'JPY', rates)).toBeUndefined();
  });

  it('may say where it is from, and that its base is worth 1', () => {
    const more = { ...rates, source: 'our bank', rates: { ...rates.rates, USD: '1.00' } };
    expect(ExchangeRates.parse(more)).toEqual(more);
  });

  it.each([
    [{ ...rates, rates: { USD: '2' } }, 'rates'],
    [{ ...rates, source: ' ' }, 'source'],
    [{ ...rates, rates: { CNY: '0' } }, 'rates.CNY'],
    [{ ...rates, rates: { CNY: 7.1 } }, 'rates.CNY'],
    [{ ...rates, rates: { RMB: '7.1' } }, 'rates.RMB'],
    [{ ...rates, asOf: 'yesterday' }, 'asOf'],
  ])('is refused with the path of what is wrong: %#', (table, path) => {
    expect(ExchangeRates.safeParse(table).error?.issues[0]?.path.join('.')).toBe(path);
  });
});
