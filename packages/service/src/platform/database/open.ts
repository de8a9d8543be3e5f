import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Schema } from '../schema/index.ts';
import { openEmbedded } from './embedded.ts';
import { prepared } from './prepared.ts';
import { openServer, type ServerOptions } from './server.ts';

export interface DatabaseServer {
  readonly engine: 'embedded' | 'postgresql';
  /** Acknowledged writes survive a power cut. Live connectors require it. */
  readonly durable: boolean;
  /** The login of the pool's sessions, whatever role they take. It owns nothing. */
  readonly login: string;
  /** Its connections have the sign-in library's role when idle. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export interface Database extends DatabaseServer {
  /** Only for the composition root; other code gets a transaction. Outside a transaction it reaches users and sessions only. */
  readonly kysely: Kysely<Schema>;
}

/**
 * Opens a server for `postgres://…`, and the embedded database for a directory. Other addresses are refused: taken as a directory,
 * they would give an unintended empty database.
 */
export async function openDatabase(where: string, options: ServerOptions = {}): Promise<Database> {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(where)?.[1];
  if (scheme !== undefined && !isServer(where))
    throw new Error(`${scheme}://… is no PostgreSQL server. Write postgres://user:password@host/name.`);
  return withKysely(isServer(where) ? await openServer(where, options) : await openEmbedded(where));
}

export const withKysely = (server: DatabaseServer): Database => ({
  ...server,
  kysely: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: prepared(server.pool) }) }),
});

const isServer = (where: string): boolean => /^postgres(ql)?:\/\//.test(where);

/** Whether it is a whole address of a PostgreSQL server. */
export const isServerAddress = (text: string): boolean => /^postgres(ql)?:\/\/[^/]/.test(text) && URL.canParse(text);
