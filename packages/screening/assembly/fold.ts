/** From text to symbols. */
import { decodeAt, escapeAt, isAsciiLetter, PAIR_OF_ESCAPES, taken } from './decode';
import {
  AFTER,
  BORDER,
  DROP,
  ENDS_WORD,
  EXPAND,
  EXPANSION_BYTES,
  HAN,
  KEEP,
  LETTER,
  LOWER,
  PAIR_ITSELF,
  SIGN,
  SIGNED,
  SPECIAL,
  STAR,
  SYMBOL,
  UNKNOWN,
  WAS_L,
} from './layout';
import { entries, expansions, letters, origins, symbols, together } from './memory';

/** What a character that has not been met is; writes it into the table, too. */
@external('host', 'learn')
declare function learn(codePoint: u32): u32;

/** How many symbols the text has left. */
export let counted: u32 = 0;
/** Whether it has one of the signs that people write for letters. */
export let hasSigns: bool = false;
/** Whether there is Chinese writing in it that leaves no hanzi. */
export let hasHan: bool = false;
/** Whether a sign stands beside something that is not ASCII, so that who cannot tell letters from the rest does not know what it is. */
export let isUnclear: bool = false;

/** How a text is written: as it is, in JSON, or in JSON with every sign that may be a letter read as one. */
export const PLAIN: u32 = 0;
export const JSON: u32 = 1;
export const SIGNS: u32 = 2;

/** Decodes and folds to symbols. Separators take the same way as letters: see README.md. `places`: says also where each came from. */
@inline
export function fold(from: usize, length: usize, how: u32, places: bool = false): void {
  const table = entries;
  let at = from;
  let end = from + length;
  let symbolAt = symbols;
  // BORDER where a word may begin with the next symbol.
  let pending: u32 = BORDER;
  let before: u32 = 0;
  // Where to go on after an expansion.
  let resume: usize = 0;
  let resumeEnd: usize = 0;
  // UTF-16 units before the character, and up to it.
  let origin: u32 = 0;
  let units: u32 = 0;
  // Up to here one at a time.
  let single: usize = 0;
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
    if (!places && at >= single && at + 8 <= end) {
      const eight = load<u64>(at);
      single = at + 8 - (<usize>clz(eight & NOT_ASCII) >> 3);
      if (single == at && (how == PLAIN || !hasBackslash(eight))) {
        const first = entriesOf(table, <u32>eight);
        const second = entriesOf(table, <u32>(eight >> 32));
        if (!v128.any_true(v128.and(v128.or(first, second), i32x4.splat(SPECIAL | SIGN)))) {
          symbolAt = writeFour(symbolAt, first, pending);
          symbolAt = writeFour(symbolAt, second, pendingAfterFour);
          pending = pendingAfterFour;
          before = <u32>(eight >> 56);
          at += 8;
          single = at;
          continue;
        }
        single = at + 8;
      }
    }
    if (places && resume == 0) origin = units++;
    let point: u32 = load<u8>(at);
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
        entry = (entry & HAN) != 0 ? asHan(entry) : how == SIGNS ? asLetter(entry, before, at, end) : asSign(entry, point, before, at, end, how);
      }
    }
    before = point;
    const moves = (entry >> 26) & 4;
    store<u32>(symbolAt, entry | pending);
    if (places) {
      const offset = symbolAt - symbols;
      store<u16>(letters + (offset >> 1), (entry & WAS_L) != 0 ? 0x6c : entry & SYMBOL);
      store<u32>(origins + offset, origin);
    }
    symbolAt += moves;
    pending = ((entry & (AFTER | ENDS_WORD | STAR)) >> 1) | (pending & ((moves >> 2) - 1));
  }
  counted = <u32>(symbolAt - symbols) >> 2;
  // Nothing follows the last symbol; a group of eight may reach beyond it.
  store<u32>(symbolAt, BORDER | pending);
  memory.fill(symbolAt + 4, 0, 64);
}

const NOT_ASCII: u64 = 0x8080808080808080;
@inline
function hasBackslash(eight: u64): bool {
  const others = eight ^ 0x5c5c5c5c5c5c5c5c;
  return ((others - 0x0101010101010101) & ~others & NOT_ASCII) != 0;
}

/** What four characters of ASCII are. */
@inline
function entriesOf(table: usize, four: u32): v128 {
  const one = v128.load32_zero(table + ((four & 0x7f) << 2));
  const two = v128.load32_lane(table + (((four >> 8) & 0x7f) << 2), one, 1);
  const three = v128.load32_lane(table + (((four >> 16) & 0x7f) << 2), two, 2);
  return v128.load32_lane(table + ((four >> 24) << 2), three, 3);
}

let pendingAfterFour: u32 = 0;
/** Writes the symbols of four characters that are what they are by themselves, as the loop in `fold` does one by one. Returns where the next goes. */
@inline
function writeFour(symbolAt: usize, four: v128, pending: u32): usize {
  const none = i32x4.splat(0);
  const after = i32x4.shr_u(v128.and(four, i32x4.splat(AFTER | ENDS_WORD | STAR)), 1);
  const kept = i32x4.ne(v128.and(four, i32x4.splat(KEEP)), none);
  // What those of the four before it say: the next one, and through each that leaves nothing the one before that.
  let passes = v128.shuffle<u32>(v128.not(kept), none, 4, 0, 1, 2);
  let said = v128.shuffle<u32>(after, none, 4, 0, 1, 2);
  said = v128.or(said, v128.and(passes, v128.shuffle<u32>(said, none, 4, 0, 1, 2)));
  passes = v128.and(passes, v128.shuffle<u32>(passes, none, 4, 0, 1, 2));
  said = v128.or(said, v128.and(passes, v128.shuffle<u32>(said, none, 4, 4, 0, 1)));
  const mask = i32x4.bitmask(kept);
  const left = v128.swizzle(v128.or(four, said), v128.load(together + (mask << 4)));
  // What was pending is for the first that is left, or still pending.
  v128.store(symbolAt, v128.or(left, i32x4.replace_lane(none, 0, pending)));
  const saidLast = i32x4.extract_lane(v128.or(after, v128.andnot(said, kept)), 3);
  pendingAfterFour = saidLast | (mask == 0 ? pending : 0);
  return symbolAt + (popcnt(mask) << 2);
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
 * What a sign is here: a letter or none, as `signLetter` of fold/symbols.ts says. "!" stands between two letters, "@" beside
 * one, the signs of currencies before one; "|" is none.
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

/** The same where every sign beside a letter, a digit or another sign is read as a letter: `SIGNS` of screen/read-marks.ts. */
function asLetter(entry: u32, before: u32, next: usize, end: usize): u32 {
  const after: u32 = next < end ? load<u8>(next) : 0x20;
  if (before >= 0x80 || after >= 0x80 || after == 0x5c) isUnclear = true;
  const isLetter = isAlphanumeric(before) || isAlphanumeric(after) || isSign(after);
  // "|" and "£" are written for l, the others for letters that are no l.
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

/** What parts the symbols that one character leaves: a word may begin after it, and none ends. */
const WITHIN: u8 = 0x2e;

/** Writes the two symbols of a rare hanzi, the halves of its pair, as the text that it is read as. */
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

