import { isCase, type TargetState } from '@marketsafe/procedure';
import { targetOfKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { HandlerResult } from '../../platform/outbox.ts';
import type { Tx } from '../../platform/transactions.ts';
import { dropHeld, holdIfKillSwitchOn, type Removal } from '../removals/index.ts';
import type { OrderDependencies } from './handle-order.ts';
import type { OrderRow } from './order-row.ts';

/** An order as something that may be held, with every case that waits for its target. For money none waits, and no complainant learns of it. */
export function removalOf(order: OrderRow, outbox: string, known: TargetState | undefined): Removal {
  const subject = { outbox, subject: order.id, target: order.target, seller: order.seller };
  if (followsRemoval(order)) return { ...subject, cases: [], waiting: [] };
  return { ...subject, cases: order.cases, waiting: Object.keys(known?.measures ?? {}).filter(isCase) };
}

/** Holding money needs no admission of its own: it hides nothing, and its listing was admitted. */
export const followsRemoval = ({ target }: OrderRow): boolean => targetOfKey(target).kind === 'proceeds';

/** What is put back must not be followed by a removal that was held meanwhile. */
export async function dropSuperseded(tx: Tx, { target, seller, epoch }: OrderRow, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from marketplace_order
    where target = ${target} and seller = ${seller} and epoch < ${epoch}
      and id in (select subject from removal_hold where target = ${target})`.execute(tx);
  const overtaken = rows.map(({ id }) => id);
  if (overtaken.length === 0) return;
  // The limits before the orders, as an admission locks them.
  await dropHeld(tx, overtaken, now);
  await sql`
    update marketplace_order set state = 'superseded', updated_at = ${now} where id = any (${overtaken}::text[])`.execute(
    tx,
  );
}

/** It was held back at the last moment: removals are stopped, or the order was superseded; the next attempt finds out which. */
export async function stopped({ transactions, clock }: OrderDependencies, removal: Removal): Promise<HandlerResult> {
  const now = clock.now();
  const held = await transactions.work((tx) => holdIfKillSwitchOn(tx, removal, now));
  return held ? { held: true } : { again: now };
}
