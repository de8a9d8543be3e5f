/** The effect of one right's cases alone on a shop: all that their complainant may learn of its closure. */
import type { StrikeRules, Track } from '../policy/index.ts';
import { inOrder, rate } from './points.ts';
import type { SellerState } from './state.ts';

const tracks: readonly Track[] = ['counterfeit', 'general'];

/**
 * Since when the strikes of the right alone had the shop closed (ISO 8601 UTC), if in `then` they no longer do. The answer does not
 * depend on others' complaints; the shop may have been closed longer.
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
