import { describe, expect, it } from 'vitest';
import { Brand, isCurrency, Money } from './index.ts';

describe('currencies', () => {
  it.each(['CNY', 'USD', 'EUR', 'KWD', 'XOF', 'XCG', 'ZWG'])('%s is in use', (code) => {
    expect(isCurrency(code)).toBe(true);
  });

  it.each([
    ['three letters of nothing', 'NEW'],
    ['gone', 'HRK'],
    ['gone', 'BGN'],
    ['gold', 'XAU'],
    ['no currency', 'XXX'],
    ['not in capitals', 'usd'],
    ['empty', ''],
  ])('%s: %s is not', (_, code) => {
    expect(isCurrency(code)).toBe(false);
    expect(Money.safeParse({ amount: '1', currency: code }).success).toBe(false);
    const prices = [{ category: 'shoes', currency: code, typical: '1' }];
    expect(Brand.safeParse({ id: 'a', name: 'A', marks: [{ text: 'Aa' }], prices }).error?.issues[0]?.path).toEqual([
      'prices',
      0,
      'currency',
    ]);
  });

  it('contains no code that the platform does not know', () => {
    const known = new Set([...Intl.supportedValuesOf('currency'), 'XCG', 'ZWG', 'VED', 'SLE']);
    const all = Array.from({ length: 26 ** 3 }, (_, n) =>
      String.fromCharCode(65 + Math.floor(n / 676), 65 + (Math.floor(n / 26) % 26), 65 + (n % 26)),
    ).filter(isCurrency);
    expect(all.filter((code) => !known.has(code))).toEqual([]);
    expect(all.length).toBeGreaterThan(150);
  });
});
