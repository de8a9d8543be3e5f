/**
 * Turns characters into symbols. A character that leaves no symbol is dropped; the next symbol records what the dropped one was.
 * Works on 64 characters at a time: each property is one 64-bit number, one bit per character.
 */
import {
  AFTER,
  BEFORE,
  BLOCK_BYTES,
  BORDER,
  DIGIT,
  ENDS_WORD,
  KEEP,
  KIND_BITS,
  LETTER,
  LOWER,
  PAIR,
  STAR,
  STARRED,
  THREE,
  TWO,
  UNSPACED,
  UPPER,
  WORD,
} from './layout';
import {
  apart,
  blocks,
  clear,
  compact,
  ends,
  folded,
  highs,
  lows,
  numbered,
  packing,
  pieces,
  ranked,
  short,
  shorts,
  starts,
  symbols,
} from './memory';

/** Number of symbols that the text leaves. */
export let counted: u32 = 0;
/**
 * Lengths of the lists of places: where marks may begin; where a mark run together with the text before it may end; where marks of two or
 * three symbols may stand.
 */
export let startCount: u32 = 0;
export let endCount: u32 = 0;
export let shortCount: u32 = 0;
/** Numbers of words and of hanzi; whether the text has hanzi, and signs that may hide a letter. */
export let pieceCount: u32 = 0;
export let hasHanzi: bool = false;
export let hasStars: bool = false;
/** Number of texts arranged so far. */
export let arranged: u32 = 0;

/** Symbols so far, the next free places of the lists, the number of blocks, and whether the entries have been written. */
let base: u32 = 0;
let startAt: usize = 0;
let endAt: usize = 0;
let blockCount: u32 = 0;
let areTold: bool = false;

/** Fills the lookup tables for a byte's bits. */
export function numberLanes(): void {
  for (let mask: u32 = 0; mask < 256; mask++) {
    let at = packing + (mask << 4);
    let numberAt = numbered + (mask << 3);
    for (let bits = mask; bits != 0; bits &= bits - 1) {
      store<u16>(at, <u16>(0x0100 + ctz(bits) * 0x0202));
      store<u16>(at + (apart - packing), <u16>(0x0800 + ctz(bits) * 0x0101));
      at += 2;
      store<u8>(numberAt++, <u8>ctz(bits));
    }
    for (let k: u32 = 0; k < 8; k++)
      store<u8>(ranked + (mask << 3) + k, <u8>(popcnt(mask & ((1 << k) - 1)) << KIND_BITS));
  }
}

/** Reads the properties of one block's characters, one bit per character. */
@inline
function bitsOf(plane: usize, bit: u32): u64 {
  const shift: i32 = 7 - ctz(bit);
  const first = <u64><u32>i8x16.bitmask(i64x2.shl(v128.load(plane), shift));
  const second = <u64><u32>i8x16.bitmask(i64x2.shl(v128.load(plane, 16), shift));
  const third = <u64><u32>i8x16.bitmask(i64x2.shl(v128.load(plane, 32), shift));
  const fourth = <u64><u32>i8x16.bitmask(i64x2.shl(v128.load(plane, 48), shift));
  return first | (second << 16) | (third << 32) | (fourth << 48);
}
@inline
function areS(text: usize): u64 {
  const s = i16x8.splat(0x73);
  let bits: u64 = 0;
  for (let k: usize = 0; k < 4; k++) {
    const low = i16x8.eq(v128.load(text + (k << 5)), s);
    const high = i16x8.eq(v128.load(text + (k << 5), 16), s);
    bits |= <u64><u32>i8x16.bitmask(i8x16.narrow_i16x8_s(low, high)) << (k << 4);
  }
  return bits;
}

/** Returns the next kept character after each one set. Adding carries a bit through the dropped characters, up to a kept one. */
@inline
function passed(bits: u64, kept: u64): u64 {
  const next = bits << 1;
  return (((next & ~kept) + ~kept) | next) & kept;
}

/**
 * Packs the symbols of `count` characters and lists the places to look at. An extra entry after the last has no symbol and records what was
 * dropped before it. `withPieces`: also lists words and hanzi, and writes the entries.
 */
