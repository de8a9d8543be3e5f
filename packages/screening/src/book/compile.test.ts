import type { Brand } from '@marketsafe/terms';
import { describe, expect, it } from 'vitest';
import { aBrand, aListing } from '../an-example.ts';
import { BrandBookError, compileBrandBook, screen } from '../index.ts';

function faultOf(build: () => unknown): { brand: string; field: string; message: string } {
  try {
    build();
  } catch (error) {
    if (error instanceof BrandBookError) return { brand: error.brand, field: error.field, message: error.message };
    throw error;
  }
  throw new Error('the book was accepted');
}

describe('compileBrandBook', () => {
  it('accepts an empty book, which finds nothing', () => {
    expect(screen(aListing({ title: 'Nike' }), compileBrandBook([]))).toEqual([]);
  });

  it('names the brand and field of a fault', () => {
    const noMarks = { id: 'nike', name: 'Nike', marks: [] } as unknown as Brand;
    expect(faultOf(() => compileBrandBook([noMarks]))).toMatchObject({ brand: 'nike', field: 'marks' });
    const signs = aBrand('dots', ['...']);
    expect(faultOf(() => compileBrandBook([signs]))).toMatchObject({ brand: 'dots', field: 'marks.0.text' });
    const free = aBrand('nike', ['Nike'], { prices: [{ category: 'shoes', currency: 'USD', typical: '0.00' }] });
    expect(faultOf(() => compileBrandBook([free]))).toMatchObject({ brand: 'nike', field: 'prices.0.typical' });
    const twice = [aBrand('nike', ['Nike']), aBrand('nike', ['耐克'])];
    expect(faultOf(() => compileBrandBook(twice))).toMatchObject({ brand: 'nike', field: 'id' });
    const nameless = { name: 'x', marks: [{ text: 'x' }] } as unknown as Brand;
    expect(faultOf(() => compileBrandBook([aBrand('a', ['aa']), nameless])).message).toContain('number 2');
  });

  it('refuses an extra authorisation for a brand that it does not hold', () => {
    const authorisedExtra = [{ brand: 'nikee', marketplace: 'tmall', seller: 's' }];
    const fault = faultOf(() => compileBrandBook([aBrand('nike', ['Nike'])], { authorisedExtra }));
    expect(fault).toMatchObject({ brand: 'nikee', field: 'authorisedExtra' });
  });

  it('takes a mark listed both weak and full as full', () => {
    const book = compileBrandBook([aBrand('lv', ['LV~', 'LV'])]);
    expect(screen(aListing({ title: 'LV bag' }), book)[0]?.signals[0]?.signal).toBe('mark');
  });

  it('finds each of a thousand brands', () => {
    const name = (i: number): string =>
      `zq${[...String(i)].map((digit) => 'bcdfghjklm'.charAt(Number(digit))).join('')}vex`;
    const book = compileBrandBook(Array.from({ length: 1000 }, (_, i) => aBrand(`b${i}`, [name(i)])));
    for (let i = 0; i < 1000; i++) {
      const brands = screen(aListing({ title: `new ${name(i)} shoes` }), book).map(({ brand }) => brand);
      expect(brands[0]).toBe(`b${i}`);
    }
  });
});
