import type { Connector, Receipt } from '@marketsafe/connectors';
import { targetOfKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import { actionTypeOf } from './attempt.ts';
import type { OrderRow } from './order-row.ts';

export interface InFlight extends OrderRow {
  /** It is being sent at this moment, so the marketplace's answer may change at any time. */
  readonly sending: boolean;
}

/**
 * Earlier orders on the target that were begun and whose result is not known yet: overtaken in our books,
 * but the marketplace may still carry them out. One that is let go at this moment is waited for.
 */
export async function ordersInFlight(tx: Tx, order: OrderRow, now: Date): Promise<InFlight[]> {
  const { rows } = await sql<InFlight>`
    select *, exists (
      select from outbox where key = 'order:' || marketplace_order.id and claimed_until > ${now}) as sending
    from (
      select * from marketplace_order
      where target = ${order.target} and seller = ${order.seller} and epoch < ${order.epoch} order by epoch for update) as marketplace_order
    where attempts > 0 and coalesce(receipt ->> 'outcome', 'unknown') in ('pending', 'unknown')
    order by epoch`.execute(tx);
  return rows;
}

/**
 * What the marketplace says of orders in flight now. While one is `pending`, an order that came after it must wait: what
 * takes effect late would undo it. One that left no trace there never arrived.
 */
export async function askAbout(orders: readonly OrderRow[], connector: Connector, now: Date): Promise<Receipt[]> {
  const receipts = orders.map((order): Receipt => {
    const target = targetOfKey(order.target);
    const type = actionTypeOf(order.measure, order.desired, target);
    const bare = { actionId: order.id, type, target, outcome: 'unknown', at: now.toISOString() } as const;
    return order.receipt?.outcome === undefined ? bare : order.receipt;
  });
  return receipts.length === 0 ? [] : [...(await connector.poll(receipts))];
}
