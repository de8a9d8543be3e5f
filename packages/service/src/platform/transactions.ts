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

export function transactionsOf(database: Database): Transactions {
  const as = <T>(role: string, tenant: string, run: (tx: Tx) => Promise<T>): Promise<T> =>
    database.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('role', ${role}, true), set_config('marketsafe.tenant', ${tenant}, true)`.execute(tx);
      return run(tx);
    });
  return {
    work: (run) => as('marketsafe_work', '', run),
    read: (tenant, run) => as('marketsafe_reader', tenant, run),
    prove: (tenant, run) => as('marketsafe_prover', tenant, run),
  };
}
