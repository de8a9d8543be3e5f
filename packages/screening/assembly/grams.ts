/** Finds marks as they are: filters by the beginnings and ends of words, then compares. */
import { counted, endCount, shortCount, startCount, tellEntries } from './arrange';
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
  KIND_BITS,
  L_SHIFT,
  LAST_OF_GRAM,
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
  UPPER,
  WAS_L,
} from './layout';
import { noteHit } from './hits';
import {
  candidates,
  compact,
  endings,
  endingsShift,
  ends,
  headsShift,
  pairs,
  passed,
  records,
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
} from './memory';

/** A gram's hash is the sum of its 16-bit symbols, taken four and two at a time, times odd numbers. Only its highest bits count. */
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

/** Returns the key that marks are filed under: the gram's kind and hash, or for short grams their symbols. Never 0. */
function keyOf(kind: u32, text: usize): u64 {
  if (kind == HEAD_OF_FOUR) return (hashOfFour(text) & ~7) | kind;
  if (kind == HEAD_OF_SIX || kind == TAIL_OF_SIX) return (hashOfSix(text) & ~7) | kind;
  const symbols: u64 = kind == THREE ? (load<u64>(text) << 16) : <u64>load<u32>(text) << 16;
  return symbols | kind;
}

@inline
function slotOf(key: u64): u32 {
  return <u32>((key * MIX) >> slotShift);
}

/** Whether some mark may have the symbol at `text` followed by the next one. */
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

/** Files the gram at the start of `symbols`. Returns its slot. */
export function addGram(kind: u32): u32 {
  v128.store(compact, narrow(v128.load(symbols), v128.load(symbols, 16)));
  if (kind == HEAD_OF_FOUR) set(FILTER, headBit(compact));
  else if (kind == HEAD_OF_SIX) {
    set(FILTER, headBit(compact) + 1);
    set(sixes, <u32>(hashOfSix(compact) >> sixesShift));
  } else if (kind == TAIL_OF_SIX) {
    set(endings, endingBit(compact + 4));
    set(tails, <u32>(hashOfSix(compact) >> tailsShift));
  } else set(pairs, pairBit(compact));
  const key = keyOf(kind, compact);
  let at = slotOf(key);
  let known = load<u64>(slots + at * SLOT_BYTES);
  while (known != key && known != 0) {
    at = (at + 1) & slotMask;
    known = load<u64>(slots + at * SLOT_BYTES);
  }
  store<u64>(slots + at * SLOT_BYTES, key);
  return at;
}

/** Returns eight symbols without their other bits. */
@inline
function narrow(first: v128, second: v128): v128 {
  const low = i32x4.splat(SYMBOL);
  return i16x8.narrow_i32x4_u(v128.and(first, low), v128.and(second, low));
}

const KIND: u32 = (1 << KIND_BITS) - 1;

/** Looks up the beginnings and ends of words, and compares the candidates. */
export function findGrams(): void {
  for (let from: u32 = 0; from < shortCount; from += BLOCK) compare(lookUpShort(from, min(shortCount, from + BLOCK)));
  for (let from: u32 = 0; from < startCount; from += BLOCK) compare(lookUpHeads(from, min(startCount, from + BLOCK)));
  for (let from: u32 = 0; from < endCount; from += BLOCK) compare(lookUpTails(from, min(endCount, from + BLOCK)));
}

/** Four symbols have two adjacent bits in the filter: whether a mark of four or five symbols begins so, and whether a longer one does. */
@inline
function headBit(text: usize): u32 {
  return <u32>(hashOfFour(text) >> headsShift) << 1;
}

/** Notes the start of each listed place whose gram passes the filters. Returns the end of the notes. */
function lookUpHeads(from: u32, to: u32): usize {
  const text = compact;
  const end = starts + (to << 2);
  let candidateAt = candidates;
  let passedAt = passed;
  for (let at = starts + (from << 2); at < end; at += 4) {
    const start = load<u32>(at);
    const bit = headBit(text + (start >> (KIND_BITS - 1)));
    const bits: u32 = load<u8>(FILTER + (bit >> 3)) >> (bit & 7);
    store<u32>(candidateAt, start | HEAD_OF_FOUR);
    candidateAt += (bits & 1) << 2;
    store<u32>(passedAt, start);
    passedAt += (bits & 2) << 1;
  }
  const fours = lookUpSlots(candidates, candidateAt, HEAD_OF_FOUR);
  return lookUpSlots(fours, lookUpSix(passedAt, sixes, sixesShift, HEAD_OF_SIX, fours), HEAD_OF_SIX);
}

/** Looks up the last four symbols of a mark that may be run together with the text before it. */
@inline
function endingBit(text: usize): u32 {
  return <u32>(hashOfFour(text) >> endingsShift);
}

function lookUpTails(from: u32, to: u32): usize {
  const filter = endings;
  const text = compact;
  const end = ends + (to << 2);
  let passedAt = passed;
  for (let at = ends + (from << 2); at < end; at += 4) {
    const start = load<u32>(at) - (6 << KIND_BITS);
    store<u32>(passedAt, start);
    passedAt += isSet(filter, endingBit(text + 4 + (<i32>start >> (KIND_BITS - 1)))) << 2;
  }
  return lookUpSlots(candidates, lookUpSix(passedAt, tails, tailsShift, TAIL_OF_SIX, candidates), TAIL_OF_SIX);
}

