/** Where a measured service keeps its rows: a database of its own on a server, or a directory of its own. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServer } from '../packages/service/src/platform/database/server.ts';

export interface Place {
  /** For `ServiceSettings.database`. */
  readonly database: string;
  readonly dataDirectory: string;
  clear(): Promise<void>;
}

/** `server`: the URL of a PostgreSQL server to make a database on; without one the embedded database in a new directory. */
export async function newPlace(server?: string): Promise<Place> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'marketsafe-bench-'));
  const removeFiles = () => rm(dataDirectory, { recursive: true, force: true });
  if (server === undefined) return { database: dataDirectory, dataDirectory, clear: removeFiles };
  const name = `marketsafe_bench_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    database: url.href,
    dataDirectory,
    clear: async () => {
      await administer(server, `drop database ${name} with (force)`);
      await removeFiles();
    },
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const { pool, close } = await openServer(server);
  try {
    await pool.query(statement);
  } finally {
    await close();
  }
}

/** Commits rows of a complaint's size, one at a time, as `act` is called: what the server's own durability costs. */
export async function bareCommits(server: string): Promise<{ act(): Promise<unknown>; close(): Promise<void> }> {
  const { pool, close } = await openServer(server);
  await pool.query('create table if not exists bare_commit (id bigint generated always as identity, body text)');
  const body = 'x'.repeat(2000);
  return {
    act: () => pool.query('insert into bare_commit (body) values ($1)', [body]),
    close: async () => {
      await pool.query('drop table bare_commit');
      await close();
    },
  };
}
