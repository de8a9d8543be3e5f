/** Goes through lines of JSON and tells which of them the host has to look at: those that may name a mark, and those not proven to be listings. */
import { fold, counted, hasSigns, isUnclear, JSON, PLAIN, SIGNS } from './fold';
import { findForms } from './forms';
import { findGrams } from './grams';
import { beginHits, isAny } from './hits';
import { LISTING, readLine, UNPROVEN } from './json';
import { BRAND, CATEGORY, DESCRIPTION, LINE_BYTES, TEXT_BYTES, TITLE, UNPROVEN_LINE } from './layout';
import { lines, mostLines, texts } from './memory';

/**
 * Reads whole lines, a line feed behind each. Returns how many are listed: where each begins, its bytes, its number from 0,
 * and in which fields a mark may stand, a bit each, or `UNPROVEN_LINE`. `came` says how far this got: bytes, lines, and proven
 * listings among these.
 */
export function scanLines(from: usize, length: u32, hasSingles: bool, came: usize): u32 {
  const end = from + length;
  let start = from;
  let number: u32 = 0;
  let listings: u32 = 0;
  let listed: u32 = 0;
  while (start < end && listed < mostLines) {
    const stop = lineFeedFrom(start);
    const what = readLine(start, stop);
    let fields: u32 = what == UNPROVEN ? UNPROVEN_LINE : 0;
    if (what == LISTING) {
      listings++;
      for (let field: u32 = TITLE; field <= DESCRIPTION; field++)
        if (mayStandIn(field, hasSingles)) fields |= 1 << field;
    }
    if (fields != 0) {
      const line = lines + listed++ * LINE_BYTES;
      store<u32>(line, <u32>(start - from));
      store<u32>(line, <u32>(stop - start), 4);
      store<u32>(line, number, 8);
      store<u32>(line, fields, 12);
    }
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

/** As `readMarks` of src/screen/read-marks.ts reads a field, letting through a little more. */
function mayStandIn(field: u32, hasSingles: bool): bool {
  const text = texts + field * TEXT_BYTES;
  const from = <usize>load<u32>(text);
  const length = load<u32>(text, 4);
  if (length == 0) return false;
  beginHits(false);
  if (load<u32>(text, 8) != 0) fold(from, length, JSON);
  else fold(from, length, PLAIN);
  if (field == BRAND && hasSingles && counted == 1) return true;
  const signs = hasSigns;
  findGrams(true);
  if (isAny) return true;
  if (field == CATEGORY || field == DESCRIPTION) return false;
  findForms();
  if (isAny || !signs) return isAny;
  beginHits(true);
  fold(from, length, SIGNS);
  if (isUnclear) return true;
  findGrams(true);
  findForms();
  return isAny;
}
