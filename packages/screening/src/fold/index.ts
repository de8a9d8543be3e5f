export { type Folded, fold } from './fold.ts';
export { searchGrams } from './grams.ts';
export { SIGN_LETTERS } from './look-alikes.ts';
export { foldInto, newScratch, type Scratch } from './scratch.ts';
