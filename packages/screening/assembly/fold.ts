/** Turns text into the properties of its characters. */
import { arrange } from './arrange';
import { readAscii } from './ascii';
import { decodeAt, escapeAt, isAsciiLetter, PAIR_OF_ESCAPES, taken } from './decode';
import {
  AFTER,
  DROP,
  ENDS_WORD,
  EXPAND,
  EXPANSION_BYTES,
  HAN,
  KEEP,
  LETTER,
  LOWER,
  PAIR_ITSELF,
  PLAIN,
  SIGN,
  SIGNED,
  SIGNS,
  SPECIAL,
  STAR,
  SYMBOL,
  UNKNOWN,
  WAS_L,
} from './layout';
import { entries, expansions, folded, highs, letters, lows, origins } from './memory';

/** Looks up a character that has no entry yet, and writes its entry into the table. */
@external('host', 'learn')
declare function learn(codePoint: u32): u32;

/** Whether the text has a sign that people write for a letter. */
export let hasSigns: bool = false;
/** Whether the text has Chinese writing that leaves no hanzi. */
export let hasHan: bool = false;
/** Whether a sign stands next to a non-ASCII character, so that the ASCII path cannot decide whether it is a letter. */
export let isUnclear: bool = false;

/** Decodes and folds to symbols. Separators take the same path as letters: see README.md. */
@inline
export function fold(from: usize, length: usize, how: u32, withPieces: bool): void {
  arrange(readCharacters(from, length, how, false, 0), withPieces);
}

/**
 * Reads the characters of a text. Writes the folded symbols to `folded` and the upper half of each entry to `lows` and `highs`, one byte
 * each.
 * Returns the number of characters. With `places` it also records each symbol's original letter and position, and returns
 * the number of symbols, `most` at most.
 */
@inline
export function readCharacters(from: usize, length: usize, how: u32, places: bool, most: usize): usize {
  const table = entries;
  let at = from;
  let end = from + length;
  let count: usize = 0;
  let before: u32 = 0;
  // Where to continue after an expansion.
  let resume: usize = 0;
  let resumeEnd: usize = 0;
  // UTF-16 units before the character, and up to its end.
  let origin: u32 = 0;
  let units: u32 = 0;
  hasSigns = false;
  hasHan = false;
  isUnclear = false;
  for (;;) {
    if (at >= end) {
      if (resume == 0) break;
      at = resume;
      end = resumeEnd;
      resume = 0;
      continue;
    }
    let point: u32 = load<u8>(at);
    if (!places && point < 0x80) {
      const some = min(readAscii(at, count), end - at);
      if (some != 0) {
        at += some;
        count += some;
        before = load<u8>(at - 1);
        continue;
      }
    }
    if (places && resume == 0) origin = units++;
    if (how != PLAIN && point == 0x5c) {
      point = escapeAt(at);
      at += taken;
      if (places && taken == PAIR_OF_ESCAPES) units++;
    } else if (point < 0x80) {
      at++;
    } else {
      point = decodeAt(point, at, end);
      at += taken;
      if (places && taken == 4 && resume == 0) units++;
    }
    let entry = load<u32>(table + (point << 2));
    if (entry >= SPECIAL) {
      if (entry == UNKNOWN) entry = learn(point);
      if (entry >> 30 == EXPAND >> 30) {
        resume = at;
        resumeEnd = end;
        if ((entry & SYMBOL) == PAIR_ITSELF) writePair(point);
        at = expansions + (entry & SYMBOL) * EXPANSION_BYTES;
        end = at + 4 + load<u32>(at);
        at += 4;
        before = point;
        continue;
      }
      if (entry >= SIGN) {
        if ((entry & HAN) != 0) entry = asHan(entry);
        else if (how == SIGNS) entry = asLetter(entry, before, at, end);
        else entry = asSign(entry, point, before, at, end, how);
      }
    }
    before = point;
    if (places) {
      store<u16>(letters + (count << 1), (entry & WAS_L) != 0 ? 0x6c : entry & SYMBOL);
      store<u32>(origins + (count << 2), origin);
      count += (entry >> 28) & 1;
      if (count == most) break;
    } else {
      store<u16>(folded + (count << 1), entry);
      store<u8>(lows + count, entry >> 16);
      store<u8>(highs + count, entry >> 24);
      count++;
    }
  }
  return count;
}

const OF_LETTER: u32 = 0x0fffffff & ~(ENDS_WORD | STAR);

function asHan(entry: u32): u32 {
  hasHan = true;
  return (entry & SYMBOL) != 0 ? (entry & OF_LETTER) | KEEP : dropped(entry);
}

@inline
function dropped(entry: u32): u32 {
  return DROP | AFTER | (entry & (ENDS_WORD | STAR));
}

/**
 * Decides whether a sign is a letter here, as `signLetter` of fold/symbols.ts does. "!" needs a letter on both sides, "@" on
 * one side, currency signs one after them; "|" is never a letter.
 */
function asSign(entry: u32, sign: u32, before: u32, next: usize, end: usize, how: u32): u32 {
  hasSigns = true;
  if (sign == 0x7c) return dropped(entry);
  const after = isLetterAt(next, end, how);
  const isLetter =
    sign == 0x21 ? after && isAsciiLetter(before) : sign == 0x40 ? after || isAsciiLetter(before) : after;
  return isLetter ? (entry & OF_LETTER) | KEEP : dropped(entry);
}

function isLetterAt(at: usize, end: usize, how: u32): bool {
  if (at >= end) return false;
  const unit: u32 = load<u8>(at);
  return isAsciiLetter(how != PLAIN && unit == 0x5c ? escapeAt(at) : unit);
}

/** Reads every sign next to a letter, a digit or another sign as a letter: `SIGNS` of screen/read-listing.ts. */
function asLetter(entry: u32, before: u32, next: usize, end: usize): u32 {
  const after: u32 = next < end ? load<u8>(next) : 0x20;
  if (before >= 0x80 || after >= 0x80 || after == 0x5c) isUnclear = true;
  const isLetter = isAlphanumeric(before) || isAlphanumeric(after) || isSign(after);
  // "|" and "£" are written for l, the others for other letters.
  const wasL: u32 = (entry & LOWER) != 0 ? WAS_L : 0;
  return isLetter ? KEEP | LETTER | LOWER | SIGNED | wasL | (entry & SYMBOL) : dropped(entry);
}
@inline
function isAlphanumeric(unit: u32): bool {
  return isAsciiLetter(unit) || unit - 0x30 < 10;
}
@inline
function isSign(unit: u32): bool {
  return unit == 0x24 || unit == 0x40 || unit == 0x21 || unit == 0x7c;
}

/** Separates the symbols of one character's expansion: a word may begin after it, but does not end before it. */
const WITHIN: u8 = 0x2e;

/** Writes a rare hanzi's two symbols, the halves of its surrogate pair, as its expansion. */
function writePair(point: u32): void {
  const at = expansions + PAIR_ITSELF * EXPANSION_BYTES;
  store<u32>(at, 9);
  store<u8>(at, WITHIN, 4);
  writeHalf(at + 5, 0xd800 + ((point - 0x10000) >> 10));
  store<u8>(at, WITHIN, 8);
  writeHalf(at + 9, 0xdc00 + ((point - 0x10000) & 0x3ff));
  store<u8>(at, WITHIN, 12);
}
function writeHalf(at: usize, half: u32): void {
  store<u8>(at, <u8>(0xe0 | (half >> 12)));
  store<u8>(at, <u8>(0x80 | ((half >> 6) & 0x3f)), 1);
  store<u8>(at, <u8>(0x80 | (half & 0x3f)), 2);
}

