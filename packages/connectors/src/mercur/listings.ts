import { isMarked, type Marked, withMark, withoutMarks } from '../by-state/marks.ts';
import type { Send } from '../by-state/sending.ts';
import type { Action } from '../contract.ts';
import type { Change } from './client.ts';
import { metadataWith, type Status } from './measures.ts';
import type { ListingState } from './states.ts';

const markedOf = ({ marks, status }: ListingState): Marked => ({ marks, enabled: status === 'published' });

/** Without a measure a listing is as it was; a status that its seller gave it meanwhile stays. */
const statusFor = ({ status, was }: ListingState, { marks, enabled }: Marked): Status => {
  if (isMarked(marks, 'hidden', 'removed', 'closed')) return 'rejected';
  if (status !== 'rejected') return status;
  return enabled ? 'published' : (was ?? 'draft');
};

const inputFor = (state: ListingState, next: Marked) => {
  const isOff = isMarked(next.marks, 'off');
  const was = state.was ?? state.status;
  return {
    status: statusFor(state, next),
    metadata: metadataWith(state.seller, { marks: next.marks, ...(isOff && { was }) }),
  };
};

const changeTo = (state: ListingState, next: Marked): Change => ({
  path: `/products/${encodeURIComponent(state.id)}`,
  body: inputFor(state, next),
});

/** All of them or none: Medusa changes no product of a batch that names an unknown one. */
export const changeOfAll = (states: readonly ListingState[], to: (state: Marked) => Marked): Change => ({
  path: '/products/batch',
  body: { update: states.map((state) => ({ id: state.id, ...inputFor(state, to(markedOf(state))) })) },
});

const reinstated = (state: ListingState): Marked => {
  const free = withoutMarks(state, 'hidden', 'removed');
  // While its shop is closed by a measure it is hidden with it, and comes back with it.
  return state.shopMeasure !== undefined && free.enabled ? withMark(free, 'closed', [state.seller]) : free;
};

/** Sends what a listing's action still needs. */
export const actOnListing = (action: Action, state: ListingState, send: Send<Change>): Promise<void> => {
  if (action.type === 'listing.reinstate') return send(changeTo(state, reinstated(state)));
  const kind = action.type === 'listing.remove' ? 'removed' : 'hidden';
  return send(changeTo(state, withMark(markedOf(state), kind, [state.seller])));
};
