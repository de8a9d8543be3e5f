export type { PictureFault, PictureFile } from './picture-file.ts';
export { type BrandPictureFault, PictureScreener } from './picture-screener.ts';
export type { FoundInBank, PictureTools } from './picture-tools.ts';
