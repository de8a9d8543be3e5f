export type { DecodedPicture } from './decoded-picture.ts';
export { type DecoderOptions, PictureDecoder } from './decoder.ts';
export { type PictureKind, pictureKindOf } from './kinds.ts';
export { type PictureRefusal, pictureRefusals, refusalText } from './refusal.ts';
