import sharp, { type Metadata } from 'sharp';
import type { Copy } from './copy.ts';
import type { Kind } from './kinds.ts';
import { mostPixels, pixelsOfACopy } from './limits.ts';
import { RefusedFile } from './refused-file.ts';

sharp.concurrency(1);
sharp.cache(false);
// Of what libvips reads, only what is taken here: a file that says it is something else meets no decoder.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });

/** Red seals over black print stay sharp: no colour is shared between pixels. */
const sharpColours = { chromaSubsampling: '4:4:4' } as const;

/** A picture as a JPEG of its pixels and nothing else: upright, in sRGB, on white; of an animation the first picture. */
export async function cleanPicture(kind: Kind, bytes: Buffer): Promise<Copy> {
  const input = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true });
  const { format, width, height } = await input.metadata().catch((error: unknown) => {
    throw new RefusedFile(/pixel limit/i.test(String(error)) ? 'file-too-many-pixels' : 'file-unreadable');
  });
  if (format !== kind) throw new RefusedFile('file-unreadable');
  if (width * height > mostPixels) throw new RefusedFile('file-too-many-pixels');
  const share = Math.min(1, Math.sqrt(pixelsOfACopy / (width * height)));
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

/** A picture of a page, from its pixels in red, green, blue and a fourth that says nothing. */
export const pageAsJpeg = (
  pixels: Uint8Array,
  { width, height, quality }: { readonly width: number; readonly height: number; readonly quality: number },
): Promise<Buffer> =>
  sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ ...sharpColours, quality })
    .toBuffer();
