/**
 * Finds marks with a letter wrong, in hanzi that look like theirs, and in pinyin: by the hash of what a stretch of the text, or
 * the same without one of its letters, has in common with a form of the mark. `src/match/near.ts`, `similar-scan.ts` and
 * `pinyin-scan.ts` say what the forms are, and decide about what is found here.
 */
import { counted, hasHanzi, hasStars, pieceCount } from './arrange';
import { hasHan } from './fold';
import { noteHit } from './hits';
import {
  ANY_EDIT_FROM,
  BEGINNING,
  BLOCK,
  FIRST,
  FORM_BYTES,
  FROM_SHIFT,
  KIND_BITS,
  LAST,
  LONGEST_FORM,
  LONGEST_IN_VAIN,
  LONGEST_NEAR,
  LONGEST_PINYIN,
  LONGEST_SIMILAR,
  MOST_WORDS,
  NEAR_FROM,
  PINYIN,
  RECORD_BYTES,
  SAME_SHAPE_FROM,
  SIMILAR,
  SIZE_SHIFT,
  STARRED,
  SYLLABLES,
  SYMBOL,
  UNSPACED,
  VAIN_BITS,
} from './layout';
import {
  candidates,
  compact,
  formBits,
  forms,
  formShift,
  formSlots,
  passed,
  pieces,
  powers,
  records,
  shapes,
  steps,
  sums,
  symbols,
  vain,
} from './memory';
import { isOrdinary } from './words';

/** The hash of symbols is a number in this base, as `grown` of match/form-index.ts makes it. */
const BASE: u32 = 0x01000193;

/** Powers from the highest down, so that those of a stretch lie in the order of its symbols. */
export function raisePowers(): void {
  let power: u32 = 1;
  for (let k: i32 = LONGEST_FORM; k >= 0; k--) {
    store<u32>(powers + (<usize>k << 2), power);
    power *= BASE;
  }
}
@inline
function powerOf(exponent: u32): u32 {
  return load<u32>(powers + ((LONGEST_FORM - exponent) << 2));
}
@inline
function sumTo(k: u32): u32 {
  return load<u32>(sums + (k << 2));
}
/** The hash of symbols [from, to). */
@inline
function hashOf(from: u32, to: u32): u32 {
  return sumTo(to) - sumTo(from) * powerOf(to - from);
}

/** Sums up the symbols, four at a time. */
function sumUp(size: u32): void {
  const text = compact;
  const one = i32x4.splat(1);
  const base = i32x4.splat(BASE);
  const square = i32x4.splat(BASE * BASE);
  const rising = i32x4(BASE, BASE * BASE, BASE * BASE * BASE, BASE * BASE * BASE * BASE);
  const none = i32x4.splat(0);
  let sum: u32 = 0;
  store<u32>(sums, 0);
  for (let k: u32 = 0; k < size; k += 4) {
    const each = i32x4.add(v128.load16x4_u(text + (k << 1)), one);
    const two = i32x4.add(each, i32x4.mul(v128.shuffle<u32>(none, each, 0, 4, 5, 6), base));
    const four = i32x4.add(two, i32x4.mul(v128.shuffle<u32>(none, two, 0, 1, 4, 5), square));
    const before = i32x4.splat(sum);
    const up = i32x4.add(four, i32x4.mul(before, rising));
    v128.store(sums + (k << 2), up, 4);
    v128.store(steps + (k << 2), i32x4.sub(v128.shuffle<u32>(before, up, 0, 4, 5, 6), up));
    sum = sum * (BASE * BASE * BASE * BASE) + i32x4.extract_lane(four, 3);
  }
}

/** Spreads a hash over all 32 bits, and keeps the kinds apart. */
@inline
function keyOf(hash: u32, kind: u32): u32 {
  let key = hash + kind * 0x9e3779b9;
  key = (key ^ (key >> 15)) * 0x85ebca6b;
  return key ^ (key >> 13);
}
@inline
function had(key: u32): u32 {
  const bits = load<u64>(formBits + (<usize>(key >> formShift) << 3));
  return <u32>((bits >> (key & 63)) & (bits >> ((key >> 3) & 63)) & (bits >> ((key >> 6) & 63)) & 1);
}
@inline
function mayHave(key: u32): bool {
  return had(key) != 0;
}
@inline
function slotOf(key: u32): u32 {
  return <u32>((<u64>key * formSlots) >> 32);
}

/** Files a form in the filter only. */
export function addToFormFilter(hash: u32, kind: u32): void {
  const key = keyOf(hash, kind);
  const word = formBits + (<usize>(key >> formShift) << 3);
  const bits = (<u64>1 << (key & 63)) | (<u64>1 << ((key >> 3) & 63)) | (<u64>1 << ((key >> 6) & 63));
  store<u64>(word, load<u64>(word) | bits);
}

