/** What a case gave back when it fell: kept with the decision, and told to both sides, each as much as follows from what it may know. */
import { targetKey } from '@marketsafe/terms';
import type { Track } from '../policy/index.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { type Closure, closedByRightAlone, givenBetween, type SellerState, shutSince } from '../seller/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { heldTarget } from './held-target.ts';
import type { FiledCase } from './state.ts';
import { backSince } from './transitions.ts';

/** Instants, ISO 8601 UTC. */
export interface Span {
  readonly since: string;
  readonly until: string;
}

/** For the seller and the desk: what others complained of is in its numbers. */
export interface SellerBack {
  /** The target of the case, and what keeps it down all the same. */
  readonly down: Span & { readonly still?: 'another-case' | 'settled' };
  /** Strikes that weigh less; `after` 0: gone. */
  readonly strikes: readonly {
    readonly strike: string;
    readonly track: Track;
    readonly issuedAt: string;
    readonly before: number;
    readonly after: number;
  }[];
  /** Of their tracks, all valid strikes together. */
  readonly points: readonly { readonly track: Track; readonly before: number; readonly after: number }[];
  /** `asked`: the marketplace had not closed it, as far as anybody saw. */
  readonly closure?: Span & { readonly outcome: 'reopened' | 'recounted'; readonly asked?: true };
  readonly ban?: Span;
  /** Shops that were closed as continuations of this one. */
  readonly shops?: number;
  /** Money that was held and is free from now on. */
  readonly proceeds?: Span;
}

/** What the complaint had cost by itself: the same whatever anybody else complained of. */
export interface ComplaintCost {
  readonly down: Span;
  /** It had counted in a strike. */
  readonly strike?: true;
  /** The strikes of its right alone had the shop closed, and do not any more. */
  readonly shopClosed?: Span;
}

export interface GaveBack {
  readonly at: string;
  readonly back: SellerBack;
  readonly cost: ComplaintCost;
}

/** Once everything that follows from the fall has followed: what the seller had before is compared with what it has. */
export function noteGivenBack(
  state: FiledCase,
  { before }: Extract<CaseCommand, { type: 'note-given-back' }>,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  if (at.actor.kind !== 'system') return refuse('not-for-this-actor');
  const { removal, filedAt } = state;
  if (removal === undefined || at.seller === undefined) return [];
  // What was gone before, by another's case or by itself, is gone by this one since it was filed.
  const since = later(filedAt, removal.observedAt);
  const down = { since, until: backSince(state) ?? at.now };
  const back = sellerBack(state, before, at.seller, down);
  return [{ type: 'given-back', at: at.now, back, cost: costOf(state, before, at.seller, down, at) }];
}

function sellerBack(state: FiledCase, before: SellerState, then: SellerState, down: Span): SellerBack {
  const { until } = down;
  const { strikes, points, closure, ban, released, stillDown } = givenBetween(before, then, until);
  const key = targetKey(heldTarget(state));
  const held = stillDown.some((target) => targetKey(target) === key);
  const still = state.status === 'settled' ? 'settled' : held ? 'another-case' : undefined;
  const { proceeds } = state;
  return {
    down: { ...down, ...(still && { still }) },
    strikes: strikes.map((one) => ({ ...one, issuedAt: before.strikes[one.strike]?.issuedAt ?? until })),
    points,
    ...(closure && before.closure && { closure: { outcome: closure, ...closedIn(before, before.closure), until } }),
    ...(ban && before.ban && { ban: { since: before.ban.at, until } }),
    ...(released.length > 0 && { shops: released.length }),
    ...(proceeds?.status === 'held' && { proceeds: { since: proceeds.since, until } }),
  };
}

/** Since when the shop was closed by its points, and not only to be. */
function closedIn(before: SellerState, { closedAt }: Closure): { since: string; asked?: true } {
  const shut = shutSince(before);
  return shut === undefined ? { since: closedAt, asked: true } : { since: later(closedAt, shut) };
}

const later = (one: string, other: string): string => (one > other ? one : other);

/** An agent does not learn what others filed for its client: of the shop it is told nothing. */
function costOf(
  { case: id, agent, right }: FiledCase,
  before: SellerState,
  then: SellerState,
  down: Span,
  { now, rules }: CaseCircumstances,
): ComplaintCost {
  const counted = Object.values(before.strikes).some(({ cases }) => cases[id] !== undefined);
  const closed =
    agent === undefined && counted ? closedByRightAlone(before, then, { right, rules: rules.strikes, now }) : undefined;
  const shut = shutSince(before);
  return {
    down,
    ...(counted && { strike: true }),
    ...(closed !== undefined && shut !== undefined && { shopClosed: { since: later(closed, shut), until: now } }),
  };
}

/** What several falls of one seller gave back together. */
export function togetherBack(all: readonly SellerBack[]): Omit<SellerBack, 'down'> {
  const merged = <One extends { readonly before: number; readonly after: number }>(
    ones: readonly One[],
    key: (one: One) => string,
  ): readonly One[] =>
    [...Map.groupBy(ones, key).values()].flatMap((same) => {
      const [first] = same;
      const before = Math.max(...same.map((one) => one.before));
      return first ? [{ ...first, before, after: Math.min(...same.map(({ after }) => after)) }] : [];
    });
  const closures = all.flatMap(({ closure }) => closure ?? []);
  const closure = closures.find(({ outcome }) => outcome === 'reopened') ?? closures.at(-1);
  const ban = all.find((one) => one.ban !== undefined)?.ban;
  const shops = all.reduce((sum, one) => sum + (one.shops ?? 0), 0);
  const spans = all.flatMap(({ proceeds }) => proceeds ?? []);
  const since = spans.map((span) => span.since).sort()[0];
  const until = spans
    .map((span) => span.until)
    .sort()
    .at(-1);
  return {
    strikes: merged(
      all.flatMap(({ strikes }) => strikes),
      ({ strike }) => strike,
    ),
    points: merged(
      all.flatMap(({ points }) => points),
      ({ track }) => track,
    ),
    ...(closure && { closure }),
    ...(ban && { ban }),
    ...(shops > 0 && { shops }),
    ...(since !== undefined && until !== undefined && { proceeds: { since, until } }),
  };
}

/** A settled case may yet be let go of for money that was asked for it: what it gave back then comes on top. */
export const evolveGivenBack = ({ gaveBack }: FiledCase, { at, back, cost }: GaveBack): GaveBack =>
  gaveBack === undefined
    ? { at, back, cost }
    : {
        at,
        back: { ...togetherBack([gaveBack.back, back]), down: back.down },
        cost: { ...gaveBack.cost, ...cost },
      };
