import { picturesAreBuilt } from '../engine.ts';
import type { GreyPicture } from '../grey-picture.ts';
import { builtHasher } from './built-pdq.ts';
import { plainBits, plainSpectrum } from './plain-pdq.ts';
import { atReferenceSize } from './reference-size.ts';
import type { Hasher, Spectrum } from './spectrum.ts';

/** A PDQ hash. */
export interface Pdq {
  /** 32 bytes, the first the highest. As 64 hexadecimal digits it reads as the reference prints it. */
  readonly hash: Uint8Array;
  /** 0 to 100. Below 50 a picture has too little detail for its hash to say much (the reference's advice). */
  readonly quality: number;
}

/** The same picture turned and mirrored, as the reference names it. Turns are counter-clockwise. */
export interface PdqVariants {
  readonly original: Uint8Array;
  readonly rotate90: Uint8Array;
  readonly rotate180: Uint8Array;
  readonly rotate270: Uint8Array;
  /** Upside down. */
  readonly flipX: Uint8Array;
  /** As in a mirror. */
  readonly flipY: Uint8Array;
  /** Mirrored at the diagonal from the top left. */
  readonly flipPlus1: Uint8Array;
  /** Mirrored at the other diagonal. */
  readonly flipMinus1: Uint8Array;
}

const plainHasher: Hasher = { spectrumOf: plainSpectrum, bitsOf: plainBits };

/** Pixels of a side. Of smaller pictures the reference gives a hash of zeros and quality 0. */
const LEAST_SIDE = 5;
const KEPT = 16;
const HASH_BYTES = 32;
let hasher: Hasher | undefined;

/**
 * The PDQ hash of a picture, bit for bit that of the reference (facebook/ThreatExchange, `pdq/cpp`) for the same grey pixels. Of a picture
 * with a side above 512 pixels, 512 by 512 pixels are taken as there.
 * @throws RangeError if the pixels are not `width * height`
 */
export function pdqOf(picture: GreyPicture): Pdq {
  const { coefficients, quality } = spectrumOf(picture);
  return { hash: bitsOf(coefficients), quality };
}

/**
 * The hashes of a picture in all eight positions from one pass, as the reference derives them: by signs and order of the coefficients.
 * To recognise mirrored copies, hash the mirrored pixels with `pdqOf` instead: the samples of a mirrored picture lie elsewhere, and up to
 * one in seven of these hashes is too far from its own.
 * @throws RangeError if the pixels are not `width * height`
 */
export function pdqVariants(picture: GreyPicture): PdqVariants & { readonly quality: number } {
  const { coefficients, quality } = spectrumOf(picture);
  const variant = (isTurned: boolean, isMinus: (row: number, column: number) => boolean): Uint8Array => {
    if (coefficients === undefined) return bitsOf(undefined);
    const others = coefficients.map((_, i) => {
      const [row, column] = [Math.floor(i / KEPT), i % KEPT];
      const [fromRow, fromColumn] = isTurned ? [column, row] : [row, column];
      const value = coefficients[fromRow * KEPT + fromColumn] ?? 0;
      return isMinus(fromRow, fromColumn) ? -value : value;
    });
    return bitsOf(others);
  };
  const isEven = (index: number): boolean => index % 2 === 0;
  return {
    original: variant(false, () => false),
    rotate90: variant(true, (_, column) => isEven(column)),
    rotate180: variant(false, (row, column) => !isEven(row + column)),
    rotate270: variant(true, isEven),
    flipX: variant(false, isEven),
    flipY: variant(false, (_, column) => isEven(column)),
    flipPlus1: variant(true, () => false),
    flipMinus1: variant(true, (row, column) => !isEven(row + column)),
    quality,
  };
}

/** Without coefficients if the picture is too small for them. */
function spectrumOf(picture: GreyPicture): Partial<Spectrum> & { readonly quality: number } {
  const { width, height, grey } = picture;
  if (grey.length !== width * height)
    throw new RangeError(`A picture of ${width} × ${height} has ${width * height} pixels, not ${grey.length}.`);
  if (width < LEAST_SIDE || height < LEAST_SIDE) return { quality: 0 };
  return hasherOf().spectrumOf(atReferenceSize(picture));
}

const bitsOf = (coefficients: Float32Array | undefined): Uint8Array =>
  coefficients === undefined ? new Uint8Array(HASH_BYTES) : hasherOf().bitsOf(coefficients);

function hasherOf(): Hasher {
  hasher ??= picturesAreBuilt() ? builtHasher() : plainHasher;
  return hasher;
}
