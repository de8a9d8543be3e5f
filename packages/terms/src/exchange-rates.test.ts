import { describe, expect, it } from 'vitest';
import { converted, ExchangeRates, farFrom } from './exchange-rates.ts';

const rates = ExchangeRates.parse({ asOf: '2026-11-01', base: 'USD', rates: { CNY: '8', EUR: '0.5' } });

describe('a table of exchange rates', () => {
  it('converts to and from its base, and between two others', () => {
    expect(converted({ amount: '80', currency: 'CNY' }, 'USD', rates)).toBe(10);
    expect(converted({ amount: '10', currency: 'USD' }, 'CNY', rates)).toBe(80);
    expect(converted({ amount: '80', currency: 'CNY' }, 'EUR', rates)).toBe(5);
    expect(converted({ amount: '3', currency: 'JPY' }, 'JPY', rates)).toBeUndefined();
  });

  it('gives no result for a currency that it lacks', () => {
    expect(converted({ amount: '80', currency: 'JPY' }, 'USD', rates)).toBeUndefined();
    expect(converted({ amount: '80', currency: 'USD' }, 'JPY', rates)).toBeUndefined();
  });

  it('may state its source, and a base of 1', () => {
    const more = { ...rates, source: 'our bank', rates: { ...rates.rates, USD: '1.00' } };
    expect(ExchangeRates.parse(more)).toEqual(more);
  });

  it('lists rates that differ tenfold or more from those before, whatever their base', () => {
    const other = (base: string, of: Record<string, string>) => ({ asOf: '2026-11-02', base, rates: of });
    expect(farFrom(other('USD', { CNY: '79.9', EUR: '0.051', JPY: '1' }), rates)).toEqual([]);
    expect(farFrom(other('USD', { CNY: '80', EUR: '0.05', JPY: '1' }), rates)).toEqual([
      { currency: 'CNY', per: 'USD', was: 8, is: 80 },
      { currency: 'EUR', per: 'USD', was: 0.5, is: 0.05 },
    ]);
    expect(farFrom(other('EUR', { CNY: '16', USD: '20' }), rates)).toEqual([
      { currency: 'USD', per: 'EUR', was: 2, is: 20 },
    ]);
    expect(farFrom(other('JPY', { CNY: '0.05', EUR: '0.05' }), rates)).toEqual([
      { currency: 'EUR', per: 'CNY', was: 0.0625, is: 1 },
    ]);
    expect(farFrom(other('JPY', { KRW: '9' }), rates)).toEqual([]);
  });

  it.each([
    [{ ...rates, rates: { USD: '2' } }, 'rates'],
    [{ ...rates, source: ' ' }, 'source'],
    [{ ...rates, rates: { CNY: '0' } }, 'rates.CNY'],
    [{ ...rates, rates: { CNY: 7.1 } }, 'rates.CNY'],
    [{ ...rates, rates: { RMB: '7.1' } }, 'rates.RMB'],
    [{ ...rates, asOf: 'yesterday' }, 'asOf'],
  ])('is refused with the path of the fault: %#', (table, path) => {
    expect(ExchangeRates.safeParse(table).error?.issues[0]?.path.join('.')).toBe(path);
  });
});
