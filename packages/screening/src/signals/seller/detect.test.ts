import { describe, expect, it } from 'vitest';
import { aBrand, aListing } from '../../an-example.ts';
import { compileBrandBook, screen } from '../../index.ts';

const brand = aBrand('nike', ['Nike'], { authorised: [{ marketplace: 'tmall', seller: 'nike-official' }] });
const book = compileBrandBook([brand, aBrand('gucci', ['Gucci'])], {
  authorisedExtra: [{ brand: 'gucci', marketplace: 'taobao', seller: 'shop-1' }],
});

describe('the seller signal', () => {
  it('reports nothing of an authorised seller, whatever the words', () => {
    const listing = { title: 'Nike 1:1 高仿', marketplace: 'tmall', seller: { id: 'nike-official' } };
    expect(screen(aListing(listing), book)).toEqual([]);
    expect(screen(aListing({ ...listing, marketplace: 'taobao' }), book)[0]?.band).toBe('act');
  });

  it('takes authorisations beside the brand book, for their brand only', () => {
    expect(screen(aListing({ title: 'Gucci x Nike' }), book).map(({ brand: id }) => id)).toEqual(['nike']);
  });

  it('asks whether the seller is cleared for that brand', () => {
    const asked: string[] = [];
    const cleared = (marketplace: string, seller: string, id: string): boolean => {
      asked.push(`${marketplace}/${seller}/${id}`);
      return true;
    };
    expect(screen(aListing({ title: 'Nike shoes' }), book, { cleared })).toEqual([]);
    expect(asked).toEqual(['taobao/shop-1/nike']);
  });

  it('asks nothing about listings that name no brand', () => {
    const refuse = (): never => {
      throw new Error('asked');
    };
    expect(screen(aListing({ title: 'shoes' }), book, { cleared: refuse, strikes: refuse })).toEqual([]);
  });

  it('raises the score with each strike, up to three', () => {
    const scores = [0, 1, 2, 3, 9].map(
      (n) => screen(aListing({ title: 'Nike' }), book, { strikes: () => n })[0]?.score ?? 0,
    );
    expect(scores[0]).toBeLessThan(scores[1] ?? 0);
    expect(scores[1]).toBeLessThan(scores[2] ?? 0);
    expect(scores[2]).toBeLessThan(scores[3] ?? 0);
    expect(scores[3]).toBe(scores[4]);
  });
});
