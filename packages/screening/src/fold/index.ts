export { type Folded, fold } from './fold.ts';
export { searchGrams } from './grams.ts';
export { foldInto, newScratch, type Scratch } from './scratch.ts';
