import { sql } from 'kysely';
import type { Transactions } from './transactions.ts';

/**
 * Frees the claims of a process that has ended, instead of waiting until they lapse. Only for the embedded database, whose
 * directory lock rules out a second process.
 */
export async function releaseClaims(transactions: Transactions): Promise<void> {
  await transactions.work(async (tx) => {
    for (const table of ['outbox', 'deadline', 'cursor', 'rule_proposal', 'screening_claim', 'listing_picture']) {
      await sql`update ${sql.table(table)} set claimed_until = null where claimed_until is not null`.execute(tx);
    }
  });
}
