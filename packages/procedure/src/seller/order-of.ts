import type { Reaction } from '../decider.ts';
import type { SellerEvent } from './events.ts';

/** The order to the marketplace after a change of a target's required state. */
export function orderOf(
  event: Extract<SellerEvent, { type: 'target-downed' | 'target-raised' }>,
  seller: string,
): Reaction {
  const { target, measure, epoch, cases } = event;
  const desired = event.type === 'target-downed' ? 'down' : 'up';
  return { kind: 'effect', effect: { kind: 'order', target, measure, desired, epoch, seller, cases } };
}
