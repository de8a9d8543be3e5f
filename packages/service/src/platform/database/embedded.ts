import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { lockDirectory } from './directory-lock.ts';
import type { DatabaseServer } from './open.ts';

const initialiser = fileURLToPath(new URL('./initialise-embedded.ts', import.meta.url));

/**
 * The embedded PostgreSQL (PGlite) in `directory`, or in memory without one. For trials, tests and simulation only: it
 * survives the death of the process, not a power cut, since it never syncs to disk.
 *
 * @throws DirectoryInUseError when another process holds the directory.
 */
export async function openEmbedded(directory?: string): Promise<DatabaseServer> {
  const lock = directory === undefined ? undefined : await lockDirectory(directory);
  try {
    const lite = directory === undefined ? await PGlite.create() : await PGlite.create(await clusterIn(directory));
    const pool = new pg.Pool({ ...createPgConfig(lite), max: 1 });
    return {
      engine: 'embedded',
      durable: false,
      pool,
      close: async () => {
        await pool.end();
        await lite.close();
        await lock?.release();
      },
    };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

/** The cluster's folder; made in a child process, aside, and renamed, so that it is whole or not there. */
async function clusterIn(directory: string): Promise<string> {
  const cluster = join(directory, 'database');
  if (existsSync(cluster)) return cluster;
  const aside = join(directory, 'database.new');
  await rm(aside, { recursive: true, force: true });
  await promisify(execFile)(process.execPath, [initialiser, aside]);
  await rename(aside, cluster);
  return cluster;
}
