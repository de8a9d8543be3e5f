import type { Connector } from '@marketsafe/connectors';
import { targetKey, targetOfKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { ListingChange } from '../../intake/listings/index.ts';
import type { Tx } from '../../platform/transactions.ts';
import { actionTypeOf } from './attempt.ts';
import type { OrderRow } from './order-row.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Milliseconds after a restoration. Queues of marketplaces were seen to hold a change for up to two days. */
const looks = [minute, 10 * minute, hour, 6 * hour, 24 * hour, 48 * hour];

/**
 * Whether a restored listing is looked at again: a removal whose answer was lost may take effect after the restoration, where the
 * marketplace keeps no record of our actions that would tell so.
 */
export const isLookedAtAgain = ({ desired, measure, target }: OrderRow, connector: Connector): boolean =>
  desired === 'up' &&
  connector.capabilities().actions[actionTypeOf(measure, desired, targetOfKey(target))]?.liftsOwnAlone === true;

/** The next look at what was restored at `since` (ISO 8601); undefined after the last. */
export function nextLook(since: string, now: Date): Date | undefined {
  const restored = Date.parse(since);
  const after = looks.find((milliseconds) => restored + milliseconds > now.getTime());
  return after === undefined ? undefined : new Date(restored + after);
}

/** A listing that is hidden again is looked at now. */
export async function lookAtHidden(
  tx: Tx,
  { marketplace, id, what, current }: ListingChange,
  now: Date,
): Promise<void> {
  if (!what.includes('state') || current.state === 'visible') return;
  await sql`
    update outbox set due_at = ${now}
    where due_at > ${now} and key = (
      select 'order:' || id from marketplace_order
      where target = ${targetKey({ kind: 'listing', marketplace, id })} and state = 'done' and desired = 'up'
      order by epoch desc limit 1)`.execute(tx);
}
