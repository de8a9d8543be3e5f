import type { Receipt, Undo } from '@marketsafe/connectors';
import type { OrderStatus } from '@marketsafe/procedure';
import type { MeasureKind } from '@marketsafe/terms';
import type { Tx } from '../../platform/transactions.ts';

/** An order as its row holds it. */
export interface OrderRow {
  readonly id: string;
  readonly marketplace: string;
  readonly target: string;
  readonly seller: string;
  readonly measure: MeasureKind;
  readonly desired: 'down' | 'up';
  readonly epoch: number;
  readonly state: OrderStatus;
  readonly cases: readonly string[];
  readonly before: Undo | null;
  readonly receipt: Receipt | null;
  /** How often it was let go. */
  readonly attempts: number;
}

/** Each seller counts the epochs of its own targets: an id that goes from one to another begins again at 1. `seller`: its key. */
export const orderIdOf = (target: string, epoch: number, seller: string): string =>
  `${target}#${epoch}@${seller.slice(seller.indexOf('/') + 1)}`;

export async function readOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  const row = await tx.selectFrom('marketplace_order').selectAll().where('id', '=', id).executeTakeFirst();
  return row as unknown as OrderRow | undefined;
}

/** What the last removal of this seller's target noted down, to be put back by its restoration. */
export async function readUndo(tx: Tx, { target, seller }: OrderRow): Promise<Undo | undefined> {
  const row = await tx
    .selectFrom('marketplace_order')
    .select('before')
    .where('target', '=', target)
    .where('seller', '=', seller)
    .where('desired', '=', 'down')
    .where('before', 'is not', null)
    .orderBy('epoch', 'desc')
    .executeTakeFirst();
  return (row?.before ?? undefined) as Undo | undefined;
}
