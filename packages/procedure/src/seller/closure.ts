/**
 * From points to a closed storefront and a banned operator, and all the way back.
 *
 * A storefront is closed, reversibly, when the points of one track are reached; the strikes counted are frozen then. It
 * is banned only when none of them is contested and enough approvers agree. When one falls and the rest does not carry
 * the closure, everything that followed from it is undone.
 */
import type { Circumstances } from '../circumstances.ts';
import { dueAfter } from '../clock/index.ts';
import type { Track } from '../policy/index.ts';
import type { Draft } from './draft.ts';
import { imposeMeasure, liftMeasure, storefrontOf } from './measures.ts';
import { countedStrikes, isContested, sumOf } from './points.ts';
import type { SellerState, Strike } from './state.ts';

const tracks: readonly Track[] = ['counterfeit', 'general'];

/** Brings closure and ban in line with the strikes as they stand now. */
export function recomputeClosure(draft: Draft, at: Circumstances): undefined {
  recount(draft, at);
  close(draft, at);
  propose(draft, at);
}

export const frozenStrikes = (state: SellerState): readonly Strike[] =>
  (state.closure?.frozen ?? []).flatMap((id) => state.strikes[id] ?? []);

function recount(draft: Draft, at: Circumstances): undefined {
  const { closure } = draft.state;
  if (closure === undefined) return;
  const { track } = closure;
  const kept = frozenStrikes(draft.state);
  if (kept.length === closure.frozen.length && sumOf(kept) === closure.points) return;
  if (sumOf(kept) >= at.rules.strikes.closeAt) {
    const declined = closure.declined && sumOf(kept) <= closure.points;
    draft.add({ ...recounted(track, kept), ...(declined && { declined }) });
    return;
  }
  // A ban was approved for strikes that do not carry it any more; others may still carry the closure.
  if (draft.state.ban !== undefined) {
    draft.add({ type: 'ban-lifted', at: at.now });
    liftMeasure(draft, 'ban', storefront(draft.state));
  }
  const others = countedStrikes(draft.state, track, at.now).filter(({ id }) => !closure.frozen.includes(id));
  const all = [...kept, ...others];
  if (sumOf(all) >= at.rules.strikes.closeAt) {
    draft.add(recounted(track, all));
    return;
  }
  draft.add({ type: 'storefront-reopened', at: at.now });
  liftMeasure(draft, 'closure', storefront(draft.state));
  // Itself the continuation of another, it is closed still, and with it those that continue it.
  if (draft.state.recognised === undefined) releaseDerived(draft);
}

const recounted = (track: Track, strikes: readonly Strike[]) =>
  ({ type: 'closure-recounted', track, frozen: strikes.map(({ id }) => id), points: sumOf(strikes) }) as const;

/** A strike issued after the desk declined a ban joins those that are counted: the question of a ban is a new one. */
export function addGround(draft: Draft, strike: Strike): undefined {
  const { closure } = draft.state;
  if (closure?.declined !== true || closure.track !== strike.track) return;
  draft.add(recounted(strike.track, [...frozenStrikes(draft.state), strike]));
}

function close(draft: Draft, at: Circumstances): undefined {
  for (const track of tracks) {
    if (draft.state.closure !== undefined) return;
    const counted = countedStrikes(draft.state, track, at.now);
    const points = sumOf(counted);
    if (points < at.rules.strikes.closeAt) continue;
    draft.add({ type: 'storefront-closed', track, frozen: counted.map(({ id }) => id), points, at: at.now });
    imposeMeasure(draft, 'closure', storefront(draft.state), 'close-storefront');
  }
}

function propose(draft: Draft, at: Circumstances): undefined {
  const { closure, ban } = draft.state;
  if (closure === undefined || ban !== undefined || closure.proposed || closure.declined) return;
  if (frozenStrikes(draft.state).some(isContested)) return;
  draft.add({ type: 'ban-proposed', due: dueAfter(at.rules.clocks.banDecision, at.now, at.calendar, at.zone) });
}

/** Storefronts recognised as continuations of this one lose the reason for which they are closed. */
export function releaseDerived(draft: Draft): undefined {
  for (const seller of draft.state.derived) draft.add({ type: 'derived-removed', seller });
}

const storefront = (state: SellerState) => storefrontOf(state.seller ?? '');
