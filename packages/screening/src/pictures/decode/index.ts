export type { DecodedPicture } from './decoded-picture.ts';
export { type DecoderOptions, PictureDecoder } from './decoder.ts';
export { mostPictureBytes } from './limits.ts';
export { type PictureRefusal, pictureRefusals, refusalText } from './refusal.ts';
