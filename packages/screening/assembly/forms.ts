/**
 * Finds marks with a letter wrong, in hanzi that look like theirs, and in pinyin: by the hash of what a stretch of the text, or
 * the same without one of its letters, has in common with a form of the mark. `src/match/near.ts`, `similar-scan.ts` and
 * `pinyin-scan.ts` say what the forms are, and decide about what is found here.
 */
import { counted } from './fold';
import { noteHit } from './hits';
import {
  ANY_EDIT_FROM,
  BEGINNING,
  FIRST_FOUR,
  FIRST_THREE,
  FORM_BYTES,
  LAST_FOUR,
  LAST_THREE,
  LONGEST_FORM,
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
  WORD,
} from './layout';
import { isOrdinary } from './words';
import { formBits, forms, formShift, formSlots, pieces, powers, records, shapes, steps, sums, symbols } from './memory';

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
  return (((bits >> (key & 63)) & (bits >> ((key >> 6) & 63))) & 1) != 0;
}
@inline
function slotOf(key: u32): u32 {
  return <u32>((<u64>key * formSlots) >> 32);
}

/** Files a form in the filter only. */
export function addToFormFilter(hash: u32, kind: u32): void {
  const key = keyOf(hash, kind);
  const word = formBits + (<usize>(key >> formShift) << 3);
  store<u64>(word, load<u64>(word) | (<u64>1 << (key & 63)) | (<u64>1 << ((key >> 6) & 63)));
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

let pieceCount: u32 = 0;
let hasHanzi: bool = false;
let hasStars: bool = false;
let hasSyllables: bool = false;

function takeApart(): void {
  let count: u32 = 0;
  let inWord = false;
  hasHanzi = false;
  let all: u32 = 0;
  for (let k: u32 = 0; k < counted; k++) {
    const entry = load<u32>(symbols + (k << 2));
    all |= entry;
    if ((entry & UNSPACED) != 0) {
      store<u32>(pieces + (count++ << 2), k);
      inWord = false;
      hasHanzi = true;
    } else if (!inWord || (entry & WORD) != 0) {
      store<u32>(pieces + (count++ << 2), k | IS_WORD);
      inWord = true;
    }
  }
  store<u32>(pieces + (count << 2), counted);
  // A sign may also stand behind the last one.
  hasStars = ((all | load<u32>(symbols + (counted << 2))) & STARRED) != 0;
  pieceCount = count;
  hasSyllables = false;
  for (let k: u32 = 0; k < count; k++) {
    const piece = pieceAt(k);
    const from = piece & BEGIN;
    const to = beginOf(k + 1);
    if ((piece & IS_WORD) == 0 || to - from > LONGEST_FORM || !mayHave(keyOf(hashOf(from, to), SYLLABLES))) continue;
    store<u32>(pieces + (k << 2), piece | IS_SYLLABLES);
    hasSyllables = true;
  }
}

/** Looks for forms in the text that was folded. */
export function findForms(): void {
  if (formSlots == 0) return;
  sumUp(counted);
  takeApart();
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
      if (mayBeNear(from, to, more + 1)) findNearIn(from, to, more + 1);
    }
  }
}

/**
 * Whether a stretch may be a name with a letter wrong: its first or its last letters are those of one with as many words. A name is at
 * most one letter shorter, and an exchange touches two.
 */
function mayBeNear(from: u32, to: u32, words: u32): bool {
  const size = to - from;
  if (size < NEAR_FROM - 1) return false;
  if (size < 8) return true;
  if (size < 10)
    return (
      mayHave(keyOf(hashOf(from, from + 3), FIRST_THREE + words)) ||
      mayHave(keyOf(hashOf(to - 3, to), LAST_THREE + words))
    );
  return (
    mayHave(keyOf(hashOf(from, from + 4), FIRST_FOUR + words)) || mayHave(keyOf(hashOf(to - 4, to), LAST_FOUR + words))
  );
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

function take(place: u32, from: u32, to: u32, kind: u32): void {
  const record = records + place * RECORD_BYTES;
  const size: u32 = load<u16>(record, 8);
  if (kind == SIMILAR) {
    if (size != to - from) return;
  } else if (kind != PINYIN) {
    if (load<u16>(record, 14) != kind || !isNear(load<u32>(record, 4), size, from, to)) return;
    if (!isStarred(size, from, to) && isOrdinary(from, to, hasHanzi)) return;
  }
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
  if ((at > 0 && seenAt(seen, at) == seenAt(seen, at - 1)) || seenAt(seen, at) == seenAt(seen, at + 1)) return true;
  return at > 0 && at < size && size >= ANY_EDIT_FROM;
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
