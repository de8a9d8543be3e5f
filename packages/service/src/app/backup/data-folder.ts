import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type KeyPlaces, keysOf } from './keys.ts';

/**
 * The embedded database and its lock; the configuration, which has a name of its own in a backup; what is known of backups; the cache
 * of pictures, which are read again.
 */
const elsewhere = /^(database|pictures|marketsafe\.yaml|last-backup\.json|database\.new-.*|lock|lock\..*)$/;
/** A file that is being written: it gets its name when it is complete. */
const unfinished = /(\.new|^exhibits\/probe\.[^/]*|^exhibits\/.*\.[0-9a-f-]{36})$/;

/** Files of a data folder but its keys, which a backup holds under names of their own wherever they are; by their paths in the folder. */
export async function filesIn({ dataDirectory, ...keys }: KeyPlaces, below = ''): Promise<string[]> {
  const places = { dataDirectory, ...keys };
  const keyFiles = Object.values(keysOf(places)).map((path) => resolve(path));
  const files: string[] = [];
  for (const name of (await readdir(join(dataDirectory, below))).sort()) {
    const path = below === '' ? name : `${below}/${name}`;
    if (elsewhere.test(path) || unfinished.test(path) || keyFiles.includes(resolve(dataDirectory, path))) continue;
    const found = await stat(join(dataDirectory, path)).catch(() => undefined);
    if (found?.isDirectory()) files.push(...(await filesIn(places, path)));
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
