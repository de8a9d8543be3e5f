import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';
import { migrations } from '../migrations/index.ts';
import type { Schema } from '../schema.ts';
import { openEmbedded } from './embedded.ts';
import { prepared } from './prepared.ts';
import { openServer, type ServerOptions } from './server.ts';

export interface DatabaseServer {
  readonly engine: 'embedded' | 'postgresql';
  /** What is acknowledged survives a power cut. Live connectors demand it. */
  readonly durable: boolean;
  readonly pool: pg.Pool;
  /** A connection without time-outs, for changing tables; the pool itself where there is one connection only. */
  readonly migrationPool?: () => pg.Pool;
  close(): Promise<void>;
}

export interface Database extends Omit<DatabaseServer, 'pool' | 'migrationPool'> {
  /** For the composition root alone: everything else is handed a transaction. */
  readonly pool: pg.Pool;
  readonly kysely: Kysely<Schema>;
}

/**
 * `postgres://…` opens a server; anything else is a directory for the embedded one; undefined keeps it in memory.
 * An address of another kind is refused: as a directory it would be an empty database that nobody meant.
 */
export async function openDatabase(where?: string, options: ServerOptions = {}): Promise<Database> {
  const scheme = where === undefined ? undefined : /^([a-z][a-z0-9+.-]*):\/\//i.exec(where)?.[1];
  if (scheme !== undefined && !isServer(where ?? ''))
    throw new Error(`${scheme}://… is no PostgreSQL server. Write postgres://user:password@host/name.`);
  const server = where !== undefined && isServer(where) ? await openServer(where, options) : await openEmbedded(where);
  const { migrationPool, ...rest } = server;
  const error = await migrated(migrationPool?.() ?? server.pool, migrationPool !== undefined);
  if (error) {
    await server.close();
    throw error;
  }
  return { ...rest, kysely: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: prepared(server.pool) }) }) };
}

/** Brings the tables up to date; the error, if it failed. */
async function migrated(pool: pg.Pool, isOwn: boolean): Promise<unknown> {
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (isOwn) await db.destroy();
  return error;
}

const isServer = (where: string): boolean => /^postgres(ql)?:\/\//.test(where);
