/**
 * The photo bank: fingerprints of the pictures that listings show, and of those that they are compared with. Other folders ask
 * `likesOfListings` for what the pictures of listings are like.
 */
export { takeOutOfCases } from './bank-pictures.ts';
export { PicturePair } from './contract.ts';
export { type ListingLike, likesOfListings, textsOfListings, withinPicture } from './facts.ts';
export { bankedFrom, forgetFingerprints } from './forget.ts';
export { bankPicture, photoBankHandlers } from './handlers.ts';
export { learnAgain } from './learn.ts';
export { firstToShow } from './likeness.ts';
export { openMatcher } from './matcher.ts';
export { pairsOfFinding } from './pairs.ts';
export { photoBankIsDue, photoBankSource } from './photo-bank-source.ts';
export { photoBankRoutes } from './routes.ts';
export { pictureTextSource, textsAreDue } from './text-source.ts';
export { bankUpheld } from './upheld.ts';
export { wantTexts } from './want-texts.ts';
