import type { ReasonCode } from '@marketsafe/terms';
import { type Entry, rebased } from './basis.ts';
import type { ComplainantEvent } from './events.ts';
import { isMistake } from './standing.ts';
import type { ComplainantClocks, ComplainantState, Counted, OutcomeKind, Tallies } from './state.ts';
import { inWindow, keyOf, tallied, weightOf } from './tallies.ts';

export function evolveComplainant(state: ComplainantState, event: ComplainantEvent): ComplainantState {
  switch (event.type) {
    case 'complainant-registered': {
      const { participant, kind, membership } = event;
      return { ...state, participant, kind, membership };
    }
    case 'filing-counted': {
      const before = state.filings.day === event.day ? state.filings.count : 0;
      const filings = { day: event.day, count: before + 1 };
      const { reason, at, day, countsUntil, onTrust } = event;
      const unproven = onTrust && { unproven: [...(state.unproven ?? []), event.case] };
      return {
        ...state,
        ...unproven,
        filings,
        tallies: tallied(kept(state, at), { reason, day, countsUntil }, 'filed', 1),
      };
    }
    case 'answer-counted':
      return { ...state, tallies: tallied(kept(state, event.at), event, 'countered', 1) };
    case 'outcome-counted': {
      const { case: id, reason, at, number, instead } = event;
      const borne = borneOut(state, id, event.outcome);
      const left = { ...borne, counted: number, tallies: kept(state, at) };
      if (state.extortions?.[id] !== undefined) return left;
      const before = instead && { ...instead, reason };
      const tallies = tallied(replaced(left.tallies, reason, instead), event, keyOf(event), weightOf(event));
      return rebased({ ...left, tallies }, id, before, event.outcome);
    }
    case 'outcome-uncounted': {
      const { case: id, reason, at, instead } = event;
      if (state.extortions?.[id] !== undefined) return state;
      const tallies = replaced(kept(state, at), reason, instead);
      return rebased({ ...state, tallies }, id, { ...instead, reason }, undefined);
    }
    case 'extortion-recorded': {
      const { type: _type, case: id, instead, ...recorded } = event;
      const extortions = { ...state.extortions, [id]: recorded };
      const { reason, number, day, countsUntil, at } = recorded;
      const before = instead && { ...instead, reason };
      const left = replaced(kept(state, at), reason, instead);
      const tallies = tallied(left, { reason, day, countsUntil }, 'extortion', weightOf(recorded));
      return rebased({ ...state, extortions, counted: number, tallies }, id, before, 'extortion');
    }
    case 'extortion-undone': {
      const { case: id, again } = event;
      const { [id]: undone, ...extortions } = state.extortions ?? {};
      if (undone === undefined) return state;
      const before: Entry = { ...undone, outcome: 'extortion' };
      const left = tallied(state.tallies, undone, 'extortion', -weightOf(undone));
      const tallies = again ? tallied(left, { ...again, reason: undone.reason }, keyOf(again), weightOf(again)) : left;
      return rebased({ ...state, extortions, tallies }, id, before, again?.outcome);
    }
    case 'complainant-graduated': {
      const { unproven: _proven, ...rest } = state;
      return { ...rest, newcomer: false };
    }
    case 'standing-restricted':
      return withClocks({
        ...state,
        restricted: { ...state.restricted, [event.reason]: event.until },
        restrictedSince: { ...state.restrictedSince, [event.reason]: event.at },
      });
    case 'standing-regained': {
      const { [event.reason]: _regained, ...restricted } = state.restricted;
      const { [event.reason]: _since, ...restrictedSince } = state.restrictedSince;
      return withClocks({ ...state, restricted, restrictedSince });
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

/** A newcomer's word held, or was taken back for no mistake: there is room for another. */
function borneOut(state: ComplainantState, id: string, outcome: OutcomeKind): ComplainantState {
  if (state.unproven === undefined || isMistake(outcome) || outcome === 'restored-by-silence') return state;
  return { ...state, unproven: state.unproven.filter((one) => one !== id) };
}

const kept = (state: ComplainantState, at: string) => inWindow(state.tallies, at);

const replaced = (tallies: Tallies, reason: ReasonCode, instead: Counted | undefined): Tallies =>
  instead === undefined ? tallies : tallied(tallies, { ...instead, reason }, keyOf(instead), -weightOf(instead));

function withClocks(state: ComplainantState): ComplainantState {
  const next = (Object.entries(state.restricted) as [ReasonCode, string][]).map(([, until]) => until).sort()[0];
  const clocks: ComplainantClocks = {
    ...(next !== undefined && { restriction: next }),
    ...(state.suspended?.until !== undefined && { suspension: state.suspended.until }),
  };
  return { ...state, clocks };
}
