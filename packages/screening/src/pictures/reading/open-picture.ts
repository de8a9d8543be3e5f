import sharp, { type Sharp } from 'sharp';
import { mostPixels } from '../process/limits.ts';
import { onlyLoaders } from '../process/only-loaders.ts';
import { UnreadablePicture } from './refusal.ts';

onlyLoaders('Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif');

/** A picture that can be opened, upright. */
export interface OpenPicture {
  /** Pixels of the upright picture. */
  readonly width: number;
  /** Pixels of the upright picture. */
  readonly height: number;
  /**
   * Its pixels in sRGB on white, with the longer side scaled to `side` pixels, but enlarged at most `mostEnlarged` times (by default not at all).
   * Throws UnreadablePicture for a damaged picture.
   */
  scaled(side: number, mostEnlarged?: number): Promise<ScaledPicture>;
}

export interface ScaledPicture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue: `width * height * 3` bytes. */
  readonly pixels: Buffer;
}

/** @throws UnreadablePicture for a file of another kind, a damaged one, or one of too many pixels. */
export async function openPicture(bytes: Buffer): Promise<OpenPicture> {
  const open = (): Sharp => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true });
  const found = await open()
    .metadata()
    .catch((error: unknown) => {
      throw refusalOf(error, 'unknown-kind');
    });
  // HEIC is the same container with a codec that sharp does not bring.
  if (found.format === 'heif' && found.compression !== 'av1') throw new UnreadablePicture('unknown-kind');
  if (found.width * found.height > mostPixels) throw new UnreadablePicture('too-many-pixels');
  const { width, height } = found.autoOrient;
  return {
    width,
    height,
    async scaled(side, mostEnlarged = 1) {
      const share = Math.min(mostEnlarged, side / Math.max(width, height));
      const to = (length: number): number => Math.max(1, Math.round(length * share));
      const { data, info } = await open()
        .autoOrient()
        .resize({ width: to(width), height: to(height), fit: 'fill' })
        .flatten({ background: 'white' })
        .toColourspace('srgb')
        .removeAlpha()
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true })
        .catch((error: unknown) => {
          throw refusalOf(error, 'unreadable');
        });
      return { width: info.width, height: info.height, pixels: data };
    },
  };
}

function refusalOf(error: unknown, other: 'unknown-kind' | 'unreadable'): UnreadablePicture {
  const said = String(error);
  if (/pixel limit/i.test(said)) return new UnreadablePicture('too-many-pixels');
  return new UnreadablePicture(/unsupported image format/i.test(said) ? 'unknown-kind' : other);
}
