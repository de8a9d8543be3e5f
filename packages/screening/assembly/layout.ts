/**
 * The layout of memory, shared by the scan and by the TypeScript that fills it, which reads this same file
 * (`src/match/fused/assemblyscript.d.ts` has the types).
 * A character's entry has 32 bits: its folded symbol, its properties (for borders), and in bits 28 to 31 the instruction.
 */
/** Bits 0 to 15: the folded symbol, or the number of an expansion. */
export const SYMBOL: u32 = 0xffff;
/** The first symbol of a script without spaces, as in src/match/character.ts. */
export const FIRST_HANZI: u32 = 0x2e80;

/** A word may begin here, whatever comes before: hanzi, and signs that fold to letters (™). */
export const BEFORE: u32 = 1 << 16;
/** The same bit of a symbol in its text: a word may begin here, by itself or because of what comes before. */
export const BORDER: u32 = BEFORE;
/** A word may begin after it. For a character without a symbol: it separates words (a space does, an accent does not). */
export const AFTER: u32 = 1 << 17;
/** The symbol belongs to a script without spaces. */
export const UNSPACED: u32 = 1 << 18;
export const UPPER: u32 = 1 << 19;
export const LOWER: u32 = 1 << 20;
export const DIGIT: u32 = 1 << 21;
export const LETTER: u32 = 1 << 22;
/** For a character without a symbol: it ends a word, or is a sign that may be written for a letter. */
export const ENDS_WORD: u32 = 1 << 24;
export const STAR: u32 = 1 << 26;
/** For a symbol in its text: such a character comes before it. */
export const WORD: u32 = 1 << 30;
export const STARRED: u32 = 1 << 25;
/** The symbol is an i that was an l. */
export const WAS_L: u32 = 1 << 29;
/** For a sign: it is Chinese writing, though the fold sees no hanzi (〇, ⺀). Next to it only English words count as words. */
export const HAN: u32 = WAS_L;
/** For a symbol in its text: it is a sign that was read as a letter. */
export const SIGNED: u32 = 1 << 27;

/** The character is its symbol. The value 4 (shifted) is the step to the next place. */
export const KEEP: u32 = 4 << 26;
/** Neither this nor `KEEP`, and less than `SPECIAL`: the character leaves nothing; bits 0 to 15 are 0. */
export const DROP: u32 = 0;
export const SPECIAL: u32 = 1 << 30;
/** The character is replaced by another text; bits 0 to 15 hold its number. */
export const EXPAND: u32 = 1 << 30;
/** A letter when letters are next to it (`signLetter` in fold/symbols.ts), otherwise nothing. */
export const SIGN: u32 = 2 << 30;
/** The character has no entry yet; the host computes it. */
export const UNKNOWN: u32 = 3 << 30;

/** Address of the filter; the rest of the index follows it. */
export const FILTER: usize = 64;

/** The text that replaces a character: its length in bytes, then the bytes. U+FDFA has eighteen symbols. */
export const EXPANSION_BYTES: u32 = 80;
/** The expansion that is rewritten for each character above U+FFFF that folds to itself: there are 60,000 of them. */
export const PAIR_ITSELF: u32 = 0;

/**
 * A slot of the table of grams: the key (0 = free), the first record, and one bit for each symbol that its marks may have next to the gram.
 */
export const SLOT_BYTES: u32 = 16;
/** A mark's record: its number, the place and count of its symbols, where in it the gram begins, its edges, its words. */
export const RECORD_BYTES: u32 = 16;
/** A hit: the mark's number, its first symbol, one past its last, and its form (`EXACT` or a kind below). */
export const HIT_BYTES: u32 = 16;

export const EXACT: u32 = 0;
/**
 * Kinds of forms. 1 to 4: names of that many words with a wrong letter; then hanzi with one replaced by a
 * look-alike; then hanzi in pinyin, whole or in part.
 */
export const MOST_WORDS: u32 = 4;
export const SIMILAR: u32 = 5;
export const PINYIN: u32 = 6;
/**
 * Kinds from here on are in the filter only: the first two symbols of a similar form; the words of pinyin forms (twice,
 * since a chance hit also looks up everything after it); and the beginnings of forms by their length.
 */
