/** Finds marks as they are: a filter of what words begin and end with, then comparing. */
import { counted } from './fold';
import {
  BLOCK,
  BORDER,
  CAPITAL_SHIFT,
  DIGIT,
  EXACT,
  FILTER,
  GLUED,
  GLUED_FROM,
  HEAD_OF_FOUR,
  HEAD_OF_SIX,
  INITIALS,
  L_SHIFT,
  LETTER,
  LOWER,
  NEEDS_END,
  NEEDS_START,
  PAIR,
  RECORD_BYTES,
  SHORT,
  SLOT_BYTES,
  SYMBOL,
  TAIL_OF_SIX,
  THREE,
  TWO,
  UNSPACED,
  UPPER,
  WAS_L,
} from './layout';
import { noteHit } from './hits';
import {
  candidates,
  compact,
  ends,
  foursShift,
  lanes,
  pairs,
  records,
  short,
  shorts,
  sixes,
  sixesShift,
  slotMask,
  slots,
  slotShift,
  starts,
  symbols,
  tails,
  tailsShift,
  together,
} from './memory';

/** The hash of a gram is the sum of its symbols, 16 bits each, four and two at a time, times odd numbers; its highest bits count. */
const OF_FOUR: u64 = 0x9e3779b97f4a7c15;
const OF_TWO: u64 = 0xbf58476d1ce4e5b9;
const MIX: u64 = 0x94d049bb133111eb;

@inline
function hashOfFour(text: usize): u64 {
  return load<u64>(text) * OF_FOUR;
}
@inline
function hashOfSix(text: usize): u64 {
  return hashOfFour(text) + <u64>load<u32>(text, 8) * OF_TWO;
}

/** Which the marks are filed under: what kind of gram, and its hash, or of the short ones its symbols. Never 0. */
function keyOf(kind: u32, text: usize): u64 {
  if (kind == HEAD_OF_FOUR) return (hashOfFour(text) & ~7) | kind;
  if (kind == HEAD_OF_SIX || kind == TAIL_OF_SIX) return (hashOfSix(text) & ~7) | kind;
  const symbols: u64 = kind == THREE ? (load<u64>(text) << 16) : <u64>load<u32>(text) << 16;
  return symbols | kind;
}

/** Whether a mark may have the symbol at `text` and the one behind it side by side. */
@inline
function pairIsSet(text: usize): u32 {
  return isSet(pairs, pairBit(text));
}
@inline
function pairBit(text: usize): u32 {
  return (load<u32>(text) * 0x9e3779b1) >> 12;
}
@inline
function isSet(filter: usize, bit: u32): u32 {
  return (load<u8>(filter + (bit >> 3)) >> (bit & 7)) & 1;
}
function set(filter: usize, bit: u32): void {
  const byte = filter + (bit >> 3);
  store<u8>(byte, load<u8>(byte) | (<u8>1 << <u8>(bit & 7)));
}

/** Files the gram whose symbols lie where those of a text do. Returns its slot. */
export function addGram(kind: u32): u32 {
  v128.store(compact, narrow(v128.load(symbols), v128.load(symbols, 16)));
  if (kind == HEAD_OF_FOUR) set(FILTER, <u32>(hashOfFour(compact) >> foursShift));
  else if (kind == HEAD_OF_SIX) set(sixes, <u32>(hashOfSix(compact) >> sixesShift));
  else if (kind == TAIL_OF_SIX) set(tails, <u32>(hashOfSix(compact) >> tailsShift));
  else set(pairs, pairBit(compact));
  const key = keyOf(kind, compact);
  let at = <u32>((key * MIX) >> slotShift);
  let known = load<u64>(slots + at * SLOT_BYTES);
  while (known != key && known != 0) {
    at = (at + 1) & slotMask;
    known = load<u64>(slots + at * SLOT_BYTES);
  }
  store<u64>(slots + at * SLOT_BYTES, key);
  return at;
}

/** For each byte the numbers of its bits that are set, in a row, with which eight symbols are gone through without a branch; the same of the lanes of four. */
export function numberLanes(): void {
  for (let mask: u32 = 0; mask < 256; mask++) {
    let at = lanes + (mask << 4);
    for (let bits = mask; bits != 0; bits &= bits - 1) {
      store<u16>(at, <u16>ctz(bits));
      at += 2;
    }
  }
  for (let mask: u32 = 0; mask < 16; mask++) {
    let at = together + (mask << 4);
    for (let bits = mask; bits != 0; bits &= bits - 1) {
      store<u32>(at, 0x03020100 + ctz(bits) * 0x04040404);
      at += 4;
    }
  }
}

