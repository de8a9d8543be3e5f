import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import pg from 'pg';
import type { Database } from './database/open.ts';
import type { StatementNames } from './database/prepared.ts';
import { restingRole, type TransactionRole } from './database/roles.ts';

/** A statement changed the transaction's role; all its writes are rolled back. */
class EscapedError extends Error {
  constructor(role: string) {
    super(`a transaction of ${role} ended under another role; it was rolled back`);
    this.name = 'EscapedError';
  }
}

/** Settings of a transaction until its end: what it says of itself, and how its statements are planned. */
export type Said = Readonly<Partial<Record<`marketsafe.${(typeof own)[number]}` | 'plan_cache_mode', string>>>;
const own = ['tenant', 'caller', 'concerns'] as const;

/** The following statements have no parameters, so that a transaction begins in one round trip and ends in one. */
const opening = ({ login }: Database, role: TransactionRole, said: Said, isSnapshot: boolean): string =>
  `begin${isSnapshot ? ' isolation level repeatable read, read only' : ''}; select ${[
    mustBe(restingRole),
    mustBe(login, 'session_user'),
    mustBe('', unsaid),
    `set_config('role', '${role}', true)`,
    ...Object.entries(said)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`),
  ].join(', ')}`;
const turning = (from: TransactionRole, to: TransactionRole): string =>
  `select ${mustBe(from)}, set_config('role', '${to}', true)`;
const closing = (role: TransactionRole): string => `select ${mustBe(role)}; commit`;

/** Clears the settings of an earlier transaction. */
const unsaid = `concat(${own.map((name) => `current_setting('marketsafe.${name}', true)`).join(', ')})`;

/** Fails with 22012 unless the connection has the expected role. Only an error stops the statements that were sent after it. */
const mustBe = (name: string, who = 'current_user'): string => `1 / (${who} = ${pg.escapeLiteral(name)})::int`;

/** A transaction on one connection. Each statement runs in the role of its caller. */
export class RoleSession {
  readonly #client: pg.PoolClient;
  #role: TransactionRole;
  #isOpen = true;
  /** The latest statement that sets the role. */
  #said: Promise<void> = Promise.resolve();
  #closed: Promise<void> = Promise.resolve();

  private constructor(client: pg.PoolClient, role: TransactionRole) {
    this.#client = client;
    this.#role = role;
  }

  /**
   * Runs a transaction that begins in a role. It checks the role at the beginning, so that nothing of the last transaction remains,
   * at every change of role, and before the commit. SQL inside could set another role, and on the embedded database's only
   * connection that role would even persist.
   * Statements are sent in order, without waiting for earlier ones (the pools pipeline). After a failed statement, PostgreSQL
   * executes none of the later ones. So no statement runs unless the role that was set before it is in force.
   *
   * @param isSnapshot every statement reads the data of one point, and none writes
   */
  static async run<T>(
    database: Database,
    role: TransactionRole,
    said: Said,
    run: (session: RoleSession) => Promise<T>,
    isSnapshot = false,
  ): Promise<T> {
    const client = await database.pool.connect();
    const session = new RoleSession(client, role);
    // A connection with a wrong role, or one that cannot roll back, is destroyed.
    let isLost = false;
    try {
      const opened = session.#say(opening(database, role, said, isSnapshot));
      opened.catch((error: unknown) => {
        isLost = error instanceof EscapedError;
      });
      const answer = await run(session);
      await opened;
      await session.#close();
      return answer;
    } catch (error) {
      session.#isOpen = false;
      await client.query('rollback').catch(() => {
        isLost = true;
      });
      throw error;
    } finally {
      client.release(isLost);
    }
  }

  /** Runs the transaction's last statement through one of its connections; the commit is sent with it. */
  last<R>(through: DatabaseConnection, statement: CompiledQuery<R>): Promise<QueryResult<R>> {
    const asked = through.executeQuery<R>(statement);
    this.#close().catch(() => undefined);
    return asked;
  }

  /** A connection whose statements run in a role. */
  as(role: TransactionRole, names: StatementNames): DatabaseConnection {
    return {
      executeQuery: async <R>({ sql: text, parameters }: { sql: string; parameters: readonly unknown[] }) => {
        if (!this.#isOpen) throw new Error('the transaction is over');
        if (role !== this.#role) this.#become(role);
        const said = this.#said;
        const asked = this.#client.query({ text, values: [...parameters], ...names.of(text) });
        // If setting the role failed, report that error: it is the cause.
        asked.catch(() => undefined);
        await said;
        const { command, rowCount, rows } = await asked;
        const answer: QueryResult<R> = {
          rows: rows ?? [],
          ...(changes.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }),
        };
        return answer;
      },
      // biome-ignore lint/correctness/useYield: it has nothing to give
      async *streamQuery(): AsyncIterableIterator<never> {
        throw new Error('rows are not streamed');
      },
    };
  }

  #close(): Promise<void> {
    if (this.#isOpen) {
      this.#isOpen = false;
      this.#closed = this.#say(closing(this.#role));
    }
    return this.#closed;
  }

  #become(role: TransactionRole): void {
    this.#say(turning(this.#role, role)).catch(() => undefined);
    this.#role = role;
  }

  #say(text: string): Promise<void> {
    const role = this.#role;
    this.#said = this.#client.query(text).then(
      () => undefined,
      (error: unknown) => {
        throw isEscape(error) ? new EscapedError(role) : error;
      },
    );
    return this.#said;
  }
}

const isEscape = (error: unknown): boolean => (error as { code?: string }).code === '22012';

const changes: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);
