import { type DatabaseConnection, PostgresDialect, Transaction } from 'kysely';
import { belongsTo } from './as-work.ts';
import type { Database } from './database/open.ts';
import { StatementNames } from './database/prepared.ts';
import type { TransactionRole } from './database/roles.ts';
import { RoleSession, type Said } from './role-session.ts';
import type { Schema } from './schema/index.ts';

/** Whose rows a transaction's queries meet: those that its tenant may read, or whatever the work needs. */
type Scope = 'tenant' | 'work';
declare const scope: unique symbol;

type Reading = Pick<Transaction<Schema>, 'selectFrom' | 'getExecutor'>;

/**
 * A handle of a transaction. Each statement runs in the role of the handle that it is asked through; that of a tenant reads, and
 * has no words for anything else.
 */
export type Tx<S extends Scope = 'work'> = (S extends 'work' ? Transaction<Schema> : Reading) & { readonly [scope]: S };
/** For what asks for a tenant's rows whatever handle it is given. */
export type AnyTx = Reading & { readonly [scope]: Scope };

/** The ways to the data. All are READ COMMITTED; what a decision reads is locked first (ADR 0002). */
export interface Transactions {
  /** Everything may be read; written, what is the programme's own, and what is of those whom the work says it concerns. */
  work<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** A request of `tenant`: it meets what `tenant` may read. The work in it (`asWork`) concerns `tenant` from the beginning. */
  write<T>(tenant: string, run: (tx: Tx<'tenant'>) => Promise<T>): Promise<T>;
  /** Only rows of `tenant` and public ones exist, and none can be written. */
  read<T>(tenant: string, run: (tx: Tx<'tenant'>) => Promise<T>): Promise<T>;
  /** Only what a case proof of `tenant` is made of exists: its cases' events and sealed texts, the log. */
  prove<T>(tenant: string, run: (tx: Tx<'tenant'>) => Promise<T>): Promise<T>;
}

const saying = (tenant: string, caller: string, concerns: readonly string[]): Said => ({
  tenant,
  caller,
  concerns:
    concerns.length === 0 ? '' : `{${concerns.map((one) => `"${one.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`,
});
/** The programme is concerned by all that is done in it. */
const programme = ['desk', 'public'];

export function transactionsOf(database: Database): Transactions {
  const dialect = new PostgresDialect({ pool: database.pool });
  const props = { config: { dialect }, dialect, driver: dialect.createDriver() };
  const base = database.kysely.getExecutor();
  const over = <S extends Scope>(connection: DatabaseConnection): Tx<S> =>
    new Transaction<Schema>({
      ...props,
      executor: base.withConnectionProvider({ provideConnection: (consumer) => consumer(connection) }),
    }) as unknown as Tx<S>;
  const names = {
    marketsafe_reader: new StatementNames('marketsafe_reader'),
    marketsafe_prover: new StatementNames('marketsafe_prover'),
    marketsafe_work: new StatementNames('marketsafe_work'),
  };
  const handle = <S extends Scope>(session: RoleSession, role: TransactionRole): Tx<S> =>
    over<S>(session.as(role, names[role]));
  const workIn = (session: RoleSession): Tx => {
    const tx = handle<'work'>(session, 'marketsafe_work');
    return belongsTo(tx, tx);
  };
  const reading =
    (role: TransactionRole): Transactions['read'] =>
    (tenant, run) =>
      RoleSession.run(database, role, saying(tenant, '', []), (session) => run(handle(session, role)));
  return {
    work: (run) =>
      RoleSession.run(database, 'marketsafe_work', saying('', '', programme), (session) => run(workIn(session))),
    // It begins as the work, which claims the request's key.
    write: (tenant, run) =>
      RoleSession.run(database, 'marketsafe_work', saying(tenant, tenant, [...programme, tenant]), (session) =>
        run(belongsTo(handle(session, 'marketsafe_reader'), workIn(session))),
      ),
    read: reading('marketsafe_reader'),
    prove: reading('marketsafe_prover'),
  };
}
