/**
 * Hashes of stretches of a text. A hash is a number in a base. With the running sums, the hash of a stretch, or of a
 * stretch without one symbol, takes one multiplication.
 */
import { LONGEST_FORM } from './layout';
import { compact, powers, steps, sums } from './memory';

/** The base of the hash, as in `grown` of match/form-index.ts. */
const BASE: u32 = 0x01000193;

/** Computes powers in descending order, to match the order of a stretch's symbols. */
export function raisePowers(): void {
  let power: u32 = 1;
  for (let k: i32 = LONGEST_FORM; k >= 0; k--) {
    store<u32>(powers + (<usize>k << 2), power);
    power *= BASE;
  }
}
@inline
export function powerOf(exponent: u32): u32 {
  return load<u32>(powers + ((LONGEST_FORM - exponent) << 2));
}
@inline
export function sumTo(k: u32): u32 {
  return load<u32>(sums + (k << 2));
}
/** Returns the hash of symbols [from, to). */
@inline
export function hashOf(from: u32, to: u32): u32 {
  return sumTo(to) - sumTo(from) * powerOf(to - from);
}

/** Computes the running sums, four symbols at a time. */
export function sumUp(size: u32): void {
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
