/**
 * Decodes, folds and matches UTF-8 in one pass over its bytes; `README.md` in this folder says how and why.
 * The TypeScript in `src/match/scan.ts` does the same slowly and is what this is tested against.
 */
import {
  AFTER,
  BORDER,
  DIGIT,
  DROP,
  EXPAND,
  EXPANSION_BYTES,
  FILTER,
  GLUED_FROM,
  KEEP,
  LETTER,
  LOWER,
  NEEDS_END,
  NEEDS_START,
  PAIR_ITSELF,
  RECORD_BYTES,
  SHORT,
  SIGN,
  SLOT_BYTES,
  SPECIAL,
  SYMBOL,
  UNKNOWN,
  UNSPACED,
  UPPER,
} from './layout';

/** What a character that has not been met is; writes it into the table, too. */
@external('host', 'learn')
declare function learn(codePoint: u32): u32;
/** The list of hits is full: take them, it begins anew. */
@external('host', 'drain')
declare function drain(hits: u32): void;

/** Entries of U+0000 to U+3FFFF, the planes that have letters. */
let entries: usize = 0;
let expansions: usize = 0;
/** Bloom filters in words of 64 bits: of grams of four at FILTER, and of grams of six. Each has 2 ** (16 - shift) words. */
let foursShift: u32 = 0;
let sixes: usize = 0;
let sixesShift: u32 = 0;
/** Bits of two symbols together: marks of two or three hanzi, and initials. */
let pairs: usize = 0;
let slots: usize = 0;
let slotShift: u64 = 0;
let slotMask: u32 = 0;
let records: usize = 0;
/** 1: there are marks of two Latin symbols, 2: of three, 4: of two or three hanzi. */
let short: u32 = 0;
/** What the text leaves: its entries, BORDER set where a word may begin; what passed the filter; and what stands there. */
let symbols: usize = 0;
let hashes: usize = 0;
let candidates: usize = 0;
let hits: usize = 0;
let mostHits: u32 = 0;

export function place(
  entriesAt: usize,
  expansionsAt: usize,
  shiftOfFours: u32,
  sixesAt: usize,
  shiftOfSixes: u32,
  pairsAt: usize,
  slotsAt: usize,
  slotBits: u32,
  recordsAt: usize,
  shortMarks: u32,
): void {
  entries = entriesAt;
  expansions = expansionsAt;
  foursShift = shiftOfFours;
  sixes = sixesAt;
  sixesShift = shiftOfSixes;
  pairs = pairsAt;
  slots = slotsAt;
  slotShift = 64 - slotBits;
  slotMask = (1 << slotBits) - 1;
  records = recordsAt;
  short = shortMarks;
}

export function work(symbolsAt: usize, hashesAt: usize, candidatesAt: usize, hitsAt: usize, hitsFit: u32): void {
  symbols = symbolsAt;
  hashes = hashesAt;
  candidates = candidatesAt;
  hits = hitsAt;
  mostHits = hitsFit;
}

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

@inline
function symbolAt(at: usize, back: usize): u32 {
  return load<u32>(at - (back << 2)) & SYMBOL;
}

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

@inline
function isAsciiLetter(unit: u32): bool {
  return (unit | 0x20) - 0x61 < 26;
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

/**
 * The code point that begins at `at` with `lead` (>= 0x80), or U+FFFD for what is not UTF-8; `taken` bytes are it.
 * Halves of pairs pass: expansions hold them, and they are the symbols of rare hanzi.
 */
let taken: u32 = 0;
function decodeAt(lead: u32, at: usize, end: usize): u32 {
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
    return point;
  }
  if (lead > 0xf4 || at + 3 >= end) return 0xfffd;
  const b: u32 = load<u8>(at, 1);
  const c: u32 = load<u8>(at, 2);
  const d: u32 = load<u8>(at, 3);
  if ((b & 0xc0) != 0x80 || (c & 0xc0) != 0x80 || (d & 0xc0) != 0x80) return 0xfffd;
  const point = ((lead & 7) << 18) | ((b & 0x3f) << 12) | ((c & 0x3f) << 6) | (d & 0x3f);
  if (point < 0x10000 || point > 0x10ffff) return 0xfffd;
  taken = 4;
  // The planes beyond have no letters.
  return point < 0x40000 ? point : 0xfffd;
}

function isLetterAt(at: usize, end: usize): bool {
  return at < end && isAsciiLetter(load<u8>(at));
}

/**
 * Whether a sign is a letter here: `signLetter` of fold/symbols.ts. "!" stands between two letters, "@" beside one, the
 * signs of currencies before one.
 */
function signIsLetter(sign: u32, before: u32, next: usize, end: usize): bool {
  const after = isLetterAt(next, end);
  if (sign == 0x21) return after && isAsciiLetter(before);
  if (sign == 0x40) return after || isAsciiLetter(before);
  return after;
}

/** Finds the marks in one text; returns how many hits stand in the list (those that were drained before not counted). */
export function scan(from: usize, length: u32): u32 {
  fold(from, length);
  return verify(filterGrams());
}

let counted: u32 = 0;

/** Writes the two symbols of a rare hanzi, the halves of its pair, as the text that it is read as. */
function writePair(point: u32): void {
  const at = expansions + PAIR_ITSELF * EXPANSION_BYTES;
  store<u32>(at, 9);
  store<u8>(at, 0x20, 4);
  writeHalf(at + 5, 0xd800 + ((point - 0x10000) >> 10));
  store<u8>(at, 0x20, 8);
  writeHalf(at + 9, 0xdc00 + ((point - 0x10000) & 0x3ff));
  store<u8>(at, 0x20, 12);
}
function writeHalf(at: usize, half: u32): void {
  store<u8>(at, <u8>(0xe0 | (half >> 12)));
  store<u8>(at, <u8>(0x80 | ((half >> 6) & 0x3f)), 1);
  store<u8>(at, <u8>(0x80 | (half & 0x3f)), 2);
}

/** Decodes and folds to symbols; `counted` says how many. Separators take the same way as letters: see README.md. */
function fold(from: usize, length: usize): void {
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
  for (;;) {
    if (at >= end) {
      if (resume == 0) break;
      at = resume;
      end = resumeEnd;
      resume = 0;
      continue;
    }
    let point: u32 = load<u8>(at);
    if (point < 0x80) {
      at++;
    } else {
      point = decodeAt(point, at, end);
      at += taken;
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
        const isLetter = signIsLetter(point, before, at, end);
        entry = isLetter ? (entry & 0x0fffffff) | KEEP : DROP | AFTER;
      }
    }
    before = point;
    const moves = (entry >> 26) & 4;
    store<u32>(symbolAt, entry | pending);
    symbolAt += moves;
    pending = ((entry & AFTER) >> 1) | (pending & ((moves >> 2) - 1));
  }
  counted = <u32>(symbolAt - symbols) >> 2;
  // Nothing follows the last symbol; a group of eight may reach beyond it.
  store<u32>(symbolAt, BORDER);
  memory.fill(symbolAt + 4, 0, 64);
}

/** Looks the grams of the symbols up in the filter, eight at a time. Leaves candidates, and returns how many. */
function filterGrams(): u32 {
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
  }
  return <u32>(candidateAt - candidates) >> 4;
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
function verify(candidateCount: u32): u32 {
  let found: u32 = 0;
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
      if (!edgesAllow(load<u16>(record, 12), start, size)) continue;
      store<u32>(hits + found * 8, load<u32>(record));
      store<u32>(hits + found * 8, start, 4);
      found++;
      if (found == mostHits) {
        drain(found);
        found = 0;
      }
    }
  }
  return found;
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
