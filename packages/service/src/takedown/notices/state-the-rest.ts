import type { OutboxRow } from '../../platform/outbox.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { QueuedNotice } from './queue.ts';
import { casesWithoutStatement } from './untold.ts';

/**
 * While a statement of reasons was on its way, another removal of its bundle may have been confirmed; what that queued met
 * the row of this one and was dropped. So once this row is finished another is queued if such a case is left, under the lock
 * of the seller, which every confirmation of a removal takes.
 */
export async function queueMissedStatements(
  tx: Tx,
  { key, payload }: Pick<OutboxRow<QueuedNotice>, 'key' | 'payload'>,
  now: Date,
): Promise<void> {
  const { effect, bundle } = payload;
  if (bundle === undefined) return;
  const [rest] = await casesWithoutStatement(tx, bundle);
  if (rest === undefined) return;
  await tx
    .insertInto('outbox')
    .values({
      kind: 'notice',
      key,
      payload: JSON.stringify({ ...payload, effect: { ...effect, case: rest } }),
      due_at: now,
      attempts: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
