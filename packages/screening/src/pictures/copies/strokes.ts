import type { GreyPicture } from '../grey-picture.ts';

/** Grey levels by which a pixel of a thin line differs from the picture without it, and by which one of none does at most. */
const LINE = { least: 10, none: 5 };
/** Fields of a picture, across and down; and the share of a field's pixels that lines cover, at least. */
const FIELDS = 4;
const COVERED = 0.015;

/**
 * Says how much of a picture is crossed by thin lines that another of the same size does not have, as a watermark crosses all of it.
 * @param ones the picture, and the same without strokes
 * @param others the other picture, likewise
 * @returns the share of its 4 x 4 fields, 0 to 1
 */
export function crossedBy(
  ones: { readonly picture: GreyPicture; readonly without: GreyPicture },
  others: { readonly picture: GreyPicture; readonly without: GreyPicture },
): number {
  const { width, height } = ones.picture;
  const off = ({ picture, without }: typeof ones, at: number): number =>
    Math.abs((picture.grey[at] ?? 0) - (without.grey[at] ?? 0));
  const lines = new Uint32Array(FIELDS * FIELDS);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      if (off(ones, at) < LINE.least || off(others, at) > LINE.none) continue;
      const field = Math.floor((y * FIELDS) / height) * FIELDS + Math.floor((x * FIELDS) / width);
      lines[field] = (lines[field] ?? 0) + 1;
    }
  const most = (width * height) / FIELDS ** 2;
  return lines.filter((count) => count >= COVERED * most).length / lines.length;
}

/** A picture without lines of one or two pixels, such as those of a watermark: the median of five pixels across, then down. */
export function withoutStrokes({ width, height, grey }: GreyPicture): GreyPicture {
  const across = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) across[y * width + x] = medianAt(grey, y * width, 1, x, width);
  const both = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) both[y * width + x] = medianAt(across, x, width, y, height);
  return { width, height, grey: both };
}

/** Of the pixels up to two steps away; at the ends, the last pixel counts for those that are missing. */
function medianAt(values: Uint8Array, first: number, step: number, at: number, count: number): number {
  const value = (k: number): number => values[first + Math.min(count - 1, Math.max(0, k)) * step] ?? 0;
  const [a, b, c, d, e] = [value(at - 2), value(at - 1), value(at), value(at + 1), value(at + 2)];
  // The least of the first four and the greatest of them cannot be the median.
  const low = Math.max(Math.min(a, b), Math.min(c, d));
  const high = Math.min(Math.max(a, b), Math.max(c, d));
  return Math.max(Math.min(low, high), Math.min(Math.max(low, high), e));
}
