import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';

/** The lock of those who write findings; any number that nothing else uses. */
const key = 5_041;

/** Said before it is looked at what a batch's findings rest on, and until they are written. */
export async function lockFindingsShared(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${key})`.execute(tx);
}

/**
 * Waits for whoever writes findings just now: what they rest on may have changed since it was looked at, and whoever asks which
 * listings have findings would not see theirs. In a transaction that holds nothing else.
 */
export async function lockFindingsExclusive(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${key})`.execute(tx);
}
