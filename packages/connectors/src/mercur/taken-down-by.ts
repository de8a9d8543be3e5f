import { isAway } from './sellers.ts';
import type { State } from './states.ts';

/**
 * Who took a target off sale. Only the marketplace suspends or terminates a seller, and rejecting products is its part, though Mercur
 * lets sellers reject their own; a draft is the seller's. What is deleted counts as the seller's, though the marketplace's people can
 * delete too: it is no word of theirs then.
 */
export const takenDownBy = (state: State | undefined): 'marketplace' | 'seller' | undefined => {
  if (state === undefined) return 'seller';
  if (state.kind === 'listing' && state.status !== 'published')
    return state.status === 'rejected' ? 'marketplace' : 'seller';
  const { standing } = state;
  if (standing?.status === 'suspended' || standing?.status === 'terminated') return 'marketplace';
  return standing !== undefined && isAway(standing) ? 'seller' : undefined;
};
