import type { ReasonCode } from '@marketsafe/terms';
import type { ComplainantEvent } from './events.ts';
import type { ComplainantClocks, ComplainantState } from './state.ts';

export function evolveComplainant(state: ComplainantState, event: ComplainantEvent): ComplainantState {
  switch (event.type) {
    case 'complainant-registered': {
      const { participant, kind, membership } = event;
      return { ...state, participant, kind, membership };
    }
    case 'filing-counted': {
      const before = state.filings.day === event.day ? state.filings.cases : [];
      return { ...state, filings: { day: event.day, cases: [...before, event.case] } };
    }
    case 'outcome-recorded': {
      const { case: id, reason, outcome, at, countsUntil } = event;
      const counting = Object.entries(state.outcomes).filter(([, one]) => one.countsUntil > at);
      return { ...state, outcomes: { ...Object.fromEntries(counting), [id]: { reason, outcome, at, countsUntil } } };
    }
    case 'outcome-undone': {
      const { [event.case]: _undone, ...outcomes } = state.outcomes;
      return { ...state, outcomes };
    }
    case 'complainant-graduated':
      return { ...state, newcomer: false };
    case 'standing-restricted':
      return withClocks({ ...state, restricted: { ...state.restricted, [event.reason]: event.until } });
    case 'standing-regained': {
      const { [event.reason]: _regained, ...restricted } = state.restricted;
      return withClocks({ ...state, restricted });
    }
    case 'complainant-warned':
      return { ...state, warned: { at: event.at } };
    case 'complainant-suspended':
      return withClocks({ ...state, suspended: { since: event.at, until: event.until } });
    case 'complainant-reinstated': {
      // The next suspension needs a warning of its own.
      const { suspended: _suspended, warned: _warned, ...rest } = state;
      return withClocks(rest);
    }
    case 'standing-declared':
      return { ...state, standingDeclaration: true };
    case 'declaration-revoked':
      return { ...state, standingDeclaration: false };
  }
}

function withClocks(state: ComplainantState): ComplainantState {
  const next = (Object.entries(state.restricted) as [ReasonCode, string][]).map(([, until]) => until).sort()[0];
  const clocks: ComplainantClocks = {
    ...(next !== undefined && { restriction: next }),
    ...(state.suspended?.until !== undefined && { suspension: state.suspended.until }),
  };
  return { ...state, clocks };
}
