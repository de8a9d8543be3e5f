export { comparePictures } from './compare-pictures.ts';
export { type FeatureOptions, featuresOf, keptFeatures } from './features.ts';
export { type Findable, featuresOfLogo, findable, isDrawn } from './logos.ts';
export { type FoundPhoto, PhotoBank, type PhotoBankOptions, type SharedPhotoBank } from './photo-bank.ts';
export { FeaturesError, PictureFeatures } from './picture-features.ts';
