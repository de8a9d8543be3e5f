import { z } from 'zod';
import type { GreyPicture } from '../grey-picture.ts';
import { type PictureKind, pictureKinds } from './kinds.ts';
import { mostPixels, mostSide, mostSizes } from './limits.ts';
import { pictureRefusals } from './refusal.ts';

export interface DecodedPicture {
  readonly kind: PictureKind;
  /** Pixels of the upright picture in the file. Of an SVG, as it was drawn. */
  readonly width: number;
  readonly height: number;
  /** As the reference of PDQ hashes it: where a side is longer, 512 by 512 pixels. */
  readonly reference: GreyPicture;
  /** One for each longest side that was asked for. */
  readonly scaled: readonly GreyPicture[];
}

/** The longest sides at which a picture can be asked for. */
export const sidesSchema = z.array(z.int().min(16).max(mostSide)).max(mostSizes);

const pixels = z.int().min(1).max(mostPixels);

/** What the process answers. It is not trusted: a hostile file may have written it. */
export const answerSchema = z.union([
  z.strictObject({ refused: z.enum(pictureRefusals) }),
  z.strictObject({
    kind: z.enum(pictureKinds),
    width: pixels,
    height: pixels,
    /** Width and height of each picture whose pixels follow: the reference's first. */
    sizes: z.array(z.tuple([pixels, pixels])).max(mostSizes + 1),
  }),
]);
