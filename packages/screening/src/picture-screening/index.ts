export { openPictureTools, type PictureToolsOptions } from './open-picture-tools.ts';
export { type BrandPictureFault, PictureScreener } from './picture-screener.ts';
export type { PictureTools } from './picture-tools.ts';
