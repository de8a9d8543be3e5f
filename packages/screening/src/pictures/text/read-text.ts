import { boxOf } from '../reading/box-of.ts';
import { mostCharacters, mostFound } from '../reading/limits.ts';
import type { TextLine } from '../reading/message.ts';
import { type OpenPicture, openPicture, type ScaledPicture } from '../reading/open-picture.ts';
import { type RawLine, recognise } from './recognise.ts';

/** Pixels of the longer side at which a picture is read. */
const FIRST_SIDE = 640;
/** And at which it is read again where that leaves a doubt: small print is read better enlarged, even without more detail. */
const SECOND_SIDE = 960;

/** Pixels of the longer side from which the lines are cut that were found, where the picture has them. */
const DETAIL_SIDE = 1_280;

/** A line is doubtful below this confidence, or below this height in pixels: larger, it may say something else. */
const SURE = 0.9;
const TALL = 16;

/** A line, with its height in pixels, also of a slanting one. */
export interface ReadLine {
  readonly line: TextLine;
  readonly height: number;
}

/** Reads the lines of a picture from top to bottom. Runs in the process that may die. */
export async function readText(bytes: Buffer): Promise<TextLine[]> {
  const picture = await openPicture(bytes);
  const first = await firstLines(picture);
  const read = leavesDoubt(first) ? bothLines(first, await secondLines(picture)) : first;
  return read.map(({ line }) => line);
}

export const firstLines = (picture: OpenPicture): Promise<ReadLine[]> => linesIn(picture, FIRST_SIDE);

export const secondLines = (picture: OpenPicture): Promise<ReadLine[]> =>
  linesIn(picture, SECOND_SIDE, SECOND_SIDE / FIRST_SIDE);

/** Both readings, from top to bottom: letters may be too small for the first, and too large for the second. Lines that say the same add nothing. Pure. */
export const bothLines = (first: readonly ReadLine[], second: readonly ReadLine[]): ReadLine[] =>
  [...first, ...second].toSorted((a, b) => a.line.box.top - b.line.box.top).slice(0, mostFound);

/** Whether a picture is to be read again, larger. */
export const leavesDoubt = (lines: readonly ReadLine[]): boolean =>
  lines.some(({ line, height }) => line.confidence < SURE || height < TALL);

async function linesIn(picture: OpenPicture, side: number, mostEnlarged?: number): Promise<ReadLine[]> {
  const small = await picture.scaled(side, mostEnlarged);
  const hasDetail = Math.max(picture.width, picture.height) > side;
  const raw = await recognise(small, hasDetail ? await picture.scaled(DETAIL_SIDE) : small);
  return raw.map((one) => lineFrom(one, small)).slice(0, mostFound);
}

function lineFrom({ text, mean, corners }: RawLine, picture: ScaledPicture): ReadLine {
  const [topLeft, topRight, , bottomLeft] = corners;
  const sides = [bottomLeft, topRight].map(([x, y]) => Math.hypot(x - topLeft[0], y - topLeft[1]));
  const said = text.trim().slice(0, mostCharacters);
  return {
    line: { text: said, confidence: Math.min(1, mean), box: boxOf(corners, picture) },
    height: Math.min(...sides),
  };
}
