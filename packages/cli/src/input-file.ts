import { access, constants, stat } from 'node:fs/promises';
import { WrongUse } from './wrong-use.ts';

/** Makes sure that a file which was named can be read, before any work begins. @throws WrongUse that names it. */
export async function assertReadableFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new WrongUse(`${path}: there is no such file. Check the path.`);
  if (found.isDirectory()) throw new WrongUse(`${path}: is a folder. Name a file in it.`);
  await access(path, constants.R_OK).catch(() => {
    throw new WrongUse(`${path}: may not be read. Change its permissions, or run as a user who may.`);
  });
}
