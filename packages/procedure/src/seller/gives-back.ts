/** What a seller regains when cases are overturned or withdrawn: all their consequences, and nothing else. Decides nothing. */
import { coveringOf, type Gravity, type MeasureTarget, type Target, targetKey } from '@marketsafe/terms';
import type { Circumstances } from '../circumstances.ts';
import type { Track } from '../policy/index.ts';
import { Draft } from './draft.ts';
import { liftMeasure, proceedsOf } from './measures.ts';
import { inOrder, isValid, sumOf } from './points.ts';
import type { SellerState } from './state.ts';
import { expunge, regradeStrike } from './strikes.ts';

/** A case that is overturned or withdrawn, with the cases that continued it and their weights without it. */
export interface Falling {
  readonly case: string;
  /** The target of its measure. */
  readonly target: Target;
  readonly children?: readonly { readonly case: string; readonly gravity: Gravity }[];
}

export interface GivenBack {
  /** Targets, including proceeds, that no measure holds any longer. */
  readonly raised: readonly MeasureTarget[];
  /** Targets that these cases no longer hold, but another measure does. */
  readonly stillDown: readonly MeasureTarget[];
  /** Valid strikes that weigh less, including contested ones, in the order of issue; `after` 0: removed. */
  readonly strikes: readonly {
    readonly strike: string;
    readonly track: Track;
    readonly before: number;
    readonly after: number;
  }[];
  /** For their tracks: the points of all valid strikes, including contested ones. */
  readonly points: readonly { readonly track: Track; readonly before: number; readonly after: number }[];
  /** `recounted`: it stays closed because of the remaining strikes. */
  readonly closure?: 'reopened' | 'recounted';
  readonly ban?: 'lifted';
  /** Sellers that were closed as continuations of this one, and lose that reason. */
  readonly released: readonly string[];
}

/** `at`: now, and the rules that judge the cases. */
export function givesBack(state: SellerState, falling: readonly Falling[], at: Circumstances): GivenBack {
  const draft = new Draft(state);
  for (const { case: id, target, children = [] } of falling) {
    expunge(draft, id, at);
    liftMeasure(draft, id, target);
    if (target.kind === 'listing') liftMeasure(draft, id, proceedsOf(target));
    for (const child of children) regradeStrike(draft, { type: 'regrade-strike', ...child }, at);
  }
  return givenBetween(state, draft.state, at.now);
}

/** What a seller has in `then` and not in `state`, as far as cases had cost it. `now`: ISO 8601 UTC. */
export function givenBetween(state: SellerState, then: SellerState, now: string): GivenBack {
  const valid = (one: SellerState) => inOrder(one.strikes).filter((strike) => isValid(strike, one, now));
  const before = valid(state);
  const strikes = before
    .map(({ id, track, points }) => ({ strike: id, track, before: points, after: then.strikes[id]?.points ?? 0 }))
    .filter((one) => one.after < one.before);
  const tracks = [...new Set(strikes.map(({ track }) => track))];
  const on = (track: Track, of: typeof before): number => sumOf(of.filter((strike) => strike.track === track));
  const targets = Object.values(state.targets).flatMap(({ target, measures }) => {
    const left = then.targets[targetKey(target)]?.measures ?? {};
    return Object.keys(measures).some((cause) => left[cause] === undefined) ? [target] : [];
  });
  const isHeld = (target: MeasureTarget): boolean =>
    coveringOf(target).some((one) => Object.keys(then.targets[targetKey(one)]?.measures ?? {}).length > 0);
  const closure = closureOf(state, then);
  return {
    raised: targets.filter((target) => !isHeld(target)),
    stillDown: targets.filter(isHeld),
    strikes,
    points: tracks.map((track) => ({ track, before: on(track, before), after: on(track, valid(then)) })),
    ...(closure && { closure }),
    ...(state.ban !== undefined && then.ban === undefined && { ban: 'lifted' }),
    released: state.derived.filter((seller) => !then.derived.includes(seller)),
  };
}

function closureOf(before: SellerState, then: SellerState): GivenBack['closure'] {
  if (before.closure === undefined) return undefined;
  if (then.closure === undefined) return 'reopened';
  const { frozen, points } = then.closure;
  const same = points === before.closure.points && frozen.join() === before.closure.frozen.join();
  return same ? undefined : 'recounted';
}
