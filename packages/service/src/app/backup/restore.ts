import { existsSync } from 'node:fs';
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { LogReport, StateFault } from '../../oversight/ledger/index.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { migrations } from '../../platform/migrations/index.ts';
import { openMaintenance } from '../maintenance.ts';
import { BackupError, inWords } from './backup-error.ts';
import { isEmpty } from './data-folder.ts';
import type { OpenWith } from './encryption.ts';
import { type KeyPlaces, keysOf } from './keys.ts';
import type { Entry, Manifest } from './manifest.ts';
import { type Opened, openBackup, verifyFiles } from './reading.ts';
import { embeddedTarget, serverTarget, type Target } from './target.ts';

export interface RestoreOptions extends KeyPlaces {
  /** The backup. */
  readonly folder: string;
  /** An empty database on a server: the service's address, and that of the tables' owner. Absent for the embedded database. */
  readonly server?: { readonly databaseUrl: string; readonly ownerUrl: string } | undefined;
  /** The folder of PostgreSQL's programs. */
  readonly programs?: string | undefined;
  readonly openWith?: OpenWith | undefined;
  readonly onProgress?: (what: string) => void;
}

export interface Restored {
  readonly takenAt: string;
  readonly log: LogReport;
  /** Differences between states or views and the log: another version folds them otherwise. `marketsafe rebuild` mends them. */
  readonly states: readonly StateFault[];
  /** Targets that have to be looked at before work goes on. */
  readonly toObserve: number;
  /** Files that were missing or altered before the backup. */
  readonly faults: Manifest['faults'];
}

/**
 * Restores a backup into an empty data folder and an empty database, checks its log against the backup's own checkpoint, and holds
 * everything that would leave. A failure leaves both empty.
 * @throws BackupError, UnfitDatabaseError; then nothing was restored.
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const tell = options.onProgress ?? (() => {});
  const folder = resolve(options.dataDirectory);
  const keys = keysOf({ ...options, dataDirectory: folder });
  const opened = await openBackup(resolve(options.folder), options.openWith);
  const { manifest } = opened;
  await assertFits(manifest, options, folder, keys);
  const partial = `${folder}.partial-${systemEntropy.uuid()}`;
  const written: string[] = [partial];
  const target = options.server ? await serverTarget(options.server, options.programs) : embeddedTarget(partial);
  try {
    tell('Checking the backup');
    await verifyFiles(opened);
    await mkdir(dirname(folder), { recursive: true });
    await mkdir(partial, { mode: 0o700 });
    tell('Copying files and keys');
    for (const entry of manifest.files) {
      const to = placeOf(entry, { folder, partial, keys });
      if (to === undefined) continue;
      // What is there already is another's, and stays.
      await copy(opened, entry, to, () => written.push(to));
    }
    tell('Restoring the database');
    const restored = await into(target, opened, { ...options, dataDirectory: partial });
    await rename(partial, folder);
    return restored;
  } catch (error) {
    for (const path of written) await rm(path, { recursive: true, force: true });
    throw inWords(error, folder);
  } finally {
    await target.close();
  }
}

async function into(target: Target, opened: Opened, options: RestoreOptions): Promise<Restored> {
  const { manifest } = opened;
  try {
    const database = manifest.files.find(({ path }) => path === databaseFile[manifest.database.engine]);
    if (!database) throw new BackupError('The backup holds no database. Use another. Nothing was touched.');
    await target.load(opened.read(database));
    const toObserve = await target.hold(manifest.takenAt);
    options.onProgress?.('Checking the ledger');
    const maintenance = await openMaintenance({
      dataDirectory: options.dataDirectory,
      databaseUrl: options.server?.databaseUrl,
    });
    const { checkpoint } = manifest.ledger;
    const { states, ...log } = await maintenance
      .check({ checkpoints: checkpoint === null ? [] : [checkpoint] }, () => {})
      .finally(() => maintenance.close());
    const [fault] = log.faults;
    if (fault || log.entries < manifest.ledger.entries)
      throw new BackupError(
        `The restored ledger differs from the checkpoint of the backup (${fault ? `${fault.fault}: ${fault.at}` : 'entries are missing'}): ` +
          'the backup was altered. Use another. What was restored is removed.',
      );
    return { takenAt: manifest.takenAt, log, states, toObserve, faults: manifest.faults };
  } catch (error) {
    await target.clear().catch(() => {
      throw new BackupError(`${(error as Error).message} The database could not be emptied: drop it.`);
    });
    throw error;
  }
}

const databaseFile = { postgresql: 'database.dump', embedded: 'database.tar.gz' } as const;

async function assertFits(
  { database }: Manifest,
  { server, folder: from }: RestoreOptions,
  folder: string,
  keys: Readonly<Record<string, string>>,
): Promise<void> {
  if (!(await isEmpty(folder)))
    throw new BackupError(`${folder} is not empty. Name a new data folder with --data. Nothing was touched.`);
  for (const path of Object.values(keys))
    if (existsSync(path))
      throw new BackupError(
        `${path} is there already, and the backup has a key of its own. Name another file. Nothing was touched.`,
      );
  const later = database.migrations.filter((name) => !(name in migrations));
  if (later.length > 0)
    throw new BackupError(
      `${from} is of a later version of MarketSafe (${later.join(', ')}). Use that version. Nothing was touched.`,
    );
  if (database.engine === 'postgresql' && !server)
    throw new BackupError(
      `${from} holds the database of a PostgreSQL server. Make an empty one, and name it with DATABASE_URL and DATABASE_OWNER_URL. ` +
        'Nothing was touched.',
    );
  if (database.engine === 'embedded' && server)
    throw new BackupError(
      `${from} holds an embedded database. Unset DATABASE_URL and DATABASE_OWNER_URL. Nothing was touched.`,
    );
}

/** Where a file goes; undefined for the database. */
function placeOf(
  { path }: Entry,
  { folder, partial, keys }: { folder: string; partial: string; keys: Readonly<Record<string, string>> },
): string | undefined {
  const key = keys[path];
  // A key in the data folder is renamed with it.
  if (key !== undefined) return isBelow(folder, key) ? join(partial, relative(folder, key)) : key;
  if (path === 'marketsafe.yaml') return join(partial, path);
  return path.startsWith('data/') ? join(partial, path.slice('data/'.length)) : undefined;
}

const isBelow = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
};

async function copy(opened: Opened, entry: Entry, to: string, onMade: () => void): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const file = await open(to, 'wx', 0o600);
  onMade();
  await pipeline(opened.read(entry), file.createWriteStream({ flush: true }));
  await chmod(to, entry.mode);
}
