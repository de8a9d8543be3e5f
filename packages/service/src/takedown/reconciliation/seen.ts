import type { Observation } from '@marketsafe/connectors';
import { sellerKey } from '@marketsafe/terms';
import type { OrderRow } from '../orders/index.ts';
import type { Found, Result } from './contract.ts';

/** What a look at an order's target showed, as the order's row keeps it. */
export interface Seen {
  readonly found: Found;
  readonly result: Result;
  /** ISO 8601. */
  readonly at: string;
}

/** A target is down only when no shopper meets it anywhere, and up only when they meet it everywhere. */
export function foundIn(observation: Observation, order: Pick<OrderRow, 'marketplace' | 'seller'>): Found {
  const { exists, seller, surfaces, held, target } = observation;
  if (!exists) return 'absent';
  if (seller !== undefined && sellerKey({ marketplace: order.marketplace, seller }) !== order.seller)
    return 'other-seller';
  if (target.kind === 'proceeds') return held === undefined ? 'unclear' : held ? 'down' : 'up';
  const all = Object.values(surfaces);
  if (all.length === 0) return 'unclear';
  if (all.every((one) => one === 'gone')) return 'down';
  return all.every((one) => one === 'visible') ? 'up' : 'unclear';
}

/**
 * What follows from it. Only an order that may have left before is settled: one that never left is sent when work resumes. What the
 * books call done and the marketplace does not show is left to people, since a later decision may be lost with the rows after the backup.
 */
export function resultOf(
  { state, desired, attempts }: Pick<OrderRow, 'state' | 'desired' | 'attempts'>,
  found: Found,
): Result {
  if (found === 'not-asked') return 'differs';
  const isReached = found === desired || (found === 'absent' && desired === 'down');
  if (state === 'done') return isReached ? 'as-believed' : 'differs';
  if (found === 'other-seller') return 'differs';
  return isReached && attempts > 0 ? 'settled' : 'waits';
}
