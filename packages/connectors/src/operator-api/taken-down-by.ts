import type { TargetState } from './wire.ts';

/** Who took a target off sale, by the operator's books: a measure and a closed shop are the operator's, the shelf is the seller's. */
export function takenDownBy(state: TargetState): 'marketplace' | 'seller' | undefined {
  if (state.kind === 'proceeds') return undefined;
  if (state.kind === 'storefront') return state.exists && state.state !== 'active' ? 'marketplace' : undefined;
  // Only its seller deletes a listing.
  if (!state.exists) return 'seller';
  const { measure = 'none', listingMeasure = 'none', sellerState = 'active', onShelf } = state;
  if (measure !== 'none' || listingMeasure !== 'none' || sellerState !== 'active') return 'marketplace';
  return onShelf === false ? 'seller' : undefined;
}
