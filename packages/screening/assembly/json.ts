/**
 * Reads one line of JSON and decides whether it certainly is a listing by the schema of `packages/terms/src/listing.ts`. Other lines
 * may be listings too (a title of 500 hanzi in 1,500 bytes, an escaped field name): the host parses those.
 */
import {
  AMOUNT,
  CLASSES,
  CODES,
  CONDITION,
  COUNT,
  CURRENCY,
  MONEY,
  NAME_BYTES,
  RECORD,
  RECORDS,
  SELLER,
  STRING,
  STRINGS,
  TEXT,
  TEXT_BYTES,
} from './layout';
import { BACKSLASHES, QUOTES, SMALL } from './ascii';
import { ascii, clear, conditions, currencies, listing, money, nesting, record, seller, texts } from './memory';

export const BLANK: u32 = 0;
export const LISTING: u32 = 1;
export const UNPROVEN: u32 = 2;

/** The reading position. A line feed after the line stops every reader. */
let at: usize = 0;
/** The string read last: its start, its length in bytes, and whether it has escapes. */
let stringFrom: usize = 0;
let stringLength: u32 = 0;
let hasEscapes: bool = false;

export function readLine(from: usize, end: usize): u32 {
  at = from;
  space();
  if (at == end) return BLANK;
  clear(texts);
  if (!object(listing)) return UNPROVEN;
  space();
  return at == end ? LISTING : UNPROVEN;
}

@inline
function byte(): u32 {
  return load<u8>(at);
}
@inline
function space(): void {
  while (byte() == 0x20 || byte() == 0x09 || byte() == 0x0d) at++;
}
/** Skips one sign and the space on both sides of it. */
@inline
function sign(unit: u32): bool {
  space();
  if (byte() != unit) return false;
  at++;
  space();
  return true;
}

function string(): bool {
  if (byte() != 0x22) return false;
  const constants = ascii;
  let k = at + 1;
  stringFrom = k;
  hasEscapes = false;
  for (;;) {
    const bytes = v128.load(k);
    // As signed numbers, controls and non-ASCII bytes are below 0x20.
    const stops = v128.or(
      v128.or(i8x16.eq(bytes, v128.load(constants, QUOTES)), i8x16.eq(bytes, v128.load(constants, BACKSLASHES))),
      i8x16.lt_s(bytes, v128.load(constants, SMALL)),
    );
    const mask = i8x16.bitmask(stops);
    if (mask == 0) {
      k += 16;
      continue;
    }
    k += ctz(mask);
    const unit: u32 = load<u8>(k);
    if (unit == 0x22) break;
    if (unit == 0x5c) {
      hasEscapes = true;
      const size = sizeOfEscape(k);
      if (size == 0) return false;
      k += size;
      continue;
    }
    if (unit < 0x20) return false;
    do {
      const size = sizeOfCharacter(k);
      if (size == 0) return false;
      k += size;
    } while (load<u8>(k) >= 0x80);
  }
  stringLength = <u32>(k - stringFrom);
  at = k + 1;
  return true;
}

function sizeOfEscape(k: usize): u32 {
  const letter: u32 = load<u8>(k, 1);
  if (letter != 0x75) {
    const isKnown =
      letter == 0x22 || letter == 0x5c || letter == 0x2f || letter == 0x62 || letter == 0x66 || letter == 0x6e;
    return isKnown || letter == 0x72 || letter == 0x74 ? 2 : 0;
  }
  for (let i: usize = 2; i < 6; i++) {
    const unit: u32 = load<u8>(k + i);
    if (unit - 0x30 >= 10 && (unit | 0x20) - 0x61 >= 6) return 0;
  }
  return 6;
}

