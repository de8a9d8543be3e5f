import type { GreyPicture } from '../grey-picture.ts';

/** Pixels of a side from which the reference takes fewer. */
const REFERENCE_SIDE = 512;

/**
 * A picture as the reference hashes it: where a side is longer than 512 pixels, 512 by 512 of its pixels, the nearest above and to the
 * left (`resize` of CImg, as `pdq/cpp/io/pdqio.cpp` of facebook/ThreatExchange calls it). Any other way to make it smaller gives another hash.
 */
export function atReferenceSize(picture: GreyPicture): GreyPicture {
  const { width, height, grey } = picture;
  if (width <= REFERENCE_SIDE && height <= REFERENCE_SIDE) return picture;
  const columns = placesOf(width);
  const taken = new Uint8Array(REFERENCE_SIDE * REFERENCE_SIDE);
  let at = 0;
  for (const line of placesOf(height)) {
    const row = grey.subarray(line * width, (line + 1) * width);
    for (let x = 0; x < REFERENCE_SIDE; x++) taken[at++] = row[columns[x] ?? 0] ?? 0;
  }
  return { width: REFERENCE_SIDE, height: REFERENCE_SIDE, grey: taken };
}

const placesOf = (side: number): Uint32Array =>
  Uint32Array.from({ length: REFERENCE_SIDE }, (_, i) => Math.floor((i * side) / REFERENCE_SIDE));
