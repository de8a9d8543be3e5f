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
  FIRST_FOUR,
  FIRST_SIX,
  FIRST_THREE,
  FORM_BYTES,
  KIND_BITS,
  LAST_FOUR,
  LAST_SIX,
  LAST_THREE,
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
  STARRED,
  SYLLABLES,
  SYMBOL,
  UNSPACED,
  VAIN_BITS,
} from './layout';
import {
  compact,
  formBits,
  forms,
  formShift,
  formSlots,
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

function sumUp(size: u32): void {
  let sum: u32 = 0;
  store<u32>(sums, 0);
  for (let k: u32 = 0; k < size; k++) {
    const next = sum * BASE + (load<u32>(symbols + (k << 2)) & SYMBOL) + 1;
    store<u32>(steps + (k << 2), sum - next);
    store<u32>(sums + ((k + 1) << 2), next);
    sum = next;
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
function mayHave(key: u32): bool {
  const bits = load<u64>(formBits + (<usize>(key >> formShift) << 3));
  return ((bits >> (key & 63)) & (bits >> ((key >> 3) & 63)) & (bits >> ((key >> 6) & 63)) & 1) != 0;
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

/** Files a mark of so many words, whose symbols lie where those of a text do, under itself and itself without each of its letters. */
export function addNear(size: u32, words: u32, record: u32): void {
  sumUp(size);
  const rest = sumTo(size);
  addForm(rest, words, record);
  if (size >= 13) {
    addToFormFilter(hashOf(0, 6), FIRST_SIX + words);
    addToFormFilter(hashOf(size - 6, size), LAST_SIX + words);
  }
  if (size >= 9) {
    addToFormFilter(hashOf(0, 4), FIRST_FOUR + words);
    addToFormFilter(hashOf(size - 4, size), LAST_FOUR + words);
  }
  if (size >= 7) {
    addToFormFilter(hashOf(0, 3), FIRST_THREE + words);
    addToFormFilter(hashOf(size - 3, size), LAST_THREE + words);
  }
  for (let k: u32 = 0; k < size; k++) addForm(load<u32>(steps + (k << 2)) * powerOf(size - k - 1) + rest, words, record);
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

function findNear(): void {
  for (let first: u32 = 0; first < pieceCount; first++) {
    const from = beginOf(first);
    for (let more: u32 = 0; more < MOST_WORDS && first + more < pieceCount; more++) {
      if ((pieceAt(first + more) & IS_WORD) == 0) break;
      const to = beginOf(first + more + 1);
      if (to - from > LONGEST_NEAR) break;
      if (to - from <= LONGEST_IN_VAIN) findNearShort(from, to, more + 1);
      else if (mayBeNear(from, to, more + 1)) findNearIn(from, to, more + 1);
    }
  }
}

/** Where a short stretch is no name with a letter wrong, it is not looked up again: in a feed the same words come again and again. */
function findNearShort(from: u32, to: u32, words: u32): void {
  if (to - from < NEAR_FROM - 1) return;
  // A sign beside a letter is none of the symbols, and counts.
  if (hasStars) {
    findNearIn(from, to, words);
    return;
  }
  const stretch = contentOf(from, to, words);
  const place = vain + ((keyOf(hashOf(from, to), words) >> (32 - VAIN_BITS)) << 4);
  if (!v128.any_true(v128.xor(stretch, v128.load(place)))) return;
  isTaken = false;
  findNearIn(from, to, words);
  if (!isTaken) v128.store(place, stretch);
}

/** All that decides about a stretch of seven symbols or less: these, and in the last lane which were an l, and what is beside them. */
@inline
function contentOf(from: u32, to: u32, words: u32): v128 {
  const size = to - from;
  const at = symbols + (from << 2);
  const inside = i16x8.lt_u(i16x8(0, 1, 2, 3, 4, 5, 6, 7), i16x8.splat(<u16>size));
  // WAS_L is the third bit from above.
  const first = i32x4.bitmask(i32x4.shl(v128.load(at), 2));
  const second = i32x4.bitmask(i32x4.shl(v128.load(at, 16), 2));
  const wereL = (first | (second << 4)) & ((1 << size) - 1);
  const beside = wereL | (words << 7) | (hasHanzi || hasHan ? 1 << 10 : 0);
  return i16x8.replace_lane(v128.and(v128.load(compact + (from << 1)), inside), 7, <u16>beside);
}
/**
 * Whether a stretch may be a name with a letter wrong: its first or its last letters are those of one with as many words. A name is at
 * most one letter shorter, and an exchange touches two.
 */
function mayBeNear(from: u32, to: u32, words: u32): bool {
  const size = to - from;
  if (size < 10) return hasEnds(from, to, 3, FIRST_THREE + words, LAST_THREE + words);
  if (size < 14) return hasEnds(from, to, 4, FIRST_FOUR + words, LAST_FOUR + words);
  return hasEnds(from, to, 6, FIRST_SIX + words, LAST_SIX + words);
}
@inline
function hasEnds(from: u32, to: u32, size: u32, first: u32, last: u32): bool {
  return mayHave(keyOf(hashOf(from, from + size), first)) || mayHave(keyOf(hashOf(to - size, to), last));
}

/** All that a stretch may be with a letter wrong: four of its forms at a time. */
function findNearIn(from: u32, to: u32, words: u32): void {
  const whole = hashOf(from, to);
  look(keyOf(whole, words), from, to, words);
  const rest = i32x4.splat(sumTo(to) - sumTo(from) * powerOf(to - from - 1) + words * 0x9e3779b9);
  const mixer = i32x4.splat(0x85ebca6b);
  let power = powers + ((LONGEST_FORM - (to - from - 1)) << 2);
  for (let k = from; k < to; k += 4) {
    let key = i32x4.add(i32x4.mul(v128.load(steps + (k << 2)), v128.load(power)), rest);
    key = i32x4.mul(v128.xor(key, i32x4.shr_u(key, 15)), mixer);
    key = v128.xor(key, i32x4.shr_u(key, 13));
    power += 16;
    look(i32x4.extract_lane(key, 0), from, to, words);
    if (k + 1 < to) look(i32x4.extract_lane(key, 1), from, to, words);
    if (k + 2 < to) look(i32x4.extract_lane(key, 2), from, to, words);
    if (k + 3 < to) look(i32x4.extract_lane(key, 3), from, to, words);
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
