import type { DatabaseConnection, QueryResult } from 'kysely';
import pg from 'pg';
import type { Database } from './database/open.ts';
import type { StatementNames } from './database/prepared.ts';
import { restingRole, type TransactionRole } from './database/roles.ts';

/** Somebody inside a transaction made it another's: everything in it is undone. */
class EscapedError extends Error {
  constructor(role: string) {
    super(`a transaction of ${role} ended as somebody else; it was rolled back`);
    this.name = 'EscapedError';
  }
}

/** What a transaction says of itself, until its end: settings of `marketsafe.`. */
export type Said = Readonly<Record<'tenant' | 'caller' | 'concerns', string>>;

/** Everything below is said in texts without parameters, so that a beginning is one round trip, and an end. */
const opening = ({ login }: Database, role: TransactionRole, said: Said): string =>
  `begin; select ${[
    mustBe(restingRole),
    mustBe(login, 'session_user'),
    mustBe('', unsaid),
    `set_config('role', '${role}', true)`,
    ...Object.entries(said)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `set_config('marketsafe.${name}', ${pg.escapeLiteral(value)}, true)`),
  ].join(', ')}`;
const turning = (from: TransactionRole, to: TransactionRole): string =>
  `select ${mustBe(from)}, set_config('role', '${to}', true)`;
const closing = (role: TransactionRole): string => `select ${mustBe(role)}; commit`;

/** Nothing of what another transaction said is left. */
const unsaid = `concat(${['tenant', 'caller', 'concerns'].map((name) => `current_setting('marketsafe.${name}', true)`).join(', ')})`;

/** Fails (22012) unless the connection is who it must be; an error is all that a statement can stop the next one with. */
const mustBe = (name: string, who = 'current_user'): string => `1 / (${who} = ${pg.escapeLiteral(name)})::int`;

/** A transaction on one connection, each of whose statements runs in the role that it is asked in. */
export class RoleSession {
  readonly #client: pg.PoolClient;
  #role: TransactionRole;
  #isOpen = true;
  /** One statement after the other: between a change of role and its statement comes no other. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(client: pg.PoolClient, role: TransactionRole) {
    this.#client = client;
    this.#role = role;
  }

  /**
   * Runs a transaction that begins in a role. Who it is, is looked at when it begins, so that nothing of the one before is
   * left, at every change of role, and before it commits: a role that is set inside may be set again inside, and on the one
   * connection of the embedded database it would even last.
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
      await client.query(opening(database, role, said)).catch((error: unknown) => {
        isLost = isEscape(error);
        throw isLost ? new EscapedError(role) : error;
      });
      const answer = await run(session);
      session.#isOpen = false;
      await session.#say(closing(session.#role));
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

  /** A connection whose statements run in a role. */
  as(role: TransactionRole, names: StatementNames): DatabaseConnection {
    const ask = async <R>(text: string, parameters: readonly unknown[]): Promise<QueryResult<R>> => {
      if (!this.#isOpen) throw new Error('the transaction is over');
      if (role !== this.#role) await this.#become(role);
      const { command, rowCount, rows } = await this.#client.query({
        text,
        values: [...parameters],
        ...names.of(text),
      });
      return { rows: rows ?? [], ...(changes.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) };
    };
    return {
      executeQuery: <R>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => {
        const asked = this.#turn.then(() => ask<R>(sql, parameters));
        this.#turn = asked.catch(() => undefined);
        return asked;
      },
      // biome-ignore lint/correctness/useYield: it has nothing to give
      async *streamQuery(): AsyncIterableIterator<never> {
        throw new Error('rows are not streamed');
      },
    };
  }

  async #become(role: TransactionRole): Promise<void> {
    await this.#say(turning(this.#role, role));
    this.#role = role;
  }

  async #say(text: string): Promise<void> {
    await this.#client.query(text).catch((error: unknown) => {
      throw isEscape(error) ? new EscapedError(this.#role) : error;
    });
  }
}

const isEscape = (error: unknown): boolean => (error as { code?: string }).code === '22012';

const changes: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);
