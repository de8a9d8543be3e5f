/** What the cases under one right did to a shop by themselves: all that whoever filed them may learn of its closure. */
import type { StrikeRules, Track } from '../policy/index.ts';
import { inOrder, rate } from './points.ts';
import type { SellerState } from './state.ts';

const tracks: readonly Track[] = ['counterfeit', 'general'];

/**
 * Since when the strikes of the right alone had the shop closed (ISO 8601 UTC), if with `then` they do not any more. Whatever
 * others complained of, the answer is the same: the shop was closed then, perhaps for longer.
 */
export function closedByRightAlone(
  state: SellerState,
  then: SellerState,
  { right, rules, now }: { readonly right: string; readonly rules: StrikeRules; readonly now: string },
): string | undefined {
  const since = (one: SellerState): string | undefined =>
    tracks.flatMap((track) => reached(one, { track, right, rules, now }) ?? []).sort()[0];
  return since(then) === undefined ? since(state) : undefined;
}

function reached(
  { strikes }: SellerState,
  of: { readonly track: Track; readonly right: string; readonly rules: StrikeRules; readonly now: string },
): string | undefined {
  const own = inOrder(strikes).filter(
    ({ track, right, expiresAt }) => track === of.track && right === of.right && expiresAt > of.now,
  );
  let points = 0;
  for (const { cases, precededBy, issuedAt } of own) {
    const before = precededBy.filter((id) => own.some((one) => one.id === id)).length;
    points += rate(cases, before, of.rules).points;
    if (points >= of.rules.closeAt) return issuedAt;
  }
  return undefined;
}
