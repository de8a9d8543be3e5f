import { Money } from '@marketsafe/terms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney } from './money.ts';

describe('readMoney', () => {
  it.each([
    ['57.69', 'USD', '57.69'],
    ['1,299.00', 'USD', '1299.00'],
    ['1.299,00', 'EUR', '1299.00'],
    ['1,299', 'USD', '1299'],
    ['12,5', 'EUR', '12.50'],
    ['$12', 'USD', '12'],
    ['Rp 150.000', 'IDR', '150000'],
    ['0007.5', 'CNY', '7.50'],
    ['7.800000000000000e-01', 'BRL', '0.78'],
    ['1.956000000000000e+02', 'BRL', '195.60'],
    ['19.9000', 'CNY', '19.90'],
    ['1 299,00', 'EUR', '1299.00'],
    ['1.299 €', 'EUR', '1299'],
    ['12.345.678', 'EUR', '12345678'],
    ['0.299', 'EUR', '0.299'],
    ['12345.678', 'EUR', '12345.678'],
    ['R$ 1.299', 'BRL', '1299'],
    ['1.299', 'USD', '1.299'],
    ['1.299', 'KWD', '1.299'],
    ['1,299', 'KWD', '1299'],
    ['1,299', 'TND', '1.299'],
    ['150.000 ₫', 'VND', '150000'],
    ['0', 'CNY', '0'],
  ])('%s %s -> %s', (text, currency, amount) => {
    expect(readMoney(text, currency)).toEqual({ amount, currency });
  });

  it('prefers the currency written next to the amount', () => {
    expect(readMoney('15.00 USD', 'CNY')).toEqual({ amount: '15.00', currency: 'USD' });
    expect(readMoney('€15', 'CNY')).toEqual({ amount: '15', currency: 'EUR' });
    expect(readMoney('¥15', 'CNY')).toEqual({ amount: '15', currency: 'CNY' });
  });

  it.each(['', 'free', '-5', '1.2.3,4,5x-', '12345678901234', '18.13-26.37', '¥18 ~ ¥26', '1.27e+01', '1.5E5'])(
    'refuses “%s”',
    (text) => {
      expect(readMoney(text, 'USD')).toBeUndefined();
    },
  );

  it('needs a currency', () => {
    expect(readMoney('5', undefined)).toBeUndefined();
    expect(readMoney('5', 'dollars')).toBeUndefined();
    expect(readMoney('5', 'usd')).toEqual({ amount: '5', currency: 'USD' });
  });

  it.each(['5 NEW', '5 XXX', '5 HRK'])('does not accept any three capitals as a currency: %s', (text) => {
    expect(readMoney(text, 'USD')).toBeUndefined();
  });

  it('keeps every decimal amount, and only ever returns what Money accepts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (cents) => {
        expect(Number(readMoney((cents / 100).toFixed(2), 'USD')?.amount)).toBe(cents / 100);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const money = readMoney(text, 'USD');
        expect(money === undefined || Money.safeParse(money).success).toBe(true);
      }),
    );
  });
});
