import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { WrongUse } from './wrong-use.ts';

/**
 * Checks before any work that the named files are readable; `-` is standard input.
 * @throws WrongUse that names the first unreadable file, or a pipe that is named twice, since it can be read only once.
 */
export async function assertReadableFiles(...paths: readonly string[]): Promise<void> {
  const pipes = new Set<string>();
  for (const path of paths) {
    const isPipe = path === '-' || !(await assertReadable(path));
    const name = path === '-' ? '/dev/stdin' : path;
    if (isPipe && pipes.has(name))
      throw new WrongUse(`${path}: can be read only once, and is named twice. Put one of the two into a file.`);
    if (isPipe) pipes.add(name);
  }
}

/** @throws WrongUse unless it is a folder that may be read. */
export async function assertReadableFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new WrongUse(`${path}: there is no such folder. Check the path.`);
  if (!found.isDirectory()) throw new WrongUse(`${path}: is no folder. Name the folder that the pictures are in.`);
  await access(path, constants.R_OK | constants.X_OK).catch(() => {
    throw new WrongUse(`${path}: may not be read. Change its permissions, or run as a user who may.`);
  });
}

/** @returns whether it is a regular file, which can be read repeatedly. */
async function assertReadable(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new WrongUse(`${path}: there is no such file. Check the path.`);
  if (found.isDirectory()) throw new WrongUse(`${path}: is a folder. Name a file in it.`);
  await access(path, constants.R_OK).catch(() => {
    throw new WrongUse(`${path}: may not be read. Change its permissions, or run as a user who may.`);
  });
  return found.isFile();
}

/** Whether writing to `out` would destroy `input`: the same file, also by another name or link. */
export async function isSameFile(out: string, input: string): Promise<boolean> {
  const [there, here] = await Promise.all([out, input].map((path) => stat(path).catch(() => undefined)));
  return there !== undefined && here?.isFile() === true && there.dev === here.dev && there.ino === here.ino;
}