/** Files a form of the mark whose record has this place. */
export function addForm(hash: u32, kind: u32, record: u32): void {
  addToFormFilter(hash, kind);
  const key = keyOf(hash, kind);
  const form = (<u64>(record + 1) << 32) | key;
  let at = slotOf(key);
  for (;;) {
    const known = load<u64>(forms + at * FORM_BYTES);
    if (known == form) return;
    if (known == 0) break;
    at = at + 1 == formSlots ? 0 : at + 1;
  }
  store<u64>(forms + at * FORM_BYTES, form);
}

/** Files a mark of so many words, whose symbols lie where those of a text alone do, under itself and itself without each of its letters. */
export function addNear(size: u32, words: u32, record: u32): void {
  sumUp(size);
  const rest = sumTo(size);
  addForm(rest, words, record);
  for (let seen = max(size - 1, LONGEST_IN_VAIN + 1); seen <= size + 1; seen++) {
    const intact = intactOf(seen);
    const kind = (seen << SIZE_SHIFT) | words;
    addToFormFilter(hashOf(0, intact), FIRST + kind);
    addToFormFilter(hashOf(size - intact, size), LAST + kind);
  }
  for (let k: u32 = 0; k < size; k++) addForm(load<u32>(steps + (k << 2)) * powerOf(size - k - 1) + rest, words, record);
}

/** How many of its first or of its last letters a name has in common with so many that are one letter off it: an exchange touches two. */
@inline
function intactOf(seen: u32): u32 {
  return (seen - 1) >> 1;
}

/** A piece of a text is a hanzi, or a word of other letters. Where it begins; whether it is a word, and in some form of pinyin. */
const IS_WORD: u32 = 1 << 31;
const IS_SYLLABLES: u32 = 1 << 30;
const BEGIN: u32 = IS_SYLLABLES - 1;

@inline
function pieceAt(k: u32): u32 {
  return load<u32>(pieces + (k << 2));
}
@inline
function beginOf(k: u32): u32 {
  return pieceAt(k) & BEGIN;
}

let hasSyllables: bool = false;

/** Notes of the pieces which are words, and which of these are in some form of pinyin. */
function tellWords(): void {
  hasSyllables = false;
  let from = load<u32>(pieces) >> KIND_BITS;
  for (let k: u32 = 0; k < pieceCount; k++) {
    const to = k + 1 == pieceCount ? counted : load<u32>(pieces + ((k + 1) << 2)) >> KIND_BITS;
    let piece = from;
    if ((load<u32>(symbols + (from << 2)) & UNSPACED) == 0) {
      piece |= IS_WORD;
      if (to - from <= LONGEST_FORM && mayHave(keyOf(hashOf(from, to), SYLLABLES))) {
        piece |= IS_SYLLABLES;
        hasSyllables = true;
      }
    }
    store<u32>(pieces + (k << 2), piece);
    from = to;
  }
  store<u32>(pieces + (pieceCount << 2), counted);
}

/** Looks for forms in the text that was folded. */
export function findForms(): void {
  if (formSlots == 0) return;
  sumUp(counted);
  tellWords();
  findNear();
  if (hasHanzi) findSimilar();
  if (hasSyllables) findPinyin();
}

/** Lists the stretches of one to four words, and looks into those that may be a name with a letter wrong. */
function findNear(): void {
  for (let first: u32 = 0; first < pieceCount; first += BLOCK >> 2) findNearFrom(first, min(pieceCount, first + (BLOCK >> 2)));
}

function findNearFrom(firstPiece: u32, end: u32): void {
  let longAt = passed;
  let shortAt = candidates;
  for (let first = firstPiece; first < end; first++) {
    const from = beginOf(first);
    const most = min(MOST_WORDS, pieceCount - first);
    for (let more: u32 = 0; more < most; more++) {
      if ((pieceAt(first + more) & IS_WORD) == 0) break;
      const size = beginOf(first + more + 1) - from;
      if (size > LONGEST_NEAR) break;
      const stretch = (from << FROM_SHIFT) | (size << SIZE_SHIFT) | (more + 1);
      store<u32>(longAt, stretch);
      longAt += <usize>(size > LONGEST_IN_VAIN) << 2;
      store<u32>(shortAt, stretch);
      shortAt += <usize>(size - (NEAR_FROM - 1) <= LONGEST_IN_VAIN - (NEAR_FROM - 1)) << 2;
    }
  }
  findNearLong(longAt);
  findNearShort(shortAt);
}

@inline
function fromOf(stretch: u32): u32 {
  return stretch >> FROM_SHIFT;
}
@inline
function sizeOf(stretch: u32): u32 {
  return (stretch >> SIZE_SHIFT) & ((1 << (FROM_SHIFT - SIZE_SHIFT)) - 1);
}
@inline
function wordsOf(stretch: u32): u32 {
  return stretch & ((1 << SIZE_SHIFT) - 1);
}

