/** Marks this short are common initials or a word in some language: they count only as registered. */
export const SHORT = 3;
/** From this length on a mark run together with other letters is more likely the mark than a coincidence. */
export const GLUED_FROM = 7;
/** A mark with more than this many units between two letters is two pieces of text. */
export const WIDEST_GAP = 3;
/** From this length on one i for an l is a misspelling, below it another word. */
export const MISTAKEN_FROM = 6;
/** From this length on a number or another alphabet hardly ever spells a mark by chance. */
export const DISTINCTIVE_FROM = 5;
/** From this length on a letter left out, doubled or exchanged with its neighbour still shows the mark. */
export const NEAR_FROM = 4;
/** From this length on a letter replaced by one of the same shape still shows the mark. */
export const SAME_SHAPE_FROM = 5;
/** Below this length any name is close to some word, so only the edits above count. */
export const ANY_EDIT_FROM = 7;
/** From this length on several ordinary words are hardly ever one edit from a mark by chance ("Broken Plane"). */
export const PHRASE_FROM = 9;
/** From this many letters on pinyin is a name; the second applies with spaces in it and no hanzi in the text. */
export const PINYIN_FROM = 4;
export const PARTED_PINYIN_FROM = 5;
/** From this many words on a text shows its language. */
export const LANGUAGE_FROM = 3;

/** Units of text on each side of a name: no decision about it reads more, and decisions are kept by them (`fused/judge.ts`). */
export const BESIDE = 6;
