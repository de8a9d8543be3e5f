import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { systemEntropy } from '../entropy.ts';
import { lockDirectory } from './directory-lock.ts';
import { migrate } from './migrate.ts';
import type { DatabaseServer } from './open.ts';
import { applicationRole, restingRole } from './roles.ts';
import { inWholeStatements } from './whole-statements.ts';

/**
 * The one connection is a superuser's, whom no policy holds. It becomes the application before anything else runs, as its
 * session user too: a reset gives nothing back then. What does is an authorisation as the superuser by name, so every
 * transaction looks who it is when it begins and ends.
 */
export const becomeApplication = `set session authorization ${applicationRole}; set role ${restingRole}`;

const initialiser = fileURLToPath(new URL('./initialise-embedded.ts', import.meta.url));

/**
 * The embedded PostgreSQL (PGlite) in `directory`. For trials only: it survives the death of the process, not a power cut,
 * since it never syncs to disk.
 *
 * @throws DirectoryInUseError when another process holds the directory.
 */
export async function openEmbedded(directory: string): Promise<DatabaseServer> {
  const lock = await lockDirectory(directory);
  try {
    const server = await migratedEmbedded(await PGlite.create(await clusterIn(directory)));
    return {
      ...server,
      close: async () => {
        await server.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** With the tables of this version, whatever it had; closed with the server, or where that fails. */
export async function migratedEmbedded(lite: PGlite): Promise<DatabaseServer> {
  const pool = new pg.Pool({ ...createPgConfig(inWholeStatements(lite)), max: 1, pipeline: true });
  const close = async (): Promise<void> => {
    await pool.end();
    await lite.close();
  };
  try {
    await migrate(pool);
    await pool.query(becomeApplication);
  } catch (error) {
    await close();
    throw error;
  }
  return { engine: 'embedded', durable: false, login: applicationRole, pool, close };
}

/** Where the cluster of a directory is. */
export const clusterOf = (directory: string): string => join(directory, 'database');

const ownerOnly = 0o700;

/** What every folder in which a cluster is being made is called, before a name of its own. */
const aside = 'database.new-';

/**
 * The cluster's folder; made in a child process, aside, and renamed, so that it is whole or not there. The folder aside is
 * a new one each time: the child of a process that was killed goes on writing into its own.
 */
async function clusterIn(directory: string): Promise<string> {
  const cluster = clusterOf(directory);
  const abandoned = (await readdir(directory)).filter((name) => name.startsWith(aside));
  // One that is still being written to stays until the next start.
  await Promise.allSettled(abandoned.map((name) => rm(join(directory, name), { recursive: true, force: true })));
  if (existsSync(cluster)) {
    await chmod(cluster, ownerOnly);
    return cluster;
  }
  const made = join(directory, `${aside}${systemEntropy.uuid()}`);
  await promisify(execFile)(process.execPath, [initialiser, made]);
  // It makes its files for everybody to write; nobody else comes as far as them.
  await chmod(made, ownerOnly);
  await rename(made, cluster);
  return cluster;
}
