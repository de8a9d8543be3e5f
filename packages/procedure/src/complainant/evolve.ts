import type { ReasonCode } from '@marketsafe/terms';
import { type Entry, rebased } from './basis.ts';
import type { ComplainantEvent } from './events.ts';
import { isMistake } from './standing.ts';
import type { ComplainantClocks, ComplainantState, Counted, OutcomeKind, Tallies } from './state.ts';
import { inWindow, keyOf, tallied, weightOf } from './tallies.ts';

type Evolve<E> = (state: ComplainantState, event: E) => ComplainantState;

export const evolveComplainant: Evolve<ComplainantEvent> = (state, event) =>
  (after[event.type] as Evolve<ComplainantEvent>)(state, event);

const after: { readonly [T in ComplainantEvent['type']]: Evolve<Extract<ComplainantEvent, { type: T }>> } = {
  'complainant-registered': (state, { participant, kind, membership }) => ({ ...state, participant, kind, membership }),
  'filing-counted': (state, { case: id, reason, at, day, countsUntil, onTrust }) => {
    const before = state.filings.day === day ? state.filings.count : 0;
    return {
      ...state,
      ...(onTrust && { unproven: [...(state.unproven ?? []), id] }),
      filings: { day, count: before + 1 },
      tallies: tallied(kept(state, at), { reason, day, countsUntil }, 'filed', 1),
    };
  },
  'answer-counted': (state, event) => ({
    ...state,
    tallies: tallied(kept(state, event.at), event, 'countered', 1),
  }),
  'outcome-counted': (state, event) => {
    const { case: id, reason, at, number, instead } = event;
    const borne = borneOut(state, id, event.outcome);
    const left = { ...borne, counted: number, tallies: kept(state, at) };
    if (state.extortions?.[id] !== undefined) return left;
    const before = instead && { ...instead, reason };
    const tallies = tallied(replaced(left.tallies, reason, instead), event, keyOf(event), weightOf(event));
    return rebased({ ...left, tallies }, id, before, event.outcome);
  },
  'outcome-uncounted': (state, { case: id, reason, at, instead }) => {
    if (state.extortions?.[id] !== undefined) return state;
    const tallies = replaced(kept(state, at), reason, instead);
    return rebased({ ...state, tallies }, id, { ...instead, reason }, undefined);
  },
  'extortion-recorded': (state, { type: _type, case: id, instead, ...recorded }) => {
    const extortions = { ...state.extortions, [id]: recorded };
    const { reason, number, day, countsUntil, at } = recorded;
    const before = instead && { ...instead, reason };
    const left = replaced(kept(state, at), reason, instead);
    const tallies = tallied(left, { reason, day, countsUntil }, 'extortion', weightOf(recorded));
    return rebased({ ...state, extortions, counted: number, tallies }, id, before, 'extortion');
  },
  'extortion-undone': (state, { case: id, again }) => {
    const { [id]: undone, ...extortions } = state.extortions ?? {};
    if (undone === undefined) return state;
    const before: Entry = { ...undone, outcome: 'extortion' };
    const left = tallied(state.tallies, undone, 'extortion', -weightOf(undone));
    const tallies = again ? tallied(left, { ...again, reason: undone.reason }, keyOf(again), weightOf(again)) : left;
    return rebased({ ...state, extortions, tallies }, id, before, again?.outcome);
  },
  'complainant-graduated': ({ unproven: _proven, ...rest }) => ({ ...rest, newcomer: false }),
  'standing-restricted': (state, { reason, until, at }) =>
    withClocks({
      ...state,
      restricted: { ...state.restricted, [reason]: until },
      restrictedSince: { ...state.restrictedSince, [reason]: at },
    }),
  'standing-regained': (state, { reason }) => {
    const { [reason]: _regained, ...restricted } = state.restricted;
    const { [reason]: _since, ...restrictedSince } = state.restrictedSince;
    return withClocks({ ...state, restricted, restrictedSince });
  },
  'complainant-warned': (state, { at, basis }) => ({ ...state, warned: { at, ...(basis && { basis }) } }),
  'complainant-suspended': (state, { at: since, until, basis }) =>
    withClocks({ ...state, suspended: { since, until, ...(basis && { basis }) } }),
  'warning-lifted': ({ warned: _warned, ...rest }) => rest,
  'suspension-lifted': ({ suspended: _suspended, ...rest }) => withClocks(rest),
  // The next suspension needs its own warning.
  'complainant-reinstated': ({ suspended: _suspended, warned: _warned, ...rest }) => withClocks(rest),
  'terms-accepted': (state, { terms }) => ({ ...state, terms }),
};

/** A newcomer's word was confirmed, or withdrawn without a mistake: another complaint on trust is possible. */
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
