import { allAre, type Judgement, settled } from '../by-state/judgement.ts';
import { isMarked } from '../by-state/marks.ts';
import type { ActionType, Observation } from '../contract.ts';
import { isParked } from './shops.ts';
import type { ListingState, State, StorefrontState } from './states.ts';

const judgeListing = (type: ActionType, state: ListingState, seen: Observation | undefined): Judgement => {
  const { marks, enabled, homes } = state;
  if (type === 'listing.remove')
    return settled(!enabled && isMarked(marks, 'removed') && homes.length === 0, allAre(seen, 'gone'));
  if (type === 'listing.hide') return settled(!enabled && isMarked(marks, 'removed', 'hidden'), allAre(seen, 'gone'));
  if (isMarked(marks, 'removed', 'hidden')) return { is: 'open' };
  // It has no measure of ours; we do not lift other reasons that hide it from shoppers.
  if (state.sellerState !== 'active' || isMarked(marks, 'closed'))
    return { is: 'reached', reason: 'the storefront is not open: the listing comes back with it' };
  if (!enabled) return { is: 'reached', reason: 'the seller itself has taken it off the shelf' };
  return settled(true, allAre(seen, 'visible'));
};

const judgeStorefront = (type: ActionType, state: StorefrontState, seen: Observation | undefined): Judgement => {
  if (type === 'seller.reinstate')
    return settled(
      state.state === 'active' && state.hiddenWithIt === 0 && !state.roles.some(isParked),
      seen?.surfaces.page === 'visible',
    );
  const isShut = type === 'seller.close' ? state.state === 'closed' : state.state !== 'active';
  return settled(
    isShut && state.isLockedOut && state.onSale === 0,
    allAre(seen, 'gone') && seen?.loginBlocked === true,
  );
};

export const judge = (type: ActionType, state: State, seen: Observation | undefined): Judgement =>
  state.kind === 'listing' ? judgeListing(type, state, seen) : judgeStorefront(type, state, seen);
