/** Reading errs, and a picture may show a sign behind the goods: its words count a little less than those of a title. */
export const IN_PICTURE = 0.8;
/** A name one letter off may be another word, or a misread one. */
export const GUESSED = 0.75;
