import { type MeasureTarget, targetKey } from '@marketsafe/terms';
import { evolveClearance } from './clearance/evolve.ts';
import type { SellerEvent } from './events.ts';
import type { Closure, SellerClock, SellerState, Strike, TargetState } from './state.ts';

type Evolve<E> = (state: SellerState, event: E) => SellerState;

export const evolveSeller: Evolve<SellerEvent> = (state, event) =>
  (after[event.type] as Evolve<SellerEvent>)(state, event);

const after: { readonly [T in SellerEvent['type']]: Evolve<Extract<SellerEvent, { type: T }>> } = {
  'seller-registered': (state, { seller, identity, language }) => ({
    ...{ ...state, seller, language },
    ...(identity !== undefined && { identity }),
  }),
  'measure-imposed': (state, event) =>
    withProceeds(
      onTarget(state, event.target, (target) => ({
        ...target,
        measures: { ...target.measures, [event.cause]: event.kind },
        ...(event.until !== undefined && { ends: { ...target.ends, [event.cause]: event.until } }),
      })),
    ),
  'measure-lifted': (state, event) =>
    withProceeds(
      onTarget(state, event.target, (target) => {
        const { [event.cause]: _lifted, ...measures } = target.measures;
        const { [event.cause]: _over, ...ends } = target.ends ?? {};
        return { ...target, measures, ...(target.ends && { ends }) };
      }),
    ),
  'target-downed': (state, event) => ordered(state, event, []),
  'target-raised': (state, event) => ordered(opened(state, event.target), event, event.cases),
  'target-observed': (state, { target: of, down, at, disappearedAt }) => {
    const observed = { down, at, ...(disappearedAt !== undefined && { disappearedAt }) };
    const seen = down ? shut(state, of, at) : opened(state, of);
    return onTarget(seen, of, ({ unconfirmed: _doubt, ...target }) => ({
      ...target,
      observed,
      restoring: down ? target.restoring : [],
    }));
  },
  'target-unconfirmed': (state, { target: of, outcome, at }) =>
    onTarget(state, of, (target) => ({ ...target, unconfirmed: { outcome, at } })),
  'target-reappeared': (state, { target: of, at }) =>
    onTarget(opened(state, of), of, (target) => ({ ...target, observed: { down: false, at } })),
  'strike-issued': (state, event) => {
    const { type: _type, strike, caseGravity, settledBy, contested = false, ...said } = event;
    const cases = { [strike]: { gravity: caseGravity, settledBy, contested } };
    return withStrikes(state, { ...state.strikes, [strike]: { ...said, id: strike, cases } });
  },
  'strike-joined': (state, event) => {
    const { gravity, points, caseGravity, settledBy, contested = false, restsOnDays = 0 } = event;
    const member = { gravity: caseGravity, settledBy, contested };
    return onStrike(state, event.strike, (strike) => ({
      ...strike,
      ...(restsOnDays > (strike.restsOnDays ?? 0) && { restsOnDays }),
      gravity,
      points,
      cases: { ...strike.cases, [event.case]: member },
    }));
  },
  'strike-lowered': (state, event) =>
    onStrike(state, event.strike, (strike) => {
      const { [event.case]: _left, ...cases } = strike.cases;
      return { ...strike, gravity: event.gravity, points: event.points, cases };
    }),
  'strike-regraded': (state, event) =>
    onStrike(state, event.strike, (strike) => {
      const member = strike.cases[event.case];
      const cases = member && { ...strike.cases, [event.case]: { ...member, gravity: event.caseGravity } };
      return { ...strike, gravity: event.gravity, points: event.points, cases: cases ?? strike.cases };
    }),
  'strike-rerated': (state, { strike: id, gravity, points }) =>
    onStrike(state, id, (strike) => ({ ...strike, gravity, points })),
  'strike-expunged': (state, { strike }) => withStrikes(state, forgotten(dropped(state.strikes, [strike]), strike)),
  'strikes-expired': (state, { strikes }) => withStrikes(state, dropped(state.strikes, strikes)),
  'strike-contested': (state, event) => unproposed(contested(state, event.strike, event.case, true), event.strike),
  'strike-settled': (state, event) => contested(state, event.strike, event.case, false),
  'points-warned': (state) => state,
  'storefront-closed': (state, { track, frozen, points, at }) => {
    const closure = { track, frozen, points, closedAt: at, approvals: [], proposed: false, declined: false };
    return withExpiry({ ...state, closure });
  },
  'closure-recounted': (state, { track, frozen, points, declined = false }) => {
    const fresh = { track, frozen, points, approvals: [], proposed: false, declined };
    const recounted = onClosure(state, (closure) => ({ ...closure, ...fresh }));
    return withExpiry(withoutClock(recounted, 'banDecision'));
  },
  'storefront-reopened': ({ closure: _closure, ...rest }) => withExpiry(withoutClock(rest, 'banDecision')),
  'ban-proposed': (state, { due }) => {
    const proposed = onClosure(state, (closure) => ({ ...closure, proposed: true }));
    return { ...proposed, clocks: { ...proposed.clocks, banDecision: due } };
  },
  'ban-approved': (state, { user }) =>
    onClosure(state, (closure) => ({ ...closure, approvals: [...closure.approvals, user] })),
  'ban-declined': (state) => {
    const declined = onClosure(state, (closure) => ({ ...closure, approvals: [], declined: true }));
    return withoutClock(declined, 'banDecision');
  },
  'storefront-banned': (state, { at, approvers }) => withoutClock({ ...state, ban: { at, approvers } }, 'banDecision'),
  'ban-lifted': ({ ban: _ban, ...rest }) => rest,
  'clearance-invited': evolveClearance,
  'clearance-deposited': evolveClearance,
  'clearance-holder-reminded': evolveClearance,
  'clearance-sent-to-desk': evolveClearance,
  'clearance-confirmed': evolveClearance,
  'clearance-declined': evolveClearance,
  'clearance-expiring': evolveClearance,
  'clearance-expired': evolveClearance,
  'clearance-ended': evolveClearance,
  'reregistration-recognised': (state, { of, at }) => ({ ...state, recognised: { of, at, contested: false } }),
  'recognition-contested': (state) => recognition(state, true),
  'recognition-confirmed': (state) => recognition(state, false),
  'recognition-lifted': ({ recognised: _recognised, ...rest }, { of, user }) =>
    user === undefined ? rest : { ...rest, apart: [...(rest.apart ?? []), of] },
  'derived-added': (state, { seller }) => ({ ...state, derived: [...state.derived, seller] }),
  'derived-removed': (state, event) => ({
    ...state,
    derived: state.derived.filter((seller) => seller !== event.seller),
  }),
  'seller-deadline-missed': (state, { clock }) => withoutClock(state, clock),
};