/** Eight symbols without what else is known of them. */
@inline
function narrow(first: v128, second: v128): v128 {
  const low = i32x4.splat(SYMBOL);
  return i16x8.narrow_i32x4_u(v128.and(first, low), v128.and(second, low));
}

/** Looks up what words begin and end with, and compares what may be a mark. */
export function findGrams(): void {
  listPlaces();
  for (let from: u32 = 0; from < pairCount; from += BLOCK) verify(lookUpPairs(from, min(pairCount, from + BLOCK)));
  for (let from: u32 = 0; from < startCount; from += BLOCK) verify(lookUpHeads(from, min(startCount, from + BLOCK)));
  for (let from: u32 = 0; from < endCount; from += BLOCK) verify(lookUpTails(from, min(endCount, from + BLOCK)));
}

let startCount: u32 = 0;
let endCount: u32 = 0;
let pairCount: u32 = 0;

/**
 * Writes the symbols alone, and lists where a mark may begin; where one may end that is run together with what stands before it; and where one of two or three
 * symbols may be looked up, with its kind in the lowest bits. Eight symbols at a time.
 */
function listPlaces(): void {
  const hasPairs = (short & 4) != 0;
  const hasTwo = (short & 1) != 0;
  const hasThree = (short & 2) != 0;
  const end = symbols + (counted << 2);
  let startAt = starts;
  let endAt = ends;
  let pairAt = shorts;
  // Where words may begin, a bit each; those of the three symbols before the group are the lowest.
  let borders: u32 = 0;
  let compactAt = compact;
  let numbers = i32x4.splat(0);
  for (let at = symbols; at <= end; at += 32) {
    const first = v128.load(at);
    const second = v128.load(at, 16);
    v128.store(compactAt, narrow(first, second));
    compactAt += 16;
    const beforeFirst = v128.load(at - 4);
    const beforeSecond = v128.load(at + 12);
    startAt = list(startAt, numbers, bitsOf(mayBegin(first, beforeFirst), mayBegin(second, beforeSecond)), 0);
    endAt = list(endAt, numbers, bitsOf(mayStop(first, beforeFirst), mayStop(second, beforeSecond)), 0);
    borders = (borders >> 8) | (bitsAt(first, second, 15) << 3);
    if (hasTwo) pairAt = list(pairAt, numbers, (borders >> 3) & (borders >> 1) & 0xff, TWO);
    if (hasThree) pairAt = list(pairAt, numbers, (borders >> 3) & borders & 0xff, THREE);
    const hanzi = bitsAt(first, second, 13);
    if (hasPairs && hanzi != 0) pairAt = list(pairAt, numbers, hanzi, PAIR);
    numbers = i32x4.add(numbers, i32x4.splat(8 << KIND_BITS));
  }
  // A gram may reach beyond the last group.
  v128.store(compactAt, i16x8.splat(0));
  startCount = <u32>(startAt - starts) >> 2;
  endCount = <u32>(endAt - ends) >> 2;
  pairCount = <u32>(pairAt - shorts) >> 2;
}

/** A mark may begin at a border, at a letter behind a digit, at a capital behind a small letter; one of hanzi anywhere. */
@inline
function mayBegin(own: v128, before: v128): v128 {
  const atBorder = v128.and(own, i32x4.splat(BORDER | UNSPACED));
  const camel = v128.and(v128.and(i32x4.shr_u(before, 1), own), i32x4.splat(UPPER));
  const behindDigit = v128.and(v128.and(i32x4.shl(before, 1), own), i32x4.splat(LETTER));
  return v128.or(atBorder, v128.or(camel, behindDigit));
}
/** One may end before a border, a digit, a capital behind a small letter, or an s; one that ends in hanzi anywhere. */
@inline
function mayStop(own: v128, before: v128): v128 {
  const atBorder = v128.or(v128.and(own, i32x4.splat(BORDER)), v128.and(before, i32x4.splat(UNSPACED)));
  const camelOrDigit = v128.and(v128.and(i32x4.shr_u(before, 1), own), i32x4.splat(UPPER | DIGIT));
  const plural = v128.and(i32x4.eq(v128.and(own, i32x4.splat(SYMBOL)), i32x4.splat(0x73)), i32x4.splat(BORDER));
  return v128.or(v128.or(atBorder, camelOrDigit), plural);
}
@inline
function bitsOf(first: v128, second: v128): u32 {
  return i16x8.bitmask(i16x8.ne(i16x8.narrow_i32x4_u(first, second), i16x8.splat(0)));
}
/** The bit of each that so many shifts make the sign. */
@inline
function bitsAt(first: v128, second: v128, shift: u32): u32 {
  return i32x4.bitmask(i32x4.shl(first, shift)) | (i32x4.bitmask(i32x4.shl(second, shift)) << 4);
}

