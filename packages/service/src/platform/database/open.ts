import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Schema } from '../schema/index.ts';
import { openEmbedded } from './embedded.ts';
import { prepared } from './prepared.ts';
import { openServer, type ServerOptions } from './server.ts';

export interface DatabaseServer {
  readonly engine: 'embedded' | 'postgresql';
  /** What is acknowledged survives a power cut. Live connectors demand it. */
  readonly durable: boolean;
  /** Who the sessions of the pool are, whatever role they have. It owns nothing. */
  readonly login: string;
  /** Its connections rest as the sign-in library's role. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export interface Database extends DatabaseServer {
  /** For the composition root alone: everything else is handed a transaction. Outside one it reaches users and sessions only. */
  readonly kysely: Kysely<Schema>;
}

/**
 * `postgres://…` opens a server; anything else is a directory for the embedded one.
 * An address of another kind is refused: as a directory it would be an empty database that nobody meant.
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
