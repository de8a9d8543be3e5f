import type { ActionCapability, Capabilities } from '../../contract.ts';
import { MAX_INSTRUCTIONS, MAX_PAGE } from '../wire.ts';

const direct: ActionCapability = {
  mode: 'direct',
  maxBatch: MAX_INSTRUCTIONS,
  confirm: 'observe',
  nativeIdempotency: true,
  reversible: true,
  relistProof: true,
};

export const CAPABILITIES: Capabilities = {
  pull: { kinds: ['listing', 'seller'], incremental: 'cursor', tombstones: true, pageMax: MAX_PAGE, blindSpots: [] },
  variants: true,
  observe: { shopperView: true, surfaces: ['page', 'search', 'cart'] },
  webhooks: 'standard-webhooks',
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
    'consumers.inform': { ...direct, confirm: 'webhook', reversible: false },
  },
};
