import { isMarked } from '../by-state/marks.ts';
import { standingBefore } from './sellers.ts';
import type { ListingState, State } from './states.ts';

/** Its status apart from our measures. */
const statusBefore = ({ marks, status, was }: ListingState): string => {
  if (!isMarked(marks, 'hidden', 'removed', 'closed')) return status;
  return isMarked(marks, 'off') ? (was ?? 'draft') : 'published';
};

/** The undo data of each state: what a reviewer reads. The marketplace itself keeps what a restoration needs. */
export const undoOf = (states: readonly State[]): ReadonlyMap<State, unknown> =>
  new Map(
    states.map((state) => [
      state,
      state.kind === 'listing'
        ? { kind: 'listing', seller: state.seller, status: statusBefore(state) }
        : { kind: 'storefront', ...(standingBefore(state.standing) ?? { status: 'open' }) },
    ]),
  );