/** A long stretch may be a name with a letter wrong where its first or its last letters are those of one. */
function findNearLong(end: usize): void {
  let nearAt = passed;
  for (let at = passed; at < end; at += 4) {
    const stretch = load<u32>(at);
    const from = fromOf(stretch);
    const to = from + sizeOf(stretch);
    const intact = intactOf(sizeOf(stretch));
    const kind = stretch & ((1 << FROM_SHIFT) - 1);
    const power = powerOf(intact);
    const first = sumTo(from + intact) - sumTo(from) * power;
    const last = sumTo(to) - sumTo(to - intact) * power;
    store<u32>(nearAt, stretch);
    nearAt += (had(keyOf(first, FIRST + kind)) | had(keyOf(last, LAST + kind))) << 2;
  }
  for (let at = passed; at < nearAt; at += 4) findNearIn(load<u32>(at));
}

/** Where a short stretch is no name with a letter wrong, it is not looked up again: in a feed the same words come again and again. */
function findNearShort(end: usize): void {
  // A sign beside a letter is none of the symbols, and counts.
  if (hasStars) {
    for (let at = candidates; at < end; at += 4) findNearIn(load<u32>(at));
    return;
  }
  let nearAt = candidates;
  for (let at = candidates; at < end; at += 4) {
    const stretch = load<u32>(at);
    store<u32>(nearAt, stretch);
    nearAt += <usize>v128.any_true(v128.xor(contentOf(stretch), v128.load(vainOf(stretch)))) << 2;
  }
  for (let at = candidates; at < nearAt; at += 4) {
    const stretch = load<u32>(at);
    isTaken = false;
    findNearIn(stretch);
    if (!isTaken) v128.store(vainOf(stretch), contentOf(stretch));
  }
}

/** Where a short stretch is noted that was looked up in vain. */
@inline
function vainOf(stretch: u32): usize {
  const from = fromOf(stretch);
  const key = keyOf(hashOf(from, from + sizeOf(stretch)), wordsOf(stretch));
  return vain + ((key >> (32 - VAIN_BITS)) << 4);
}

/** All that decides about a stretch of seven symbols or less: these, and in the last lane which were an l, and what is beside them. */
@inline
function contentOf(stretch: u32): v128 {
  const from = fromOf(stretch);
  const size = sizeOf(stretch);
  const at = symbols + (from << 2);
  const inside = i16x8.lt_u(i16x8(0, 1, 2, 3, 4, 5, 6, 7), i16x8.splat(<u16>size));
  // WAS_L is the third bit from above.
  const first = i32x4.bitmask(i32x4.shl(v128.load(at), 2));
  const second = i32x4.bitmask(i32x4.shl(v128.load(at, 16), 2));
  const wereL = (first | (second << 4)) & ((1 << size) - 1);
  const beside = wereL | (wordsOf(stretch) << 7) | (hasHanzi || hasHan ? 1 << 10 : 0);
  return i16x8.replace_lane(v128.and(v128.load(compact + (from << 1)), inside), 7, <u16>beside);
}

/** All that a stretch may be with a letter wrong: four of its forms at a time. */
function findNearIn(stretch: u32): void {
  const from = fromOf(stretch);
  const to = from + sizeOf(stretch);
  const words = wordsOf(stretch);
  look(keyOf(hashOf(from, to), words), from, to, words);
  const rest = i32x4.splat(sumTo(to) - sumTo(from) * powerOf(to - from - 1) + words * 0x9e3779b9);
  const mixer = i32x4.splat(0x85ebca6b);
  let power = powers + ((LONGEST_FORM - (to - from - 1)) << 2);
  for (let k = from; k < to; k += 4) {
    let key = i32x4.add(i32x4.mul(v128.load(steps + (k << 2)), v128.load(power)), rest);
    key = i32x4.mul(v128.xor(key, i32x4.shr_u(key, 15)), mixer);
    key = v128.xor(key, i32x4.shr_u(key, 13));
    power += 16;
    const first: u32 = i32x4.extract_lane(key, 0);
    const second: u32 = i32x4.extract_lane(key, 1);
    const third: u32 = i32x4.extract_lane(key, 2);
    const fourth: u32 = i32x4.extract_lane(key, 3);
    // What is behind the stretch is none of its forms, and is told apart by comparing.
    if ((had(first) | had(second) | had(third) | had(fourth)) == 0) continue;
    look(first, from, to, words);
    look(second, from, to, words);
    look(third, from, to, words);
    look(fourth, from, to, words);
  }
}

