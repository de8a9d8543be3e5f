import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';
import { migrations } from '../migrations/index.ts';
import type { Schema } from '../schema.ts';
import { openEmbedded } from './embedded.ts';
import { openServer } from './server.ts';

export interface DatabaseServer {
  readonly engine: 'embedded' | 'postgresql';
  /** What is acknowledged survives a power cut. Live connectors demand it. */
  readonly durable: boolean;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export interface Database extends Omit<DatabaseServer, 'pool'> {
  /** For the composition root alone: everything else is handed a transaction. */
  readonly pool: pg.Pool;
  readonly kysely: Kysely<Schema>;
}

/**
 * `postgres://…` opens a server; anything else is a directory for the embedded one; undefined keeps it in memory.
 * An address of another kind is refused: as a directory it would be an empty database that nobody meant.
 */
export async function openDatabase(where?: string): Promise<Database> {
  const scheme = where === undefined ? undefined : /^([a-z][a-z0-9+.-]*):\/\//i.exec(where)?.[1];
  if (scheme !== undefined && !isServer(where ?? ''))
    throw new Error(`${scheme}://… is no PostgreSQL server. Write postgres://user:password@host/name.`);
  const server = where !== undefined && isServer(where) ? await openServer(where) : await openEmbedded(where);
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: server.pool }) });
  const { error } = await new Migrator({
    db: kysely,
    provider: { getMigrations: async () => ({ ...migrations }) },
  }).migrateToLatest();
  if (error) {
    await server.close();
    throw error;
  }
  return { ...server, kysely };
}

const isServer = (where: string): boolean => /^postgres(ql)?:\/\//.test(where);
