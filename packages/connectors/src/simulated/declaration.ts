import { type Declaration, MAX_PAGE } from '../operator-api/index.ts';

/** The most instructions in one write. */
export const MAX_INSTRUCTIONS = 20;

const direct = { mode: 'direct', maxBatch: MAX_INSTRUCTIONS, reversible: true, relistProof: true } as const;

/** What a simulated shop can do: everything. */
export const DECLARATION: Declaration = {
  ...{ forum: 'decides-here', required: [] },
  pull: { kinds: ['listing', 'seller'], tombstones: true, pageMax: MAX_PAGE, blindSpots: [] },
  variants: true,
  surfaces: ['page', 'search', 'cart'],
  webhooks: 'standard-webhooks',
  addresses: [
    '/item.htm?id={listing}&skuId={variant}',
    '/item.htm?id={listing}',
    '/shop/view_shop.htm?user_number_id={storefront}',
    '/shop/{storefront}',
  ],
  actions: {
    'listing.hide': direct,
    'listing.remove': direct,
    'listing.reinstate': direct,
    'proceeds.hold': direct,
    'proceeds.release': direct,
    'seller.suspend': { ...direct, loginBlocked: true },
    'seller.close': { ...direct, loginBlocked: true },
    'seller.reinstate': direct,
    'seller.notify': { ...direct, reversible: false },
    'notice.withdraw': { ...direct, reversible: false },
    'consumers.inform': { ...direct, reversible: false },
  },
};

/** The same of a shop that keeps its sellers' contacts, names and identities: the seller of a closed one reads its messages. */
export const KEEPING_DECLARATION: Declaration = {
  ...DECLARATION,
  pseudonymous: true,
  actions: { ...DECLARATION.actions, 'seller.suspend': direct, 'seller.close': direct },
};
