import sharp, { type Metadata } from 'sharp';
import type { Copy } from './copy.ts';
import type { Kind } from './kinds.ts';
import { mostPixels, pixelsOfACopy } from './limits.ts';
import { RefusedFile } from './refused-file.ts';

sharp.concurrency(1);
sharp.cache(false);
// Only the loaders of accepted kinds stay on: a file that pretends to be another kind reaches no decoder.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });

/** No chroma subsampling: red seals over black print stay sharp. */
const sharpColours = { chromaSubsampling: '4:4:4' } as const;

/**
 * Redraws a picture as a JPEG of its pixels only: upright, in sRGB, on white. Of an animation it keeps the first picture.
 * @param mostPixelsOfIt a larger picture is scaled down to them
 */
export async function cleanPicture(kind: Kind, bytes: Buffer, mostPixelsOfIt = pixelsOfACopy): Promise<Copy> {
  const input = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true });
  const { format, width, height } = await input.metadata().catch((error: unknown) => {
    throw new RefusedFile(/pixel limit/i.test(String(error)) ? 'file-too-many-pixels' : 'file-unreadable');
  });
  if (format !== kind) throw new RefusedFile('file-unreadable');
  if (width * height > mostPixels) throw new RefusedFile('file-too-many-pixels');
  const share = Math.min(1, Math.sqrt(mostPixelsOfIt / (width * height)));
  const body = await input
    .autoOrient()
    .resize(share < 1 ? { width: Math.max(1, Math.floor(autoWidth(await input.metadata()) * share)) } : {})
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ ...sharpColours, quality: 82 })
    .toBuffer()
    .catch(() => {
      throw new RefusedFile('file-unreadable');
    });
  return { mime: 'image/jpeg', body, pages: [body] };
}

/** The width of a picture when it is upright. */
const autoWidth = ({ autoOrient, width }: Metadata): number => autoOrient?.width ?? width;

/** Makes a JPEG of a page from its pixels (red, green, blue and a fourth byte that is ignored). */
export const pageAsJpeg = (
  pixels: Uint8Array,
  { width, height, quality }: { readonly width: number; readonly height: number; readonly quality: number },
): Promise<Buffer> =>
  sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ ...sharpColours, quality })
    .toBuffer();
