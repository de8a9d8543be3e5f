import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { clusterOf } from '../../platform/database/embedded.ts';
import { isSameDatabase, shownAddress } from '../../platform/database/same-database.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { BackupError, inWords } from './backup-error.ts';
import { filesIn, hashInName, isEmpty } from './data-folder.ts';
import { type EncryptFor, encryption } from './encryption.ts';
import { type KeyPlaces, keysOf, masterKeys } from './keys.ts';
import { noteBackup } from './last-backup.ts';
import type { Manifest } from './manifest.ts';
import { type Source, withSource } from './source.ts';
import { Writing } from './writing.ts';

export interface BackupOptions extends KeyPlaces {
  /** Where the backup is made: a folder that is not there, or is empty. */
  readonly folder: string;
  /** The server's address under a login that reads everything; absent for the embedded database. */
  readonly backupUrl?: string | undefined;
  /** The server's address under the service's login, if it is known: the same database. */
  readonly databaseUrl?: string | undefined;
  /** The programme's configuration. */
  readonly config?: string | undefined;
  /** The folder of PostgreSQL's programs. */
  readonly programs?: string | undefined;
  readonly encryptFor?: EncryptFor | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (what: string) => void;
}

/**
 * Backs up database, files and keys of an installation at one point, next to the running service if its database is a server. It is
 * written under another name and renamed when it is complete; a failure leaves nothing.
 * @throws BackupError, NoDatabaseError, DirectoryInUseError; then nothing was written, unless the error says that the backup is complete.
 */
export async function backUp(options: BackupOptions): Promise<Manifest> {
  const folder = resolve(options.folder);
  if (!(await isEmpty(folder)))
    throw new BackupError(`${folder} is not empty. Name a new folder for each backup. Nothing was touched.`);
  for (const path of Object.values(keysOf(options))) await assertThere(path);
  await assertItsDatabase(options);
  if (options.config !== undefined) await assertThere(options.config);
  const made = options.encryptFor && (await encryption(options.encryptFor));
  const partial = `${folder}.partial-${systemEntropy.uuid()}`;
  const manifest = await withSource(options, async (source) => {
    await mkdir(dirname(folder), { recursive: true });
    await mkdir(partial, { mode: 0o700 });
    const writing = new Writing(partial, made?.encrypt, options.signal);
    const whole = await writing.finish(await write(source, writing, options), made?.key);
    await rename(partial, folder);
    return whole;
  }).catch(async (error: Error) => {
    await rm(partial, { recursive: true, force: true });
    throw options.signal?.aborted ? new BackupError('Stopped. Nothing was left.') : inWords(error, folder);
  });
  await noteBackup(options.dataDirectory, { takenAt: manifest.takenAt, folder });
  return manifest;
}

/**
 * The order makes it consistent: the database's point first, then the files. A file is on the disk before a row names it and is never
 * changed, so each file that the rows of that point name is there afterwards, unless it was erased meanwhile.
 */
async function write(source: Source, writing: Writing, options: BackupOptions): Promise<Omit<Manifest, 'files'>> {
  const { dataDirectory, onProgress: tell = () => {} } = options;
  const keys = keysOf(options);
  const before = await readFile(keys[masterKeys]);
  const add = async (path: string, from: string) => {
    const file = await open(from);
    return writing.add(path, file.createReadStream(), (await file.stat()).mode);
  };
  tell('Copying the database');
  await source.copy(writing);
  tell('Copying files and keys');
  const faults: Manifest['faults'] = [];
  const copied = new Set<string>();
  for (const path of await filesIn(options)) {
    const named = hashInName(path);
    const added = await add(`data/${path}`, join(dataDirectory, path)).catch((error: NodeJS.ErrnoException) => {
      if (named !== undefined && error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (added === undefined || named === undefined) continue;
    copied.add(named);
    if (named !== added.sha256) faults.push({ path, fault: 'altered' });
  }
  const missing = source.named.filter((hash) => !copied.has(hash));
  // A file that no row names any more was erased since that point. The restored programme erases its row again.
  const named = new Set(missing.length === 0 ? [] : await source.namedNow());
  for (const hash of missing)
    if (named.has(hash)) faults.push({ path: `exhibits/${hash.slice(0, 2)}/${hash}`, fault: 'missing' });
  for (const [path, from] of Object.entries(keys)) await add(path, from);
  if (options.config !== undefined) await add('marketsafe.yaml', options.config);
  if (!before.equals(await readFile(keys[masterKeys])))
    throw new BackupError('The master key was changed meanwhile. Run the backup again. Nothing was left.');
  const { takenAt, database, ledger } = source;
  return { format: 1, takenAt, database, ledger, faults };
}

/**
 * A backup of another database with these files and keys would be none. Where the service's own login does not get in, as after an
 * incident, the backup is made all the same.
 */
async function assertItsDatabase({ backupUrl, databaseUrl, dataDirectory }: BackupOptions): Promise<void> {
  if (backupUrl === undefined) return;
  if (existsSync(clusterOf(dataDirectory)))
    throw new BackupError(
      `${dataDirectory} holds an embedded database, and DATABASE_BACKUP_URL names a server. Unset it. Nothing was touched.`,
    );
  if (databaseUrl === undefined || (await isSameDatabase(databaseUrl, backupUrl).catch(() => true))) return;
  throw new BackupError(
    `DATABASE_BACKUP_URL leads to ${shownAddress(backupUrl)}, and the service works with ${shownAddress(databaseUrl)}. Name that one. ` +
      'Nothing was touched.',
  );
}

async function assertThere(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile())
    throw new BackupError(
      `${path} is not there. Name the folder of an installation that was started before with --data, and keys that are elsewhere ` +
        'with MARKETSAFE_MASTER_KEYS and --ledger-key. Nothing was touched.',
    );
}
