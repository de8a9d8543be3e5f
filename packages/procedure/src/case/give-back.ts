/** Finds what a case restores when it is overturned or withdrawn. */
import { targetKey } from '@marketsafe/terms';
import { type Refusal, refuse } from '../refusals.ts';
import { type Closure, closedByRightAlone, givenBetween, type SellerState, shutSince } from '../seller/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { CaseCommand } from './commands.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import type { ComplaintCost, SellerBack, Span } from './gave-back.ts';
import { evolveGivenBack } from './gave-back.ts';
import { heldTarget } from './held-target.ts';
import type { FiledCase } from './state.ts';
import { backSince } from './transitions.ts';

/** Compares the seller's state before with the state after all consequences. */
export function noteGivenBack(
  state: FiledCase,
  { before }: Extract<CaseCommand, { type: 'note-given-back' }>,
  at: CaseCircumstances,
): readonly CaseEvent[] | Refusal {
  if (at.actor.kind !== 'system') return refuse('not-for-this-actor');
  const { removal, filedAt } = state;
  if (removal === undefined || at.seller === undefined) return [];
  // If the target was down earlier, by another case or its seller, the case's own measure begins with its filing.
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

/** Since when the shop was actually closed by its points, not only to be closed. */
function closedIn(before: SellerState, { closedAt }: Closure): { since: string; asked?: true } {
  const shut = shutSince(before);
  return shut === undefined ? { since: closedAt, asked: true } : { since: later(closedAt, shut) };
}

const later = (one: string, other: string): string => (one > other ? one : other);

/** An agent does not learn what others filed for its client, so it learns nothing about the shop. */
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

export const givenBackEvents = {
  'given-back': { fold: (state, event) => ({ ...state, gaveBack: evolveGivenBack(state.gaveBack, event) }) },
} satisfies Partial<EventRules>;
