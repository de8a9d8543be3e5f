import type { Action, ActionType, Connector, MayGo, Receipt, Undo } from '@marketsafe/connectors';
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

/**
 * One attempt at an order, all of it outside a transaction: prepare once and keep it, then submit, or ask again about a
 * receipt that was left open. What was sent without an answer comes back `unknown`, never as a success.
 */
export async function attempt(
  order: OrderRow,
  connector: Connector,
  undoOf: Undo | undefined,
  keepBefore: (before: Undo) => Promise<void>,
  mayGo: MayGo,
  now: Date,
): Promise<Receipt> {
  const target = targetOfKey(order.target);
  const type = actionTypeOf(order.measure, order.desired, target);
  const base = { actionId: order.id, type, target, at: now.toISOString() } as const;
  if (!connector.capabilities().actions[type]) {
    return { ...base, outcome: 'unsupported', reason: `${connector.marketplace} has no action for ${order.measure}` };
  }
  if (variantOf(target) !== undefined && !connector.capabilities().variants) {
    return { ...base, outcome: 'unsupported', reason: `${connector.marketplace} acts on no single variant` };
  }
  if (order.receipt && (order.receipt.outcome === 'pending' || order.receipt.outcome === 'unknown')) {
    const [polled] = await connector.poll([order.receipt]);
    if (polled && polled.outcome !== 'unknown') return polled;
    // Still nobody knows. The action id is the idempotency key and the connector observes first: sending again is safe.
  }
  const seller = order.seller.slice(order.seller.indexOf('/') + 1);
  const action: Action = {
    id: order.id,
    type,
    target,
    expectSeller: seller,
    ...(undoOf && { undoOf }),
    ...(order.before && { before: order.before }),
  };
  let before = order.before;
  if (!before && order.desired === 'down') {
    [before = null] = await connector.prepare([action]);
    if (before) await keepBefore(before);
  }
  const sent = before ? { ...action, before } : action;
  const [receipt] = await connector.submit([sent], mayGo);
  if (!receipt) throw new ConnectorError('protocol', 'the connector gave no receipt');
  return receipt;
}
