import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { GreyPicture } from '../grey-picture.ts';

/** Key points of a picture at one size. They are in such an order that the first ones are spread over all sizes and places too. */
export interface PointSet {
  /** Pixels of the picture in which they were found. */
  readonly width: number;
  readonly height: number;
  /** Whether they were found in the negative: logos are registered in both. */
  readonly isNegative: boolean;
  readonly count: number;
  /** Eight words of 32 bits for each. A mirrored picture has the two halves swapped. */
  readonly descriptors: Uint32Array;
  /** Places in eighths of a pixel. */
  readonly x: Uint16Array;
  readonly y: Uint16Array;
  /** A point of level n is 1.2 ** n times as large as one of level 0. */
  readonly levels: Uint8Array;
  /** In 256ths of a turn, from right to down. */
  readonly orientations: Uint8Array;
}

/** Stored features that this version cannot read. */
export class FeaturesError extends Error {
  constructor(why: string) {
    super(`The features of a picture cannot be read: ${why}. Make them again from the picture.`);
    this.name = 'FeaturesError';
  }
}

interface PackedPicture {
  readonly width: number;
  readonly height: number;
  readonly packed: Uint8Array;
}

/** All that is compared of a picture: its key points, and a small picture for the comparison of blocks. */
export class PictureFeatures {
  /** Pixels of the picture itself. */
  readonly width: number;
  readonly height: number;
  /** Registered as a logo, to be found inside other pictures. */
  readonly isLogo: boolean;
  readonly sets: readonly PointSet[];
  readonly #picture: GreyPicture | PackedPicture;

  constructor(
    of: { readonly width: number; readonly height: number; readonly isLogo: boolean },
    sets: readonly PointSet[],
    picture: GreyPicture | PackedPicture,
  ) {
    this.width = of.width;
    this.height = of.height;
    this.isLogo = of.isLogo;
    this.sets = sets;
    this.#picture = picture;
  }

  /**
   * The picture, smaller.
   * @throws FeaturesError when the stored bytes are damaged.
   */
  get picture(): GreyPicture {
    return 'grey' in this.#picture ? this.#picture : unpacked(this.#picture);
  }

