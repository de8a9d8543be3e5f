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

/** `postgres://…` opens a server; anything else is a directory for the embedded one; undefined keeps it in memory. */
export async function openDatabase(where?: string): Promise<Database> {
  const server = where && /^postgres(ql)?:\/\//.test(where) ? await openServer(where) : await openEmbedded(where);
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
