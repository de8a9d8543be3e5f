import type { ActionType, Observation } from '../contract.ts';
import { isMarked } from './marks.ts';
import { isParked } from './shops.ts';
import type { ListingState, State, StorefrontState } from './states.ts';

/** Whether a target has the state that an action wants, by the marketplace's books and the shopper's view together. */
export type Judgement =
  | { readonly is: 'reached'; readonly reason?: string }
  /** The books say so, the shopper's view does not yet (or could not be observed). */
  | { readonly is: 'recorded' }
  | { readonly is: 'open' }
  | { readonly is: 'not-found'; readonly reason: string };

const settled = (recorded: boolean, seen: boolean): Judgement =>
  recorded ? { is: seen ? 'reached' : 'recorded' } : { is: 'open' };

const allAre = (seen: Observation | undefined, want: 'visible' | 'gone'): boolean =>
  seen !== undefined && Object.values(seen.surfaces).every((surface) => surface === want);

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

/** `expectSeller`: the expected seller; a different one means that the listing is another's now. */
export const judge = (
  type: ActionType,
  state: State | undefined,
  seen: Observation | undefined,
  expectSeller: string | undefined,
): Judgement => {
  if (state === undefined) return { is: 'not-found', reason: 'the marketplace has no such target' };
  if (state.kind === 'storefront') return judgeStorefront(type, state, seen);
  return expectSeller !== undefined && state.seller !== expectSeller
    ? { is: 'not-found', reason: 'the id is now the listing of another seller' }
    : judgeListing(type, state, seen);
};