export const BEGINNING: u32 = 7;
export const SYLLABLES: u32 = 8;
export const SYLLABLES_TOO: u32 = 9;
export const FIRST_FOUR: u32 = 10;
export const FIRST_EIGHT: u32 = 11;
/** Beginnings and ends of names, by the name's number of words and the length of a stretch one letter off. */
export const FIRST: u32 = 512;
export const LAST: u32 = 1024;
/** Longer forms are not looked for. The longest pinyin forms have twelve hanzi, look-alike forms eight. */
export const LONGEST_NEAR: u32 = 40;
export const LONGEST_SIMILAR: u32 = 8;
export const LONGEST_PINYIN: u32 = 12;
export const LONGEST_FORM: u32 = 80;
/** A stretch is listed as its first symbol, above six bits for its length and three for its words. */
export const SIZE_SHIFT: u32 = 3;
export const FROM_SHIFT: u32 = 9;
/** Stretches up to this length are remembered when a lookup finds nothing: 2 ** VAIN_BITS of them, sixteen bytes each. */
export const LONGEST_IN_VAIN: u32 = 7;
export const VAIN_BITS: u32 = 13;
export const FORM_BYTES: u32 = 8;

/** Lengths from which each edit counts: `match/thresholds.ts` gives the reasons. */
export const NEAR_FROM: u32 = 4;
export const SAME_SHAPE_FROM: u32 = 5;
export const ANY_EDIT_FROM: u32 = 7;
/** Ordinary words, as numbers of five bits a letter; words of other languages than English have one more bit set. */
export const WORD_BYTES: u32 = 8;
export const LONGEST_WORD: u32 = 12;
export const FOREIGN_SHIFT: u32 = 60;
/** `LANGUAGE_FROM` of thresholds.ts. */
export const LANGUAGE_FROM: u32 = 3;
/** The mark's first, or last, symbol is a letter of a script with spaces, so it needs a border there. */
export const NEEDS_START: u32 = 1;
export const NEEDS_END: u32 = 2;
/** A mark of two or three ASCII letters, which counts only as it is registered; */
export const INITIALS: u32 = 4;
/** which of its letters are l, one bit each from here on, and which are capitals. */
export const L_SHIFT: u32 = 4;
export const CAPITAL_SHIFT: u32 = 8;

/** The record's mark is run together with the text before it and is found by its end. */
export const GLUED: u32 = 1 << 12;
/** The last record filed under its gram. */
export const LAST_OF_GRAM: u32 = 1 << 13;

/** Kinds of grams: a mark's first four or six symbols, its last six, or all of two or three; or two of which the second is a hanzi. */
export const TWO: u32 = 2;
export const THREE: u32 = 3;
export const HEAD_OF_FOUR: u32 = 4;
export const PAIR: u32 = 5;
export const HEAD_OF_SIX: u32 = 6;
export const TAIL_OF_SIX: u32 = 7;

/** Room for the constants that ASCII characters are compared with. */
export const ASCII_BYTES: u32 = 23 * 16;

/** A place of the text is listed as its symbol's number above this many bits for its kind. */
export const KIND_BITS: u32 = 3;

/** A block of characters: its start, its last kept character, and one bit per character: kept, BORDER, WORD and STARRED. */
export const BLOCK_BYTES: u32 = 48;

/** Number of places that are filtered before their candidates are compared. One place may pass two filters. */
export const BLOCK: u32 = 1024;

/** Marks this short need borders on both sides, and are looked up there. */
export const SHORT: u32 = 3;
/** From this length on a mark may be run together with other letters on one side. */
export const GLUED_FROM: u32 = 7;

/** What a line's field must be to be proven. The host writes the names and bounds of the fields (`src/match/fused/fields.ts`). */
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
/** A name that prevents the proof, whatever its value. */
export const REFUSED: u32 = 14;

/** A field's name: sixteen bytes, its length, the kind of value, the least and most bytes. */
export const NAME_BYTES: u32 = 32;
/** The fields that are searched for marks come first. Each is stored as its place, its bytes, and whether it has escapes. */
export const TITLE: u32 = 0;
export const BRAND: u32 = 1;
export const CATEGORY: u32 = 2;
export const DESCRIPTION: u32 = 3;
export const TEXT_BYTES: u32 = 16;
/** A line for the host: sixteen bytes for the line, then sixteen for each of its texts, in their order. */
export const LINE_BYTES: u32 = 80;
export const FIELDS_AT: u32 = 16;
export const FIELD_BYTES: u32 = 16;
export const IS_LISTING: u32 = 1;
/** Flag on a text's start: it has escapes. */
export const HAS_ESCAPES: u32 = 1 << 31;
/** Flag: its hits contain no mark. */
export const ONLY_TERMS: u32 = 1 << 30;
/** Flag: search it again with its signs read as letters. */
export const SIGNS_AGAIN: u32 = 1 << 29;
/** Bits for the number of hits plus one. The bits above hold the number of further hits when signs are read as letters. */
export const COUNT_BITS: u32 = 16;
/** Replaces both counts when they are incomplete. */
export const SEARCH_AGAIN: u32 = 0xffffffff;

/** How a text is encoded: plain, in JSON, or in JSON with every sign that may be a letter read as one. */
export const PLAIN: u32 = 0;
export const JSON: u32 = 1;
export const SIGNS: u32 = 2;
