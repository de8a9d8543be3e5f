import { readFile, stat } from 'node:fs/promises';
import {
  type DecodedPicture,
  mostPictureBytes,
  type PictureDecoder,
  type PictureRefusal,
  refusalText,
} from '@marketsafe/screening';

/** A file that cannot be read as a photo. */
export interface RefusedPhoto {
  readonly file: string;
  /** What is wrong and what to do, to be read after the file's name. */
  readonly error: string;
  /** The same, as a stable code. */
  readonly code: PictureRefusal | 'no-such-file' | 'not-a-file' | 'not-permitted';
}

/**
 * Reads a photo from a file. One that cannot be read is no exception: others may follow.
 * @param longestSides as `PictureDecoder.decodeGrey` takes them
 */
export async function readPhoto(
  decoder: PictureDecoder,
  file: string,
  longestSides: readonly number[] = [],
): Promise<DecodedPicture | RefusedPhoto> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return { file, error: 'there is no such file. Check the path.', code: 'no-such-file' };
  if (!found.isFile()) return { file, error: 'is not a file. Name the photos in it.', code: 'not-a-file' };
  if (found.size > mostPictureBytes) return refused(file, 'picture-too-large');
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes)
    return {
      file,
      error: 'may not be read. Change its permissions, or run as a user who may.',
      code: 'not-permitted',
    };
  const picture = await decoder.decodeGrey(bytes, longestSides);
  return 'refused' in picture ? refused(file, picture.refused) : picture;
}

const refused = (file: string, code: PictureRefusal): RefusedPhoto => ({ file, error: refusalText(code), code });
