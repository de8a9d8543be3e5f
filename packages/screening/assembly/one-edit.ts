/** Decides whether one edit separates a stretch from a mark. */
import { ANY_EDIT_FROM, SAME_SHAPE_FROM, STARRED, SYMBOL } from './layout';
import { shapes, symbols } from './memory';

/**
 * Whether one believable edit separates [from, to) from the mark. Like `editBetween` of src/match/one-edit.ts and `isBelievable` of
 * near-manner.ts, but accepts slightly more: those check again.
 */
export function isNear(mark: usize, size: u32, from: u32, to: u32): bool {
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

/** Whether a sign may replace the letter that is left out. */
export function isStarred(size: u32, from: u32, to: u32): bool {
  if (size != to - from + 1) return false;
  for (let k = from; k <= to; k++) if ((load<u32>(symbols + (k << 2)) & STARRED) != 0) return true;
  return false;
}
