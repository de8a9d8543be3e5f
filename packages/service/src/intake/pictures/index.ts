/**
 * Pictures of listings: a bounded cache of small copies, which background work fills. `wantPictures` has pictures read, `readPicture`
 * gives one by its marketplace and address. Whatever looks at pictures next, such as screening, uses these two.
 */
export { noPicture } from './contract.ts';
export { erasePictures, forgetPictures } from './erase-pictures.ts';
export { pictureHandlers } from './handlers.ts';
export { pictureSource } from './picture-source.ts';
export { type PictureDependencies, readPicture } from './read-picture.ts';
export { pictureRoutes } from './routes.ts';
export { wantPictures } from './want.ts';
