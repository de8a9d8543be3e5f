export { type Folded, fold } from './fold.ts';
export { searchGrams } from './grams.ts';
export { SIGN_LETTERS } from './look-alikes.ts';
export { foldInto, foldLater, newScratch, type Scratch } from './scratch.ts';
export { DROPPED, EXPANDS, expansions, foldAstral, learn, SIGN, table, UNKNOWN } from './symbols.ts';
