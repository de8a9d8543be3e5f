import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import pg from 'pg';
import type { Database } from './database/open.ts';
import type { StatementNames } from './database/prepared.ts';
import { restingRole, type TransactionRole } from './database/roles.ts';

/** Somebody inside a transaction made it another's: everything in it is undone. */
class EscapedError extends Error {
  constructor(role: string) {
    super(`a transaction of ${role} ended under another role; it was rolled back`);
    this.name = 'EscapedError';
  }
}

/** Settings of a transaction, until its end: what it says of itself, and how it is planned. */
export type Said = Readonly<Partial<Record<`marketsafe.${(typeof own)[number]}` | 'plan_cache_mode', string>>>;
const own = ['tenant', 'caller', 'concerns'] as const;

/** Everything below is said in texts without parameters, so that a beginning is one round trip, and an end. */
const opening = ({ login }: Database, role: TransactionRole, said: Said): string =>
  `begin; select ${[
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

/** Nothing of what another transaction said is left. */
const unsaid = `concat(${own.map((name) => `current_setting('marketsafe.${name}', true)`).join(', ')})`;

/** Fails (22012) unless the connection is who it must be; an error is all that a statement can stop the next one with. */
const mustBe = (name: string, who = 'current_user'): string => `1 / (${who} = ${pg.escapeLiteral(name)})::int`;

/** A transaction on one connection, each of whose statements runs in the role that it is asked in. */
export class RoleSession {
  readonly #client: pg.PoolClient;
  #role: TransactionRole;
  #isOpen = true;
  /** What was said last of who the transaction is. */
  #said: Promise<void> = Promise.resolve();
  #closed: Promise<void> = Promise.resolve();

  private constructor(client: pg.PoolClient, role: TransactionRole) {
    this.#client = client;
    this.#role = role;
  }

  /**
   * Runs a transaction that begins in a role. Who it is, is looked at when it begins, so that nothing of the one before is
   * left, at every change of role, and before it commits: a role that is set inside may be set again inside, and on the one
   * connection of the embedded database it would even last.
   *
   * Statements are sent in the order in which they are asked, without waiting for those before them (the pools pipeline). A
   * transaction in which one has failed does none of those behind it, so nothing runs unless what was said of who it is was true.
   */
  static async run<T>(
    database: Database,
    role: TransactionRole,
    said: Said,
    run: (session: RoleSession) => Promise<T>,
  ): Promise<T> {
    const client = await database.pool.connect();
    const session = new RoleSession(client, role);
    // One that began as somebody else, or cannot roll back, is nobody's any more.
    let isLost = false;
    try {
      const opened = session.#say(opening(database, role, said));
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

  /** The transaction's last statement, through a connection of it: its end goes out with it. */
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
        // Where what was said before it failed, that is why it does.
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
