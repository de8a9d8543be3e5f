/** Reads lines of JSON and lists those for the host: lines that may name a mark, and lines not proven to be listings. */
import { counted } from './arrange';
import { fold, hasSigns, isUnclear } from './fold';
import { findForms } from './forms';
import { findGrams } from './grams';
import { beginHits, found, hasDrained, hasMark, keepHits, keepOnly, keptOfLines } from './hits';
import { LISTING, readLine, UNPROVEN } from './json';
import {
  BRAND,
  COUNT_BITS,
  DESCRIPTION,
  FIELD_BYTES,
  FIELDS_AT,
  HAS_ESCAPES,
  IS_LISTING,
  JSON,
  LINE_BYTES,
  ONLY_TERMS,
  PLAIN,
  SEARCH_AGAIN,
  SIGNS,
  SIGNS_AGAIN,
  TEXT_BYTES,
  TITLE,
} from './layout';
import { lines, mostHits, mostLines, mostOfLines, texts } from './memory';

/**
 * Reads whole lines, each followed by a line feed. Returns the number of listed lines. Each has its start, its bytes, its number from 0,
 * whether it
 * is proven to be a listing, and for each of its texts the start, the bytes and which of the kept hits are in it.
 * Writes to `came` how far it read: bytes, lines, and proven listings among these.
 */
export function scanLines(from: usize, length: u32, hasSingles: bool, came: usize): u32 {
  const end = from + length;
  let start = from;
  let number: u32 = 0;
  let listings: u32 = 0;
  let listed: u32 = 0;
  keepOnly(0);
  while (start < end && listed < mostLines && keptOfLines + mostHits * 6 <= mostOfLines) {
    const stop = lineFeedFrom(start);
    const what = readLine(start, stop);
    const line = lines + listed * LINE_BYTES;
    const kept = keptOfLines;
    let isListed = what == UNPROVEN;
    if (what == LISTING) {
      listings++;
      for (let field: u32 = TITLE; field <= DESCRIPTION; field++)
        if (searchIn(field, hasSingles, from, line + FIELDS_AT + field * FIELD_BYTES)) isListed = true;
    }
    if (isListed) {
      store<u32>(line, <u32>(start - from));
      store<u32>(line, <u32>(stop - start), 4);
      store<u32>(line, number, 8);
      store<u32>(line, what == LISTING ? IS_LISTING : 0, 12);
      listed++;
    } else keepOnly(kept);
    number++;
    start = stop + 1;
  }
  store<u32>(came, <u32>(start - from));
  store<u32>(came, number, 4);
  store<u32>(came, listings, 8);
  return listed;
}

function lineFeedFrom(start: usize): usize {
  let at = start;
  const lineFeeds = i8x16.splat(0x0a);
  let found = i8x16.bitmask(i8x16.eq(v128.load(at), lineFeeds));
  while (found == 0) {
    at += 16;
    found = i8x16.bitmask(i8x16.eq(v128.load(at), lineFeeds));
  }
  return at + ctz(found);
}

/**
 * Searches a field as `readListing` of src/screen/read-listing.ts does, accepting slightly more. Returns whether a mark may stand in it.
 */
function searchIn(field: u32, hasSingles: bool, chunk: usize, place: usize): bool {
  const text = texts + field * TEXT_BYTES;
  const from = <usize>load<u32>(text);
  const length = load<u32>(text, 4);
  const first = keptOfLines;
  store<u32>(place, 0, 12);
  if (length == 0) return false;
  const hasEscapes = load<u32>(text, 8) != 0;
  beginHits(false);
  const isClose = field <= BRAND;
  if (hasEscapes) fold(from, length, JSON, isClose);
  else fold(from, length, PLAIN, isClose);
  // The whole mark of a brand may be one symbol.
  const isSingle = field == BRAND && hasSingles && counted == 1;
  const signs = hasSigns;
  findGrams();
  if (isClose) findForms();
  keepHits();
  const count = keptOfLines - first;
  const again = hasDrained;
  let isNamed = hasMark || isSingle || again;
  let signed: u32 = 0;
  let signsAgain: u32 = 0;
  if (isClose && signs) {
    beginHits(true);
    fold(from, length, SIGNS, true);
    if (!isUnclear) {
      findGrams();
      findForms();
    }
    if (isUnclear || hasDrained) signsAgain = SIGNS_AGAIN;
    else if (hasMark) {
      signed = found;
      keepHits();
    }
    if (signsAgain != 0 || signed != 0) isNamed = true;
  }
  if (isNamed || count != 0) {
    store<u32>(place, <u32>(from - chunk) | (hasEscapes ? HAS_ESCAPES : 0) | (isNamed ? 0 : ONLY_TERMS) | signsAgain);
    store<u32>(place, length, 4);
    store<u32>(place, first, 8);
    // Plus one, so that an empty list differs from a field that needs no look.
    store<u32>(place, again ? SEARCH_AGAIN : (count + 1) | (signed << COUNT_BITS), 12);
  }
  return isNamed;
}