/** Of the notes that passed by four symbols, up to `end`, appends those that also pass by six. */
@inline
function lookUpSix(end: usize, filter: usize, shift: u64, kind: u32, notes: usize): usize {
  const text = compact;
  let candidateAt = notes;
  for (let at = passed; at < end; at += 4) {
    const start = load<u32>(at);
    store<u32>(candidateAt, start | kind);
    candidateAt += isSet(filter, <u32>(hashOfSix(text + (<i32>start >> (KIND_BITS - 1))) >> shift)) << 2;
  }
  return candidateAt;
}

function lookUpShort(from: u32, to: u32): usize {
  const text = compact;
  const end = shorts + (to << 2);
  let candidateAt = candidates;
  for (let at = shorts + (from << 2); at < end; at += 4) {
    const place = load<u32>(at);
    // The list holds ends of words, and second symbols of pairs.
    const kind = place & KIND;
    const start = place - ((kind == PAIR ? 1 : kind) << KIND_BITS);
    store<u32>(candidateAt, start);
    candidateAt += pairIsSet(text + ((<i32>start >> KIND_BITS) << 1)) << 2;
  }
  return candidateAt;
}

/**
 * Keeps the notes whose slot may hold the mark. Comparing the symbol next to the gram rejects most of them without reading the records,
 * which would wait for memory. Returns the end of the kept notes.
 */
@inline
function lookUpSlots(from: usize, to: usize, kind: u32): usize {
  const text = compact;
  let keptAt = from;
  for (let at = from; at < to; at += 4) {
    const place = load<u32>(at);
    const gram = text + ((<i32>place >> KIND_BITS) << 1);
    const wanted = keyOf(kind, gram);
    const slot = slots + slotOf(wanted) * SLOT_BYTES;
    const key = load<u64>(slot);
    const beside: u32 = load<u16>(kind == TAIL_OF_SIX ? gram - 2 : gram + (kind << 1));
    const fits = (load<u32>(slot, 12) >> (beside & 31)) & <u32>(key == wanted);
    // Another gram has the slot, so this one may be in the next.
    const isElsewhere = <u32>(key != wanted) & <u32>(key != 0);
    store<u32>(keptAt, place);
    keptAt += (fits | isElsewhere) << 2;
  }
  return keptAt;
}

/** Compares the candidates, up to `end`, symbol by symbol. */
function compare(end: usize): void {
  for (let at = candidates; at < end; at += 4) compareAt(load<u32>(at));
}

function compareAt(place: u32): void {
  const gram = <i32>place >> KIND_BITS;
  const wanted = keyOf(place & KIND, compact + (gram << 1));
  let slotAt = slotOf(wanted);
  let slot = slots + slotAt * SLOT_BYTES;
  let key = load<u64>(slot);
  while (key != wanted && key != 0) {
    slotAt = (slotAt + 1) & slotMask;
    slot = slots + slotAt * SLOT_BYTES;
    key = load<u64>(slot);
  }
  if (key == 0) return;
  let record = records + load<u32>(slot, 8) * RECORD_BYTES;
  for (let isLast = false; !isLast; record += RECORD_BYTES) {
    const size: u32 = load<u16>(record, 8);
    const edges: u32 = load<u16>(record, 12);
    isLast = (edges & LAST_OF_GRAM) != 0;
    const start = gram - <i32>load<u16>(record, 10);
    if (start < 0 || <u32>start + size > counted) continue;
    if (!same(load<u32>(record, 4), compact + (start << 1), size)) continue;
    tellEntries();
    if (!edgesAllow(edges, start, size)) continue;
    if ((edges & INITIALS) != 0 && !areInitials(edges, start, size)) continue;
    noteHit(load<u32>(record), start, start + size, EXACT);
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
 * Whether the mark may stand there, given the text before and after it. Like `gluedEdges` of src/match/borders.ts, but accepts
 * slightly more: that function checks again. A mark run together with the text before it is found by its end.
 */
function edgesAllow(edges: u32, start: u32, size: u32): bool {
  const isGlued = (edges & NEEDS_START) != 0 && !freeBefore(start, size);
  if (isGlued != ((edges & GLUED) != 0)) return false;
  if ((edges & NEEDS_END) == 0 || freeAfter(start + size, size)) return true;
  return !isGlued && size >= GLUED_FROM;
}

/**
 * Whether the symbols may be the initials as registered: the same letters, no digits, and for two letters in capitals or
 * as the mark has them. Like `shortIsIntact` of src/match/manner.ts, but accepts more.
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

/** One or two letters and a digit ("oppor11"). */
@inline
function isModel(stop: u32): bool {
  const second = load<u32>(symbols + ((stop + 1) << 2));
  if ((second & (BORDER | DIGIT)) != 0) return (second & DIGIT) != 0;
  return (load<u32>(symbols + ((stop + 2) << 2)) & DIGIT) != 0;
}

/** A small letter before a capital starts a second word. */
@inline
function isCamel(left: u32, right: u32): bool {
  return (left & LOWER) != 0 && (right & UPPER) != 0;
}