/** A place of the text is listed as the number of its symbol above this many bits for its kind. */
const KIND_BITS: u32 = 3;
const KIND: u32 = 7;

/** Appends the places whose bits are set. Returns where the next go. */
@inline
function list(at: usize, numbers: v128, bits: u32, kind: u32): usize {
  const set = v128.load(lanes + (bits << 4));
  const base = i32x4.add(numbers, i32x4.splat(kind));
  v128.store(at, i32x4.add(base, i32x4.shl(i32x4.extend_low_i16x8_u(set), KIND_BITS)));
  v128.store(at, i32x4.add(base, i32x4.shl(i32x4.extend_high_i16x8_u(set), KIND_BITS)), 16);
  return at + (popcnt(bits) << 2);
}

/** Notes of the listed places those whose gram passes the filter: where it begins. Returns the end of the notes. */
function lookUpHeads(from: u32, to: u32): usize {
  const shift4 = foursShift;
  const shift6 = sixesShift;
  const ofSix = sixes;
  const text = compact;
  const end = starts + (to << 2);
  let candidateAt = candidates;
  for (let at = starts + (from << 2); at < end; at += 4) {
    const start = load<u32>(at);
    const gram = text + (start >> (KIND_BITS - 1));
    store<u32>(candidateAt, start | HEAD_OF_FOUR);
    candidateAt += isSet(FILTER, <u32>(hashOfFour(gram) >> shift4)) << 2;
    store<u32>(candidateAt, start | HEAD_OF_SIX);
    candidateAt += isSet(ofSix, <u32>(hashOfSix(gram) >> shift6)) << 2;
  }
  return candidateAt;
}

function lookUpTails(from: u32, to: u32): usize {
  const shift = tailsShift;
  const filter = tails;
  const text = compact;
  const end = ends + (to << 2);
  let candidateAt = candidates;
  for (let at = ends + (from << 2); at < end; at += 4) {
    const start = load<u32>(at) - (6 << KIND_BITS);
    store<u32>(candidateAt, start | TAIL_OF_SIX);
    candidateAt += isSet(filter, <u32>(hashOfSix(text + (<i32>start >> (KIND_BITS - 1))) >> shift)) << 2;
  }
  return candidateAt;
}

function lookUpPairs(from: u32, to: u32): usize {
  const text = compact;
  const end = shorts + (to << 2);
  let candidateAt = candidates;
  for (let at = shorts + (from << 2); at < end; at += 4) {
    const place = load<u32>(at);
    // Listed is where a word has ended, or the second of a pair.
    const kind = place & KIND;
    const start = place - ((kind == PAIR ? 1 : kind) << KIND_BITS);
    store<u32>(candidateAt, start);
    candidateAt += pairIsSet(text + ((<i32>start >> KIND_BITS) << 1)) << 2;
  }
  return candidateAt;
}

