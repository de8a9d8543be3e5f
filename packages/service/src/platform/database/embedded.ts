import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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
 * The one connection is a superuser's, whom no policy holds. It becomes the application before anything else runs, in the session
 * user too, so a reset does not undo it. Only an explicit authorisation as the superuser would, so every transaction checks its
 * role when it begins and ends.
 */
export const becomeApplication = `set session authorization ${applicationRole}; set role ${restingRole}`;

const initialiser = fileURLToPath(new URL('./initialise-embedded.ts', import.meta.url));

interface EmbeddedServer extends DatabaseServer {
  /** The whole cluster as one compressed tar. */
  dump(): Promise<Buffer>;
}

/** Makes a directory's cluster from a dump. The directory has none yet. */
export async function loadEmbedded(directory: string, dump: Buffer): Promise<void> {
  const cluster = clusterOf(directory);
  const lite = await PGlite.create(cluster, { loadDataDir: new Blob([new Uint8Array(dump)]) });
  await lite.close();
  await chmod(cluster, ownerOnly);
}

/**
 * The embedded PostgreSQL (PGlite) in `directory`. For trials only: it survives a killed process but not a power cut, since it
 * never syncs to disk.
 * @throws DirectoryInUseError if another process holds the directory.
 */
export async function openEmbedded(directory: string): Promise<EmbeddedServer> {
  const lock = await lockDirectory(directory);
  try {
    const lite = await PGlite.create(await clusterIn(directory));
    const server = await migratedEmbedded(lite);
    return {
      ...server,
      dump: async () => Buffer.from(await (await lite.dumpDataDir('gzip')).arrayBuffer()),
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

/** Asks the embedded database; each column as text. */
export type EmbeddedRows = <Row>(query: string) => Promise<readonly Row[]>;

/**
 * Reads all rows of a directory's database, past the policies. It reads a copy, since opening a database writes to it. It is not
 * migrated.
 * @throws DirectoryInUseError if another process holds the directory.
 */
export async function readEmbedded<T>(directory: string, read: (rows: EmbeddedRows) => Promise<T>): Promise<T> {
  const lock = await lockDirectory(directory);
  const aside = await mkdtemp(join(tmpdir(), 'marketsafe-'));
  try {
    await cp(clusterOf(directory), clusterOf(aside), { recursive: true });
    const lite = await PGlite.create(clusterOf(aside));
    try {
      return await read(async <Row>(query: string) => (await lite.query<Row>(query)).rows);
    } finally {
      await lite.close();
    }
  } finally {
    await rm(aside, { recursive: true, force: true });
    await lock.release();
  }
}

/** Migrates the database to this version. It is closed with the server, or if migrating fails. */
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

/** The cluster's folder within a directory. */
export const clusterOf = (directory: string): string => join(directory, 'database');

const ownerOnly = 0o700;

/** The prefix of each folder in which a cluster is being made. */
const aside = 'database.new-';

/**
 * Makes the cluster's folder in a child process under another name, and renames it, so that it is complete or absent. Each attempt
 * uses a new name, since the child of a killed process continues to write into its own folder.
 */
async function clusterIn(directory: string): Promise<string> {
  const cluster = clusterOf(directory);
  const abandoned = (await readdir(directory)).filter((name) => name.startsWith(aside));
  // A folder that a process still writes to stays until the next start.
  await Promise.allSettled(abandoned.map((name) => rm(join(directory, name), { recursive: true, force: true })));
  if (existsSync(cluster)) {
    await chmod(cluster, ownerOnly);
    return cluster;
  }
  const made = join(directory, `${aside}${systemEntropy.uuid()}`);
  await promisify(execFile)(process.execPath, [initialiser, made]);
  // PGlite makes its files writable for all users; this folder keeps other users out.
  await chmod(made, ownerOnly);
  await rename(made, cluster);
  return cluster;
}
