/** Decodes UTF-8 and JSON strings to code points. */
import { SYMBOL } from './layout';

@inline
export function symbolAt(at: usize, back: usize): u32 {
  return load<u32>(at - (back << 2)) & SYMBOL;
}

@inline
export function isAsciiLetter(unit: u32): bool {
  return (unit | 0x20) - 0x61 < 26;
}

/**
 * Returns the code point that begins at `at` with `lead` (>= 0x80), or U+FFFD for invalid UTF-8, and sets `taken` to its length in bytes.
 * Half surrogate pairs pass: expansions contain them as the symbols of rare hanzi.
 */
export let taken: u32 = 0;
@inline
export function decodeAt(lead: u32, at: usize, end: usize): u32 {
  taken = 1;
  if (lead < 0xe0) {
    if (lead < 0xc2 || at + 1 >= end) return 0xfffd;
    const b: u32 = load<u8>(at, 1);
    if ((b & 0xc0) != 0x80) return 0xfffd;
    taken = 2;
    return ((lead & 0x1f) << 6) | (b & 0x3f);
  }
  if (lead < 0xf0) {
    if (at + 2 >= end) return 0xfffd;
    const b: u32 = load<u8>(at, 1);
    const c: u32 = load<u8>(at, 2);
    if ((b & 0xc0) != 0x80 || (c & 0xc0) != 0x80) return 0xfffd;
    const point = ((lead & 0xf) << 12) | ((b & 0x3f) << 6) | (c & 0x3f);
    if (point < 0x800) return 0xfffd;
    taken = 3;
    return point == JOINER ? 0xfffd : point;
  }
  if (lead > 0xf4 || at + 3 >= end) return 0xfffd;
  const b: u32 = load<u8>(at, 1);
  const c: u32 = load<u8>(at, 2);
  const d: u32 = load<u8>(at, 3);
  if ((b & 0xc0) != 0x80 || (c & 0xc0) != 0x80 || (d & 0xc0) != 0x80) return 0xfffd;
  const point = ((lead & 7) << 18) | ((b & 0x3f) << 12) | ((c & 0x3f) << 6) | (d & 0x3f);
  if (point < 0x10000 || point > 0x10ffff) return 0xfffd;
  taken = 4;
  return inTable(point);
}

/** Not a character: replaces one that is part of the character before it. */
export const JOINER: u32 = 0xffff;

/** Planes outside the table have no letters, only tags and variant selectors, which belong to the character before them. */
@inline
function inTable(point: u32): u32 {
  if (point < 0x40000) return point;
  return point >> 12 == 0xe0 && isAttached(point) ? JOINER : 0xfffd;
}
function isAttached(point: u32): bool {
  return point == 0xe0001 || (point >= 0xe0020 && point <= 0xe007f) || (point >= 0xe0100 && point <= 0xe01ef);
}

/**
 * Returns the character of the escape at `at` in a well-formed JSON string, and sets `taken` to its bytes. A lone surrogate becomes U+FFFD.
 */
export function escapeAt(at: usize): u32 {
  taken = 2;
  const letter: u32 = load<u8>(at, 1);
  if (letter != 0x75) return letter == 0x22 || letter == 0x5c || letter == 0x2f ? letter : 0x20;
  taken = 6;
  const unit = hexAt(at + 2);
  if (unit == JOINER) return 0xfffd;
  if ((unit & 0xf800) != 0xd800) return unit;
  if (unit >= 0xdc00 || load<u8>(at, 6) != 0x5c || load<u8>(at, 7) != 0x75) return 0xfffd;
  const low = hexAt(at + 8);
  if ((low & 0xfc00) != 0xdc00) return 0xfffd;
  taken = PAIR_OF_ESCAPES;
  return inTable(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
}

/** Bytes of two escapes that make one character. */
export const PAIR_OF_ESCAPES: u32 = 12;

function hexAt(at: usize): u32 {
  let value: u32 = 0;
  for (let k: usize = 0; k < 4; k++) {
    const unit: u32 = load<u8>(at + k);
    value = (value << 4) | (unit <= 0x39 ? unit - 0x30 : (unit | 0x20) - 0x57);
  }
  return value;
}
