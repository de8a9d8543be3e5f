/** Finds marks as they are: a filter of grams, then comparing. */
import { symbolAt } from './decode';
import { counted } from './fold';
import {
  BORDER,
  CAPITAL_SHIFT,
  DIGIT,
  EXACT,
  FILTER,
  GLUED_FROM,
  INITIALS,
  L_SHIFT,
  LETTER,
  LOWER,
  NEEDS_END,
  NEEDS_START,
  RECORD_BYTES,
  SHORT,
  SLOT_BYTES,
  SYMBOL,
  UPPER,
  WAS_L,
} from './layout';
import { isAny, noteHit } from './hits';
import {
  candidates,
  foursShift,
  hashes,
  mostCandidates,
  pairs,
  records,
  short,
  sixes,
  sixesShift,
  slotMask,
  slots,
  slotShift,
  symbols,
} from './memory';

/**
 * A gram has two hashes of 16 bits, sums of its symbols times odd numbers, which eight lanes take at once: one of its last
 * four symbols, and with the two before them one of six. The first finds a word of a filter, the second two bits in it.
 */
const A0: i16 = 0x2f4b;
const A1: i16 = -0x3593;
const A2: i16 = 0x7a35;
const A3: i16 = -0x5ca7;
const A4: i16 = 0x1f3d;
const A5: i16 = -0x2cab;
const B0: i16 = -0x1e4d;
const B1: i16 = 0x6b2f;
const B2: i16 = -0x4f9b;
const B3: i16 = 0x3d61;
const B4: i16 = 0x5187;
const B5: i16 = -0x67c5;
const MIX: u64 = 0x9e3779b97f4a7c15;

/** Keys of grams: what kind, and its hashes, or of the short ones its symbols. Never 0. */
@inline
function key4(a4: u32, b4: u32): u64 {
  return (<u64>4 << 60) | (<u64>a4 << 16) | b4;
}
@inline
function key6(a4: u32, a6: u32, b6: u32): u64 {
  return (<u64>6 << 60) | (<u64>a4 << 32) | (<u64>a6 << 16) | b6;
}
/** The key of the gram of whole marks of two or three letters, or of two symbols of which the second is a hanzi. */
@inline
function keyOfShort(kind: u64, at: usize): u64 {
  const pair = (<u64>symbolAt(at, 1) << 16) | symbolAt(at, 0);
  return (kind << 60) | (kind == THREE ? pair | (<u64>symbolAt(at, 2) << 32) : pair);
}
const TWO: u64 = 2;
const THREE: u64 = 3;
const PAIR: u64 = 5;

/** Whether a mark may have the symbol at `at` and the one before it side by side. */
@inline
function pairIsSet(at: usize): bool {
  const bit = pairBit(at);
  return ((load<u8>(pairs + (bit >> 3)) >> (bit & 7)) & 1) != 0;
}
@inline
function pairBit(at: usize): u32 {
  return ((symbolAt(at, 1) * 0x9e35 + symbolAt(at, 0)) * 0x85eb) >> 12;
}

/**
 * Files the gram whose last symbol is the entry at `at`: 6 and 4 by as many symbols, 5 two of which the second is a hanzi,
 * 3 and 2 the whole of a short mark. Returns its slot.
 */
export function addGram(at: usize, kind: u32): u32 {
  if (kind == 6 || kind == 4) {
    const x0 = <i16>symbolAt(at, 0);
    const x1 = <i16>symbolAt(at, 1);
    const x2 = <i16>symbolAt(at, 2);
    const x3 = <i16>symbolAt(at, 3);
    const a4 = <u32>(x0 * A0 + x1 * A1 + x2 * A2 + x3 * A3) & 0xffff;
    const b4 = <u32>(x0 * B0 + x1 * B1 + x2 * B2 + x3 * B3) & 0xffff;
    if (kind == 4) {
      letPass(FILTER + ((a4 >> foursShift) << 3), b4);
      return addToSlots(key4(a4, b4));
    }
    const x4 = <i16>symbolAt(at, 4);
    const x5 = <i16>symbolAt(at, 5);
    const a6 = (a4 + <u32>(x4 * A4 + x5 * A5)) & 0xffff;
    const b6 = (b4 + <u32>(x4 * B4 + x5 * B5)) & 0xffff;
    letPass(sixes + ((a6 >> sixesShift) << 3), b6);
    return addToSlots(key6(a4, a6, b6));
  }
  const bit = pairBit(at);
  store<u8>(pairs + (bit >> 3), load<u8>(pairs + (bit >> 3)) | (<u8>1 << <u8>(bit & 7)));
  return addToSlots(keyOfShort(kind, at));
}
function letPass(word: usize, hash: u32): void {
  store<u64>(word, load<u64>(word) | (<u64>1 << (hash >> 10)) | (<u64>1 << ((hash >> 4) & 63)));
}
/** The number of a gram's slot, taken for it if it has none yet. */
function addToSlots(key: u64): u32 {
  let at = <u32>((key * MIX) >> slotShift);
  let known = load<u64>(slots + at * SLOT_BYTES);
  while (known != key && known != 0) {
    at = (at + 1) & slotMask;
    known = load<u64>(slots + at * SLOT_BYTES);
  }
  store<u64>(slots + at * SLOT_BYTES, key);
  return at;
}

