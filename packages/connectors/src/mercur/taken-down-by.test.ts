import { expect, it } from 'vitest';
import type { SellerStatus, Standing } from './sellers.ts';
import type { ListingState } from './states.ts';
import { takenDownBy } from './taken-down-by.ts';

const standing = (status: SellerStatus, more: Partial<Standing> = {}): Standing => ({
  ...{ id: 'sel_1', name: 'Northlight', status, ...more },
});
const listing = (status: ListingState['status'], of: Standing = standing('open')): ListingState => ({
  ...{ kind: 'listing', id: 'prod_1', title: 'Shoe', status, marks: [], seller: 'sel_1', standing: of },
  goods: { variants: [], channels: [] },
});
const shop = (of: Standing) =>
  ({ kind: 'storefront', id: 'sel_1', standing: of, sample: [], isOnSale: false, hiddenWithIt: [] }) as const;

it('the marketplace rejects products and suspends sellers; a draft and what is deleted are its seller’s', () => {
  expect(takenDownBy(listing('rejected'))).toBe('marketplace');
  expect([listing('draft'), listing('proposed'), undefined].map(takenDownBy)).toEqual(['seller', 'seller', 'seller']);
  for (const status of ['suspended', 'terminated'] as const) {
    expect(takenDownBy(listing('published', standing(status)))).toBe('marketplace');
    expect(takenDownBy(listing('draft', standing(status)))).toBe('seller');
    expect(takenDownBy(shop(standing(status)))).toBe('marketplace');
  }
});

it('a seller closes its own shop for a time, and of what is on sale the books say nothing', () => {
  const away = standing('open', { closed_from: '2026-03-02T00:00:00.000Z' });
  expect([takenDownBy(shop(away)), takenDownBy(listing('published', away))]).toEqual(['seller', 'seller']);
  const { standing: _, ...own } = listing('published');
  const notSaid = [listing('published'), own, shop(standing('open')), shop(standing('pending_approval'))];
  expect(notSaid.map(takenDownBy)).toEqual(notSaid.map(() => undefined));
});
