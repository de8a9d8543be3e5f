import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { clusterOf, loadEmbedded, openEmbedded } from '../../platform/database/embedded.ts';
import { migrate } from '../../platform/database/migrate.ts';
import {
  allowService,
  assertOwnLogin,
  assertSameDatabase,
  loginOf,
  ownerPool,
} from '../../platform/database/prepare.ts';
import { takeRunLock } from '../../platform/database/running.ts';
import { serverRoles } from '../../platform/migrations/index.ts';
import { BackupError } from './backup-error.ts';
import { holdEverything, ofBackup } from './hold.ts';
import { findProgram, load } from './programs.ts';
import { bytesOf } from './reading.ts';

/** An empty database that a backup is restored into. */
export interface Target {
  /** Loads it all, or nothing, and brings it to this version. */
  load(dump: Readable): Promise<void>;
  /** Holds everything that would leave. Only then may the service work with it. */
  hold(from: string): Promise<number>;
  /** Empties it again. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export const embeddedTarget = (directory: string): Target => ({
  load: async (dump) => loadEmbedded(directory, await bytesOf(dump)),
  hold: async (from) => {
    const server = await openEmbedded(directory);
    return holdEverything(server.pool, ofBackup(from), new Date()).finally(() => server.close());
  },
  clear: () => rm(clusterOf(directory), { recursive: true, force: true }),
  close: async () => undefined,
});

/** @throws BackupError, UnfitDatabaseError if it is not empty, a service runs on it, or its logins do not fit. */
export async function serverTarget(
  { databaseUrl, ownerUrl }: { readonly databaseUrl: string; readonly ownerUrl: string },
  programs: string | undefined,
): Promise<Target> {
  const login = await loginOf(databaseUrl).catch(away('DATABASE_URL'));
  const pool = ownerPool(ownerUrl);
  pool.on('error', () => undefined);
  let client: pg.PoolClient | undefined;
  const close = async (): Promise<void> => {
    // Its lock ends with its connection.
    client?.release(true);
    await pool.end();
  };
  try {
    client = await pool.connect().catch(away('DATABASE_OWNER_URL'));
    await assertOwnLogin(pool, login);
    await assertSameDatabase({ databaseUrl, ownerUrl });
    const { rows } = await client.query<{ holds: string[]; major: number }>(contents);
    const holds = rows[0]?.holds ?? [];
    if (holds.length > 0)
      throw new BackupError(
        `The database of DATABASE_OWNER_URL is not empty: it holds ${holds.slice(0, 3).join(', ')}${holds.length > 3 ? ' and more' : ''}. ` +
          'Make a new one. Nothing was touched.',
      );
    const program = await findProgram('pg_restore', rows[0]?.major ?? 17, programs);
    await takeRunLock(client).catch((error: Error) => {
      throw new BackupError(error.message);
    });
    return {
      load: async (dump) => {
        await pool.query(serverRoles);
        const { child, ended } = load(program, ownerUrl);
        // Where the program ends early, its own words say why.
        const fed = pipeline(dump, child.stdin).catch((error: unknown) => error);
        await ended();
        const failed = await fed;
        if (failed) throw failed;
        await migrate(pool);
      },
      hold: async (from) => {
        const marked = await holdEverything(pool, ofBackup(from), new Date());
        await allowService(pool, login);
        return marked;
      },
      clear: async () => {
        await pool.query(emptied);
      },
      close,
    };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

const away =
  (variable: string) =>
  (error: Error & { readonly code?: string }): never => {
    throw new BackupError(
      `The database of ${variable} cannot be used: ${error.message || error.code}. Nothing was touched.`,
    );
  };

/** What of ours could be in a database. */
const contents = `
  select array(
      select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') order by 1
    ) as holds,
    current_setting('server_version_num')::int / 10000 as major`;

/** It was empty before, so all that is in it was restored. */
const emptied = `
  drop schema if exists auth cascade;
  drop schema public cascade;
  create schema public authorization pg_database_owner;
  grant usage on schema public to public`;
