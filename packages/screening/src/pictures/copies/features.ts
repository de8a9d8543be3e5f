import type { GreyPicture } from '../grey-picture.ts';
import { type Engine, engine, type Placed } from './engine.ts';
import { BORDER } from './patterns.ts';
import { PictureFeatures, type PointSet } from './picture-features.ts';
import { spread } from './spread.ts';

/** A size at which key points are found: the side of a square of the same area (pixels), and how many are kept. */
export interface Scale {
  readonly side: number;
  readonly points: number;
}

/** Of pictures in a bank, and of a query of one scale. */
const SCALE: Scale = { side: 640, points: 800 };
/**
 * A query's further ones: a crop shows its part of the bank's photo larger, a collage smaller, and contrast is normalised over
 * the same number of pixels.
 */
const FURTHER: readonly Scale[] = [
  { side: 400, points: 500 },
  { side: 920, points: 1500 },
];

export interface FeatureOptions {
  /** `three` finds more of strongly cropped pictures and of collages, and takes three times as long. `one` by default. */
  readonly scales?: 'one' | 'three';
}

/** Pixels: a side must fit 16 bits in eighths of a pixel. */
const LONGEST_SIDE = 8_000;
/** A small picture is enlarged by no more: there is nothing finer in it. */
const MOST_ENLARGED = 4;
const LEVELS = 7;
/** How much smaller each level is than the one before. */
export const STEP = 1.2;
/** Contrast is normalised over squares of 49 pixels. The floor keeps noise on plain ground small (grey levels). */
const CONTRAST = { radius: 24, floor: 6, gain: 40 };
/** Of normalised contrast: half a deviation. */
const THRESHOLD = 20;
/** A binomial filter of seven pixels. */
const BLUR = [20, 15, 6, 1] as const;
/** The area of the small picture that blocks are compared on, as the side of a square: of a stored one, and of a query's. */
export const STORED_SIDE = 256;
const QUERY_SIDE = 640;
const EIGHTHS = 8;

/**
 * Finds the key points of a picture: corners at seven sizes after local normalisation of contrast, with a descriptor of 256 bits each.
 * The same picture gives the same features. A plain picture has none.
 * @throws RangeError when the picture's bytes do not fit its size
 */
export function featuresOf(picture: GreyPicture, { scales = 'one' }: FeatureOptions = {}): PictureFeatures {
  assertWhole(picture);
  const tool = engine();
  return tool.within(() => {
    const placed = { ...picture, at: tool.put(picture.grey) };
    const sets = [SCALE, ...(scales === 'three' ? FURTHER : [])].map((scale) => pointsOf(tool, placed, scale));
    return new PictureFeatures({ ...picture, isLogo: false }, sets, shrunk(tool, placed, QUERY_SIDE));
  });
}

/** As a bank and a database keep them: without a query's further scales, with a picture of 256 x 256 pixels or the same area. */
export function keptFeatures(features: PictureFeatures): PictureFeatures {
  return features.kept((picture) => {
    const tool = engine();
    return tool.within(() => shrunk(tool, { ...picture, at: tool.put(picture.grey) }, STORED_SIDE));
  });
}

/** @throws RangeError */
export function assertWhole({ width, height, grey }: GreyPicture): void {
  const isSize = (side: number): boolean => Number.isSafeInteger(side) && side > 0;
  if (!isSize(width) || !isSize(height) || grey.length !== width * height)
    throw new RangeError(`a grey picture of ${width} x ${height} pixels does not have ${grey.length} bytes`);
}

/** A picture no larger than a square of the side, in area. */
export function shrunk(tool: Engine, picture: Placed, side: number): GreyPicture {
  const { width, height } = sizeOf(picture, side, 1);
  const { at } = tool.resized(picture, width, height);
  return { width, height, grey: tool.bytes(at, width * height).slice() };
}

/** The size of the same shape whose area is that of a square of the side, at least two pixels each way. */
export function sizeOf(
  { width, height }: { readonly width: number; readonly height: number },
  side: number,
  mostEnlarged: number,
): { width: number; height: number } {
  const wanted = Math.min(side / Math.sqrt(width * height), mostEnlarged);
  const factor = Math.min(wanted, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(2, Math.round(width * factor)), height: Math.max(2, Math.round(height * factor)) };
}

interface Level {
  readonly picture: Placed;
  readonly corners: Float64Array;
}