export function arrange(count: usize, withPieces: bool): void {
  arranged++;
  // An extra entry before the first symbol lets words and pieces begin there.
  store<u8>(lows - 1, <u8>((AFTER | UNSPACED) >> 16));
  store<u8>(highs - 1, 0);
  store<u16>(folded + (count << 1), 0);
  store<u8>(lows + count, <u8>(BEFORE >> 16));
  store<u8>(highs + count, <u8>(KEEP >> 24));
  clear(lows + count + 1);
  clear(highs + count + 1);
  const hasPairs = (short & 4) != 0;
  const hasTwo = (short & 1) != 0;
  const hasThree = (short & 2) != 0;
  base = 0;
  blockCount = 0;
  areTold = false;
  startAt = starts;
  endAt = ends;
  let shortAt = shorts;
  let pieceAt = pieces;
  let areHanzi: u64 = 0;
  let areStarred: u64 = 0;
  // Whether there is a border at the last symbol, at the one before it, and at the third last: one bit each.
  let recent: u64 = 0;
  // Each block begins with the last symbol of the block before, so that no state passes between blocks. That symbol is not written again.
  let block: usize = 0;
  for (;;) {
    const low = lows + block - 1;
    const high = highs + block - 1;
    const text = folded + (block << 1) - 2;
    const kept = bitsOf(high, KEEP >> 24) | 1;
    const fresh = kept & ~1;
    const isAfter = bitsOf(low, AFTER >> 16);
    const isEnd = bitsOf(high, ENDS_WORD >> 24);
    const isStar = bitsOf(high, STAR >> 24);
    const last = <usize>(63 - clz(kept));
    if (last == 0) {
      // The block keeps no character: the next block inherits what its characters say.
      const next = load<u8>(low, 63) | load<u8>(low) | (isAfter != 0 ? <u8>(AFTER >> 16) : 0);
      store<u8>(low, next, 63);
      const gaps = (isEnd != 0 ? <u8>(ENDS_WORD >> 24) : 0) | (isStar != 0 ? <u8>(STAR >> 24) : 0);
      store<u8>(high, load<u8>(high, 63) | gaps, 63);
      block += 63;
      continue;
    }
    const isUnspaced = bitsOf(low, UNSPACED >> 16);
    const hanzi = isUnspaced & fresh;
    const edges = (bitsOf(low, BEFORE >> 16) & fresh) | passed(isAfter, kept);
    const turns = passed(bitsOf(low, LOWER >> 16), kept) & bitsOf(low, UPPER >> 16);
    const isDigit = bitsOf(low, DIGIT >> 16);
    const isLetter = bitsOf(low, LETTER >> 16);
    const words = passed(isEnd, kept);
    const behindUnspaced = passed(isUnspaced, kept);
    const begins = (edges | turns | isUnspaced | (passed(isDigit, kept) & isLetter)) & fresh;
    // A plural's s that ends its word.
    const plurals = areS(text) & fresh & ~((isLetter | isDigit) >> 1);
    const stops = edges | turns | behindUnspaced | (passed(isLetter, kept) & isDigit) | plurals;
    if (hasTwo || hasThree) {
      const first = edges | (recent & 1);
      const second = passed(first, kept) | ((recent >> 1) & 1);
      const third = passed(second, kept) | ((recent >> 2) & 1);
      if (hasTwo) shortAt = list(shortAt, edges & third, fresh, TWO);
      if (hasThree) shortAt = list(shortAt, edges & passed(third, kept), fresh, THREE);
      recent = ((first >> last) & 1) | (((second >> last) & 1) << 1) | (((third >> last) & 1) << 2);
    }
    if (hasPairs && hanzi != 0) shortAt = list(shortAt, hanzi, fresh, PAIR);
    if (withPieces) pieceAt = list(pieceAt, hanzi | words | behindUnspaced, fresh, 0);
    areHanzi |= hanzi;
    const stars = passed(isStar, kept);
    areStarred |= stars;
    const row = blocks + blockCount++ * BLOCK_BYTES;
    store<u32>(row, <u32>block);
    store<u32>(row, <u32>last, 4);
    store<u64>(row, fresh, 8);
    store<u64>(row, edges, 16);
    store<u64>(row, words, 24);
    store<u64>(row, stars, 32);
    pack(text, fresh, begins, stops, last + 1);
    block += last;
    if (block > count) break;
  }
  counted = base - 1;
  // A group of eight may reach past the last character.
  clear(compact + (counted << 1));
  startCount = <u32>(startAt - starts) >> 2;
  endCount = <u32>(endAt - ends) >> 2;
  shortCount = <u32>(shortAt - shorts) >> 2;
  pieceCount = <u32>(pieceAt - pieces) >> 2;
  // After the last symbol no piece begins.
  if (pieceCount != 0 && load<u32>(pieceAt - 4) >> KIND_BITS == counted) pieceCount--;
  hasHanzi = areHanzi != 0;
  hasStars = areStarred != 0;
  if (withPieces) tellEntries();
}