  /** As a bank keeps them: the first set only, except of a logo. */
  kept(smaller: (picture: GreyPicture) => GreyPicture): PictureFeatures {
    const sets = this.isLogo ? this.sets : this.sets.slice(0, 1);
    return new PictureFeatures(this, sets, 'grey' in this.#picture ? smaller(this.#picture) : this.#picture);
  }

  /** Deterministic. `PictureFeatures.read` reads it. About 40 bytes a point, and 20 to 50 kB for the picture. */
  bytes(): Uint8Array {
    const { width, height, packed } = 'grey' in this.#picture ? packedOf(this.#picture) : this.#picture;
    const size = this.sets.reduce((sum, { count }) => sum + bytesOfSet(count), HEADER);
    const bytes = new Uint8Array(size + packed.length);
    const data = new DataView(bytes.buffer);
    data.setUint32(0, MAGIC, true);
    data.setUint16(4, VERSION, true);
    data.setUint16(6, this.isLogo ? 1 : 0, true);
    data.setUint32(8, this.width, true);
    data.setUint32(12, this.height, true);
    data.setUint16(16, this.sets.length, true);
    data.setUint16(18, width, true);
    data.setUint16(20, height, true);
    data.setUint32(24, packed.length, true);
    let at = HEADER;
    for (const set of this.sets) {
      data.setUint16(at, set.width, true);
      data.setUint16(at + 2, set.height, true);
      data.setUint16(at + 4, set.count, true);
      data.setUint16(at + 6, set.isNegative ? 1 : 0, true);
      let part = at + HEADER_OF_SET;
      for (const { buffer, byteOffset, byteLength } of partsOf(set)) {
        bytes.set(new Uint8Array(buffer, byteOffset, byteLength), part);
        part += byteLength;
      }
      at += bytesOfSet(set.count);
    }
    bytes.set(packed, at);
    return bytes;
  }

  /**
   * Reads what `bytes` wrote, without a copy where the bytes start at a multiple of four of their buffer.
   * @throws FeaturesError
   */
  static read(given: Uint8Array): PictureFeatures {
    const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
    if (bytes.length < HEADER) throw new FeaturesError(`they are ${bytes.length} bytes, fewer than a header`);
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (data.getUint32(0, true) !== MAGIC) throw new FeaturesError('they do not begin like features');
    const version = data.getUint16(4, true);
    if (version !== VERSION) throw new FeaturesError(`they are of version ${version}, this program reads ${VERSION}`);
    const sets: PointSet[] = [];
    let at = HEADER;
    for (let left = data.getUint16(16, true); left > 0; left--) {
      const count = at + HEADER_OF_SET <= bytes.length ? data.getUint16(at + 4, true) : 0;
      const end = at + bytesOfSet(count);
      if (end > bytes.length) throw new FeaturesError(`they end after ${bytes.length} bytes, within the points`);
      sets.push(readSet(bytes, data, at, count));
      at = end;
    }
    const length = data.getUint32(24, true);
    if (at + length !== bytes.length)
      throw new FeaturesError(`they should have ${at + length} bytes, and have ${bytes.length}`);
    return new PictureFeatures(
      { width: data.getUint32(8, true), height: data.getUint32(12, true), isLogo: data.getUint16(6, true) === 1 },
      sets,
      { width: data.getUint16(18, true), height: data.getUint16(20, true), packed: bytes.subarray(at) },
    );
  }
}

/** "MSPF", read as a little-endian word. */
const MAGIC = 0x4650534d;
/** Of the layout, the patterns and everything that decides which points are found. */
const VERSION = 1;
const HEADER = 28;
const HEADER_OF_SET = 8;
const BYTES_OF_POINT = 38;

const bytesOfSet = (count: number): number => HEADER_OF_SET + Math.ceil((count * BYTES_OF_POINT) / 4) * 4;

const partsOf = ({ descriptors, x, y, levels, orientations }: PointSet) => [descriptors, x, y, levels, orientations];

function readSet(bytes: Uint8Array, data: DataView, at: number, count: number): PointSet {
  const { buffer } = bytes;
  let from = bytes.byteOffset + at + HEADER_OF_SET;
  const next = (length: number): number => {
    from += length;
    return from - length;
  };
  return {
    width: data.getUint16(at, true),
    height: data.getUint16(at + 2, true),
    isNegative: data.getUint16(at + 6, true) === 1,
    count,
    descriptors: new Uint32Array(buffer, next(count * 32), count * 8),
    x: new Uint16Array(buffer, next(count * 2), count),
    y: new Uint16Array(buffer, next(count * 2), count),
    levels: new Uint8Array(buffer, next(count), count),
    orientations: new Uint8Array(buffer, next(count), count),
  };
}

/** Each pixel less what its left, upper and upper left neighbours promise, deflated: half to a third of the pixels' bytes. */
function packedOf({ width, height, grey }: GreyPicture): PackedPicture {
  const rest = new Uint8Array(grey.length);
  for (let at = 0; at < grey.length; at++) rest[at] = (grey[at] ?? 0) - promised(grey, at, width);
  return { width, height, packed: deflateRawSync(rest) };
}

function unpacked({ width, height, packed }: PackedPicture): GreyPicture {
  let grey: Uint8Array;
  try {
    // A copy, since zlib takes no shared memory.
    grey = new Uint8Array(inflateRawSync(packed.slice(), { maxOutputLength: Math.max(1, width * height) }));
  } catch {
    throw new FeaturesError('their small picture is damaged');
  }
  if (grey.length !== width * height) throw new FeaturesError('their small picture is damaged');
  for (let at = 0; at < grey.length; at++) grey[at] = (grey[at] ?? 0) + promised(grey, at, width);
  return { width, height, grey };
}

function promised(grey: Uint8Array, at: number, width: number): number {
  const left = at % width === 0 ? 0 : (grey[at - 1] ?? 0);
  const above = at < width ? 0 : (grey[at - width] ?? 0);
  const corner = at < width || at % width === 0 ? 0 : (grey[at - width - 1] ?? 0);
  return left + above - corner;
}