/** Length in bytes of a non-ASCII character, or 0 for invalid UTF-8. */
@inline
function sizeOfCharacter(k: usize): u32 {
  const lead: u32 = load<u8>(k);
  const second: u32 = load<u8>(k, 1);
  if (lead < 0xe0) return lead >= 0xc2 && isFurther(second) ? 2 : 0;
  if (lead < 0xf0) {
    if (!isFurther(second) || !isFurther(load<u8>(k, 2))) return 0;
    if ((lead == 0xe0 && second < 0xa0) || (lead == 0xed && second >= 0xa0)) return 0;
    return 3;
  }
  if (lead > 0xf4 || !isFurther(second) || !isFurther(load<u8>(k, 2)) || !isFurther(load<u8>(k, 3))) return 0;
  if ((lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second >= 0x90)) return 0;
  return 4;
}
@inline
function isFurther(unit: u32): bool {
  return (unit & 0xc0) == 0x80;
}

/**
 * Reads an object whose fields are in a table: their count, the required ones (one bit each), and for each field sixteen bytes of
 * name, the name's length, the value's kind, and the least and most bytes. Fields outside the table may have any value. Of a field
 * given twice the last one counts, as in JSON.parse.
 */
function object(table: usize): bool {
  if (!sign(0x7b)) return false;
  let seen: u32 = 0;
  const required = load<u32>(table, 4);
  if (byte() == 0x7d) {
    at++;
    return required == 0;
  }
  do {
    if (!string() || hasEscapes) return false;
    const field = fieldOf(table);
    if (!sign(0x3a)) return false;
    if (field == NONE) {
      if (!anything()) return false;
      continue;
    }
    seen |= 1 << field;
    const row = table + 16 + field * NAME_BYTES;
    if (!value(load<u32>(row, 20), load<u32>(row, 24), load<u32>(row, 28), field)) return false;
  } while (sign(0x2c));
  if (byte() != 0x7d) return false;
  at++;
  return (seen & required) == required;
}

const NONE: u32 = 32;

/** Returns the number of the field just named. Fields mostly come in the same order, so the search starts after the last one. */
@inline
function fieldOf(table: usize): u32 {
  if (stringLength > 16 || stringLength == 0) return NONE;
  const count = load<u32>(table);
  let field = load<u32>(table, 8);
  const name = v128.load(stringFrom);
  for (let k: u32 = 0; k < count; k++) {
    field = field + 1 >= count ? 0 : field + 1;
    const row = table + 16 + field * NAME_BYTES;
    if (load<u32>(row, 16) != stringLength) continue;
    const all: u32 = (1 << stringLength) - 1;
    if ((<u32>i8x16.bitmask(i8x16.eq(name, v128.load(row))) & all) == all) {
      store<u32>(table, field, 8);
      return field;
    }
  }
  return NONE;
}

function value(kind: u32, least: u32, most: u32, field: u32): bool {
  switch (kind) {
    case TEXT: {
      if (!string() || stringLength > most) return false;
      const text = texts + field * TEXT_BYTES;
      store<u32>(text, <u32>stringFrom);
      store<u32>(text, stringLength, 4);
      store<u32>(text, hasEscapes ? 1 : 0, 8);
      return true;
    }
    case STRING:
      return string() && stringLength >= least && stringLength <= most;
    case AMOUNT:
      return string() && isAmount();
    case CURRENCY:
      return string() && isCurrency();
    case MONEY:
      return object(money);
    case SELLER:
      return object(seller);
    case CONDITION:
      return string() && !hasEscapes && fieldOf(conditions) != NONE;
    case COUNT:
      return whole() && number >= least;
    case RECORD:
      return object(record);
    case STRINGS:
    case CODES:
    case CLASSES:
    case RECORDS:
      return list(kind, least, most);
    default:
      return false;
  }
}

function list(kind: u32, least: u32, most: u32): bool {
  if (!sign(0x5b)) return false;
  if (byte() == 0x5d) {
    at++;
    return true;
  }
  do {
    if (kind == STRINGS) {
      if (!string() || stringLength > most) return false;
    } else if (kind == CODES) {
      if (!string() || hasEscapes || stringLength != 2 || load<u8>(stringFrom) >= 0x80) return false;
    } else if (kind == CLASSES) {
      if (!whole() || number < least || number > most) return false;
    } else if (!object(record)) return false;
  } while (sign(0x2c));
  if (byte() != 0x5d) return false;
  at++;
  return true;
}

