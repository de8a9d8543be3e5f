import { sql } from 'kysely';
import type { Tx } from './transactions.ts';

const keyOf = (sha256: string) => sql`hashtextextended(${`file ${sha256}`}, 0)`;

/** Before a file is kept: until the end of the transaction no one erases it. Many may keep the same file at once. */
export const lockFileToKeep = (tx: Tx, sha256: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock_shared(${keyOf(sha256)})`.execute(tx);

/** Before a file is erased: transactions that keep it have ended, and the next one to keep it writes it anew. Hold no other lock. */
export const lockFileAlone = (tx: Tx, sha256: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(${keyOf(sha256)})`.execute(tx);
