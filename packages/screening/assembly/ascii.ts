/** Reads ASCII characters, sixteen at a time. */
import { AFTER, DIGIT, ENDS_WORD, KEEP, LETTER, STAR, WAS_L } from './layout';
import { ascii, folded, highs, lows } from './memory';

/**
 * Constants that `readAscii` compares with, sixteen bytes each. They are in memory because a constant is built again wherever it is used.
 * Kinds of signs have one bit each, looked up by the lower and the upper half of a byte: signs that may be letters, those and the
 * backslash, signs that do not end a word, and stars, which do not end one either.
 */
const KINDS_BY_LOWER_HALF: usize = 0 << 4;
const KINDS_BY_UPPER_HALF: usize = 1 << 4;
const LOWER_HALF: usize = 2 << 4;
const MAY_BE_LETTER: usize = 3 << 4;
const ENDS_NONE: usize = 4 << 4;
const IS_STAR: usize = 5 << 4;
export const SMALL: usize = 6 << 4;
const FIRST_LETTER: usize = 7 << 4;
const LAST_LETTER: usize = 8 << 4;
const FIRST_DIGIT: usize = 9 << 4;
const LAST_DIGIT: usize = 10 << 4;
const WRITTEN_FOR: usize = 11 << 4;
const AN_L: usize = 12 << 4;
const L_TO_I: usize = 13 << 4;
const OF_LETTERS: usize = 14 << 4;
const OF_DIGITS: usize = 15 << 4;
const OF_GAPS: usize = 16 << 4;
const OF_AN_L: usize = 17 << 4;
const OF_KEPT: usize = 18 << 4;
const OF_ENDS: usize = 19 << 4;
const OF_STARS: usize = 20 << 4;
export const QUOTES: usize = 21 << 4;
export const BACKSLASHES: usize = 22 << 4;

/** Writes the constants once. */
export function writeAscii(): void {
  const at = ascii;
  const byLowerHalf = i8x16(0x42, 1, 0, -0x80, 1, 0, 0, 0x10, 0x10, 0, -0x80, 0x10, 4, 0, 0x30, 8);
  const byUpperHalf = i8x16(0, 0, -0x6f, 0, 2, 0x2c, 0x40, 0x24, 0, 0, 0, 0, 0, 0, 0, 0);
  v128.store(at, byLowerHalf, KINDS_BY_LOWER_HALF);
  v128.store(at, byUpperHalf, KINDS_BY_UPPER_HALF);
  v128.store(at, i8x16.splat(0x0f), LOWER_HALF);
  v128.store(at, i8x16.splat(0x07), MAY_BE_LETTER);
  v128.store(at, i8x16.splat(-0x08), ENDS_NONE);
  v128.store(at, i8x16.splat(-0x78), IS_STAR);
  v128.store(at, i8x16.splat(0x20), SMALL);
  v128.store(at, i8x16.splat(0x61), FIRST_LETTER);
  v128.store(at, i8x16.splat(25), LAST_LETTER);
  v128.store(at, i8x16.splat(0x30), FIRST_DIGIT);
  v128.store(at, i8x16.splat(9), LAST_DIGIT);
  v128.store(at, i8x16(0x6f, 0x69, 0x7a, 0x65, 0x61, 0x73, 0x67, 0x74, 0x62, 0x67, 0, 0, 0, 0, 0, 0), WRITTEN_FOR);
  v128.store(at, i8x16.splat(0x6c), AN_L);
  v128.store(at, i8x16.splat(0x6c - 0x69), L_TO_I);
  v128.store(at, i8x16.splat(<u8>(LETTER >> 16)), OF_LETTERS);
  v128.store(at, i8x16.splat(<u8>(DIGIT >> 16)), OF_DIGITS);
  v128.store(at, i8x16.splat(<u8>(AFTER >> 16)), OF_GAPS);
  v128.store(at, i8x16.splat(<u8>(WAS_L >> 24)), OF_AN_L);
  v128.store(at, i8x16.splat(<u8>(KEEP >> 24)), OF_KEPT);
  v128.store(at, i8x16.splat(<u8>(ENDS_WORD >> 24)), OF_ENDS);
  v128.store(at, i8x16.splat(<u8>(STAR >> 24)), OF_STARS);
  v128.store(at, i8x16.splat(0x22), QUOTES);
  v128.store(at, i8x16.splat(0x5c), BACKSLASHES);
}

