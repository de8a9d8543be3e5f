export { ByPlace } from './by-place.ts';
export { KINDS_WITHOUT_PICTURES, SIGNAL_KINDS } from './kinds.ts';
export { HONEST_WORDS, strength } from './mark/index.ts';
export { isShared, SHARED_FROM } from './picture-evidence.ts';
export { areTooOld, compareAlike, STALE_AFTER_DAYS, tooOldFrom } from './price/index.ts';
export { ESTABLISHED_FROM_DAYS, MIXED_FROM, NEW_FOR_DAYS } from './seller/index.ts';
export {
  type BookedBrand,
  type BrandPictures,
  type Evidence,
  fieldText,
  type Rates,
  raise,
  type TermSighting,
} from './signal.ts';
export { TERMS, termSighting } from './terms.ts';
