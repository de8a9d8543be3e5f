import type { GreyPicture } from '../grey-picture.ts';
import { distanceOf, WORDS } from './descriptor-index.ts';
import { engine } from './engine.ts';
import { assertWhole, pointsOf, type Scale, STORED_SIDE, shrunk } from './features.ts';
import { PictureFeatures, type PointSet } from './picture-features.ts';

/** Whether pictures can be searched for a logo. */
export interface Findable {
  readonly findable: boolean;
  /** Distinctive points: corners that look like no other corner of the logo. */
  readonly points: number;
}

/** A logo is small in a photo; each size finds it at a third to about three times of that. */
const SCALES: readonly Scale[] = [
  { side: 320, points: 300 },
  { side: 160, points: 150 },
];
/** Plain ground around a logo, as a share of its sides: corners near the edge of a picture are not looked at. */
const MARGIN = 0.2;
/** Grey levels by which ink differs from the ground. */
const INK = 24;
/** Bits: corners that differ by less look the same. */
const ALIKE_BITS = 48;
/**
 * Fewer points are found by chance in a photo of fabric: a match asks for eight, and a photo shows about a third of a logo's points. Swooshes and
 * stripes have fewer than ten.
 */
const LEAST_POINTS = 24;
/** The share of pixels in a drawn picture's few greys, and how many greys, each with two levels on either side. */
const DRAWN = { share: 0.85, greys: 4, width: 2 };

/**
 * Says whether pictures can be searched for a logo. A mark with few distinctive points, such as a swoosh or three stripes, cannot be told from
 * seams and folds, so it is left out.
 * @throws RangeError when the picture's bytes do not fit its size
 */
export function findable(logo: GreyPicture): Findable {
  return judged(setsOf(withMargin(logo)));
}

/**
 * The features of a logo, to be added to a bank or compared: at several sizes, and as a negative too, since logos are printed light on dark.
 * @returns undefined for a logo that is not `findable`
 * @throws RangeError when the picture's bytes do not fit its size
 */
export function featuresOfLogo(logo: GreyPicture): PictureFeatures | undefined {
  const framed = withMargin(logo);
  const sets = setsOf(framed);
  if (!judged(sets).findable) return undefined;
  const tool = engine();
  return tool.within(() => {
    const placed = { ...framed, at: tool.put(framed.grey) };
    return new PictureFeatures({ ...framed, isLogo: true }, sets, shrunk(tool, placed, STORED_SIDE));
  });
}

/** Whether a picture is drawn in a few greys on plain ground, as logos are, and no photo. */
export function isDrawn({ grey }: GreyPicture): boolean {
  const counts = new Float64Array(256);
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1;
  let drawn = 0;
  for (let n = 0; n < DRAWN.greys; n++) {
    const peak = counts.indexOf(Math.max(...counts));
    for (let value = Math.max(0, peak - DRAWN.width); value <= Math.min(255, peak + DRAWN.width); value++) {
      drawn += counts[value] ?? 0;
      counts[value] = 0;
    }
  }
  return drawn >= DRAWN.share * grey.length;
}

/** By the points at the larger size. */
function judged([set]: readonly PointSet[]): Findable {
  const points = set ? distinctPoints(set) : 0;
  return { findable: points >= LEAST_POINTS, points };
}

/** Points at each size, first of the logo as it is, then of its negative. */
function setsOf(framed: GreyPicture): PointSet[] {
  const tool = engine();
  return [false, true].flatMap((isNegative) =>
    tool.within(() => {
      const grey = isNegative ? framed.grey.map((value) => 255 - value) : framed.grey;
      const placed = { ...framed, at: tool.put(grey) };
      return SCALES.map((scale) => pointsOf(tool, placed, scale, isNegative));
    }),
  );
}

/** The logo's ink, with the ground around it. */
function withMargin(logo: GreyPicture): GreyPicture {
  assertWhole(logo);
  const { width, height, grey } = logo;
  const ground = grey[0] ?? 255;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (Math.abs((grey[y * width + x] ?? 0) - ground) < INK) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  if (right < 0) return logo;
  const [inkWidth, inkHeight] = [right - left + 1, bottom - top + 1];
  const margin = Math.round(MARGIN * Math.max(inkWidth, inkHeight));
  const framed = { width: inkWidth + 2 * margin, height: inkHeight + 2 * margin };
  const to = new Uint8Array(framed.width * framed.height).fill(ground);
  for (let y = 0; y < inkHeight; y++) {
    const from = (top + y) * width + left;
    to.set(grey.subarray(from, from + inkWidth), (margin + y) * framed.width + margin);
  }
  return { ...framed, grey: to };
}

/** Corners of which each looks like none before it, and lies in a place of its own. */
function distinctPoints({ count, descriptors, x, y }: PointSet): number {
  const chosen: number[] = [];
  const places = new Set<number>();
  for (let k = 0; k < count; k++) {
    const place = ((y[k] ?? 0) >> 6) * 2 ** 16 + ((x[k] ?? 0) >> 6);
    if (places.has(place) || chosen.some((other) => isAlike(descriptors, k, other))) continue;
    places.add(place);
    chosen.push(k);
  }
  return chosen.length;
}

const isAlike = (descriptors: Uint32Array, one: number, other: number): boolean =>
  distanceOf(descriptors, one * WORDS, 0, descriptors, other * WORDS, ALIKE_BITS) < ALIKE_BITS;
