/**
 * From points to a closed shop and a banned operator, and all the way back.
 * A shop is closed, reversibly, when the points of one track reach the threshold; the counted strikes are then frozen. It is banned
 * only if none of them is contested and enough approvers agree. If one is removed and the rest does not support the closure, all
 * consequences are reversed.
 */
import type { Circumstances } from '../circumstances.ts';
import { dueAfter } from '../clock/index.ts';
import type { Track } from '../policy/index.ts';
import type { Draft } from './draft.ts';
import { imposeMeasure, liftMeasure, storefrontOf } from './measures.ts';
import { countedStrikes, isContested, sumOf } from './points.ts';
import type { SellerState, Strike } from './state.ts';

const tracks: readonly Track[] = ['counterfeit', 'general'];

/** Updates closure and ban to the current strikes. */
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
  // A ban was approved for strikes that no longer support it; others may still support the closure.
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
  // If this shop continues another, it stays closed, and so do those that continue it.
  if (draft.state.recognised === undefined) releaseDerived(draft);
}

const recounted = (track: Track, strikes: readonly Strike[]) =>
  ({ type: 'closure-recounted', track, frozen: strikes.map(({ id }) => id), points: sumOf(strikes) }) as const;

/** A strike after the desk declined a ban joins the counted ones, so the question of a ban is a new one. */
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

/** Shops recognised as continuations of this one lose the reason for their closure. */
export function releaseDerived(draft: Draft): undefined {
  for (const seller of draft.state.derived) draft.add({ type: 'derived-removed', seller });
}

const storefront = (state: SellerState) => storefrontOf(state.seller ?? '');
