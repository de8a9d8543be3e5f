import pg from 'pg';
import { type Database, openDatabase } from '../platform/database/open.ts';
import { systemEntropy } from '../platform/entropy.ts';

/**
 * An empty database for one test file: in memory, or, with TEST_DATABASE_URL, a new one on that PostgreSQL server,
 * dropped when it is closed. The same tests run on both.
 */
export async function openTestDatabase(): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return openDatabase();
  const name = `marketsafe_test_${systemEntropy.uuid().replaceAll('-', '')}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase(url.href);
  return {
    ...database,
    close: async () => {
      await database.close();
      await administer(server, `drop database ${name} with (force)`);
    },
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
