import type { SellerState } from '../state.ts';
import { nextOf } from './cleared.ts';
import type { ClearanceEvent } from './events.ts';
import type { Clearance } from './state.ts';

export function evolveClearance(state: SellerState, event: ClearanceEvent): SellerState {
  switch (event.type) {
    case 'clearance-invited':
      return { ...state, invited: { ...state.invited, [event.holder]: { at: event.at, until: event.until } } };
    case 'clearance-deposited': {
      const { type: _type, clearance: id, ...deposited } = event;
      return withNext({ ...state, clearances: [...state.clearances, { id, status: 'asked', ...deposited }] });
    }
    case 'clearance-holder-reminded':
    case 'clearance-expiring':
      return changed(state, event.clearance, (one) => ({
        ...one,
        reminders: one.reminders.filter((due) => due > event.at),
      }));
    case 'clearance-sent-to-desk':
      return changed(state, event.clearance, (one) => ({
        ...over(one),
        ...{ status: 'with-desk', by: 'programme', at: event.at },
      }));
    case 'clearance-confirmed': {
      const { clearance: id, scope, by, ground, words, until, at, reminders } = event;
      const confirmed = {
        ...({ status: 'confirmed', by, confirmedBy: by, until, at, reminders } as const),
        ...(ground !== undefined && { reason: ground }),
        ...(words !== undefined && { words }),
      };
      if (scope === undefined) return changed(state, id, (one) => ({ ...over(one), ...confirmed }));
      const given: Clearance = { id, documents: [], ...scope, ...confirmed };
      return withNext({ ...state, clearances: [...state.clearances, given] });
    }
    case 'clearance-declined':
    case 'clearance-ended': {
      const { by, reason, words, at } = event;
      const status = event.type === 'clearance-declined' ? 'declined' : 'ended';
      const said = words !== undefined && { words };
      return changed(state, event.clearance, ({ words: _before, ...one }) => ({
        ...over(one),
        ...{ status, by, reason, at },
        ...said,
      }));
    }
    case 'clearance-expired':
      return changed(state, event.clearance, (one) => ({
        ...over(one),
        ...{ status: 'expired', by: 'programme', at: event.at },
      }));
  }
}

/** Ends all reminders. */
const over = (one: Clearance): Clearance => ({ ...one, reminders: [] });

function changed(state: SellerState, id: string, change: (before: Clearance) => Clearance): SellerState {
  return withNext({ ...state, clearances: state.clearances.map((one) => (one.id === id ? change(one) : one)) });
}

/** One clock for all of them: the next one due. */
function withNext(state: SellerState): SellerState {
  const next = state.clearances.flatMap((one) => nextOf(one) ?? []).sort()[0];
  const { clearance: _before, ...clocks } = state.clocks;
  return { ...state, clocks: next === undefined ? clocks : { ...clocks, clearance: next } };
}