/** The whole number read last. A number that no field uses may be too large for it. */
let number: u32 = 0;
/** Reads digits alone, within the range that a double holds exactly. */
function whole(): bool {
  const from = at;
  number = 0;
  while (byte() - 0x30 < 10) number = number * 10 + (load<u8>(at++) - 0x30);
  const size = at - from;
  if (size == 0 || size > 15 || (size > 1 && load<u8>(from) == 0x30)) return false;
  return byte() != 0x2e && (byte() | 0x20) != 0x65;
}

/** Reads up to twelve digits, and up to four decimals. */
function isAmount(): bool {
  let whole: u32 = 0;
  let parts: u32 = 0;
  const end = stringFrom + stringLength;
  let k = stringFrom;
  while (k < end && <u32>load<u8>(k) - 0x30 < 10) {
    whole++;
    k++;
  }
  if (whole == 0 || whole > 12) return false;
  if (k == end) return true;
  if (load<u8>(k++) != 0x2e) return false;
  while (k < end && <u32>load<u8>(k) - 0x30 < 10) {
    parts++;
    k++;
  }
  return k == end && parts > 0 && parts <= 4;
}

function isCurrency(): bool {
  if (stringLength != 3) return false;
  const a: u32 = <u32>load<u8>(stringFrom) - 0x41;
  const b: u32 = <u32>load<u8>(stringFrom, 1) - 0x41;
  const c: u32 = <u32>load<u8>(stringFrom, 2) - 0x41;
  if (a >= 26 || b >= 26 || c >= 26) return false;
  return ((load<u32>(currencies + ((a * 26 + b) << 2)) >> c) & 1) != 0;
}

/** Reads any value, at any depth; a stack holds the closing sign of each open object and list. */
function anything(): bool {
  let open = nesting;
  do {
    const unit = byte();
    if (unit == 0x7b || unit == 0x5b) {
      const close = unit + 2;
      at++;
      space();
      if (byte() != close) {
        store<u8>(open++, close);
        if (!member(close)) return false;
        continue;
      }
      at++;
    } else if (!single(unit)) return false;
    while (open != nesting) {
      const close: u32 = load<u8>(open - 1);
      if (sign(0x2c)) {
        if (!member(close)) return false;
        break;
      }
      if (byte() != close) return false;
      at++;
      open--;
    }
  } while (open != nesting);
  return true;
}

/** Prepares for a value: in an object it first reads the name. */
@inline
function member(close: u32): bool {
  return close != 0x7d || (string() && sign(0x3a));
}

/** Reads a value that contains no other. */
@inline
function single(unit: u32): bool {
  if (unit == 0x22) return string();
  if (unit == 0x74) return word(0x65757274, 4);
  if (unit == 0x6e) return word(0x6c6c756e, 4);
  if (unit == 0x66) {
    at++;
    return word(0x65736c61, 4);
  }
  return anyNumber();
}

/** Reads a word, given its four letters as they lie in memory. */
function word(letters: u32, size: usize): bool {
  if (load<u32>(at) != letters) return false;
  at += size;
  return true;
}

function anyNumber(): bool {
  if (byte() == 0x2d) at++;
  if (byte() == 0x30) at++;
  else if (!digits()) return false;
  if (byte() == 0x2e) {
    at++;
    if (!digits()) return false;
  }
  if ((byte() | 0x20) == 0x65) {
    at++;
    if (byte() == 0x2b || byte() == 0x2d) at++;
    if (!digits()) return false;
  }
  return true;
}
function digits(): bool {
  const from = at;
  while (byte() - 0x30 < 10) at++;
  return at != from;
}
