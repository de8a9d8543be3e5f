export type { After, PictureFile, RefusedPicture, TextLine } from '../reading/index.ts';
export { TextReader } from './text-reader.ts';
