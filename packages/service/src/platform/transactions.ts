import { sql, type Transaction } from 'kysely';
import type { Database } from './database/open.ts';
import type { Schema } from './schema.ts';

export type Tx = Transaction<Schema>;

/** The ways to the data. All are READ COMMITTED; what a decision reads is locked first (ADR 0002). */
export interface Transactions {
  /** Everything may be read and written; for the unit of work and nothing else. */
  work<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Only rows of `tenant` and public ones exist, and none can be written. */
  read<T>(tenant: string, run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Only what a case proof of `tenant` is made of exists: its cases' events and sealed texts, the log. */
  prove<T>(tenant: string, run: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Somebody inside a transaction made it another's: everything in it is undone. */
class EscapedError extends Error {
  constructor(role: string) {
    super(`a transaction of ${role} ended as somebody else; it was rolled back`);
    this.name = 'EscapedError';
  }
}

export function transactionsOf(database: Database): Transactions {
  const as = <T>(role: string, tenant: string, run: (tx: Tx) => Promise<T>): Promise<T> =>
    database.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('role', ${role}, true), set_config('marketsafe.tenant', ${tenant}, true)`.execute(tx);
      return run(tx);
    });
  /** A role that is set inside may be set again inside; on the one connection of the embedded database it would even last. */
  const walled = <T>(role: string, tenant: string, run: (tx: Tx) => Promise<T>): Promise<T> =>
    as(role, tenant, async (tx) => {
      const answer = await run(tx);
      const { rows } = await sql<{ name: string }>`select current_user as name`.execute(tx);
      if (rows[0]?.name !== role) throw new EscapedError(role);
      return answer;
    });
  return {
    work: (run) => as('marketsafe_work', '', run),
    read: (tenant, run) => walled('marketsafe_reader', tenant, run),
    prove: (tenant, run) => walled('marketsafe_prover', tenant, run),
  };
}
