import { type MeasureTarget, targetKey } from '@marketsafe/terms';
import { evolveClearance } from './clearance/evolve.ts';
import type { SellerEvent } from './events.ts';
import type { Closure, SellerClock, SellerState, Strike, TargetState } from './state.ts';

export function evolveSeller(state: SellerState, event: SellerEvent): SellerState {
  switch (event.type) {
    case 'seller-registered': {
      const { seller, identity, language } = event;
      return { ...state, seller, language, ...(identity !== undefined && { identity }) };
    }
    case 'measure-imposed':
      return withProceeds(
        onTarget(state, event.target, (target) => ({
          ...target,
          measures: { ...target.measures, [event.cause]: event.kind },
          ...(event.until !== undefined && { ends: { ...target.ends, [event.cause]: event.until } }),
        })),
      );
    case 'measure-lifted':
      return withProceeds(
        onTarget(state, event.target, (target) => {
          const { [event.cause]: _lifted, ...measures } = target.measures;
          const { [event.cause]: _over, ...ends } = target.ends ?? {};
          return { ...target, measures, ...(target.ends && { ends }) };
        }),
      );
    case 'target-downed':
    case 'target-raised': {
      const restoring = event.type === 'target-raised' ? event.cases : [];
      const before = event.type === 'target-raised' ? opened(state, event.target) : state;
      return onTarget(before, event.target, ({ target, measures, ends }) => ({
        target,
        measures,
        ...(ends && { ends }),
        epoch: event.epoch,
        restoring,
      }));
    }
    case 'target-observed': {
      const { down, at, disappearedAt } = event;
      const observed = { down, at, ...(disappearedAt !== undefined && { disappearedAt }) };
      const seen = down ? shut(state, event.target, at) : opened(state, event.target);
      return onTarget(seen, event.target, ({ unconfirmed: _doubt, ...target }) => ({
        ...target,
        observed,
        restoring: event.down ? target.restoring : [],
      }));
    }
    case 'target-unconfirmed': {
      const unconfirmed = { outcome: event.outcome, at: event.at };
      return onTarget(state, event.target, (target) => ({ ...target, unconfirmed }));
    }
    case 'target-reappeared':
      return onTarget(opened(state, event.target), event.target, (target) => ({
        ...target,
        observed: { down: false, at: event.at },
      }));
    case 'strike-issued': {
      const { type: _type, strike, caseGravity, settledBy, contested = false, ...said } = event;
      const cases = { [strike]: { gravity: caseGravity, settledBy, contested } };
      return withStrikes(state, { ...state.strikes, [strike]: { ...said, id: strike, cases } });
    }
    case 'strike-joined': {
      const { gravity, points, caseGravity, settledBy, contested = false, restsOnDays = 0 } = event;
      const member = { gravity: caseGravity, settledBy, contested };
      return onStrike(state, event.strike, (strike) => ({
        ...strike,
        ...(restsOnDays > (strike.restsOnDays ?? 0) && { restsOnDays }),
        gravity,
        points,
        cases: { ...strike.cases, [event.case]: member },
      }));
    }
    case 'strike-lowered':
      return onStrike(state, event.strike, (strike) => {
        const { [event.case]: _left, ...cases } = strike.cases;
        return { ...strike, gravity: event.gravity, points: event.points, cases };
      });
    case 'strike-regraded':
      return onStrike(state, event.strike, (strike) => {
        const member = strike.cases[event.case];
        const cases = member && { ...strike.cases, [event.case]: { ...member, gravity: event.caseGravity } };
        return { ...strike, gravity: event.gravity, points: event.points, cases: cases ?? strike.cases };
      });
    case 'strike-rerated':
      return onStrike(state, event.strike, (strike) => ({ ...strike, gravity: event.gravity, points: event.points }));
    case 'strike-expunged':
      return withStrikes(state, forgotten(dropped(state.strikes, [event.strike]), event.strike));
    case 'strikes-expired':
      return withStrikes(state, dropped(state.strikes, event.strikes));
    case 'strike-contested':
      return unproposed(contested(state, event.strike, event.case, true), event.strike);
    case 'strike-settled':
      return contested(state, event.strike, event.case, false);
    case 'points-warned':
      return state;
    case 'storefront-closed': {
      const { track, frozen, points, at } = event;
      const closure = { track, frozen, points, closedAt: at, approvals: [], proposed: false, declined: false };
      return withExpiry({ ...state, closure });
    }
    case 'closure-recounted': {
      const { track, frozen, points, declined = false } = event;
      const fresh = { track, frozen, points, approvals: [], proposed: false, declined };
      return withExpiry(
        withoutClock(
          onClosure(state, (closure) => ({ ...closure, ...fresh })),
          'banDecision',
        ),
      );
    }
    case 'storefront-reopened': {
      const { closure: _closure, ...rest } = state;
      return withExpiry(withoutClock(rest, 'banDecision'));
    }
    case 'ban-proposed': {
      const proposed = onClosure(state, (closure) => ({ ...closure, proposed: true }));
      return { ...proposed, clocks: { ...proposed.clocks, banDecision: event.due } };
    }
    case 'ban-approved':
      return onClosure(state, (closure) => ({ ...closure, approvals: [...closure.approvals, event.user] }));
    case 'ban-declined':
      return withoutClock(
        onClosure(state, (closure) => ({ ...closure, approvals: [], declined: true })),
        'banDecision',
      );
    case 'storefront-banned':
      return withoutClock({ ...state, ban: { at: event.at, approvers: event.approvers } }, 'banDecision');
    case 'ban-lifted': {
      const { ban: _ban, ...rest } = state;
      return rest;
    }
    case 'clearance-invited':
    case 'clearance-deposited':
    case 'clearance-holder-reminded':
    case 'clearance-sent-to-desk':
    case 'clearance-confirmed':
    case 'clearance-declined':
    case 'clearance-expiring':
    case 'clearance-expired':
    case 'clearance-ended':
      return evolveClearance(state, event);
    case 'reregistration-recognised':
      return { ...state, recognised: { of: event.of, at: event.at, contested: false } };
    case 'recognition-contested':
    case 'recognition-confirmed': {
      const { recognised } = state;
      const isContested = event.type === 'recognition-contested';
      return recognised === undefined ? state : { ...state, recognised: { ...recognised, contested: isContested } };
    }
    case 'recognition-lifted': {
      const { recognised: _recognised, ...rest } = state;
      return rest;
    }
    case 'derived-added':
      return { ...state, derived: [...state.derived, event.seller] };
    case 'derived-removed':
      return { ...state, derived: state.derived.filter((seller) => seller !== event.seller) };
    case 'seller-deadline-missed':
      return withoutClock(state, event.clock);
  }
}

