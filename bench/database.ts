/** A measured service's database: a new one on a server, or a new directory. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newServerDatabase, plainPool } from '../packages/service/src/testing/test-server.ts';

export interface Place {
  /** For `ServiceSettings.database`. */
  readonly database: string;
  /** The address of the tables' owner on a server. */
  readonly ownerUrl?: string;
  readonly dataDirectory: string;
  clear(): Promise<void>;
}

/** `server`: the URL of a PostgreSQL server for the new database; by default the embedded database in a new directory. */
export async function newPlace(server?: string): Promise<Place> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'marketsafe-bench-'));
  const removeFiles = () => rm(dataDirectory, { recursive: true, force: true });
  if (server === undefined) return { database: dataDirectory, dataDirectory, clear: removeFiles };
  const { url, ownerUrl, drop } = await newServerDatabase(server);
  return {
    ...{ database: url, ownerUrl },
    dataDirectory,
    clear: async () => {
      await drop();
      await removeFiles();
    },
  };
}

/** Commits rows of a complaint's size, one per call of `act`: the server's own cost of durability. */
export async function bareCommits(server: string): Promise<{ act(): Promise<unknown>; close(): Promise<void> }> {
  const pool = plainPool(server, 20);
  await pool.query('create table if not exists bare_commit (id bigint generated always as identity, body text)');
  const body = 'x'.repeat(2000);
  return {
    act: () => pool.query('insert into bare_commit (body) values ($1)', [body]),
    close: async () => {
      await pool.query('drop table bare_commit');
      await pool.end();
    },
  };
}
