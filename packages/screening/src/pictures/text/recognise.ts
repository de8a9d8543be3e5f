import type { ScaledPicture } from '../reading/open-picture.ts';
import { findLines } from './find-lines.ts';
import { openModels } from './models.ts';
import { readLine } from './read-line.ts';
import type { Corners, Point } from './smallest-rectangle.ts';

/** A line as it was read. */
export interface RawLine {
  readonly text: string;
  /** Mean probability of its characters, 0.5 to 1. */
  readonly mean: number;
  /** In pixels. */
  readonly corners: Corners;
}

/** Less is a pattern that the model takes for letters. */
const READ = 0.5;

/**
 * Reads a picture as it is, without scaling it: its lines from top to bottom, with a space between pieces that stand side by side.
 * @param detail the same picture, larger: to find a line takes time for each pixel, to read it does not
 * @throws UnreadablePicture `not-installed` if a package is missing or does not run on this platform
 */
export async function recognise(picture: ScaledPicture, detail: ScaledPicture): Promise<readonly RawLine[]> {
  const models = await openModels();
  const [across, down] = [detail.width / picture.width, detail.height / picture.height];
  const read: RawLine[] = [];
  for (const corners of await findLines(picture, models)) {
    const larger = corners.map(([x, y]): Point => [x * across, y * down]) as unknown as Corners;
    const { text, mean } = await readLine(detail, larger, models);
    if (mean >= READ && text.trim() !== '') read.push({ text, mean, corners });
  }
  return joined(read);
}

/** Pieces of a line stand side by side: the gap between them is at most so many of their heights, and their middles differ by less than so much of one. */
const GAP = 1;
const SHIFT = 0.4;
/** How much taller than the other a piece may be. */
const TALLER = 1.6;

/** Joins the pieces of one line. Pure. */
export function joined(pieces: readonly RawLine[]): RawLine[] {
  const lines: RawLine[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.corners[0][0] - b.corners[0][0])) {
    const line = lines.find((one) => goesOn(one.at(-1) as RawLine, piece));
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf).toSorted((a, b) => a.corners[0][1] - b.corners[0][1]);
}

function goesOn({ corners: before }: RawLine, { corners: after }: RawLine): boolean {
  const [, topRight, bottomRight] = before;
  const [topLeft, , , bottomLeft] = after;
  const [height, other] = [bottomRight[1] - topRight[1], bottomLeft[1] - topLeft[1]];
  const least = Math.min(height, other);
  const middles = Math.abs((topRight[1] + bottomRight[1]) / 2 - (topLeft[1] + bottomLeft[1]) / 2);
  const gap = (topLeft[0] + bottomLeft[0]) / 2 - (topRight[0] + bottomRight[0]) / 2;
  return (
    least > 0 && Math.max(height, other) <= TALLER * least && middles < SHIFT * least && Math.abs(gap) <= GAP * least
  );
}

function lineOf(pieces: readonly RawLine[]): RawLine {
  const [first, last] = [pieces[0], pieces.at(-1)] as [RawLine, RawLine];
  const mean = pieces.reduce((sum, one) => sum + one.mean, 0) / pieces.length;
  const corners: Corners = [first.corners[0], last.corners[1], last.corners[2], first.corners[3]];
  return { text: pieces.map(({ text }) => text).join(' '), mean, corners };
}
