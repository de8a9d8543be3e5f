import { isCase, type SellerState, type TargetState } from '@marketsafe/procedure';
import { targetKey, targetOfKey, variantOf, wholeOf } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Carried } from '../../platform/outbox.ts';
import type { Tx } from '../../platform/transactions.ts';
import { dropHeld, heldByStop, type Removal } from '../removals/index.ts';
import type { OrderDependencies } from './carry-order.ts';
import { type OrderRow, orderIdOf } from './order-row.ts';

/**
 * An order as something that may be held, with every case that waits for its target by now. For what follows a removal that had
 * its leave no case waits, and no complainant is to learn of it.
 */
export function removalOf(order: OrderRow, outbox: string, known: TargetState | undefined, follows: boolean): Removal {
  const subject = { outbox, subject: order.id, target: order.target, seller: order.seller };
  if (follows) return { ...subject, cases: [], waiting: [] };
  return { ...subject, cases: order.cases, waiting: Object.keys(known?.measures ?? {}).filter(isCase) };
}

/**
 * Whether it follows a removal that had its leave, and asks for none of its own: money, by which nothing goes out of sight, and
 * the variant that is left of a measure on its whole listing.
 */
export async function followsRemoval(tx: Tx, { target, seller, cases }: OrderRow): Promise<boolean> {
  const of = targetOfKey(target);
  if (of.kind === 'proceeds') return true;
  if (variantOf(of) === undefined) return false;
  const { rows } = await sql`
    select from marketplace_order o join removal_leave l on l.subject = o.id
    where o.target = ${targetKey(wholeOf(of))} and o.seller = ${seller} and o.desired = 'down'
      and o.cases ?| ${cases}::text[]
    limit 1`.execute(tx);
  return rows.length > 0;
}

/** What stays down of a listing that comes back is asked for first; once that was tried, or is held, nothing waits for it. */
export async function waitsForVariants(tx: Tx, order: OrderRow, known: SellerState | undefined): Promise<boolean> {
  if (order.desired === 'down' || order.cases.length > 0) return false;
  const down = Object.values(known?.targets ?? {}).filter(
    ({ target, measures }) =>
      variantOf(target) !== undefined &&
      targetKey(wholeOf(target)) === order.target &&
      Object.keys(measures).length > 0,
  );
  if (down.length === 0) return false;
  const ids = down.map(({ target, epoch }) => orderIdOf(targetKey(target), epoch, order.seller));
  const { rows } = await sql`
    select from marketplace_order o join outbox x on x.key = 'order:' || o.id
    where o.id = any (${ids}::text[]) and o.state = 'queued' and o.attempts = 0 and x.done_at is null and not x.held
    limit 1`.execute(tx);
  return rows.length > 0;
}

/** What is put back must not be followed by a removal that was held meanwhile. */
export async function dropOvertaken(tx: Tx, { target, seller, epoch }: OrderRow, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from marketplace_order
    where target = ${target} and seller = ${seller} and epoch < ${epoch}
      and id in (select subject from removal_hold where target = ${target})`.execute(tx);
  const overtaken = rows.map(({ id }) => id);
  if (overtaken.length === 0) return;
  // The limits before the orders, as whoever takes leave locks them.
  await dropHeld(tx, overtaken, now);
  await sql`
    update marketplace_order set state = 'superseded', updated_at = ${now} where id = any (${overtaken}::text[])`.execute(
    tx,
  );
}

/** It was kept from going at the last moment: removals are stopped, or nobody wants it any more, which is seen when it is begun anew. */
export async function stopped({ transactions, clock }: OrderDependencies, removal: Removal): Promise<Carried> {
  const now = clock.now();
  const held = await transactions.work((tx) => heldByStop(tx, removal, now));
  return held ? { held: true } : { again: now };
}
