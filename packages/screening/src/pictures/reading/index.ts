export type { After } from './bounds.ts';
export { type Code, codeKinds, type TextLine } from './message.ts';
export { type PictureFile, ReadingProcess } from './reading-process.ts';
export { type RefusedPicture, refusedPicture } from './refusal.ts';
