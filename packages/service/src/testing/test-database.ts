import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { becomeApplication } from '../platform/database/embedded.ts';
import { type Database, openDatabase } from '../platform/database/open.ts';
import type { Schema } from '../platform/schema.ts';
import { newServerDatabase } from './test-server.ts';

export interface TestDatabase extends Database {
  /** What only the owner of the tables, or a superuser, can do. No transaction may be open beside it. */
  asOwner<T>(run: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
}

/**
 * An empty database for one test file: in memory, or, with TEST_DATABASE_URL, a new one on that PostgreSQL server,
 * dropped when it is closed. The same tests run on both, and on both under a login that owns nothing.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? onServer(server) : ownedBeside(await openDatabase());
}

async function onServer(server: string): Promise<TestDatabase> {
  const { url, ownerUrl, drop } = await newServerDatabase(server);
  const database = await openDatabase(url);
  return {
    ...database,
    async asOwner(run) {
      const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
      const owner = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
      return run(owner).finally(() => owner.destroy());
    },
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** The embedded database's one connection, which whoever holds it can make the superuser's again. */
const ownedBeside = (database: Database): TestDatabase => ({
  ...database,
  async asOwner(run) {
    await database.pool.query('set session authorization postgres; set role none');
    return run(database.kysely).finally(() => database.pool.query(becomeApplication));
  },
});
