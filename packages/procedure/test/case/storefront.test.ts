import { describe, expect, it } from 'vitest';
import {
  brand,
  desk,
  exhibit,
  listing,
  mark,
  participant,
  Stage,
  sealed,
  sellerOf,
  shop,
  storefront,
} from '../stage.ts';

const proceed = (stage: Stage, id: string) =>
  stage.must(stage.case(id, { type: 'decide-review', decision: 'proceed', reasons: sealed('r') }, desk('ann')));

/** Filed, reviewed, closed, and notified: the seller's deadline runs. */
function closed(id = 'shop'): Stage {
  const stage = new Stage();
  stage.must(stage.file(id, { target: storefront('shop') }));
  proceed(stage, id);
  return stage;
}

const targetOf = (stage: Stage) => stage.world.seller(shop).targets['taobao/storefront/shop'];

describe('a complaint about a whole shop', () => {
  it('stores the screening results, as figures only', () => {
    const stage = closed();
    expect(stage.world.case('shop')).toMatchObject({
      shop: { screened: 5, infringing: 5, band: 'act', since: '2026-01-31T02:00:00.000Z' },
    });
  });

  it.each([
    [3, 3, false],
    [4, 1, false],
    [4, 2, true],
    [101, 50, false],
    [101, 51, true],
  ])('of %i screened and %i found is accepted: %s', (screened, infringing, accepted) => {
    const stage = new Stage();
    stage.file('shop', { target: storefront('shop'), shop: stage.screened(screened, infringing) });
    expect(stage.status('shop')).toBe(accepted ? 'desk-review' : 'refused');
  });

  it('is refused without a look-up, and reveals nothing to a party without the right', () => {
    const missing = (stage: Stage) => {
      const state = stage.world.case('shop');
      return state.status === 'new' ? [] : state.decision?.missing?.map(({ code }) => code);
    };
    const unseen = new Stage();
    const { shop: _, ...nothing } = { shop: undefined, target: storefront('shop') };
    unseen.case(
      'shop',
      {
        ...{
          type: 'file',
          case: 'shop',
          bundle: 'b',
          forum: 'decides-here',
          complainant: brand,
          holder: brand,
          right: mark,
        },
        ...{
          seller: shop,
          reason: 'counterfeit',
          declaration: true,
          chips: [],
          packet: sealed('p'),
          packetOfFiler: sealed('f'),
          ...nothing,
        },
        packetAt: unseen.world.now,
        listing: { exists: true, shipsTo: [], shown: 'text' },
      },
      participant(brand),
    );
    expect(missing(unseen)).toEqual(['storefront-below-threshold']);
    const thief = new Stage();
    thief.enrol('thief', 'rights-holder');
    const { shop: shown, ...more } = {
      target: storefront('shop'),
      complainant: 'thief',
      holder: 'thief',
      shop: undefined,
    };
    expect(shown).toBeUndefined();
    thief.file('other', { ...more });
    expect(thief.status('other')).toBe('refused');
  });

  it('has its own deadline and checklist', () => {
    const stage = closed();
    // Five business days from Monday 10:00, instead of three.
    expect(stage.world.case('shop').clocks.answer).toBe('2026-03-09T16:00:00.000Z');
    const said = { type: 'answer', kind: 'genuine-from', declaration: true } as const;
    stage.case('shop', { ...said, exhibits: [exhibit('invoice'), exhibit('photos')] }, sellerOf(shop));
    expect(stage.world.case('shop')).toMatchObject({ status: 'answer-window', returned: ['stock-list'] });
    stage.case('shop', { ...said, exhibits: ['invoice', 'photos', 'stock-list'].map(exhibit) }, sellerOf(shop));
    expect(stage.status('shop')).toBe('brand-window');
  });

  it('is restored only when no measure is in force', () => {
    const stage = closed();
    stage.must(stage.file('other', { target: storefront('shop'), reason: 'trademark' }));
    proceed(stage, 'other');
    expect(Object.keys(targetOf(stage)?.measures ?? {}).sort()).toEqual(['other', 'shop']);
    stage.must(stage.case('shop', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
    expect(stage.world.case('shop')).toMatchObject({ status: 'restored', restoration: 'still-down' });
    expect(stage.world.shelf.isDown(storefront('shop'))).toBe(true);
    stage.must(stage.case('other', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
    expect(stage.world.shelf.isDown(storefront('shop'))).toBe(false);
    expect(targetOf(stage)?.epoch).toBe(2);
  });

  it('costs one strike together with its listings, whichever was filed first', () => {
    for (const first of ['listing', 'shop']) {
      const stage = new Stage();
      const file = {
        listing: () => stage.must(stage.file('bag', { target: listing('bag') })),
        shop: () => {
          stage.must(stage.file('shop', { target: storefront('shop') }));
          proceed(stage, 'shop');
        },
      };
      if (first === 'listing') file.listing();
      else file.shop();
      stage.after(20);
      if (first === 'listing') file.shop();
      else file.listing();
      stage.after(20);
      expect([stage.status('bag'), stage.status('shop')]).toEqual(['upheld', 'upheld']);
      const strikes = Object.values(stage.world.seller(shop).strikes);
      expect(strikes.map(({ cases, points }) => [Object.keys(cases).sort(), points])).toEqual([[['bag', 'shop'], 12]]);
    }
  });

  it('is another event when it comes later', () => {
    const stage = new Stage();
    stage.upheld('bag', { target: listing('bag') });
    stage.after(30);
    stage.must(stage.file('shop', { target: storefront('shop') }));
    proceed(stage, 'shop');
    stage.after(20);
    expect(Object.keys(stage.world.seller(shop).strikes)).toEqual(['bag', 'shop']);
  });
});
