import { Finding } from '@marketsafe/terms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBrand, aListing, aMatch } from '../../an-example.ts';
import { compileBrandBook, type ImageMatch, SHARED_FROM, screen, WEIGHTS, waterfall } from '../../index.ts';

const book = compileBrandBook([
  aBrand('nike', ['Nike', 'NK~'], {
    prices: [{ category: 'shoes', currency: 'USD', typical: '120.00' }],
    authorised: [{ marketplace: 'taobao', seller: 'official' }],
  }),
  aBrand('gucci', ['Gucci']),
]);
const images = ['a.jpg', 'b.jpg', 'c.jpg'];
const found = (title: string, matches: readonly ImageMatch[], more: Partial<Parameters<typeof aListing>[0]> = {}) =>
  screen(aListing({ title, images, category: 'shoes', ...more }), book, {}, { matches });
const own = { bank: 'brand', with: 'photos/air-force-1.jpg' } as const;

describe('the same photo as in an upheld case', () => {
  it('names no picture by a number that tells a reader nothing', () => {
    const match = aMatch('b.jpg', 'nike', { with: '6f1d9a52-3c0e-4b7e-9d53-0a4a8c1f2e77' });
    const [finding] = found('新款 板鞋', [match]);
    expect(finding && waterfall(finding).steps.at(-1)?.label).toBe(
      'the second picture shows the same photo as a photo of an upheld case (38 matching points)',
    );
  });

  it('is a finding where no word names the brand, with both pictures and where they agree', () => {
    const region = { left: 0.1, top: 0, width: 0.8, height: 1 };
    const match = aMatch('b.jpg', 'nike', { with: 'case-7/1.jpg', mirrored: true, region, right: 'right-1' });
    const [finding] = found('新款 板鞋', [match]);
    expect(finding).toMatchObject({ brand: 'nike', band: 'review' });
    expect(finding?.signals.at(-1)).toMatchObject({
      ...{ signal: 'same-picture', image: 'b.jpg', nth: 2, with: 'case-7/1.jpg', bank: 'case', right: 'right-1' },
      ...{ points: 38, mirrored: true, region, withRegion: { left: 0, top: 0, width: 1, height: 1 } },
    });
    expect(Finding.safeParse(finding).error).toBeUndefined();
    expect(finding && waterfall(finding).steps.map(({ label }) => label)).toEqual([
      'no word names the brand; the second picture shows it',
      'the second picture shows the same photo as “case-7/1.jpg”, of an upheld case (38 matching points, mirrored)',
    ]);
  });

  it('weighs much: with the name in the title a rights holder can act', () => {
    expect(found('Nike Dunk', [])[0]?.band).toBe('review');
    const [finding] = found('Nike Dunk', [aMatch('a.jpg', 'nike')]);
    expect(finding?.band).toBe('act');
    expect(finding?.signals.map(({ weight }) => weight)).toEqual(['mark-title', 'photo-upheld']);
  });

  it('counts once, by the photo with the most points', () => {
    const [finding] = found('Nike', [aMatch('a.jpg', 'nike', { points: 20 }), aMatch('b.jpg', 'nike', { points: 50 })]);
    expect(finding?.signals.filter(({ signal }) => signal === 'same-picture').map(({ points }) => points)).toEqual([
      50,
    ]);
  });

  it('leaves an authorised seller quiet', () => {
    expect(found('新款', [aMatch('a.jpg', 'nike')], { seller: { id: 'official' } })).toEqual([]);
    expect(found('Nike', [aMatch('a.jpg', 'nike')], { seller: { id: 'official' } })).toEqual([]);
  });

  it('is left out where the listing has no such image, and where the book has no such brand', () => {
    expect(found('新款', [aMatch('gone.jpg', 'nike'), aMatch('a.jpg', 'puma')])).toEqual([]);
  });
});

