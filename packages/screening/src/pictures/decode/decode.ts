import sharp, { type Metadata, type SharpOptions } from 'sharp';
import type { GreyPicture } from '../grey-picture.ts';
import { atReferenceSize } from '../pdq/reference-size.ts';
import { onlyLoaders } from '../process/only-loaders.ts';
import { greyOfJpeg } from './jpeg-turbo.ts';
import { type PictureKind, pictureKindOf } from './kinds.ts';
import { drawnSide, mostPixels } from './limits.ts';
import { RefusedPicture } from './refusal.ts';

onlyLoaders('Jpeg', 'Png', 'Webp', 'Heif', 'Tiff', 'Nsgif', 'Svg');

/** How sharp names the formats. */
const formats: Readonly<Record<PictureKind, string>> = {
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  tiff: 'tiff',
  avif: 'heif',
  heic: 'heif',
  svg: 'svg',
};

interface Decoded {
  readonly kind: PictureKind;
  /** Pixels of the upright picture. */
  readonly width: number;
  readonly height: number;
  /** First as the reference of PDQ hashes it, then one of each longest side. */
  readonly pictures: readonly GreyPicture[];
}

interface Readers {
  /** Reads most JPEGs; what it does not read, sharp does. */
  readonly readJpeg: typeof greyOfJpeg;
}

/**
 * Reads a picture in this process: upright, on white, of an animation the first. Colour profiles count only where there is no other
 * way to red, green and blue, as in the reference of PDQ.
 * @throws RefusedPicture
 */
export async function decode(
  bytes: Buffer,
  longestSides: readonly number[],
  readers: Readers = { readJpeg: greyOfJpeg },
): Promise<Decoded> {
  const kind = pictureKindOf(bytes);
  if (kind === undefined) throw new RefusedPicture('picture-kind');
  try {
    const picture = await greyOf(kind, bytes, readers);
    const pictures = [atReferenceSize(picture)];
    for (const side of longestSides) pictures.push(await scaled(picture, side));
    return { kind, width: picture.width, height: picture.height, pictures };
  } catch (error) {
    throw refusalOf(kind, error);
  }
}

async function greyOf(kind: PictureKind, bytes: Buffer, { readJpeg }: Readers): Promise<GreyPicture> {
  const options: SharpOptions = {
    limitInputPixels: mostPixels,
    failOn: 'error',
    sequentialRead: true,
    ignoreIcc: true,
  };
  // Its header would cost a tenth of the time, and says nothing that sharp does not check itself.
  if (kind === 'jpeg' && !readJpeg) return throughSharp(bytes, options);
  // An SVG has no pixels before it is drawn.
  const header = await sharp(bytes, kind === 'svg' ? { limitInputPixels: false } : options).metadata();
  const { format, width, height, orientation = 1 } = header;
  if (format !== formats[kind]) throw new RefusedPicture('picture-unreadable');
  if (kind === 'svg') return throughSharp(bytes, { ...options, density: densityOf(header) });
  if (width * height > mostPixels) throw new RefusedPicture('picture-too-many-pixels');
  if (kind === 'jpeg' && orientation <= 1 && header.space !== 'cmyk') {
    const grey = readJpeg?.(bytes, width, height);
    if (grey) return { width, height, grey };
  }
  return throughSharp(bytes, options);
}

/** Dots an inch at which an SVG of this size has the longest side that is wanted. */
const densityOf = ({ width, height }: Metadata): number =>
  Math.min(100_000, Math.max(1, (72 * drawnSide) / Math.max(1, width, height)));

async function throughSharp(bytes: Buffer, options: SharpOptions): Promise<GreyPicture> {
  const { data, info } = await sharp(bytes, options)
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { width, height, grey: channels === 1 ? data : lumaOf(data, width * height) };
}

/**
 * Writes the luma of red, green and blue over them: a large picture has no room for both. Four pixels are read as three words, the lowest byte
 * first, in two thirds of the time.
 */
function lumaOf(data: Buffer, pixels: number): Uint8Array {
  const fours = pixels >> 2;
  const words = new Uint32Array(data.buffer, data.byteOffset, fours * 3);
  for (let i = 0, at = 0; i < fours; i++, at += 3) {
    const first = words[at] ?? 0;
    const second = words[at + 1] ?? 0;
    const third = words[at + 2] ?? 0;
    words[i] =
      luma(first, first >>> 8, first >>> 16) |
      (luma(first >>> 24, second, second >>> 8) << 8) |
      (luma(second >>> 16, second >>> 24, third) << 16) |
      (luma(third >>> 8, third >>> 16, third >>> 24) << 24);
  }
  for (let i = fours * 4, at = i * 3; i < pixels; i++, at += 3)
    data[i] = luma(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  return data.subarray(0, pixels);
}

/** The luma of the lowest bytes, in the whole numbers of libjpeg. */
const luma = (red: number, green: number, blue: number): number =>
  ((red & 255) * 19_595 + (green & 255) * 38_470 + (blue & 255) * 7_471 + 32_768) >> 16;

async function scaled(picture: GreyPicture, longestSide: number): Promise<GreyPicture> {
  const { width, height, grey } = picture;
  const share = longestSide / Math.max(width, height);
  if (share >= 1) return picture;
  const size = { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
  const small = await sharp(grey, { raw: { width, height, channels: 1 } })
    .resize({ ...size, fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { ...size, grey: small };
}

function refusalOf(kind: PictureKind, error: unknown): RefusedPicture {
  if (error instanceof RefusedPicture) return error;
  const said = String(error);
  if (/pixel limit/i.test(said)) return new RefusedPicture('picture-too-many-pixels');
  if (/memory|allocation/i.test(said)) return new RefusedPicture('picture-too-complex');
  // The packaged libvips reads AVIF, but not HEVC, which phones write.
  return new RefusedPicture(kind === 'heic' ? 'picture-kind' : 'picture-unreadable');
}
