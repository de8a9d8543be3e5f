import type { OutboxRow } from '../../platform/outbox.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { QueuedNotice } from './queue.ts';
import { casesWithoutStatement } from './untold.ts';

/**
 * While statements of reasons were on their way, other removals of their bundles may have been confirmed; what those queued met
 * the rows of these and was dropped. So once these rows are finished others are queued if such cases are left, under the locks
 * of the sellers, which every confirmation of a removal takes.
 */
export async function queueMissedStatements(
  tx: Tx,
  statements: readonly Pick<OutboxRow<QueuedNotice>, 'key' | 'payload'>[],
  now: Date,
): Promise<void> {
  const rest = await casesWithoutStatement(
    tx,
    statements.flatMap(({ payload }) => payload.bundle ?? []),
  );
  for (const { key, payload } of statements) {
    const missed = rest.find(({ bundle }) => bundle === payload.bundle);
    if (missed === undefined) continue;
    await tx
      .insertInto('outbox')
      .values({
        kind: 'notice',
        key,
        payload: JSON.stringify({ ...payload, effect: { ...payload.effect, case: missed.id } }),
        due_at: now,
        attempts: 0,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
