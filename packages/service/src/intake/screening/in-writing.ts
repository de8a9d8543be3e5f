import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';

/** Advisory lock for writing findings. Any number that no one else uses. */
const key = 5_041;

/** Taken before the inputs of a batch's findings are read, and held until the findings are written. */
export async function lockFindingsShared(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${key})`.execute(tx);
}

/**
 * Waits for transactions that are writing findings: their inputs may have changed since they were read, and a query for listings
 * with findings would miss theirs. Use it in a transaction that holds no other lock.
 */
export async function lockFindingsExclusive(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${key})`.execute(tx);
}
