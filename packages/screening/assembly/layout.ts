/**
 * What lies in memory, for the scan and for the TypeScript that fills it, which reads this file as it is
 * (`src/match/fused/assemblyscript.d.ts` has the types).
 *
 * What a character folds to is one 32-bit entry: its symbol, what it is (for borders), and in bits 28 to 31 what to do
 * with it.
 */
/** Bits 0 to 15: the folded symbol, or the number of an expansion. */
export const SYMBOL: u32 = 0xffff;

/** A word may begin here, whatever stands before: hanzi, and signs that fold to letters (™). */
export const BEFORE: u32 = 1 << 16;
/** The same bit of a symbol in its text: a word may begin here, by itself or by what stands before. */
export const BORDER: u32 = BEFORE;
/** A word may begin after it. Of a character that leaves no symbol: it parts words (a space does, an accent does not). */
export const AFTER: u32 = 1 << 17;
/** The symbol is of a script without spaces. */
export const UNSPACED: u32 = 1 << 18;
export const UPPER: u32 = 1 << 19;
export const LOWER: u32 = 1 << 20;
export const DIGIT: u32 = 1 << 21;
export const LETTER: u32 = 1 << 22;
/** Of a character that leaves no symbol: it ends a word, or is a sign that may be written for a letter. */
export const ENDS_WORD: u32 = 1 << 24;
export const STAR: u32 = 1 << 26;
/** Of a symbol in its text: such stands before it. */
export const WORD: u32 = 1 << 30;
export const STARRED: u32 = 1 << 25;
/** The symbol is an i that was an l. */
export const WAS_L: u32 = 1 << 29;
/** Of a sign: it is Chinese writing, though it is no hanzi to the fold (〇, ⺀). Beside such only English words are taken for words. */
export const HAN: u32 = WAS_L;
/** Of a symbol in its text: it is a sign that was read as a letter. */
export const SIGNED: u32 = 1 << 27;

/** The character is its symbol. 4, by which the place for the next one moves. */
export const KEEP: u32 = 4 << 26;
/** Neither this nor `KEEP`, and less than `SPECIAL`: it leaves nothing; bits 0 to 15 are 0. */
export const DROP: u32 = 0;
export const SPECIAL: u32 = 1 << 30;
/** It is read as another text; bits 0 to 15 say which. */
export const EXPAND: u32 = 1 << 30;
/** The symbol where letters stand beside it (`signLetter` in fold/symbols.ts), else nothing. */
export const SIGN: u32 = 2 << 30;
/** Nobody has asked for this character before, and the host says what it is. */
export const UNKNOWN: u32 = 3 << 30;

/** Where the filter lies; the rest of the index follows it. */
export const FILTER: usize = 64;

/** A text that a character is read as: how many bytes, then these. U+FDFA has eighteen symbols. */
export const EXPANSION_BYTES: u32 = 80;
/** The one that is written anew for each character above U+FFFF that is its own two symbols: there are 60,000 of them. */
export const PAIR_ITSELF: u32 = 0;

/** A slot of the table of grams: the key (0 = free), the first record, and which symbols its marks may have beside the gram, a bit each. */
export const SLOT_BYTES: u32 = 16;
/** A record of a mark: its number, where its symbols are, how many, which of them the gram begins with, its edges, its words. */
export const RECORD_BYTES: u32 = 16;
/** What is found: the mark's number, its first symbol, one past its last, and by which form (`EXACT` or a kind below). */
export const HIT_BYTES: u32 = 16;

export const EXACT: u32 = 0;
/**
 * Kinds of forms. 1 to 4: names of so many words, to be found with a letter wrong; hanzi of which one is replaced by one
 * that looks like it; hanzi in pinyin, whole or in part.
 */
export const MOST_WORDS: u32 = 4;
export const SIMILAR: u32 = 5;
export const PINYIN: u32 = 6;
/**
 * From here on kinds stand in the filter only: the first two symbols of a similar form, the words that pinyin forms are made of (twice,
 * since a word that is one by chance is looked up with all that follows), and what those of as many symbols begin with.
 */
export const BEGINNING: u32 = 7;
export const SYLLABLES: u32 = 8;
export const SYLLABLES_TOO: u32 = 9;
export const FIRST_FOUR: u32 = 10;
export const FIRST_EIGHT: u32 = 11;
/** What names begin and end with, by how many words they have and how many symbols a stretch that is a letter off one of them. */
export const FIRST: u32 = 512;
export const LAST: u32 = 1024;
/** Forms of more symbols are not looked for. The longest of pinyin have twelve hanzi, of look-alikes eight. */
export const LONGEST_NEAR: u32 = 40;
export const LONGEST_SIMILAR: u32 = 8;
export const LONGEST_PINYIN: u32 = 12;
export const LONGEST_FORM: u32 = 80;
/** A stretch is listed as its first symbol, above six bits for how many it has and three for its words. */
export const SIZE_SHIFT: u32 = 3;
export const FROM_SHIFT: u32 = 9;
/** Stretches up to here are remembered where they were looked up in vain: 2 ** VAIN_BITS of them, sixteen bytes each. */
export const LONGEST_IN_VAIN: u32 = 7;
export const VAIN_BITS: u32 = 13;
export const FORM_BYTES: u32 = 8;

