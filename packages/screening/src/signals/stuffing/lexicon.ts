/** So many brands of the book, the listing's own among them, are a list. Genuine titles of the flagship stores and catalogues name three at most. */
export const LISTED_FROM = 5;

/** So many keywords in a row are there to be found, and not to be read. */
export const KEYWORDS_FROM = 20;
/** A keyword is at most so many words, or hanzi. */
export const WORDS_IN_KEYWORD = 4;
export const HANZI_IN_KEYWORD = 8;

/**
 * A title without separators is keywords from so many words on, two hanzi for one: marketplaces let titles have 60 to 200 letters, which is
 * at most some thirty words.
 */
export const WORDS_IN_TITLE = 40;
/** In UTF-16 units, with the spaces around it. */
export const LONGEST_KEYWORD = 120;
