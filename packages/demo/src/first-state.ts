import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory } from '@marketsafe/service/parts';
import { demoClockFile } from './clock-file.ts';

/** What a running demonstration changes in its data directory, beside its clock. Keys and secrets stay. */
export const changing = ['database', 'exhibits', 'pictures', 'taobao.jsonl', 'tmall.jsonl'];

/** Holds the demonstration as its first start made it. */
export const firstState = 'first-state';
const kept = (directory: string): string => join(directory, firstState);
/** Exists while a demonstration is put back. */
const puttingBack = (directory: string): string => join(directory, 'putting-back');

/** False with a database outside the data directory, which is not copied. */
export const canBePutBack = (directory: string): boolean => existsSync(kept(directory));

export const isHalfPutBack = (directory: string): boolean => existsSync(puttingBack(directory));

/** Copies what was made, with its clock's offset in milliseconds. Nothing may write meanwhile. */
export async function keepFirstState(directory: string, offset: number): Promise<void> {
  await mkdir(kept(directory), { mode: 0o700 });
  await copy(directory, kept(directory));
  await writeFile(demoClockFile(kept(directory)), String(offset));
}

/**
 * Puts a closed demonstration back to its first start. If this is interrupted, the next start repeats it.
 * @throws DirectoryInUseError if another process holds the directory.
 */
export async function putBack(directory: string): Promise<void> {
  const lock = await lockDirectory(directory);
  try {
    await writeFile(puttingBack(directory), '');
    for (const name of changing) await rm(join(directory, name), { recursive: true, force: true });
    await copy(kept(directory), directory);
    await cp(demoClockFile(kept(directory)), demoClockFile(directory));
    await rm(puttingBack(directory));
  } finally {
    await lock.release();
  }
}

async function copy(from: string, to: string): Promise<void> {
  for (const name of changing)
    if (existsSync(join(from, name)))
      await cp(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true });
}