/** From how many symbols on which edits are believed: `match/thresholds.ts` says why. */
export const NEAR_FROM: u32 = 4;
export const SAME_SHAPE_FROM: u32 = 5;
export const ANY_EDIT_FROM: u32 = 7;
/** Ordinary words, as numbers of five bits a letter; those of other languages than English with a bit more. */
export const WORD_BYTES: u32 = 8;
export const LONGEST_WORD: u32 = 12;
export const FOREIGN_SHIFT: u32 = 60;
/** The mark's first, or last, symbol is a letter of a script with spaces: a border is asked for there. */
export const NEEDS_START: u32 = 1;
export const NEEDS_END: u32 = 2;
/** Of a mark of two or three letters, which is taken only as it is registered: it has ASCII letters alone; */
export const INITIALS: u32 = 4;
/** which of them are l, a bit each from here on, and which are capitals. */
export const L_SHIFT: u32 = 4;
export const CAPITAL_SHIFT: u32 = 8;

/** The record is of a mark run together with what stands before it, which is found by its end. */
export const GLUED: u32 = 1 << 12;
/** The record is the last of those that are filed under one gram. */
export const LAST_OF_GRAM: u32 = 1 << 13;

/** What a mark is found by: its first four or six symbols, its last six, or all of two or three; or two of which the second is a hanzi. */
export const TWO: u32 = 2;
export const THREE: u32 = 3;
export const HEAD_OF_FOUR: u32 = 4;
export const PAIR: u32 = 5;
export const HEAD_OF_SIX: u32 = 6;
export const TAIL_OF_SIX: u32 = 7;

/** Room for what characters of ASCII are compared with. */
export const ASCII_BYTES: u32 = 23 * 16;

/** A place of the text is listed as the number of its symbol above this many bits for its kind. */
export const KIND_BITS: u32 = 3;

/** A block of characters: where it begins, the last that stays, and a bit each: those that stay, BORDER, WORD and STARRED. */
export const BLOCK_BYTES: u32 = 48;

/** Of so many places of a text at a time what passes the filters is compared; one may pass two of them. */
export const BLOCK: u32 = 1024;

/** Marks this short stand only between borders, and are looked up there. */
export const SHORT: u32 = 3;
/** From here on a mark may be run together with other letters on one side. */
export const GLUED_FROM: u32 = 7;

/** What a field of a line must be, to be proven: the host writes the names of each, and the bounds (`src/match/fused/fields.ts`). */
export const TEXT: u32 = 1;
export const STRING: u32 = 2;
export const AMOUNT: u32 = 3;
export const CURRENCY: u32 = 4;
export const MONEY: u32 = 5;
export const SELLER: u32 = 6;
export const CONDITION: u32 = 7;
export const COUNT: u32 = 8;
export const RECORD: u32 = 9;
export const STRINGS: u32 = 10;
export const CODES: u32 = 11;
export const CLASSES: u32 = 12;
export const RECORDS: u32 = 13;
/** A name under which no value is proven. */
export const REFUSED: u32 = 14;

/** A name of a field: sixteen bytes, its length, what it must be, the least and most of it. */
export const NAME_BYTES: u32 = 32;
/** The fields that are read for marks come first. Of each is kept where it is, its bytes, and whether there are escapes in it. */
export const TITLE: u32 = 0;
export const BRAND: u32 = 1;
export const CATEGORY: u32 = 2;
export const DESCRIPTION: u32 = 3;
export const TEXT_BYTES: u32 = 16;
/** A line that the host has to look at; behind sixteen bytes of it and sixteen of each of its texts, in their order. */
export const LINE_BYTES: u32 = 80;
export const FIELDS_AT: u32 = 16;
export const FIELD_BYTES: u32 = 16;
export const IS_LISTING: u32 = 1;
/** Beside where a text begins: there are escapes in it. */
export const HAS_ESCAPES: u32 = 1 << 31;
/** And: of what was found in it there is no mark. */
export const ONLY_TERMS: u32 = 1 << 30;
/** And: it is to be searched with its signs read as letters. */
export const SIGNS_AGAIN: u32 = 1 << 29;
/** How many hits there are, and one, have as many bits; above them stands how many more there are where signs are read as letters. */
export const COUNT_BITS: u32 = 16;
/** In the place of both: they are not all. */
export const SEARCH_AGAIN: u32 = 0xffffffff;

/** How a text is written: as it is, in JSON, or in JSON with every sign that may be a letter read as one. */
export const PLAIN: u32 = 0;
export const JSON: u32 = 1;
export const SIGNS: u32 = 2;
