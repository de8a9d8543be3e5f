import { allAre, type Judgement, settled } from '../by-state/judgement.ts';
import { isMarked } from '../by-state/marks.ts';
import type { ActionType, Observation } from '../contract.ts';
import { isAway, shopState } from './sellers.ts';
import type { ListingState, State, StorefrontState } from './states.ts';

const judgeListing = (type: ActionType, state: ListingState, seen: Observation | undefined): Judgement => {
  const { marks, status, whyNot } = state;
  const isOff = status !== 'published';
  if (type === 'listing.remove') return settled(isOff && isMarked(marks, 'removed'), allAre(seen, 'gone'));
  if (type === 'listing.hide') return settled(isOff && isMarked(marks, 'removed', 'hidden'), allAre(seen, 'gone'));
  if (isMarked(marks, 'removed', 'hidden')) return { is: 'open' };
  // It has no measure of ours; we do not lift other reasons that hide it from shoppers.
  if (isMarked(marks, 'closed'))
    return { is: 'reached', reason: 'the shop is not open: the listing comes back with it' };
  if (isOff) return { is: 'reached', reason: 'the seller or the marketplace itself has it off sale' };
  const isBack = allAre(seen, 'visible');
  return !isBack && whyNot !== undefined ? { is: 'reached', reason: whyNot } : settled(true, isBack);
};

const judgeStorefront = (type: ActionType, state: StorefrontState, seen: Observation | undefined): Judgement => {
  const { standing, measure, isOnSale, hiddenWithIt } = state;
  if (type === 'seller.reinstate') {
    if (measure !== undefined || hiddenWithIt.length > 0) return { is: 'open' };
    // We do not lift other reasons.
    if (shopState(standing) !== 'active')
      return { is: 'reached', reason: 'the marketplace itself keeps the shop closed' };
    const isBack = seen?.surfaces.page === 'visible';
    return !isBack && isAway(standing)
      ? { is: 'reached', reason: 'the seller has closed its shop for a time' }
      : settled(true, isBack);
  }
  const isShut =
    measure !== undefined &&
    (type === 'seller.close'
      ? standing.status === 'terminated' && measure.kind === 'closed'
      : shopState(standing) !== 'active');
  // Its seller can still log in: no call of Mercur prevents that.
  return settled(isShut && !isOnSale, allAre(seen, 'gone'));
};

export const judge = (type: ActionType, state: State, seen: Observation | undefined): Judgement =>
  state.kind === 'listing' ? judgeListing(type, state, seen) : judgeStorefront(type, state, seen);