/**
 * Writes the properties of sixteen ASCII characters, using the table (`entryOf` of src/match/fused/entry.ts). Returns the number of
 * characters
 * before the first that is not ASCII or is a sign that may be a letter; entries written after it mean nothing.
 */
@inline
export function readAscii(at: usize, count: usize): usize {
  const constants = ascii;
  const bytes = v128.load(at);
  const lowerHalf = v128.load(constants, LOWER_HALF);
  const kinds = v128.and(
    i8x16.relaxed_swizzle(v128.load(constants, KINDS_BY_LOWER_HALF), v128.and(bytes, lowerHalf)),
    i8x16.relaxed_swizzle(v128.load(constants, KINDS_BY_UPPER_HALF), v128.and(i16x8.shr_u(bytes, 4), lowerHalf)),
  );
  const none = i8x16.splat(0);
  const areNone = i8x16.eq(v128.and(kinds, v128.load(constants, MAY_BE_LETTER)), none);
  const stops: u32 = i8x16.bitmask(v128.or(bytes, v128.not(areNone)));
  const smallBit = v128.load(constants, SMALL);
  const small = v128.or(bytes, smallBit);
  const letter = i8x16.sub(small, v128.load(constants, FIRST_LETTER));
  const isLetter = i8x16.eq(i8x16.min_u(letter, v128.load(constants, LAST_LETTER)), letter);
  const digit = i8x16.sub(bytes, v128.load(constants, FIRST_DIGIT));
  const isDigit = i8x16.eq(i8x16.min_u(digit, v128.load(constants, LAST_DIGIT)), digit);
  const isKept = v128.or(isLetter, isDigit);
  const isL = i8x16.eq(small, v128.load(constants, AN_L));
  const symbols = v128.bitselect(
    i8x16.relaxed_swizzle(v128.load(constants, WRITTEN_FOR), digit),
    i8x16.sub(small, v128.and(isL, v128.load(constants, L_TO_I))),
    isDigit,
  );
  v128.store(folded + (count << 1), i16x8.extend_low_i8x16_u(symbols));
  v128.store(folded + (count << 1), i16x8.extend_high_i8x16_u(symbols), 16);
  // The bit that makes a letter small gives LOWER one bit lower; its absence gives UPPER one lower still.
  const isSmall = v128.and(bytes, smallBit);
  const ofLetters = v128.or(
    v128.or(i16x8.shr_u(isSmall, 1), i16x8.shr_u(v128.xor(isSmall, smallBit), 2)),
    v128.load(constants, OF_LETTERS),
  );
  const low = v128.bitselect(
    ofLetters,
    v128.bitselect(v128.load(constants, OF_DIGITS), v128.load(constants, OF_GAPS), isDigit),
    isLetter,
  );
  v128.store(lows + count, low);
  const ends = v128.and(i8x16.eq(v128.and(kinds, v128.load(constants, ENDS_NONE)), none), v128.load(constants, OF_ENDS));
  const isNoStar = i8x16.eq(v128.and(kinds, v128.load(constants, IS_STAR)), none);
  const ofGaps = v128.or(ends, v128.andnot(v128.load(constants, OF_STARS), isNoStar));
  const ofKept = v128.or(v128.and(isL, v128.load(constants, OF_AN_L)), v128.load(constants, OF_KEPT));
  v128.store(highs + count, v128.bitselect(ofKept, ofGaps, isKept));
  return ctz(stops | 0x10000);
}
