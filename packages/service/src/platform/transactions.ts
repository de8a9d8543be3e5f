import { type Compilable, type DatabaseConnection, PostgresDialect, Transaction } from 'kysely';
import { isCommitted } from './after-commit.ts';
import type { Database } from './database/open.ts';
import { StatementNames } from './database/prepared.ts';
import type { TransactionRole } from './database/roles.ts';
import { RoleSession, type Said } from './role-session.ts';
import type { Schema } from './schema/index.ts';
import { belongsTo } from './service-role.ts';

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
  /** Everything may be read, as it is at one point, however long it takes; nothing can be written. Writers do not wait for it. */
  snapshot<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** One query of the work, and its rows: it is asked in one round trip. */
  look<T>(query: (db: Pick<Tx, 'selectFrom'>) => Compilable<T>): Promise<T[]>;
  /**
   * A request of `tenant`: it meets what `tenant` may read. The work in it (`asServiceRole`) concerns `tenant` from the beginning.
   *
   * @param lastly what the work says last, once it is known what came of the rest; the commit goes out with it.
   */
  write<T>(
    tenant: string,
    run: (tx: Tx<'tenant'>) => Promise<T>,
    lastly?: (answer: T, tx: Tx) => Compilable | undefined,
  ): Promise<T>;
  /** Only rows of `tenant` and public ones exist, and none can be written. */
  read<T>(tenant: string, run: (tx: Tx<'tenant'>) => Promise<T>): Promise<T>;
  /** Only what a case proof of `tenant` is made of exists: its cases' events and sealed texts, the log. */
  prove<T>(tenant: string, run: (tx: Tx<'tenant'>) => Promise<T>): Promise<T>;
}

const saying = (tenant: string, caller: string, concerns: readonly string[]): Said => ({
  'marketsafe.tenant': tenant,
  'marketsafe.caller': caller,
  'marketsafe.concerns':
    concerns.length === 0 ? '' : `{${concerns.map((one) => `"${one.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`,
});
/**
 * A write asks by keys, for which one plan serves whatever they are. The server would plan most statements anew each time, since one
 * key costs less than the ten that it reckons with; that was a fifth of its work for a filing.
 */
const plannedOnce: Said = { plan_cache_mode: 'force_generic_plan' };
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
  const asServiceRoleIn = (session: RoleSession): DatabaseConnection =>
    session.as('marketsafe_work', names.marketsafe_work);
  const workOver = (connection: DatabaseConnection): Tx => {
    const tx = over<'work'>(connection);
    return belongsTo(tx, tx);
  };
  const working = async <T>(said: Said, run: (session: RoleSession, work: Tx) => Promise<T>): Promise<T> => {
    let work: Tx | undefined;
    const answer = await RoleSession.run(database, 'marketsafe_work', said, (session) => {
      work = workOver(asServiceRoleIn(session));
      return run(session, work);
    });
    if (work) await isCommitted(work);
    return answer;
  };
  const reading =
    (role: TransactionRole): Transactions['read'] =>
    (tenant, run) =>
      RoleSession.run(database, role, saying(tenant, '', []), (session) => run(over(session.as(role, names[role]))));
  const asProgramme = saying('', '', programme);
  return {
    work: (run) => working(asProgramme, (_, work) => run(work)),
    snapshot: (run) =>
      RoleSession.run(
        database,
        'marketsafe_work',
        asProgramme,
        (session) => run(workOver(asServiceRoleIn(session))),
        true,
      ),
    look: (query) => {
      const asked = query(database.kysely).compile();
      return RoleSession.run(database, 'marketsafe_work', asProgramme, async (session) => {
        const { rows } = await session.last(asServiceRoleIn(session), asked);
        return rows;
      });
    },
    // It begins as the work, which claims the request's key.
    write: (tenant, run, lastly) =>
      working({ ...saying(tenant, tenant, [...programme, tenant]), ...plannedOnce }, async (session, work) => {
        const answer = await run(belongsTo(over(session.as('marketsafe_reader', names.marketsafe_reader)), work));
        const last = lastly?.(answer, work)?.compile();
        if (last) await session.last(asServiceRoleIn(session), last);
        return answer;
      }),
    read: reading('marketsafe_reader'),
    prove: reading('marketsafe_prover'),
  };
}