/** Key points at one size. `isNegative`: the picture is a negative. */
export function pointsOf(tool: Engine, picture: Placed, { side, points }: Scale, isNegative = false): PointSet {
  return tool.within(() => {
    const { width, height } = sizeOf(picture, side, MOST_ENLARGED);
    const working = tool.resized(picture, width, height);
    const levels: Level[] = [];
    let level = tool.normalised(working, CONTRAST.radius, CONTRAST.floor, CONTRAST.gain);
    for (let n = 0; n < LEVELS; n++) {
      if (n > 0) level = tool.resized(level, Math.round(width / STEP ** n), Math.round(height / STEP ** n));
      if (Math.min(level.width, level.height) <= 2 * BORDER) break;
      levels.push({ picture: level, corners: cornersOf(tool, level) });
    }
    return setOf(tool, { width, height, isNegative }, levels, points);
  });
}

/** x, y and strength of each corner, one after the other. */
function cornersOf(tool: Engine, { at, width, height }: Placed): Float64Array {
  return tool.within(() => {
    // Corners are not side by side, so there is at most one in four pixels.
    const list = tool.take((width + 1) * (height + 1) * 2);
    const room = tool.take(tool.run.roomToDetect(width, height));
    const count = tool.run.detectCorners(at, width, height, THRESHOLD, BORDER, list, room);
    const data = tool.data(list, count * 8);
    const corners = new Float64Array(count * 3);
    for (let k = 0; k < count; k++) {
      corners[k * 3] = data.getUint16(k * 8, true);
      corners[k * 3 + 1] = data.getUint16(k * 8 + 2, true);
      corners[k * 3 + 2] = data.getFloat32(k * 8 + 4, true);
    }
    return corners;
  });
}

interface Found {
  /** How far from the beginning of all points: its rank in its level as a share of the level's points. */
  readonly order: number;
  readonly x: number;
  readonly y: number;
  readonly level: number;
  readonly orientation: number;
  readonly descriptor: Uint32Array;
}

function setOf(
  tool: Engine,
  size: { readonly width: number; readonly height: number; readonly isNegative: boolean },
  levels: readonly Level[],
  points: number,
): PointSet {
  const found: Found[] = [];
  // Coarse levels have few corners, so what they do not use goes to the finer ones.
  for (let n = levels.length - 1; n >= 0; n--) {
    const level = levels[n];
    if (!level) continue;
    let finer = 0;
    for (let k = 0; k <= n; k++) finer += STEP ** -k;
    const quota = Math.round(((points - found.length) * STEP ** -n) / finer);
    found.push(...described(tool, level, spread(level.corners, level.picture, quota), n, size));
  }
  found.sort((one, other) => one.order - other.order);
  const set: PointSet = {
    ...size,
    count: found.length,
    descriptors: new Uint32Array(found.length * 8),
    x: Uint16Array.from(found, ({ x }) => Math.round(x * EIGHTHS)),
    y: Uint16Array.from(found, ({ y }) => Math.round(y * EIGHTHS)),
    levels: Uint8Array.from(found, ({ level }) => level),
    orientations: Uint8Array.from(found, ({ orientation }) => orientation),
  };
  for (const [k, { descriptor }] of found.entries()) set.descriptors.set(descriptor, k * 8);
  return set;
}

function described(
  tool: Engine,
  { picture, corners }: Level,
  chosen: readonly number[],
  level: number,
  size: { readonly width: number; readonly height: number },
): Found[] {
  const { at, width, height } = picture;
  if (chosen.length === 0) return [];
  return tool.within(() => {
    const blurred = tool.blurred(picture, ...BLUR);
    const count = chosen.length;
    const points = tool.take(count * 4);
    const orientations = tool.take(count);
    const descriptors = tool.take(count * 32);
    const places = tool.data(points, count * 4);
    for (const [k, corner] of chosen.entries()) {
      places.setUint16(k * 4, corners[corner * 3] ?? 0, true);
      places.setUint16(k * 4 + 2, corners[corner * 3 + 1] ?? 0, true);
    }
    tool.run.describeCorners(
      ...[at, blurred.at, width, points, count],
      ...[tool.reaches, tool.patterns, orientations, descriptors],
    );
    const turns = tool.bytes(orientations, count);
    const words = tool.bytes(descriptors, count * 32).slice();
    return chosen.map((corner, k) => ({
      order: (k + 0.5) / count,
      // Pixels have their places in their middle.
      x: Math.max(0, (((corners[corner * 3] ?? 0) + 0.5) * size.width) / width - 0.5),
      y: Math.max(0, (((corners[corner * 3 + 1] ?? 0) + 0.5) * size.height) / height - 0.5),
      level,
      orientation: turns[k] ?? 0,
      descriptor: new Uint32Array(words.buffer, k * 32, 8),
    }));
  });
}
