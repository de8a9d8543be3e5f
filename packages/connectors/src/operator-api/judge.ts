import type { ActionType, Capabilities, Observation } from '../contract.ts';
import type { TargetState } from './wire.ts';

/** Whether a target has the state that an action wants, by the operator's view and the shopper's together. */
export type Judgement =
  | { readonly is: 'reached'; readonly reason?: string }
  /** The marketplace's records say so, the shopper's view does not yet (or could not be observed). */
  | { readonly is: 'recorded' }
  | { readonly is: 'open' }
  | { readonly is: 'not-found'; readonly reason: string };

/** Whether each surface that can be looked at is as wanted. */
const all = ({ observe }: Capabilities, { surfaces }: Observation, want: 'visible' | 'gone'): boolean =>
  observe.surfaces.every((surface) => surfaces[surface] === want);

const settled = (recorded: boolean, seen: boolean): Judgement =>
  recorded ? { is: seen ? 'reached' : 'recorded' } : { is: 'open' };

const judgeListing = (
  can: Capabilities,
  type: ActionType,
  state: Extract<TargetState, { kind: 'listing' }>,
  observation: Observation | undefined,
): Judgement => {
  const gone = observation !== undefined && all(can, observation, 'gone');
  if (type === 'listing.remove') return settled(state.measure === 'removed', gone);
  if (type === 'listing.hide') return settled(state.measure !== 'none', gone);
  if (state.measure !== 'none') return { is: 'open' };
  // It has no measure of ours; we do not lift other reasons that hide it from shoppers.
  if (state.sellerState !== 'active')
    return { is: 'reached', reason: 'the storefront is not open: the listing comes back with it' };
  if ((state.listingMeasure ?? 'none') !== 'none')
    return { is: 'reached', reason: 'the whole listing is down: the variant comes back with it' };
  if (state.onShelf === false) return { is: 'reached', reason: 'the seller itself has taken it off the shelf' };
  return settled(true, observation !== undefined && all(can, observation, 'visible'));
};

/** No shopper sees proceeds, so only the marketplace's books count. */
const judgeProceeds = (
  type: ActionType,
  { seller, heldOf = [] }: Extract<TargetState, { kind: 'proceeds' }>,
  of: string | undefined,
): Judgement => {
  const held = of === undefined ? heldOf.length > 0 : heldOf.includes(of);
  if (type === 'proceeds.release') return held ? { is: 'open' } : { is: 'reached' };
  if (held) return { is: 'reached' };
  return of !== undefined && seller !== of
    ? { is: 'not-found', reason: 'the id is now the listing of another seller' }
    : { is: 'open' };
};

/** `expectSeller`: the expected seller; a different one means that the id was recycled. */
export const judge = (
  can: Capabilities,
  type: ActionType,
  state: TargetState,
  observation: Observation | undefined,
  expectSeller: string | undefined,
): Judgement => {
  if (!state.exists) {
    const isVariant = state.kind === 'listing' && state.variant !== undefined;
    return { is: 'not-found', reason: `no such ${isVariant ? 'variant' : state.kind}` };
  }
  if (state.kind === 'proceeds') return judgeProceeds(type, state, expectSeller);
  if (state.kind === 'listing') {
    if (expectSeller !== undefined && state.seller !== expectSeller)
      return { is: 'not-found', reason: 'the id is now the listing of another seller' };
    return judgeListing(can, type, state, observation);
  }
  if (type === 'seller.reinstate')
    return settled(
      state.state === 'active',
      observation?.surfaces.page === 'visible' && observation.loginBlocked !== true,
    );
  // Where a closure ends the seller's sessions, their end is part of it.
  const isOut = can.actions[type]?.loginBlocked !== true || observation?.loginBlocked === true;
  const shut = observation !== undefined && all(can, observation, 'gone') && isOut;
  return settled(type === 'seller.close' ? state.state === 'closed' : state.state !== 'active', shut);
};
