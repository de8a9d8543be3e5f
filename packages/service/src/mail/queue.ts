import { randomUUID } from 'node:crypto';
import type { Clock } from '../platform/clock.ts';
import { outboxSource } from '../platform/outbox.ts';
import type { WorkSource } from '../platform/poller.ts';
import type { Transactions, Tx } from '../platform/transactions.ts';
import type { Mail, Mailer } from './mailer.ts';

/** Sends a message once the transaction has committed: it is a row until then, and never sent when it rolls back. */
export async function queueMail(tx: Tx, mail: Mail, now: Date): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({ kind: 'mail', key: `mail:${randomUUID()}`, payload: JSON.stringify(mail), due_at: now, attempts: 0 })
    .execute();
}

/** The queued messages, at least once each. What was sent is forgotten at once: it may hold a code and names a person. */
export function mailSource(deps: { transactions: Transactions; clock: Clock; mailer: Mailer }): WorkSource {
  return outboxSource<Mail>('mail', deps, async (row) => {
    const { accepted } = await deps.mailer.send(row.payload);
    if (!accepted) throw new Error('the mail server refused the message or its recipient');
    await deps.transactions.work((tx) =>
      tx.updateTable('outbox').set({ payload: '{}' }).where('id', '=', row.id).execute(),
    );
    return { done: true };
  });
}
