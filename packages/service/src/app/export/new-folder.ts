import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { systemEntropy } from '../../platform/entropy.ts';
import { ExportError } from './export-error.ts';

/**
 * Writes a folder under another name and renames it when it is complete, so that it is whole or absent. Only its owner may read it.
 * @throws ExportError if the folder holds something, or cannot be written
 */
export async function writeNewFolder<T>(name: string, write: (aside: string) => Promise<T>): Promise<T> {
  const folder = resolve(name);
  await assertEmpty(folder);
  const aside = `${folder}.partial-${systemEntropy.uuid()}`;
  try {
    await mkdir(dirname(folder), { recursive: true });
    await mkdir(aside, { mode: 0o700 });
    const written = await write(aside);
    await rename(aside, folder);
    return written;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw inWords(error, folder);
  }
}

async function assertEmpty(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw inWords(error, folder);
  });
  if (found.length > 0)
    throw new ExportError(`${folder} is not empty. Name a new folder for each export. Nothing was touched.`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room left. Free some, or name another place',
  EDQUOT: 'its owner may store no more. Free some room, or name another place',
  EACCES: 'it may not be written. Name a place that you may write',
  EPERM: 'it may not be written. Name a place that you may write',
  EROFS: 'it may not be written. Name a place that you may write',
  ENOTDIR: 'a part of its path is a file. Name another place',
  ENAMETOOLONG: 'its name is too long. Name another place',
};

function inWords(error: unknown, folder: string): unknown {
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined ? error : new ExportError(`${folder}: ${reason}. Nothing was left there.`);
}
