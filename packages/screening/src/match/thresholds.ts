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
/** From this length on a letter left out, doubled or exchanged with its neighbour still shows the mark. */
export const NEAR_FROM = 4;
/** From this length on a letter of the same shape shows it still. */
export const SAME_SHAPE_FROM = 5;
/** Below this length any two names are close to some word, so only such edits count. */
export const ANY_EDIT_FROM = 7;
/** From this length on words that are each ordinary are not together a mark but for one letter by chance ("Broken Plane"). */
export const PHRASE_FROM = 9;
/** From so many letters on pinyin is a name; with spaces in it, and no hanzi about, from so many. */
export const PINYIN_FROM = 4;
export const PARTED_PINYIN_FROM = 5;
