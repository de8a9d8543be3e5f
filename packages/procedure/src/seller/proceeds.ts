/** What follows from an event about proceeds: an order, or word to the cases that hold them. Nothing of it moves a listing. */
import type { ProceedsWord } from '../case/state.ts';
import type { Reaction } from '../decider.ts';
import type { SellerEvent } from './events.ts';
import { orderOf } from './order-of.ts';

type OfTarget = Extract<SellerEvent, { readonly target: unknown }>;

export function reactToProceeds(event: OfTarget, seller: string): readonly Reaction[] {
  switch (event.type) {
    case 'measure-imposed':
      if (event.observedDownAt !== undefined) return [told(event.cause, 'held')];
      return event.unconfirmed && notHeld(event.unconfirmed.outcome) ? [told(event.cause, 'not-held')] : [];
    case 'measure-lifted':
      return [told(event.cause, 'ended')];
    case 'target-downed':
    case 'target-raised':
      return [orderOf(event, seller)];
    case 'target-observed':
      return event.cases.map((id) => told(id, event.down ? 'held' : 'released'));
    case 'target-unconfirmed':
      return notHeld(event.outcome) ? event.cases.map((id) => told(id, 'not-held')) : [];
    case 'target-reappeared':
      return [];
  }
}

/** What nobody knows yet is asked again. */
const notHeld = (outcome: Extract<OfTarget, { type: 'target-unconfirmed' }>['outcome']): boolean =>
  outcome !== 'unconfirmed';

/** In a transaction of its own: the case may be no part of this one. */
const told = (id: string, word: ProceedsWord): Reaction => ({
  kind: 'follow-up',
  to: { kind: 'case', id },
  command: { type: 'note-proceeds', word },
});
