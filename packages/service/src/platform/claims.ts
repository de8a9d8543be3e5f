import { sql } from 'kysely';
import type { Transactions } from './transactions.ts';

/**
 * Frees what a process that is gone had in its hands, at once instead of when its claims lapse. Only where no other
 * process can hold one: on the embedded database, whose directory is locked.
 */
export async function releaseClaims(transactions: Transactions): Promise<void> {
  await transactions.work(async (tx) => {
    for (const table of ['outbox', 'deadline', 'cursor', 'rule_proposal', 'screening_claim']) {
      await sql`update ${sql.table(table)} set claimed_until = null where claimed_until is not null`.execute(tx);
    }
  });
}
