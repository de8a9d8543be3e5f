/**
 * Pictures of listings: a bounded cache of small copies, which background work fills. `wantPictures` has pictures read, `readPicture`
 * gives one by its marketplace and address, to whom `seesPicture` lets. Whatever looks at pictures next, such as screening, uses these.
 */
export { askFor } from './ask-for.ts';
export { noPicture, type PictureFault } from './contract.ts';
export { erasePictures, forgetPictures } from './erase-pictures.ts';
export { pictureHandlers } from './handlers.ts';
export { pictureSource } from './picture-source.ts';
export { type PictureDependencies, readPicture, seesPicture } from './read-picture.ts';
export { pictureRoutes } from './routes.ts';
export { hashOf, wantAddresses, wantPictures } from './want.ts';
