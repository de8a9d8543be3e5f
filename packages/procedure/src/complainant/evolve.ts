import type { ReasonCode } from '@marketsafe/terms';
import type { ComplainantEvent } from './events.ts';
import { isMistake } from './standing.ts';
import type { Basis, ComplainantClocks, ComplainantState, OutcomeKind } from './state.ts';

export function evolveComplainant(state: ComplainantState, event: ComplainantEvent): ComplainantState {
  switch (event.type) {
    case 'complainant-registered': {
      const { participant, kind, membership } = event;
      return { ...state, participant, kind, membership };
    }
    case 'filing-counted': {
      const before = state.filings.day === event.day ? state.filings.count : 0;
      return { ...state, filings: { day: event.day, count: before + 1 } };
    }
    case 'outcome-recorded': {
      const { case: id, reason, outcome, at, countsUntil } = event;
      const counting = Object.entries(state.outcomes).filter(([, one]) => one.countsUntil > at);
      const outcomes = { ...Object.fromEntries(counting), [id]: { reason, outcome, at, countsUntil } };
      return rebased({ ...state, outcomes }, id, outcome);
    }
    case 'extortion-recorded': {
      const { type: _type, case: id, ...recorded } = event;
      return { ...state, extortions: { ...state.extortions, [id]: recorded } };
    }
    case 'extortion-undone': {
      const { [event.case]: _undone, ...extortions } = state.extortions ?? {};
      return rebased({ ...state, extortions }, event.case, state.outcomes[event.case]?.outcome);
    }
    case 'outcome-undone': {
      const { [event.case]: _undone, ...outcomes } = state.outcomes;
      return rebased({ ...state, outcomes }, event.case);
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
      return { ...state, warned: { at: event.at, ...(event.basis && { basis: event.basis }) } };
    case 'complainant-suspended': {
      const { at: since, until, basis } = event;
      return withClocks({ ...state, suspended: { since, until, ...(basis && { basis }) } });
    }
    case 'warning-lifted': {
      const { warned: _warned, ...rest } = state;
      return rest;
    }
    case 'suspension-lifted': {
      const { suspended: _suspended, ...rest } = state;
      return withClocks(rest);
    }
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

/** What a warning and a suspension rest on, after a case was decided otherwise or, without an outcome, is open again. */
function rebased(state: ComplainantState, id: string, outcome?: OutcomeKind): ComplainantState {
  const { warned, suspended } = state;
  return {
    ...state,
    ...(warned?.basis && { warned: { ...warned, basis: without(warned.basis, id, outcome) } }),
    ...(suspended?.basis && { suspended: { ...suspended, basis: without(suspended.basis, id, outcome) } }),
  };
}

function without(basis: Basis, id: string, outcome?: OutcomeKind): Basis {
  if (!basis.mistaken.includes(id)) return basis;
  const { [id]: _before, ...undone } = basis.undone ?? {};
  if (outcome !== undefined && isMistake(outcome)) return { ...basis, undone };
  const counts = outcome !== undefined && outcome !== 'withdrawn-other';
  return { ...basis, undone: { ...undone, [id]: counts ? 'stood' : 'open' } };
}

function withClocks(state: ComplainantState): ComplainantState {
  const next = (Object.entries(state.restricted) as [ReasonCode, string][]).map(([, until]) => until).sort()[0];
  const clocks: ComplainantClocks = {
    ...(next !== undefined && { restriction: next }),
    ...(state.suspended?.until !== undefined && { suspension: state.suspended.until }),
  };
  return { ...state, clocks };
}