/** Appends the places whose bits are set: each is a symbol's number above the bits for its kind. Returns the end of the list. */
@inline
function list(at: usize, bits: u64, kept: u64, kind: u32): usize {
  for (let rest = bits; rest != 0; rest &= rest - 1) {
    store<u32>(at, ((base + <u32>popcnt(kept & ((rest & (0 - rest)) - 1))) << KIND_BITS) | kind);
    at += 4;
  }
  return at;
}

/** Writes the symbols of a block without their other bits, and lists where marks may begin and end. */
@inline
function pack(text: usize, kept: u64, begins: u64, stops: u64, size: usize): void {
  let count = base;
  let beginAt = startAt;
  let stopAt = endAt;
  for (let k: usize = 0; k < size; k += 8) {
    const mask: u32 = <u32>(kept >> k) & 0xff;
    const moved = i8x16.relaxed_swizzle(v128.load(text + (k << 1)), v128.load(packing + (mask << 4)));
    v128.store(compact + (count << 1), moved);
    const numbers = i32x4.splat(count << KIND_BITS);
    const ranks = v128.load64_zero(ranked + (mask << 3));
    beginAt = listRanks(beginAt, ranks, numbers, <u32>(begins >> k) & 0xff);
    stopAt = listRanks(stopAt, ranks, numbers, <u32>(stops >> k) & 0xff);
    count += <u32>popcnt(mask);
  }
  base = count;
  startAt = beginAt;
  endAt = stopAt;
}

/** Appends the set ones of eight, using the count of kept characters before each. */
@inline
function listRanks(at: usize, ranks: v128, numbers: v128, bits: u32): usize {
  const set = i16x8.extend_low_i8x16_u(i8x16.relaxed_swizzle(ranks, v128.load64_zero(numbered + (bits << 3))));
  v128.store(at, i32x4.add(numbers, i32x4.extend_low_i16x8_u(set)));
  v128.store(at, i32x4.add(numbers, i32x4.extend_high_i16x8_u(set)), 16);
  return at + (popcnt(bits) << 2);
}

/**
 * Writes the entries of the symbols, once: BORDER where a word may begin, WORD where one ends before it, STARRED after a star.
 * A text in which nothing looks like a mark never needs them.
 */
export function tellEntries(): void {
  if (areTold) return;
  areTold = true;
  const each = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
  const flags = i64x2.replace_lane(i8x16.splat(<u8>(BORDER >> 16)), 1, 0x0101010101010101 * <i64>(WORD >> 24));
  let count: u32 = 0;
  for (let k: u32 = 0; k < blockCount; k++) {
    const row = blocks + k * BLOCK_BYTES;
    const block: usize = load<u32>(row);
    const last: usize = load<u32>(row, 4);
    const kept = load<u64>(row, 8);
    const stars = load<u64>(row, 32);
    const said = v128.load(row, 16);
    // Selects the byte of these eight characters in the bits for borders (eight times), then in those for words.
    let which = i8x16(0, 0, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8, 8, 8, 8, 8);
    for (let k: usize = 0; k <= last; k += 8) {
      const mask: u32 = <u32>(kept >> k) & 0xff;
      const isSaid = v128.and(i8x16.eq(v128.and(i8x16.relaxed_swizzle(said, which), each), each), flags);
      which = i8x16.add(which, i8x16.splat(1));
      let own = v128.load64_lane(highs + block - 1 + k, v128.load64_zero(lows + block - 1 + k), 1);
      if (stars != 0) own = v128.or(own, starred(<u32>(stars >> k)));
      const entry = i8x16.relaxed_swizzle(v128.or(own, isSaid), v128.load(apart + (mask << 4)));
      const symbol = v128.load(compact + (count << 1));
      v128.store(symbols + (count << 2), v128.shuffle<u16>(symbol, entry, 0, 8, 1, 9, 2, 10, 3, 11));
      v128.store(symbols + (count << 2), v128.shuffle<u16>(symbol, entry, 4, 12, 5, 13, 6, 14, 7, 15), 16);
      count += <u32>popcnt(mask);
    }
  }
  // A group of eight may reach past the last symbol.
  clear(symbols + (count << 2));
}

/** Returns STARRED in the upper bytes for those of eight whose bits are set. */
function starred(bits: u32): v128 {
  const each = i8x16(0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, -128);
  return v128.and(i8x16.ne(v128.and(i8x16.splat(<i8>bits), each), i8x16.splat(0)), i8x16.splat(<u8>(STARRED >> 24)));
}
