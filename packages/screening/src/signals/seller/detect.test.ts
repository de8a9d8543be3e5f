import { describe, expect, it } from 'vitest';
import { aBrand, aListing } from '../../an-example.ts';
import { assess, compileBrandBook, type ScreeningContext, screen } from '../../index.ts';

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

  it('accepts authorisations outside the brand book, for their brand only', () => {
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

describe('a shop that the marketplace marks as official', () => {
  const nike = compileBrandBook([aBrand('nike', ['Nike', '耐克', 'NK~'], { owner: 'NIKE, Inc.' })]);
  const bandOf = (name: string | undefined, official: boolean | undefined, title = 'Nike Dunk') =>
    screen(aListing({ title, seller: { id: 's', name, official } }), nike)[0]?.band;

  it.each(['Nike', 'Nike Official Store', 'Nike Malaysia', '耐克官方旗舰店', 'NIKE INC'])(
    '%s: is below review for its own brand',
    (name) => {
      expect(bandOf(name, true)).toBe('watch');
    },
  );

  it.each(['Nike Gucci outlet', 'Best Shoes', 'NK', undefined])('%s: names another or none', (name) => {
    expect(bandOf(name, true)).toBe('review');
  });

  it('is not believed for its name alone, and not against another reason', () => {
    expect(bandOf('Nike Official Store', undefined)).toBe('review');
    expect(bandOf('Nike Official Store', false)).toBe('review');
    expect(bandOf('Nike Official Store', true, 'Nike Dunk 高仿 1:1')).toMatch(/act|review/);
  });
});

describe('the facts about a shop', () => {
  const nike = compileBrandBook([
    aBrand('nike', ['Nike'], { authorised: [{ marketplace: 'taobao', seller: 'official' }] }),
  ]);
  const listing = aListing({ title: 'Nike Dunk' });
  const notes = (context: ScreeningContext, one = listing): unknown =>
    assess(one, nike, context)[0]?.signals.flatMap(({ signal, note }) =>
      signal === 'shop' || signal === 'overturned' ? [note] : [],
    );

  it('counts where it is new, or sells many brands', () => {
    expect(notes({ shopAge: () => 12 })).toEqual(['opened less than 90 days ago']);
    expect(notes({ shopAge: () => 90 })).toEqual([]);
    expect(notes({ shopAge: () => undefined })).toEqual([]);
    expect(notes({ brandsInShop: () => 7 })).toEqual(['5 protected brands or more in one shop']);
    expect(notes({ brandsInShop: () => 4 })).toEqual([]);
    const ofBrand = (brand: string): number => (brand === 'nike' ? 5 : 0);
    expect(notes({ brandsInShop: (_, __, brand) => ofBrand(brand) })).toEqual([
      '5 protected brands or more in one shop',
    ]);
  });

  it('marks a retailer after three years with many brands and without a strike', () => {
    const old = { shopAge: () => 1095, brandsInShop: () => 5 };
    const retailer = '5 protected brands or more in one shop, open for three years and more without a strike';
    expect(notes(old)).toEqual([retailer]);
    expect(notes({ ...old, strikes: () => 1 })).toEqual(['5 protected brands or more in one shop']);
    expect(notes({ ...old, shopAge: () => 1094 })).toEqual(['5 protected brands or more in one shop']);
    expect(notes({ ...old, shopAge: () => undefined })).toEqual(['5 protected brands or more in one shop']);
    expect(notes({ ...old, brandsInShop: () => 4 })).toEqual([]);
    const score = (context: ScreeningContext): number => assess(listing, nike, context)[0]?.score ?? 0;
    expect(score(old)).toBeLessThan(score({}));
    expect(assess(listing, nike, old)[0]?.band).toBe('review');
  });

  it('does not matter for authorised sellers', () => {
    const official = aListing({ title: 'Nike Dunk', seller: { id: 'official' } });
    expect(notes({ shopAge: () => 1, brandsInShop: () => 9 }, official)).toEqual([]);
    expect(notes({ shopAge: () => 1, cleared: () => true })).toEqual([]);
  });

  it('supports a seller whose cases were overturned, and never brings a bare name to act', () => {
    expect(notes({ overturned: () => 1 })).toEqual(['one complaint fell']);
    const score = (context: ScreeningContext): number => assess(listing, nike, context)[0]?.score ?? 0;
    expect(score({ overturned: () => 3 })).toBeLessThan(score({ overturned: () => 1 }));
    expect(score({ overturned: () => 1 })).toBeLessThan(score({}));
    expect(assess(listing, nike, { shopAge: () => 1, brandsInShop: () => 9 })[0]?.band).toBe('review');
  });
});