/** Compares what passed the filter, up to `end`, symbol by symbol. */
function verify(end: usize): void {
  for (let candidate = candidates; candidate < end; candidate += 4) {
    const place = load<u32>(candidate);
    const kind = place & KIND;
    const gram = <i32>place >> KIND_BITS;
    const wanted = keyOf(kind, compact + (gram << 1));
    let slotAt = <u32>((wanted * MIX) >> slotShift);
    let slot = slots + slotAt * SLOT_BYTES;
    let key = load<u64>(slot);
    while (key != wanted && key != 0) {
      slotAt = (slotAt + 1) & slotMask;
      slot = slots + slotAt * SLOT_BYTES;
      key = load<u64>(slot);
    }
    if (key == 0) continue;
    const firstRecord = load<u32>(slot, 8);
    const recordCount = load<u32>(slot, 12);
    for (let r: u32 = 0; r < recordCount; r++) {
      const record = records + (firstRecord + r) * RECORD_BYTES;
      const size: u32 = load<u16>(record, 8);
      const start = gram - <i32>load<u16>(record, 10);
      if (start < 0 || <u32>start + size > counted) continue;
      if (!same(load<u32>(record, 4), compact + (start << 1), size)) continue;
      const edges: u32 = load<u16>(record, 12);
      if (!edgesAllow(edges, start, size)) continue;
      if ((edges & INITIALS) != 0 && !areInitials(edges, start, size)) continue;
      noteHit(load<u32>(record), start, start + size, EXACT);
    }
  }
}

@inline
function same(mark: usize, text: usize, size: u32): bool {
  let k: u32 = 0;
  for (; size - k > 8; k += 8) if (i16x8.bitmask(eightAlike(mark, text, k)) != 0xff) return false;
  return (~i16x8.bitmask(eightAlike(mark, text, k)) & ((1 << (size - k)) - 1)) == 0;
}
@inline
function eightAlike(mark: usize, text: usize, k: u32): v128 {
  return i16x8.eq(v128.load(mark + (k << 1)), v128.load(text + (k << 1)));
}

/**
 * Whether the mark may stand there, by what is before and after it: `gluedEdges` of src/match/borders.ts, letting
 * through a little more, since that one is asked again. What is run together with what stands before it is found by its end.
 */
function edgesAllow(edges: u32, start: u32, size: u32): bool {
  const isGlued = (edges & NEEDS_START) != 0 && !freeBefore(start, size);
  if (isGlued != ((edges & GLUED) != 0)) return false;
  if ((edges & NEEDS_END) == 0 || freeAfter(start + size, size)) return true;
  return !isGlued && size >= GLUED_FROM;
}

/**
 * Whether these may be the initials, as registered: the same letters, no digits, and of two also in capitals, or as the mark is:
 * `shortIsIntact` of src/match/manner.ts, letting through more.
 */
function areInitials(edges: u32, start: u32, size: u32): bool {
  let areCapitals = true;
  let areAlike = true;
  for (let k: u32 = 0; k < size; k++) {
    const entry = load<u32>(symbols + ((start + k) << 2));
    if ((entry & DIGIT) != 0) return false;
    if (((entry & WAS_L) != 0) != (((edges >> (L_SHIFT + k)) & 1) != 0)) return false;
    const isCapital = (entry & UPPER) != 0;
    if (!isCapital) areCapitals = false;
    if (isCapital != (((edges >> (CAPITAL_SHIFT + k)) & 1) != 0)) areAlike = false;
  }
  return size > 2 || areCapitals || areAlike;
}

function freeBefore(start: u32, size: u32): bool {
  const entry = load<u32>(symbols + (start << 2));
  if ((entry & BORDER) != 0 || start == 0) return true;
  const left = load<u32>(symbols + ((start - 1) << 2));
  if (size <= SHORT) return false;
  return (left & DIGIT) != 0 ? (entry & LETTER) != 0 : isCamel(left, entry);
}

function freeAfter(stop: u32, size: u32): bool {
  const entry = load<u32>(symbols + (stop << 2));
  if ((entry & BORDER) != 0) return true;
  if (size <= SHORT) return false;
  // "Nikes"
  if ((entry & SYMBOL) == 0x73) return true;
  const left = load<u32>(symbols + ((stop - 1) << 2));
  if ((entry & DIGIT) != 0) return (left & LETTER) != 0;
  return isCamel(left, entry) || isModel(stop);
}

/** One letter or two, and a digit ("oppor11"). */
@inline
function isModel(stop: u32): bool {
  const second = load<u32>(symbols + ((stop + 1) << 2));
  if ((second & (BORDER | DIGIT)) != 0) return (second & DIGIT) != 0;
  return (load<u32>(symbols + ((stop + 2) << 2)) & DIGIT) != 0;
}

/** A small letter before a capital: two words. */
@inline
function isCamel(left: u32, right: u32): bool {
  return (left & LOWER) != 0 && (right & UPPER) != 0;
}
