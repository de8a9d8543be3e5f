import { sql } from 'kysely';
import type { OutboxRow } from '../../platform/outbox.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { QueuedNotice } from './queue.ts';
import { casesWithoutStatement } from './untold.ts';

/**
 * While a statement of reasons was on its way, another removal of its bundle may have been confirmed; what that queued met
 * the row of this one and was dropped. So this row is finished and, if such a case is left, another queued, under the lock
 * of the seller, which every confirmation of a removal takes.
 */
export async function queueMissedStatements(tx: Tx, row: OutboxRow<QueuedNotice>, now: Date): Promise<void> {
  const { effect, bundle } = row.payload;
  if (effect.notice !== 'statement-of-reasons' || bundle === undefined) return;
  await sql`select from aggregate where kind = 'seller' and id = ${effect.recipient} for update`.execute(tx);
  await sql`update outbox set done_at = ${now} where id = ${row.id}`.execute(tx);
  const [rest] = await casesWithoutStatement(tx, bundle);
  if (rest === undefined) return;
  await tx
    .insertInto('outbox')
    .values({
      kind: 'notice',
      key: row.key,
      payload: JSON.stringify({ ...row.payload, effect: { ...effect, case: rest } }),
      due_at: now,
      attempts: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
