import type { ActionCapability, Capabilities } from '../contract.ts';

/** We act with an administrator's rights, on one thing a change: changes of several are no transaction on every database. */
const direct = { mode: 'direct', maxBatch: 1, confirm: 'observe', nativeIdempotency: false, reversible: true } as const;

const shut: ActionCapability = { ...direct, relistProof: true, loginBlocked: true };

/** What Vendure 3.7 with its search plugin can do. */
export const capabilities: Capabilities = {
  ...{ forum: 'decides-here', required: [] },
  pull: {
    kinds: ['listing', 'seller'],
    incremental: 'updated-at',
    // A deleted listing is in no answer.
    tombstones: false,
    pageMax: 100,
    // A sale moves no listing's time of change.
    blindSpots: ['stock'],
  },
  variants: false,
  observe: { shopperView: true, surfaces: ['page', 'search', 'cart'] },
  webhooks: 'standard-webhooks',
  actions: {
    // Its seller can switch it on again.
    'listing.hide': { ...direct, relistProof: false },
    'listing.remove': { ...direct, relistProof: true },
    'listing.reinstate': { ...direct, relistProof: true, liftsOwnAlone: true },
    'seller.suspend': shut,
    'seller.close': shut,
    'seller.reinstate': { ...direct, relistProof: true },
  },
};
