import type { Action, ActionType, Connector, Receipt, SendGuard, Undo } from '@marketsafe/connectors';
import { ConnectorError } from '@marketsafe/connectors';
import { type MeasureKind, type MeasureTarget, targetOfKey, variantOf } from '@marketsafe/terms';
import type { OrderRow } from './order-row.ts';

/** What a marketplace is asked for a measure. */
export function actionTypeOf(measure: MeasureKind, desired: 'down' | 'up', target: MeasureTarget): ActionType {
  if (target.kind === 'proceeds') return desired === 'up' ? 'proceeds.release' : 'proceeds.hold';
  if (target.kind === 'storefront') return desired === 'up' ? 'seller.reinstate' : 'seller.close';
  if (desired === 'up') return 'listing.reinstate';
  return measure === 'hide' ? 'listing.hide' : 'listing.remove';
}

/** What came of an attempt, and what its restoration will have to put back. */
export interface Attempted {
  readonly receipt: Receipt;
  readonly before: Undo | null;
}

/**
 * One attempt at an order, all of it outside a transaction: prepare, then submit, or ask again about a receipt that was left
 * open. What was sent without an answer comes back `unknown`, never as a success.
 *
 * @param leaveFor asked before anything is sent, and keeps what was prepared; a later attempt prepares no more.
 */
export async function attempt(
  order: OrderRow,
  connector: Connector,
  undoOf: Undo | undefined,
  leaveFor: (before: Undo | null) => SendGuard,
  now: Date,
): Promise<Attempted> {
  const target = targetOfKey(order.target);
  const type = actionTypeOf(order.measure, order.desired, target);
  const base = { actionId: order.id, type, target, at: now.toISOString() } as const;
  let { before } = order;
  const unsupported = (reason: string): Attempted => ({ receipt: { ...base, outcome: 'unsupported', reason }, before });
  if (!connector.capabilities().actions[type])
    return unsupported(`${connector.marketplace} has no action for ${order.measure}`);
  if (variantOf(target) !== undefined && !connector.capabilities().variants)
    return unsupported(`${connector.marketplace} acts on no single variant`);
  if (order.receipt && (order.receipt.outcome === 'pending' || order.receipt.outcome === 'unknown')) {
    const [polled] = await connector.poll([order.receipt]);
    if (polled && polled.outcome !== 'unknown') return { receipt: polled, before };
    // Still unknown. The action id is the idempotency key and the connector observes first: sending again is safe.
  }
  const seller = order.seller.slice(order.seller.indexOf('/') + 1);
  const action: Action = { id: order.id, type, target, expectSeller: seller, ...(undoOf && { undoOf }) };
  if (!before && order.desired === 'down') [before = null] = await connector.prepare([action]);
  const [receipt] = await connector.submit([{ ...action, ...(before && { before }) }], leaveFor(before));
  if (!receipt) throw new ConnectorError('protocol', 'the connector gave no receipt');
  return { receipt, before };
}
