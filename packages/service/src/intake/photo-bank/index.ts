/**
 * The photo bank: fingerprints of the pictures that listings show, and of those that they are compared with. Other folders ask
 * `picturesOf` for the fingerprinted pictures of a listing and `picturesLike` for what each is like, or `likesOfListings` for both.
 */
export { takeOutOfCases } from './bank-pictures.ts';
export { ListingPictures, PicturePair } from './contract.ts';
export { type ListingLike, likesOfListings, textsOfListings, withinPicture } from './facts.ts';
export { bankedFrom, forgetFingerprints } from './forget.ts';
export { bankPicture, type PhotoBankDependencies, photoBankHandlers } from './handlers.ts';
export { learnAgain } from './learn.ts';
export {
  type Bank,
  firstToShow,
  type Likeness,
  type PictureLike,
  picturesLike,
  picturesLikeEach,
  picturesOf,
  type ShownPicture,
} from './likeness.ts';
export { type Matcher, openMatcher } from './matcher.ts';
export { pairsOfFinding } from './pairs.ts';
export { photoBankIsDue, photoBankSource } from './photo-bank-source.ts';
export { photoBankRoutes } from './routes.ts';
export { pictureTextSource, textsAreDue } from './text-source.ts';
export { bankUpheld } from './upheld.ts';
export { wantTexts } from './want-texts.ts';