/** A new order about the target: observations of the last one no longer apply. */
const ordered = (
  state: SellerState,
  { target: of, epoch }: { readonly target: MeasureTarget; readonly epoch: number },
  restoring: readonly string[],
): SellerState =>
  onTarget(state, of, ({ target, measures, ends }) => ({ target, measures, ...(ends && { ends }), epoch, restoring }));

const recognition = (state: SellerState, contested: boolean): SellerState =>
  state.recognised === undefined ? state : { ...state, recognised: { ...state.recognised, contested } };

function onTarget(
  state: SellerState,
  target: MeasureTarget,
  change: (before: TargetState) => TargetState,
): SellerState {
  const key = targetKey(target);
  const before = state.targets[key] ?? { target, epoch: 0, measures: {}, restoring: [] };
  return { ...state, targets: { ...state.targets, [key]: change(before) } };
}

/** A new order about a closed shop leaves it closed. */
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

/** A strike that never counted preceded none; an expired one did count when the later ones were issued. */
const forgotten = (strikes: Strikes, fallen: string): Strikes =>
  Object.fromEntries(
    Object.entries(strikes).map(([id, strike]) => [
      id,
      { ...strike, precededBy: strike.precededBy.filter((before) => before !== fallen) },
    ]),
  );

const onClosure = (state: SellerState, change: (before: Closure) => Closure): SellerState =>
  state.closure === undefined ? state : { ...state, closure: change(state.closure) };

/** Approvals apply to the strikes at that time, so a contest voids them. A pronounced ban stays until a strike is removed. */
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
