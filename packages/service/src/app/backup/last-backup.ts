import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '../../platform/atomic-write.ts';
import { BackupError } from './backup-error.ts';

/** What an installation knows of its newest backup. */
export interface LastBackup {
  /** ISO 8601: its point. */
  readonly takenAt: string;
  readonly folder: string;
}

/** Its name in the data folder. No backup holds it, so that a restored programme has none yet. */
const lastBackupFile = 'last-backup.json';

/** @throws BackupError if it cannot be noted; the backup is whole all the same. */
export const noteBackup = (dataDirectory: string, last: LastBackup): Promise<void> =>
  writeFileAtomic(join(dataDirectory, lastBackupFile), `${JSON.stringify(last)}\n`).catch((error: Error) => {
    throw new BackupError(
      `${last.folder} is complete, but doctor will not know of it, since the data folder cannot be written: ${error.message}`,
    );
  });

/** Undefined where none was made. */
export async function lastBackup(dataDirectory: string): Promise<LastBackup | undefined> {
  try {
    return JSON.parse(await readFile(join(dataDirectory, lastBackupFile), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
