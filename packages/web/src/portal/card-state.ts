import type { FindingFilter, Goods } from '../data/nouns.ts';
import { type FilingWithOutcomes, type Outcome, worstOf } from './outcome.ts';

import type { TriageDone } from './use-triage-desk.ts';

/** What became of a card since the list was opened. `elsewhere`: a colleague or another tab decided it. */
export type CardState =
  | { readonly kind: 'filed'; readonly outcome: Outcome }
  | { readonly kind: 'dismissed' | 'snoozed' | 'reopened' | 'elsewhere' };

const stateAfter = { dismiss: 'dismissed', snooze: 'snoozed', reopen: 'reopened' } as const;

/**
 * By card of one list, that of `list`: what was dismissed in another is to be done in this one. A card whose filing failed, or of which only
 * some offers were decided, is still to be done.
 */
export function cardStates(
  { cards, left }: { readonly cards: readonly Goods[]; readonly left: ReadonlySet<string> },
  list: FindingFilter['state'],
  filings: readonly FilingWithOutcomes[],
  acts: readonly TriageDone[],
): ReadonlyMap<string, CardState> {
  const states = new Map<string, CardState>();
  for (const one of left) states.set(one, { kind: 'elsewhere' });
  for (const { act, state, cards: concerned, list: from } of acts.toReversed()) {
    if (act.kind === 'assign' || state === 'failed') continue;
    for (const card of concerned) {
      if (state === 'undone' || from !== list) states.delete(card);
      else states.set(card, { kind: stateAfter[act.kind] });
    }
  }
  for (const [card, outcomes] of list === 'open' ? filedOn(filings) : []) {
    const count = cards.find(({ group }) => group === card)?.count ?? 1;
    const worst = outcomes.length < count && !left.has(card) ? undefined : worstOf(outcomes);
    if (worst) states.set(card, { kind: 'filed', outcome: worst });
  }
  return states;
}

function filedOn(filings: readonly FilingWithOutcomes[]): ReadonlyMap<string, readonly Outcome[]> {
  const found = new Map<string, Outcome[]>();
  for (const { targets, outcomes } of filings)
    for (const { target, card } of targets) {
      const outcome = outcomes.find((one) => one.target === target);
      if (outcome && outcome.kind !== 'failed') found.set(card, [...(found.get(card) ?? []), outcome]);
    }
  return found;
}
