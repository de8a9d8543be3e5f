import { newPictureEngine, type PictureEngine } from '../engine.ts';
import type { GreyPicture } from '../grey-picture.ts';
import { atReferenceSize } from './reference-size.ts';

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

interface Functions {
  pdqRoom(): number;
  pdqCosines(): number;
  pdq(picture: number, width: number, height: number, room: number, coefficients: number, hash: number): number;
  pdqBits(coefficients: number, hash: number): void;
}

interface Work {
  readonly functions: Functions;
  /** Addresses of those that the functions take. */
  readonly at: Readonly<Record<'room' | 'picture' | 'coefficients' | 'hash', number>>;
  readonly picture: Uint8Array;
  /** 16 × 16, row by row. */
  readonly coefficients: Float32Array;
  readonly hash: Uint8Array;
}

/** Pixels of a side. Of smaller pictures the reference gives a hash of zeros and quality 0. */
const LEAST_SIDE = 5;
const MOST_SIDE = 512;
const SIDE = 64;
const KEPT = 16;
const HASH_BYTES = 32;
let work: Work | undefined;

/**
 * The PDQ hash of a picture, bit for bit that of the reference (facebook/ThreatExchange, `pdq/cpp`) for the same grey pixels. Of a picture
 * with a side above 512 pixels, 512 by 512 pixels are taken as there.
 * @throws RangeError if the pixels are not `width * height`
 */
export function pdqOf(picture: GreyPicture): Pdq {
  const small = checked(picture);
  if (!small) return { hash: new Uint8Array(HASH_BYTES), quality: 0 };
  work ??= newWork();
  const quality = hashInto(work, small);
  return { hash: work.hash.slice(), quality };
}

/**
 * The hashes of a picture in all eight positions from one pass, as the reference derives them: by signs and order of the coefficients.
 * To recognise mirrored copies, hash the mirrored pixels with `pdqOf` instead: the samples of a mirrored picture lie elsewhere, and up to
 * one in seven of these hashes is too far from its own.
 * @throws RangeError if the pixels are not `width * height`
 */
export function pdqVariants(picture: GreyPicture): PdqVariants & { readonly quality: number } {
  const small = checked(picture);
  work ??= newWork();
  const { coefficients, hash, functions, at } = work;
  const quality = small ? hashInto(work, small) : 0;
  const original = coefficients.slice();
  const variant = (isTurned: boolean, isMinus: (row: number, column: number) => boolean): Uint8Array => {
    if (!small) return new Uint8Array(HASH_BYTES);
    for (let row = 0; row < KEPT; row++)
      for (let column = 0; column < KEPT; column++) {
        const value = original[row * KEPT + column] ?? 0;
        coefficients[isTurned ? column * KEPT + row : row * KEPT + column] = isMinus(row, column) ? -value : value;
      }
    functions.pdqBits(at.coefficients, at.hash);
    return hash.slice();
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

/** As the reference takes it; undefined if it is too small for it. */
function checked(picture: GreyPicture): GreyPicture | undefined {
  const { width, height, grey } = picture;
  if (grey.length !== width * height)
    throw new RangeError(`A picture of ${width} × ${height} has ${width * height} pixels, not ${grey.length}.`);
  return width < LEAST_SIDE || height < LEAST_SIDE ? undefined : atReferenceSize(picture);
}

function hashInto({ functions, at, picture }: Work, { width, height, grey }: GreyPicture): number {
  picture.set(grey);
  return functions.pdq(at.picture, width, height, at.room, at.coefficients, at.hash);
}

function newWork(): Work {
  const engine = newPictureEngine<Functions>();
  const { functions } = engine;
  const at = {
    room: engine.room(functions.pdqRoom()),
    picture: engine.room(MOST_SIDE * MOST_SIDE),
    coefficients: engine.room(KEPT * KEPT * Float32Array.BYTES_PER_ELEMENT),
    hash: engine.room(HASH_BYTES),
  };
  writeCosines(engine, at.room + functions.pdqCosines());
  const { buffer } = engine.memory;
  return {
    functions,
    at,
    picture: new Uint8Array(buffer, at.picture, MOST_SIDE * MOST_SIDE),
    coefficients: new Float32Array(buffer, at.coefficients, KEPT * KEPT),
    hash: new Uint8Array(buffer, at.hash, HASH_BYTES),
  };
}

/** 16 × 64 and the same turned, rounded to 32 bits where the reference rounds. */
function writeCosines({ memory }: PictureEngine<Functions>, at: number): void {
  const cosines = new Float32Array(memory.buffer, at, 2 * KEPT * SIDE);
  const factor = Math.fround(Math.sqrt(2 / SIDE));
  for (let row = 0; row < KEPT; row++)
    for (let column = 0; column < SIDE; column++) {
      const cosine = factor * Math.cos((Math.PI / 2 / SIDE) * (row + 1) * (2 * column + 1));
      cosines[row * SIDE + column] = cosine;
      cosines[KEPT * SIDE + column * KEPT + row] = cosine;
    }
}
