/** Finds names with a wrong letter. `src/match/near.ts` defines them, and decides about each one found here. */
import { hasHanzi, hasStars, pieceCount } from './arrange';
import { hasHan } from './fold';
import { addForm, addToFormFilter, had, keyOf } from './form-table';
import {
  BLOCK,
  FIRST,
  FROM_SHIFT,
  LAST,
  LONGEST_FORM,
  LONGEST_IN_VAIN,
  LONGEST_NEAR,
  MOST_WORDS,
  NEAR_FROM,
  SIZE_SHIFT,
  VAIN_BITS,
} from './layout';
import { look, taken } from './look';
import { candidates, compact, passed, powers, steps, symbols, vain } from './memory';
import { beginOf, IS_WORD, pieceAt } from './pieces';
import { hashOf, powerOf, sumTo, sumUp } from './sums';
import { foreign, isAmongHanzi } from './words';

/** Files the mark at the start of `symbols`, under itself and without each of its letters. */
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

/** Number of first or last letters that a name shares with every stretch one edit away: an exchange touches two letters. */
@inline
function intactOf(seen: u32): u32 {
  return (seen - 1) >> 1;
}

/** Lists the stretches of one to four words, and checks those that may be a name with a wrong letter. */
export function findNear(): void {
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

/** A long stretch is a candidate when its first or its last letters are those of some name. */
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

/** Remembers short stretches that are no name, since the same words repeat throughout a feed. */
function findNearShort(end: usize): void {
  // A sign next to a letter is no symbol, but may stand for one.
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
    const before = taken + foreign;
    findNearIn(stretch);
    if (taken + foreign == before) v128.store(vainOf(stretch), contentOf(stretch));
  }
}

/** The slot in which a failed lookup of a short stretch is remembered. */
@inline
function vainOf(stretch: u32): usize {
  const from = fromOf(stretch);
  const key = keyOf(hashOf(from, from + sizeOf(stretch)), wordsOf(stretch));
  return vain + ((key >> (32 - VAIN_BITS)) << 4);
}

/**
 * Returns everything that decides about a stretch of seven symbols or fewer: its symbols, and in the last lane which were an l, its words,
 * whether the text has hanzi, and whether the stretch stands among them.
 */
@inline
function contentOf(stretch: u32): v128 {
  const from = fromOf(stretch);
  const size = sizeOf(stretch);
  const at = symbols + (from << 2);
  const inside = i16x8.lt_u(i16x8(0, 1, 2, 3, 4, 5, 6, 7), i16x8.splat(<u16>size));
  // WAS_L is the third highest bit.
  const first = i32x4.bitmask(i32x4.shl(v128.load(at), 2));
  const second = i32x4.bitmask(i32x4.shl(v128.load(at, 16), 2));
  const wereL = (first | (second << 4)) & ((1 << size) - 1);
  const language = (hasHanzi || hasHan ? 1 << 10 : 0) | (isAmongHanzi(from, from + size) ? 1 << 11 : 0);
  const beside = wereL | (wordsOf(stretch) << 7) | language;
  return i16x8.replace_lane(v128.and(v128.load(compact + (from << 1)), inside), 7, <u16>beside);
}

/** Looks up every form of the stretch with a letter left out, four forms at a time. */
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
    // Symbols after the stretch belong to none of its forms; comparing rejects those.
    if ((had(first) | had(second) | had(third) | had(fourth)) == 0) continue;
    look(first, from, to, words);
    look(second, from, to, words);
    look(third, from, to, words);
    look(fourth, from, to, words);
  }
}
