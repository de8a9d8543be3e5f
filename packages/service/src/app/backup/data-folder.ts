import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The embedded database, its lock, and keys, which are backed up under names of their own wherever they are; what is known of backups. */
const elsewhere = /^(database|last-backup\.json|database\.new-.*|lock|lock\..*|master-keys\.json|ledger-key\.pem)$/;
/** A file that is being written: it gets its name when it is complete. */
const unfinished = /(\.new|^exhibits\/probe\.[^/]*|^exhibits\/.*\.[0-9a-f-]{36})$/;

/** Files of a data folder, by their paths in it. */
export async function filesIn(dataDirectory: string, below = ''): Promise<string[]> {
  const files: string[] = [];
  for (const name of (await readdir(join(dataDirectory, below))).sort()) {
    const path = below === '' ? name : `${below}/${name}`;
    if (elsewhere.test(path) || unfinished.test(path)) continue;
    const found = await stat(join(dataDirectory, path)).catch(() => undefined);
    if (found?.isDirectory()) files.push(...(await filesIn(dataDirectory, path)));
    else if (found?.isFile()) files.push(path);
  }
  return files;
}

/** The hash in the name of an exhibit's file: that of its bytes. */
export const hashInName = (path: string): string | undefined =>
  /^exhibits\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(path)?.[1];

/** Whether there is nothing: no folder, or an empty one. */
export const isEmpty = async (folder: string): Promise<boolean> =>
  (
    await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    })
  ).length === 0;
