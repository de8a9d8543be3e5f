/**
 * Measures on targets. Several causes may hold a target down. The marketplace gets an order only when the required state of the
 * target changes; each such change is an epoch. The proceeds of a listing are a separate target, "down" while they are held: a hold
 * hides nothing, and restoring the listing does not release them. A variant is a separate target too: it is off sale while a
 * measure on it or on its listing is in force, and lifting one does not lift the other.
 */
import { coveringOf, type MeasureKind, type MeasureTarget, type Target, targetKey, wholeOf } from '@marketsafe/terms';
import type { SellerCommand } from './commands.ts';
import type { Draft } from './draft.ts';
import type { MeasureCause, SellerState, TargetState } from './state.ts';

const programmeCauses: ReadonlySet<MeasureCause> = new Set(['closure', 'ban', 'recognition']);
export const isCase = (cause: MeasureCause): boolean => !programmeCauses.has(cause);

/** `until`: its own end, ISO 8601 UTC. */
export function imposeMeasure(
  draft: Draft,
  cause: MeasureCause,
  target: MeasureTarget,
  kind: MeasureKind,
  until?: string,
): undefined {
  const before = targetOf(draft.state, target);
  if (before.measures[cause] !== undefined) return;
  const asked = ask(before);
  const changes = asked === undefined || (kind === 'ban' && asked !== 'ban') || cameBack(before);
  const seen = !changes && before.observed?.down === true ? before.observed : undefined;
  const unconfirmed = changes ? undefined : before.unconfirmed;
  draft.add({
    type: 'measure-imposed',
    target,
    cause,
    kind,
    ...(until !== undefined && { until }),
    ...(seen !== undefined && { observedDownAt: seen.at }),
    ...(seen?.disappearedAt !== undefined && { disappearedAt: seen.disappearedAt }),
    ...(unconfirmed !== undefined && { unconfirmed }),
  });
  if (!changes) return;
  draft.add({
    type: 'target-downed',
    target,
    epoch: before.epoch + 1,
    measure: kind,
    cases: holders(targetOf(draft.state, target)),
    overtaken: before.restoring.filter((waiting) => waiting !== cause),
  });
}

export function liftMeasure(draft: Draft, cause: MeasureCause, target: MeasureTarget): undefined {
  const before = targetOf(draft.state, target);
  const kind = before.measures[cause];
  if (kind === undefined) return;
  const { [cause]: _lifted, ...left } = before.measures;
  const asked = ask({ measures: left });
  const listingDown = isHeld(draft.state, wholeOf(target)) && targetKey(wholeOf(target)) !== targetKey(target);
  draft.add({ type: 'measure-lifted', target, cause, stillDown: asked !== undefined || listingDown });
  if (asked === undefined) {
    // A variant cannot be seen up while its listing is down, so no case waits for it.
    const cases = isCase(cause) && !listingDown ? [cause] : [];
    draft.add({ type: 'target-raised', target, epoch: before.epoch + 1, measure: kind, cases });
  } else if (kind === 'ban') {
    const cases = Object.keys(left).filter(isCase).sort();
    draft.add({ type: 'target-downed', target, epoch: before.epoch + 1, measure: asked, cases, overtaken: [] });
  }
}

/** Ends expired measures; each cause has its own end. */
export function endMeasures(draft: Draft, now: string): undefined {
  for (const { target, ends = {} } of Object.values(draft.state.targets))
    for (const [cause, until] of Object.entries(ends)) if (until <= now) liftMeasure(draft, cause, target);
}

/**
 * Records the result of an epoch's order for every case that holds the target: those that asked for it and those that joined later.
 * A result for another epoch belongs to a superseded order, and is ignored.
 */
export function noteRemoval(draft: Draft, said: Extract<SellerCommand, { type: 'note-removal' }>): undefined {
  const { target, epoch, outcome, observedAt: at, disappearedAt, told } = said;
  const state = targetOf(draft.state, target);
  if (state.epoch !== epoch || ask(state) === undefined || state.observed !== undefined) return;
  const cases = holders(state).filter((id) => !told.includes(id));
  if (outcome === 'gone' || outcome === 'already-gone') {
    const since = disappearedAt !== undefined && { disappearedAt };
    draft.add({ type: 'target-observed', target, down: true, at, cases, ...since });
  } else if (state.unconfirmed?.outcome !== outcome) {
    draft.add({ type: 'target-unconfirmed', target, outcome, at, cases });
  }
}

const holders = ({ measures }: TargetState): readonly string[] => Object.keys(measures).filter(isCase).sort();

/** Seen up again after it was seen down, while a measure is in force: the order has lost its effect. */
export function noteReappeared(draft: Draft, target: MeasureTarget, at: string): undefined {
  const { measures, observed } = targetOf(draft.state, target);
  if (ask({ measures }) === undefined || observed?.down !== true || at <= observed.at) return;
  draft.add({ type: 'target-reappeared', target, at });
}

const cameBack = ({ observed }: TargetState): boolean => observed?.down === false;

const isHeld = (state: SellerState, target: MeasureTarget): boolean => ask(targetOf(state, target)) !== undefined;

/** A measure is in force, and the target was not seen up again since, so another complaint about it would change nothing. */
export const isStillDown = (state: SellerState, target: MeasureTarget): boolean =>
  coveringOf(target).some((one) => isHeld(state, one) && !cameBack(targetOf(state, one)));

/** Seen up as ordered. If a measure is in force again, the report belongs to a superseded order, and is ignored. */
export function noteRestored(draft: Draft, knows: string, target: MeasureTarget, at: string): undefined {
  const state = targetOf(draft.state, target);
  if (state.observed?.down === false || ask(state) !== undefined) return;
  draft.add({ type: 'target-observed', target, down: false, at, cases: state.restoring.filter((id) => id !== knows) });
}

/** The measure to ask the marketplace for: the ban if there is one, else any measure; undefined = restore it. */
function ask({ measures }: Pick<TargetState, 'measures'>): MeasureKind | undefined {
  const kinds = Object.values(measures).sort();
  return kinds.find((kind) => kind === 'ban') ?? kinds[0];
}

const targetOf = (state: SellerState, target: MeasureTarget): TargetState =>
  state.targets[targetKey(target)] ?? { target, epoch: 0, measures: {}, restoring: [] };

/** The target for a listing's proceeds, which is separate from the rest of the shop. */
export const proceedsOf = ({ marketplace, id }: Target): MeasureTarget => ({ kind: 'proceeds', marketplace, id });

/** The shop of a seller key (`marketplace/seller`) as a target. */
export function storefrontOf(sellerKey: string): Target {
  const slash = sellerKey.indexOf('/');
  return { kind: 'storefront', marketplace: sellerKey.slice(0, slash), id: sellerKey.slice(slash + 1) };
}
