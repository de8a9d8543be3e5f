export { type After, type Bounds, defaultBounds } from './bounds.ts';
export type { Code, TextLine } from './message.ts';
export { type PictureFile, ReadingProcess } from './reading-process.ts';
export { type Refusal, type RefusedPicture, refusedPicture } from './refusal.ts';
