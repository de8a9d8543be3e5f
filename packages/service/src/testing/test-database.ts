import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type pg from 'pg';
import { becomeApplication, migratedEmbedded } from '../platform/database/embedded.ts';
import { type Database, openDatabase, withKysely } from '../platform/database/open.ts';
import type { ServerOptions } from '../platform/database/server.ts';
import type { Schema } from '../platform/schema/index.ts';
import { embeddedTemplate } from './embedded-template.ts';
import { newServerDatabase, plainPool } from './test-server.ts';

export interface TestDatabase extends Database {
  /** Runs as the owner of the tables or a superuser. Do not call it inside a transaction: the embedded database has one connection. */
  asOwner<T>(run: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
}

/**
 * An empty database for one test file: in memory, or with TEST_DATABASE_URL a new one on that PostgreSQL server, dropped when it is
 * closed. The same tests run on both, under a login that owns nothing.
 */
export async function openTestDatabase(options: Pick<ServerOptions, 'connections'> = {}): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? onServer(server, options) : openInMemory();
}

/** An empty embedded database in memory. */
export async function openInMemory(): Promise<TestDatabase> {
  const lite = await PGlite.create({ loadDataDir: await embeddedTemplate() });
  return ownedBeside(withKysely(await migratedEmbedded(lite)));
}

async function onServer(server: string, options: ServerOptions): Promise<TestDatabase> {
  const { url, ownerUrl, drop } = await newServerDatabase(server);
  const database = await openDatabase(url, options);
  return {
    ...database,
    async asOwner(run) {
      const owner = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: plainPool(ownerUrl, 1) }) });
      return run(owner).finally(() => owner.destroy());
    },
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** The embedded database's only connection, which this code can turn back into the superuser's. */
const ownedBeside = (database: Database): TestDatabase => ({
  ...database,
  async asOwner(run) {
    // Held to the end, so that concurrent work waits and never runs as superuser.
    const client = await database.pool.connect();
    const held = { query: client.query.bind(client), release: () => undefined } as unknown as pg.PoolClient;
    const pool = { options: database.pool.options, connect: async () => held, end: async () => undefined };
    try {
      await client.query('set session authorization postgres; set role none');
      return await run(new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pool as PostgresPool }) }));
    } finally {
      await client.query(becomeApplication);
      client.release();
    }
  },
});