function findSimilar(): void {
  for (let from: u32 = 0; from + 1 < counted; from++) {
    if ((load<u32>(symbols + (from << 2)) & UNSPACED) == 0) continue;
    if (!mayHave(keyOf(hashOf(from, from + 2), BEGINNING))) continue;
    for (let to = from + 2; to <= counted && to - from <= LONGEST_SIMILAR; to++) {
      if ((load<u32>(symbols + ((to - 1) << 2)) & UNSPACED) == 0) break;
      look(keyOf(hashOf(from, to), SIMILAR), from, to, SIMILAR);
    }
  }
}

function findPinyin(): void {
  for (let first: u32 = 0; first < pieceCount; first++) {
    const from = beginOf(first);
    let isSpelt = false;
    for (let last = first; last < pieceCount && last - first < LONGEST_PINYIN; last++) {
      const piece = pieceAt(last);
      const to = beginOf(last + 1);
      if (to - from > LONGEST_FORM) break;
      if ((piece & IS_WORD) != 0) {
        if ((piece & IS_SYLLABLES) == 0) break;
        isSpelt = true;
      }
      if (isSpelt) look(keyOf(hashOf(from, to), PINYIN), from, to, PINYIN);
    }
  }
}

@inline
function look(key: u32, from: u32, to: u32, kind: u32): void {
  if (mayHave(key)) lookUp(key, from, to, kind);
}

function lookUp(key: u32, from: u32, to: u32, kind: u32): void {
  let at = slotOf(key);
  for (;;) {
    const form = load<u64>(forms + at * FORM_BYTES);
    if (form == 0) return;
    if (<u32>form == key) take(<u32>(form >> 32) - 1, from, to, kind);
    at = at + 1 == formSlots ? 0 : at + 1;
  }
}

/** Whether a name was found since this was last set. */
let isTaken: bool = false;

function take(place: u32, from: u32, to: u32, kind: u32): void {
  const record = records + place * RECORD_BYTES;
  const size: u32 = load<u16>(record, 8);
  if (kind == SIMILAR) {
    if (size != to - from) return;
  } else if (kind != PINYIN) {
    if (load<u16>(record, 14) != kind || !isNear(load<u32>(record, 4), size, from, to)) return;
    if (!isStarred(size, from, to) && isOrdinary(from, to, hasHanzi)) return;
  }
  isTaken = true;
  noteHit(load<u32>(record), from, to, kind);
}

/** Whether the letter that is left out may be written as a sign. */
function isStarred(size: u32, from: u32, to: u32): bool {
  if (size != to - from + 1) return false;
  for (let k = from; k <= to; k++) if ((load<u32>(symbols + (k << 2)) & STARRED) != 0) return true;
  return false;
}

/**
 * Whether one believable edit parts [from, to) from the mark: `editBetween` of src/match/one-edit.ts and `isBelievable` of
 * near-manner.ts, letting through a little more, since these are asked again.
 */
function isNear(mark: usize, size: u32, from: u32, to: u32): bool {
  const seen = symbols + (from << 2);
  const length = to - from;
  let at: u32 = 0;
  while (at < size && at < length && markAt(mark, at) == seenAt(seen, at)) at++;
  if (length == size) {
    if (at == size) return false;
    const isSwapped =
      at + 1 < size && markAt(mark, at) == seenAt(seen, at + 1) && markAt(mark, at + 1) == seenAt(seen, at);
    for (let k = at + (isSwapped ? 2 : 1); k < size; k++) if (markAt(mark, k) != seenAt(seen, k)) return false;
    if (isSwapped) return at > 0 || size >= ANY_EDIT_FROM;
    if (at > 0 && size >= ANY_EDIT_FROM) return true;
    return size >= SAME_SHAPE_FROM && isSameShape(markAt(mark, at), seenAt(seen, at));
  }
  if (length + 1 == size) {
    for (let k = at; k < length; k++) if (markAt(mark, k + 1) != seenAt(seen, k)) return false;
    return at > 0 || (load<u32>(seen) & STARRED) != 0 || markAt(mark, 0) == markAt(mark, 1);
  }
  if (length != size + 1) return false;
  for (let k = at; k < size; k++) if (seenAt(seen, k + 1) != markAt(mark, k)) return false;
  if (at > 0 && seenAt(seen, at) == seenAt(seen, at - 1)) return true;
  return at < size && (seenAt(seen, at) == seenAt(seen, at + 1) || (at > 0 && size >= ANY_EDIT_FROM));
}
@inline
function isSameShape(own: u32, seen: u32): bool {
  const letter = own - 0x61;
  return letter < 26 && seen - 0x61 < 26 && ((load<u32>(shapes + (letter << 2)) >> (seen - 0x61)) & 1) != 0;
}
@inline
function markAt(mark: usize, k: u32): u32 {
  return load<u16>(mark + (k << 1));
}
@inline
function seenAt(seen: usize, k: u32): u32 {
  return load<u32>(seen + (k << 2)) & SYMBOL;
}
