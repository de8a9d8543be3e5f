import type { ActionCapability, Capabilities } from '../contract.ts';

/** We act with an administrator's rights, on one thing a change. A seller can undo what is done to its listings. */
const direct: ActionCapability = {
  ...{ mode: 'direct', maxBatch: 1, confirm: 'observe', nativeIdempotency: false, reversible: true },
  relistProof: false,
};

/** The seller keeps its session, its listings and its way to add others; no call ends them. */
const shut: ActionCapability = { ...direct, loginBlocked: false };

/** What Mercur 2.1 on Medusa 2.13 can do. */
export const capabilities: Capabilities = {
  ...{ forum: 'decides-here', required: [] },
  pull: {
    kinds: ['listing', 'seller'],
    incremental: 'updated-at',
    tombstones: true,
    pageMax: 100,
    // None of these moves any time of change.
    blindSpots: ['variant', 'price', 'image'],
  },
  variants: false,
  observe: { shopperView: true, surfaces: ['page', 'search', 'cart'] },
  webhooks: 'standard-webhooks',
  actions: {
    'listing.hide': direct,
    'listing.remove': direct,
    'listing.reinstate': { ...direct, liftsOwnAlone: true },
    'seller.suspend': shut,
    'seller.close': shut,
    'seller.reinstate': direct,
  },
};
