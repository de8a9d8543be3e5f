export type { After, PictureFile, RefusedPicture, TextLine } from '../reading/index.ts';
export { type Block, blocksOf } from './blocks-of.ts';
export { TextReader } from './text-reader.ts';