describe('a brand’s own photo', () => {
  it('and nothing else is at most watch, at any price, and whatever else only names the brand', () => {
    const [alone] = found('新款 板鞋', [aMatch('a.jpg', 'nike', own)]);
    expect(alone?.band).toBe('watch');
    const scene = aMatch('b.jpg', 'nike', { ...own, kind: 'same-scene' });
    fc.assert(
      fc.property(
        fc.constantFrom('新款 板鞋', 'NK shoes', 'shoes for Nike', '二手'),
        fc.option(fc.integer({ min: 101, max: 20_000 })),
        fc.subarray([aMatch('a.jpg', 'nike', own), aMatch('b.jpg', 'nike', own), scene]),
        (title, cents, matches) => {
          const price = cents === null ? undefined : { amount: (cents / 100).toFixed(2), currency: 'USD' };
          for (const { band } of found(title, matches, { price })) expect(band).toBe('watch');
        },
      ),
    );
  });

  it('stays at watch under any model, and the waterfall says so', () => {
    const eager = compileBrandBook([aBrand('nike', ['Nike'])], {
      model: { version: 'x', weights: { ...WEIGHTS, 'photo-own': 3 }, calibration: { slope: 1, shift: 0 } },
    });
    const listing = aListing({ title: '新款', images });
    const [finding] = screen(listing, eager, {}, { matches: [aMatch('a.jpg', 'nike', own)] });
    expect(finding?.band).toBe('watch');
    expect(finding?.signals.at(-1)).toMatchObject({
      limited: 'watch',
      note: expect.stringContaining('a brand’s own photo alone never exceeds watch'),
    });
    expect(finding && waterfall(finding).steps.at(-1)?.after).toBeCloseTo(finding?.score ?? 0, 9);
  });

  it('beside its name never lifts a listing over review, whatever its price', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (cents) => {
        const price = { amount: (cents / 100).toFixed(2), currency: 'USD' };
        expect(found('Nike Dunk', [aMatch('a.jpg', 'nike', own)], { price })[0]?.band).not.toBe('act');
      }),
    );
  });

  it('is a reason beside the language of the replica trade', () => {
    const [finding] = found('莆田 高仿 一比一 板鞋', [aMatch('a.jpg', 'nike', own)]);
    expect(finding?.band).toBe('act');
  });

  it('is still that where an upheld listing had copied it', () => {
    const [finding] = found('新款', [aMatch('a.jpg', 'nike'), aMatch('a.jpg', 'nike', own)]);
    expect(finding?.band).toBe('watch');
    expect(finding?.signals.map(({ weight }) => weight)).toEqual(['own-photo-only', 'photo-own']);
  });
});

describe('a photo that many honest sellers show', () => {
  const shared = { honestSellers: SHARED_FROM };

  it('stays quiet, and only lowers the score of a listing that names the brand', () => {
    const without = found('Nike', [])[0]?.score ?? 0;
    fc.assert(
      fc.property(
        fc.constantFrom('same-picture' as const, 'same-scene' as const),
        fc.constantFrom('brand' as const, 'case' as const),
        fc.integer({ min: SHARED_FROM, max: 1000 }),
        (kind, bank, honestSellers) => {
          const match = aMatch('a.jpg', 'nike', { kind, bank, honestSellers });
          expect(found('新款', [match])).toEqual([]);
          const [finding] = found('Nike', [match]);
          expect(finding?.score).toBeLessThan(without);
          expect(finding?.signals.map(({ weight }) => weight)).toEqual(['mark-title', 'photo-shared']);
        },
      ),
    );
  });

  it('hides no other photo', () => {
    const other = [aMatch('b.jpg', 'nike')];
    expect(found('Nike', [aMatch('a.jpg', 'nike', shared), ...other])).toEqual(found('Nike', other));
  });

  it('takes that many of them', () => {
    expect(found('新款', [aMatch('a.jpg', 'nike', { honestSellers: SHARED_FROM - 1 })])).toHaveLength(1);
  });
});

it('changes nothing without facts', () => {
  const listing = aListing({ title: 'Nike 高仿', images });
  expect(screen(listing, book, {}, { matches: [], texts: [] })).toEqual(screen(listing, book));
});
