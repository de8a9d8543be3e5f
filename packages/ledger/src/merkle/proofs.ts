import { type Range, splitOf } from './ranges.ts';

/**
 * The nodes of an inclusion proof, RFC 6962 section 2.1.1, from the leaf's sibling up.
 * @throws RangeError unless 0 <= index < size.
 */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size)) {
    throw new RangeError(`there is no leaf ${index} in a tree of ${size}`);
  }
  const down: Range[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      down.push({ from: middle, to });
      to = middle;
    } else {
      down.push({ from, to: middle });
      from = middle;
    }
  }
  return down.toReversed();
}

/**
 * The nodes of a consistency proof, RFC 6962 section 2.1.2: the tree of `older` leaves is the beginning of the one of `newer`.
 * Empty if both are the same, or the older is empty.
 * @throws RangeError unless 0 <= older <= newer.
 */
export function consistencyRanges(older: number, newer: number): Range[] {
  if (!(Number.isSafeInteger(older) && Number.isSafeInteger(newer) && older >= 0 && older <= newer)) {
    throw new RangeError(`a tree of ${newer} cannot have grown out of one of ${older}`);
  }
  if (older === 0 || older === newer) return [];
  const down: Range[] = [];
  let [from, to] = [0, newer];
  /** Whether the older tree's part of the range is its whole root, which the verifier has already. */
  let isOldRoot = true;
  while (older !== to) {
    const middle = from + splitOf(to - from);
    if (older <= middle) {
      down.push({ from: middle, to });
      to = middle;
    } else {
      down.push({ from, to: middle });
      from = middle;
      isOldRoot = false;
    }
  }
  return [...(isOldRoot ? [] : [{ from, to }]), ...down.toReversed()];
}
