import { open, realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { mostPictureBytes } from '../pictures/decode/index.ts';

/** The bytes of a picture, with the name that a listing or a brand book gives it. */
export interface PictureFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A picture that is not compared: why, and what to do. */
export interface PictureFault {
  readonly error: string;
}

const ADDRESS = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i;

/** Whether a name is an address of the web (or `data:`), which is not a file. */
export const isAddress = (name: string): boolean => ADDRESS.test(name);

/**
 * Reads a picture below a folder. A name comes from a feed, so it leads to no file outside of the folder, links included. Only its size is
 * looked at here.
 */
export async function readPicture(folder: string, name: string): Promise<PictureFile | PictureFault> {
  const path = resolve(folder, name);
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined)
    return { error: `“${name}”: there is no such file in ${folder}. Check the path, or name its folder with --photos` };
  if (isOutside(await realpath(folder), real))
    return { error: `“${name}”: is not in ${folder}. Put the picture into that folder` };
  const file = await open(real).catch(() => undefined);
  if (!file) return { error: `“${name}”: may not be read. Change its permissions` };
  try {
    const found = await file.stat();
    if (!found.isFile()) return { error: `“${name}”: is no file. Name a picture` };
    if (found.size > mostPictureBytes)
      return { error: `“${name}”: is larger than ${mostPictureBytes >> 20} MiB. Save it smaller` };
    return { name, bytes: await file.readFile() };
  } finally {
    await file.close();
  }
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way;
}
