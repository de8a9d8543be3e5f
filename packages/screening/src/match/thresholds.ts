/** Marks this short are somebody's initials or a word in some language: they are taken only as they are registered. */
export const SHORT = 3;
/** From this length on a mark run together with other letters is more likely the mark than a coincidence. */
export const GLUED_FROM = 7;
/** A mark pulled apart by more than this many units between two letters is two pieces of text. */
export const WIDEST_GAP = 3;
/** From this length on one i for an l is a misspelling, below it another word. */
export const MISTAKEN_FROM = 6;
/** From this length on letters that spell a mark by chance, in a number or in another alphabet, are not to be expected. */
export const DISTINCTIVE_FROM = 5;
