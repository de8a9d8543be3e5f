import { mostCharacters, mostFound } from '../reading/limits.ts';
import type { TextLine } from '../reading/message.ts';
import { openPicture, type ScaledPicture } from '../reading/open-picture.ts';
import { type RawLine, recognise } from './recognise.ts';

/** Pixels of the longer side at which a picture is read first, and again where that leaves a doubt. */
export const FIRST_SIDE = 640;
export const SECOND_SIDE = 960;

/** Reads the lines of a picture from top to bottom. Runs in the process that may die. */
export async function readText(bytes: Buffer): Promise<TextLine[]> {
  const picture = await openPicture(bytes);
  const first = await linesAt(await picture.scaled(FIRST_SIDE));
  const hasMore = Math.max(picture.width, picture.height) > FIRST_SIDE;
  if (!hasMore || !first.some(({ isDoubtful }) => isDoubtful)) return first.map(({ line }) => line);
  const second = await linesAt(await picture.scaled(SECOND_SIDE));
  return second.map(({ line }) => line);
}
