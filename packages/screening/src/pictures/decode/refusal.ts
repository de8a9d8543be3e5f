import { mostMemoryBytes, mostPictureBytes, mostPixels, mostProcessorMilliseconds } from './limits.ts';

/** Reasons to refuse a picture: stable codes. */
export const pictureRefusals = [
  'picture-empty',
  'picture-too-large',
  'picture-kind',
  'picture-too-many-pixels',
  'picture-unreadable',
  'picture-too-complex',
] as const;
export type PictureRefusal = (typeof pictureRefusals)[number];

const texts: Readonly<Record<PictureRefusal, string>> = {
  'picture-empty': 'is empty. Save the picture again.',
  'picture-too-large': `is larger than ${mostPictureBytes / 1024 / 1024} MiB. Save the picture smaller.`,
  'picture-kind':
    'is not a picture that can be read here: JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG. Save it as a JPEG; phones can send HEIC photos as JPEG.',
  'picture-too-many-pixels': `has more than ${mostPixels / 1_000_000} million pixels. Save the picture smaller.`,
  'picture-unreadable': 'cannot be read: it is damaged or incomplete. Save the picture again.',
  'picture-too-complex': `takes more than ${mostProcessorMilliseconds / 1_000} seconds or ${mostMemoryBytes / 1024 / 1024} MiB of memory to read. Save the picture as a plain JPEG.`,
};

/** The reason in English, to be read after the name of the file: "x.jpg is empty. Save the picture again." */
export const refusalText = (why: PictureRefusal): string => texts[why];

/** Thrown where a picture is read; `PictureDecoder` returns the reason instead. */
export class RefusedPicture extends Error {
  readonly why: PictureRefusal;
  constructor(why: PictureRefusal) {
    super(why);
    this.why = why;
  }
}
