/** The consequences of an event about proceeds: an order, or reports to the cases that hold them. None affects a listing. */
import type { Reaction } from '../decider.ts';
import type { ProceedsWord, RemovalOutcome } from '../order/index.ts';
import type { SellerEvent } from './events.ts';
import type { ToCase } from './measure-news.ts';
import { orderOf } from './order-of.ts';

type OfTarget = Extract<SellerEvent, { readonly target: unknown }>;

export function reactToProceeds(event: OfTarget, seller: string): readonly Reaction<ToCase>[] {
  switch (event.type) {
    case 'measure-imposed':
      if (event.observedDownAt !== undefined) return [told(event.cause, 'held')];
      return event.unconfirmed ? heardOf([event.cause], event.unconfirmed.outcome) : [];
    case 'measure-lifted':
      return [told(event.cause, 'ended')];
    case 'target-downed':
    case 'target-raised':
      return [orderOf(event, seller)];
    case 'target-observed':
      return event.cases.map((id) => told(id, event.down ? 'held' : 'released'));
    case 'target-unconfirmed':
      return heardOf(event.cases, event.outcome);
    case 'target-reappeared':
      return [];
  }
}

/** The result of an order to hold, for its cases; undefined while it is unknown and asked again. */
export function heldWord(outcome: RemovalOutcome): 'held' | 'not-held' | undefined {
  if (outcome === 'unconfirmed') return undefined;
  return outcome === 'gone' || outcome === 'already-gone' ? 'held' : 'not-held';
}

function heardOf(cases: readonly string[], outcome: RemovalOutcome): readonly Reaction<ToCase>[] {
  const word = heldWord(outcome);
  return word === undefined ? [] : cases.map((id) => told(id, word));
}

/** In its own transaction, since the case may not be part of this one. */
const told = (id: string, word: ProceedsWord): Reaction<ToCase> => ({
  kind: 'follow-up',
  to: { kind: 'case', id },
  command: { type: 'note-proceeds', word },
});