/** Looks the grams of the symbols up in the filter, eight at a time, and compares what passes; with `oneIsEnough`, until one is found. */
export function findGrams(oneIsEnough: bool): void {
  const shift4 = foursShift;
  const shift6 = sixesShift;
  const ofSix = sixes;
  const unspaced = (short & 4) != 0;
  const two: u32 = (short & 1) != 0 ? 0xff : 0;
  const three: u32 = (short & 2) != 0 ? 0xff : 0;
  const end = symbols + (counted << 2);
  const low = i32x4.splat(SYMBOL);
  const h = hashes;
  let candidateAt = candidates;
  // A group of eight leaves forty at most.
  const full = candidates + (mostCandidates - 64) * 16;
  let previous = i64x2.splat(0);
  // Where words may begin, a bit each; those of the three symbols before the group are the lowest.
  let borders: u32 = 0;
  for (let at = symbols; at <= end; at += 32) {
    const first = v128.load(at);
    const second = v128.load(at, 16);
    const x0 = i16x8.narrow_i32x4_u(v128.and(first, low), v128.and(second, low));
    const x1 = i8x16.shuffle(previous, x0, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
    const x2 = i8x16.shuffle(previous, x0, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27);
    const x3 = i8x16.shuffle(previous, x0, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25);
    const x4 = i8x16.shuffle(previous, x0, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23);
    const x5 = i8x16.shuffle(previous, x0, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21);
    previous = x0;
    const a4 = i16x8.add(
      i16x8.add(i16x8.mul(x0, i16x8.splat(A0)), i16x8.mul(x1, i16x8.splat(A1))),
      i16x8.add(i16x8.mul(x2, i16x8.splat(A2)), i16x8.mul(x3, i16x8.splat(A3))),
    );
    const b4 = i16x8.add(
      i16x8.add(i16x8.mul(x0, i16x8.splat(B0)), i16x8.mul(x1, i16x8.splat(B1))),
      i16x8.add(i16x8.mul(x2, i16x8.splat(B2)), i16x8.mul(x3, i16x8.splat(B3))),
    );
    const a6 = i16x8.add(a4, i16x8.add(i16x8.mul(x4, i16x8.splat(A4)), i16x8.mul(x5, i16x8.splat(A5))));
    const b6 = i16x8.add(b4, i16x8.add(i16x8.mul(x4, i16x8.splat(B4)), i16x8.mul(x5, i16x8.splat(B5))));
    v128.store(h, i16x8.shr_u(a4, shift4));
    v128.store(h, b4, B_OF_4);
    v128.store(h, i16x8.shr_u(a6, shift6), A_OF_6);
    v128.store(h, b6, B_OF_6);
    let four = group(FILTER, h);
    let six = group(ofSix, h + A_OF_6);
    if ((four | six) != 0) {
      v128.store(h, a4);
      v128.store(h, a6, A_OF_6);
      for (; four != 0; four &= four - 1) {
        const k = h + (ctz(four) << 1);
        candidateAt = note(candidateAt, key4(load<u16>(k), load<u16>(k, B_OF_4)), at + (ctz(four) << 2) + 4);
      }
      for (; six != 0; six &= six - 1) {
        const k = h + (ctz(six) << 1);
        const key = key6(load<u16>(k), load<u16>(k, A_OF_6), load<u16>(k, B_OF_6));
        candidateAt = note(candidateAt, key, at + (ctz(six) << 2) + 4);
      }
    }
    const starts = i32x4.bitmask(i32x4.shl(first, 15)) | (i32x4.bitmask(i32x4.shl(second, 15)) << 4);
    borders = (borders >> 8) | (starts << 3);
    // A word of two or three letters ended before these.
    let shorts = (borders >> 3) & (((borders >> 1) & two) | (borders & three));
    while (shorts != 0) {
      const k = ctz(shorts);
      const stop = at + (k << 2);
      if (stop > symbols && pairIsSet(stop - 4)) candidateAt = noteShorts(borders >> k, candidateAt, stop);
      shorts &= shorts - 1;
    }
    if (unspaced) {
      let hanzi = i32x4.bitmask(i32x4.shl(first, 13)) | (i32x4.bitmask(i32x4.shl(second, 13)) << 4);
      while (hanzi != 0) {
        const symbol = at + (ctz(hanzi) << 2);
        if (pairIsSet(symbol)) candidateAt = note(candidateAt, keyOfShort(PAIR, symbol), symbol + 4);
        hanzi &= hanzi - 1;
      }
    }
    if (candidateAt >= full) {
      verify(<u32>(candidateAt - candidates) >> 4, oneIsEnough);
      if (oneIsEnough && isAny) return;
      candidateAt = candidates;
    }
  }
  verify(<u32>(candidateAt - candidates) >> 4, oneIsEnough);
}

/** Where the hashes of a group lie: of each of the two the first, shifted to a word's number, and the second behind it. */
const B_OF_4: usize = 16;
const A_OF_6: usize = 32;
const B_OF_6: usize = 48;

/** Which of the eight grams, whose hashes lie at `h`, may be a mark's: a bit each. */
@inline
function group(filter: usize, h: usize): u32 {
  return (
    lane(filter, h, 0) |
    lane(filter, h, 1) |
    lane(filter, h, 2) |
    lane(filter, h, 3) |
    lane(filter, h, 4) |
    lane(filter, h, 5) |
    lane(filter, h, 6) |
    lane(filter, h, 7)
  );
}
@inline
function lane(filter: usize, h: usize, k: u32): u32 {
  const bits = load<u64>(filter + (<usize>load<u16>(h + k * 2) << 3));
  const hash = <u64>load<u16>(h + k * 2, B_OF_4);
  return (<u32>((bits >> (hash >> 10)) & (bits >> (hash >> 4))) & 1) << k;
}

/** Notes that a gram may end before symbol `stop`. Returns where the next note goes. */
@inline
function note(candidate: usize, key: u64, stop: usize): usize {
  store<u64>(candidate, key);
  store<u32>(candidate, <u32>(stop - symbols) >> 2, 8);
  return candidate + 16;
}

function noteShorts(borders: u32, candidate: usize, stop: usize): usize {
  let at = candidate;
  if ((borders & 2) != 0 && (short & 1) != 0) at = note(at, keyOfShort(TWO, stop - 4), stop);
  if ((borders & 1) != 0 && (short & 2) != 0) at = note(at, keyOfShort(THREE, stop - 4), stop);
  return at;
}

/** Compares what passed the filter symbol by symbol. */
function verify(candidateCount: u32, oneIsEnough: bool): void {
  for (let c: u32 = 0; c < candidateCount; c++) {
    const candidate = candidates + c * 16;
    const wanted = load<u64>(candidate);
    let slotAt = <u32>((wanted * MIX) >> slotShift);
    let slot = slots + slotAt * SLOT_BYTES;
    let key = load<u64>(slot);
    while (key != wanted && key != 0) {
      slotAt = (slotAt + 1) & slotMask;
      slot = slots + slotAt * SLOT_BYTES;
      key = load<u64>(slot);
    }
    if (key == 0) continue;
    // One past the gram's last symbol.
    const stop = load<u32>(candidate, 8);
    const firstRecord = load<u32>(slot, 8);
    const recordCount = load<u32>(slot, 12);
    for (let r: u32 = 0; r < recordCount; r++) {
      const record = records + (firstRecord + r) * RECORD_BYTES;
      const size: u32 = load<u16>(record, 8);
      const upTo: u32 = load<u16>(record, 10);
      if (stop < upTo) continue;
      const start = stop - upTo;
      if (start + size > counted) continue;
      if (!same(load<u32>(record, 4), symbols + (start << 2), size)) continue;
      const edges: u32 = load<u16>(record, 12);
      if (!edgesAllow(edges, start, size)) continue;
      if ((edges & INITIALS) != 0 && !areInitials(edges, start, size)) continue;
      noteHit(load<u32>(record), start, start + size, EXACT);
      if (oneIsEnough && isAny) return;
    }
  }
}

@inline
function same(mark: usize, text: usize, size: u32): bool {
  for (let k: u32 = 0; k < size; k++) if (load<u16>(mark + (k << 1)) != load<u16>(text + (k << 2))) return false;
  return true;
}

/**
 * Whether the mark may stand there, by what is before and after it: `gluedEdges` of src/match/borders.ts, letting
 * through a little more, since that one is asked again.
 */
function edgesAllow(edges: u32, start: u32, size: u32): bool {
  let bound: u32 = 0;
  if ((edges & NEEDS_START) != 0 && !freeBefore(start, size)) bound++;
  if ((edges & NEEDS_END) != 0 && !freeAfter(start + size, size)) bound++;
  return bound == 0 || (bound == 1 && size >= GLUED_FROM);
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
  return (entry & DIGIT) != 0 ? (left & LETTER) != 0 : isCamel(left, entry);
}

/** A small letter before a capital: two words. */
@inline
function isCamel(left: u32, right: u32): bool {
  return (left & LOWER) != 0 && (right & UPPER) != 0;
}
