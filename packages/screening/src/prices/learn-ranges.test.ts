import { describe, expect, it } from 'vitest';
import { aBrand, aListing } from '../an-example.ts';
import { compileBrandBook, learnPriceRanges, screen, withLearnedPrices } from '../index.ts';

const shoe = (amount: number, more: object = {}): ReturnType<typeof aListing> =>
  aListing({ title: 'Nike running shoes', price: { amount: amount.toFixed(2), currency: 'USD' }, ...more });
const genuine = Array.from({ length: 41 }, (_, i) => shoe(60 + i * 2));
const nike = (): string => 'nike';

describe('price ranges from genuine listings', () => {
  it('are the median and three quarters of the 1 % quantile, by kind of goods, condition and currency', () => {
    const used = Array.from({ length: 20 }, () => shoe(30, { condition: 'used' }));
    const at = { brand: 'nike', category: 'shoes', currency: 'USD' };
    expect(learnPriceRanges([...genuine, ...used], nike)).toEqual([
      { ...at, condition: 'new', typical: '100.00', low: '46.50', listings: 41 },
      { ...at, condition: 'used', typical: '30.00', low: '22.50', listings: 20 },
    ]);
  });

  it('ignore a few misread prices, and need enough listings', () => {
    const [range] = learnPriceRanges([...genuine, shoe(0.01), shoe(999_999)], nike);
    expect(Number(range?.typical)).toBeCloseTo(100, -1);
    expect(Number(range?.low)).toBeGreaterThan(40);
    expect(learnPriceRanges(genuine.slice(0, 19), nike)).toEqual([]);
    expect(learnPriceRanges(genuine, () => undefined)).toEqual([]);
  });

  it('leave out accessories and goods of unknown kind', () => {
    const laces = genuine.map((one) => ({ ...one, title: 'Nike shoe laces' }));
    const unknown = genuine.map((one) => ({ ...one, title: 'Nike gift' }));
    expect(learnPriceRanges([...laces, ...unknown], nike)).toEqual([]);
  });

  it('fill in missing prices of a brand, and never replace its own', () => {
    const learned = learnPriceRanges(genuine, nike);
    const [silent] = withLearnedPrices([aBrand('nike', ['Nike'])], learned);
    expect(silent?.prices.map(({ typical }) => typical)).toEqual(['100.00']);
    const own = aBrand('nike', ['Nike'], { prices: [{ category: 'sneakers', currency: 'USD', typical: '150.00' }] });
    expect(withLearnedPrices([own], learned)).toEqual([own]);
  });

  it('cover a product line too, where the brand lists it as a mark', () => {
    const brand = aBrand('nike', ['Nike', 'Nike Inc', 'Air Max', '耐克']);
    const airMax = Array.from({ length: 20 }, (_, i) => shoe(150 + i, { title: `Nike Air Max 耐克 ${i} shoes` }));
    const learned = learnPriceRanges([...genuine, ...airMax], nike, [brand]);
    expect(learned.map(({ category, low }) => [category, low])).toEqual([
      ['shoes', '46.50'],
      ['Air Max', '113.25'],
    ]);
    const book = compileBrandBook(withLearnedPrices([brand], learned));
    const stepOf = (title: string, amount: number): unknown =>
      screen(shoe(amount, { title }), book)[0]?.signals.find(({ signal }) => signal === 'price')?.weight;
    expect(stepOf('Nike Air Max 95 shoes', 100)).toBe('price-under-lowest');
    expect(stepOf('Nike Air Max 95 shoes', 50)).toBe('price-far-below');
    expect(stepOf('Nike Air shoes', 50)).toBe('price-in-range');
  });

  it('count nothing against a sale price that genuine shops have too', () => {
    const cheap = Array.from({ length: 6 }, () => shoe(24));
    const brands = withLearnedPrices([aBrand('nike', ['Nike'])], learnPriceRanges([...genuine, ...cheap], nike));
    const notes = (amount: number): unknown =>
      screen(shoe(amount), compileBrandBook(brands))[0]?.signals.flatMap(({ signal, note }) =>
        signal === 'price' ? [note] : [],
      );
    expect(notes(20)).toEqual([expect.stringContaining('within the range: 21 %')]);
    expect(notes(8)).toEqual([expect.stringContaining('impossible')]);
  });
});
