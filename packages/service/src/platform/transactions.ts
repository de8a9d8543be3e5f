import { type DatabaseConnection, PostgresDialect, type QueryResult, Transaction } from 'kysely';
import pg from 'pg';
import type { Database } from './database/open.ts';
import { StatementNames } from './database/prepared.ts';
import { restingRole, type TransactionRole } from './database/roles.ts';
import type { Schema } from './schema.ts';

export type Tx = Transaction<Schema>;

/** The ways to the data. All are READ COMMITTED; what a decision reads is locked first (ADR 0002). */
export interface Transactions {
  /** Everything may be read; written, what is the programme's own, and what is of those whom the work says it concerns. */
  work<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** As `work`, for a request of `tenant`, which it concerns. */
  write<T>(tenant: string, run: (tx: Tx) => Promise<T>): Promise<T>;
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
  const dialect = new PostgresDialect({ pool: database.pool });
  const props = { config: { dialect }, dialect, driver: dialect.createDriver() };
  const base = database.kysely.getExecutor();
  const over = (connection: DatabaseConnection): Tx =>
    new Transaction<Schema>({
      ...props,
      executor: base.withConnectionProvider({ provideConnection: (consumer) => consumer(connection) }),
    });
  const as = (role: TransactionRole) => {
    const names = new StatementNames(role);
    return <T>(tenant: string, run: (tx: Tx) => Promise<T>): Promise<T> =>
      inRole(database, { role, tenant, names }, (connection) => run(over(connection)));
  };
  const work = as('marketsafe_work');
  return {
    work: (run) => work('', run),
    write: work,
    read: as('marketsafe_reader'),
    prove: as('marketsafe_prover'),
  };
}

interface Taken {
  readonly role: TransactionRole;
  readonly tenant: string;
  readonly names: StatementNames;
}

/** Everything below is said in texts without parameters, so that a beginning is one round trip, and an end. */
const opening = ({ login }: Database, { role, tenant }: Taken): string =>
  `begin; select ${mustBe(restingRole)}, ${mustBe(login, 'session_user')}, ${mustBe('', unsaid)}, set_config('role', '${role}', true), ` +
  (role === 'marketsafe_work'
    ? `set_config('marketsafe.caller', ${pg.escapeLiteral(tenant)}, true), set_config('marketsafe.concerns', ${concerns(tenant)}, true)`
    : `set_config('marketsafe.tenant', ${pg.escapeLiteral(tenant)}, true)`);
const closing = ({ role }: Taken): string => `select ${mustBe(role)}; commit`;

/** Whom a transaction concerns from its beginning on: the programme itself, and who asks. */
const concerns = (caller: string): string =>
  `array[${['desk', 'public', ...(caller === '' ? [] : [caller])].map((one) => pg.escapeLiteral(one)).join(', ')}]::text[]::text`;

/** Nothing of what another transaction said is left. */
const unsaid = `concat(${['tenant', 'caller', 'concerns'].map((name) => `current_setting('marketsafe.${name}', true)`).join(', ')})`;

/** Fails (22012) unless the connection is who it must be; an error is all that a statement can stop the next one with. */
const mustBe = (name: string, who = 'current_user'): string => `1 / (${who} = ${pg.escapeLiteral(name)})::int`;

/**
 * Runs a transaction in a role that lasts as long as it does. Who it is, is looked at when it begins, so that nothing of the
 * one before is left, and again before it commits: a role that is set inside may be set again inside, and on the one
 * connection of the embedded database it would even last.
 */
async function inRole<T>(
  database: Database,
  taken: Taken,
  run: (connection: DatabaseConnection) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  let isOpen = false;
  // One that began as somebody else, or cannot roll back, is nobody's any more.
  let isLost = false;
  try {
    await client.query(opening(database, taken)).catch((error: unknown) => {
      isLost = isEscape(error);
      throw isLost ? new EscapedError(taken.role) : error;
    });
    isOpen = true;
    const answer = await run(connectionOf(client, taken.names, () => isOpen));
    isOpen = false;
    await client.query(closing(taken)).catch((error: unknown) => {
      throw isEscape(error) ? new EscapedError(taken.role) : error;
    });
    return answer;
  } catch (error) {
    isOpen = false;
    await client.query('rollback').catch(() => {
      isLost = true;
    });
    throw error;
  } finally {
    client.release(isLost);
  }
}

const isEscape = (error: unknown): boolean => (error as { code?: string }).code === '22012';

const changes: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function connectionOf(client: pg.PoolClient, names: StatementNames, isOpen: () => boolean): DatabaseConnection {
  return {
    async executeQuery<R>({
      sql,
      parameters,
    }: {
      sql: string;
      parameters: readonly unknown[];
    }): Promise<QueryResult<R>> {
      if (!isOpen()) throw new Error('the transaction is over');
      const { command, rowCount, rows } = await client.query({ text: sql, values: [...parameters], ...names.of(sql) });
      return { rows: rows ?? [], ...(changes.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) };
    },
    // biome-ignore lint/correctness/useYield: it has nothing to give
    async *streamQuery(): AsyncIterableIterator<never> {
      throw new Error('rows are not streamed');
    },
  };
}