function onTarget(
  state: SellerState,
  target: MeasureTarget,
  change: (before: TargetState) => TargetState,
): SellerState {
  const key = targetKey(target);
  const before = state.targets[key] ?? { target, epoch: 0, measures: {}, restoring: [] };
  return { ...state, targets: { ...state.targets, [key]: change(before) } };
}

/** Another order about a shop that is closed leaves it so. */
function shut(state: SellerState, target: MeasureTarget, at: string): SellerState {
  if (target.kind !== 'storefront' || state.shut !== undefined) return state;
  return { ...state, shut: { at, epoch: state.targets[targetKey(target)]?.epoch ?? 0 } };
}

function opened(state: SellerState, target: MeasureTarget): SellerState {
  if (target.kind !== 'storefront') return state;
  const { shut: _shut, ...open } = state;
  return open;
}

type Strikes = SellerState['strikes'];

function onStrike(state: SellerState, id: string, change: (before: Strike) => Strike): SellerState {
  const before = state.strikes[id];
  return before === undefined ? state : { ...state, strikes: { ...state.strikes, [id]: change(before) } };
}

const contested = (state: SellerState, strike: string, id: string, value: boolean): SellerState =>
  onStrike(state, strike, (before) => {
    const member = before.cases[id];
    return member === undefined
      ? before
      : { ...before, cases: { ...before.cases, [id]: { ...member, contested: value } } };
  });

const dropped = (strikes: Strikes, ids: readonly string[]): Strikes =>
  Object.fromEntries(Object.entries(strikes).filter(([id]) => !ids.includes(id)));

/** What never counted preceded nothing; a strike that expired did count when the later ones were issued. */
const forgotten = (strikes: Strikes, fallen: string): Strikes =>
  Object.fromEntries(
    Object.entries(strikes).map(([id, strike]) => [
      id,
      { ...strike, precededBy: strike.precededBy.filter((before) => before !== fallen) },
    ]),
  );

const onClosure = (state: SellerState, change: (before: Closure) => Closure): SellerState =>
  state.closure === undefined ? state : { ...state, closure: change(state.closure) };

/** Approvals are of the strikes as they stood: a contest voids them. A ban already pronounced stays until one falls. */
function unproposed(state: SellerState, strike: string): SellerState {
  if (state.closure?.frozen.includes(strike) !== true) return state;
  return withoutClock(
    onClosure(state, (closure) => ({ ...closure, approvals: [], proposed: false })),
    'banDecision',
  );
}

function withoutClock(state: SellerState, clock: SellerClock): SellerState {
  const { [clock]: _over, ...clocks } = state.clocks;
  return { ...state, clocks };
}

const withStrikes = (state: SellerState, strikes: Strikes): SellerState => withExpiry({ ...state, strikes });

/** Frozen strikes do not expire, so they have no clock. */
function withExpiry(state: SellerState): SellerState {
  const frozen = state.closure?.frozen ?? [];
  const next = Object.values(state.strikes)
    .filter(({ id }) => !frozen.includes(id))
    .map(({ expiresAt }) => expiresAt)
    .sort()[0];
  const rest = withoutClock(state, 'strikeExpiry');
  return next === undefined ? rest : { ...rest, clocks: { ...rest.clocks, strikeExpiry: next } };
}

/** The next hold of proceeds that ends by itself. */
function withProceeds(state: SellerState): SellerState {
  const next = Object.values(state.targets)
    .flatMap(({ ends = {} }) => Object.values(ends))
    .sort()[0];
  if (next === state.clocks.proceeds) return state;
  const rest = withoutClock(state, 'proceeds');
  return next === undefined ? rest : { ...rest, clocks: { ...rest.clocks, proceeds: next } };
}
