import { cleanPicture } from './clean-picture.ts';
import type { Copy } from './copy.ts';
import { kindOf } from './kinds.ts';
import { pixelsOfASmallCopy } from './limits.ts';
import { RefusedFile } from './refused-file.ts';

/** The copy of a picture that is shown beside others. */
export async function smallCopyOf(bytes: Buffer): Promise<Copy> {
  const kind = kindOf(bytes);
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') throw new RefusedFile('file-type');
  return cleanPicture(kind, bytes, pixelsOfASmallCopy);
}
