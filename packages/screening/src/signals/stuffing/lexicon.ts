/**
 * This many brands of the book, the listing's own included, are a list. Genuine titles of the flagship stores and catalogues name three at most.
 */
export const LISTED_FROM = 5;

/** This many keywords in a row are written to be found, not read. */
export const KEYWORDS_FROM = 20;
/** The most words, or hanzi, of a keyword. */
export const WORDS_IN_KEYWORD = 4;
export const HANZI_IN_KEYWORD = 8;

/**
 * A title without separators is keywords from this many words on, two hanzi for one: marketplaces limit titles to 60 to 200 letters,
 * about thirty words at most.
 */
export const WORDS_IN_TITLE = 40;
/** In UTF-16 units, including the spaces around it. */
export const LONGEST_KEYWORD = 120;
