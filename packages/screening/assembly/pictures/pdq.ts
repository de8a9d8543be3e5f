/**
 * PDQ, to the letter of its reference (facebook/ThreatExchange, `pdq/cpp/hashing`): 64 x 64 means of the picture, 16 x 16 of their
 * cosine coefficients, and a bit for each coefficient above the median. Sums have the reference's order, so the hashes are identical.
 */
import { FILTER_ROOM, filter } from './pdq-filter';

/** A side of the blurred picture, and of the coefficients that are kept: the lowest frequencies but the constant ones. */
const SIDE: usize = 64;
const KEPT: usize = 16;
const COEFFICIENTS: usize = KEPT * KEPT;
/** Bytes of a row of the blurred picture. */
const ROW: usize = SIDE << 2;

/** The blurred picture and 16 bytes more, which are read and ignored. */
const MEANS: usize = 0;
const HALF: usize = MEANS + (SIDE * SIDE << 2) + 16;
/** The cosines, set by the host: 16 rows of 64, then turned, 64 rows of 16. */
const COSINES: usize = HALF + (KEPT * SIDE << 2);
const TURNED: usize = COSINES + (KEPT * SIDE << 2);
const OWN_ROOM: usize = TURNED + (KEPT * SIDE << 2);

/** Bytes of the room that `pdqSpectrum` works in, and where in it the host writes the cosines: 16 x 64 floats, then the same turned. */
export function pdqRoom(): usize {
  return OWN_ROOM + FILTER_ROOM;
}
export function pdqCosines(): usize {
  return COSINES;
}

/**
 * @param picture one byte a pixel, row by row
 * @param width 5 to 512
 * @param height 5 to 512
 * @param room of `pdqRoom()` bytes, with the cosines
 * @param coefficients gets 16 x 16 floats
 * @returns the quality, 0 to 100
 */
export function pdqSpectrum(picture: usize, width: i32, height: i32, room: usize, coefficients: usize): i32 {
  filter(picture, width, height, room + OWN_ROOM, room + MEANS);
  transform(room, coefficients);
  return min(100, gradients(room + MEANS) / 90);
}

/** The sum of steps between neighbours, each in whole hundredths of the range from black to white. */
function gradients(means: usize): i32 {
  let sum = i32x4.splat(0);
  for (let y: usize = 0; y < SIDE; y++) {
    for (let x: usize = 0; x < SIDE; x += 4) {
      const at = means + y * ROW + (x << 2);
      const here = v128.load(at);
      if (y < SIDE - 1) sum = i32x4.add(sum, steps(here, v128.load(at, ROW)));
      const across = steps(here, v128.load(at, 4));
      // The last pixel of a row has none on its right.
      sum = i32x4.add(sum, x < SIDE - 4 ? across : i32x4.replace_lane(across, 3, 0));
    }
  }
  return (
    i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3)
  );
}

@inline
function steps(one: v128, other: v128): v128 {
  const hundredths = f32x4.div(f32x4.mul(f32x4.sub(one, other), f32x4.splat(100)), f32x4.splat(255));
  return i32x4.abs(i32x4.trunc_sat_f32x4_s(hundredths));
}

/** Cosines times means times cosines turned. A vector holds four columns, so that each sum runs in the reference's order. */
function transform(room: usize, to: usize): void {
  for (let i: usize = 0; i < KEPT; i++) {
    for (let x: usize = 0; x < ROW; x += 64) {
      let a = f32x4.splat(0);
      let b = a;
      let c = a;
      let d = a;
      for (let k: usize = 0; k < SIDE; k++) {
        const cosine = v128.load32_splat(room + COSINES + i * ROW + (k << 2));
        const at = room + MEANS + k * ROW + x;
        a = f32x4.add(a, f32x4.mul(cosine, v128.load(at)));
        b = f32x4.add(b, f32x4.mul(cosine, v128.load(at, 16)));
        c = f32x4.add(c, f32x4.mul(cosine, v128.load(at, 32)));
        d = f32x4.add(d, f32x4.mul(cosine, v128.load(at, 48)));
      }
      const out = room + HALF + i * ROW + x;
      v128.store(out, a);
      v128.store(out, b, 16);
      v128.store(out, c, 32);
      v128.store(out, d, 48);
    }
    let a = f32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    for (let k: usize = 0; k < SIDE; k++) {
      const half = v128.load32_splat(room + HALF + i * ROW + (k << 2));
      const at = room + TURNED + k * (KEPT << 2);
      a = f32x4.add(a, f32x4.mul(half, v128.load(at)));
      b = f32x4.add(b, f32x4.mul(half, v128.load(at, 16)));
      c = f32x4.add(c, f32x4.mul(half, v128.load(at, 32)));
      d = f32x4.add(d, f32x4.mul(half, v128.load(at, 48)));
    }
    const out = to + i * (KEPT << 2);
    v128.store(out, a);
    v128.store(out, b, 16);
    v128.store(out, c, 32);
    v128.store(out, d, 48);
  }
}

/**
 * A bit for each coefficient above their median. The first is the lowest bit of the last byte.
 * @param coefficients 16 x 16 floats
 * @param hash gets 32 bytes
 */
export function pdqBits(coefficients: usize, hash: usize): void {
  const median = f32x4.splat(lowerMedian(coefficients));
  for (let i: usize = 0; i < COEFFICIENTS >> 3; i++) {
    const at = coefficients + (i << 5);
    const low = i32x4.bitmask(f32x4.gt(v128.load(at), median));
    const high = i32x4.bitmask(f32x4.gt(v128.load(at, 16), median));
    store<u8>(hash + (COEFFICIENTS >> 3) - 1 - i, low | (high << 4));
  }
}

/** The 128th of 256 floats in ascending order, found by halving the range that it lies in. */
function lowerMedian(numbers: usize): f32 {
  const beyond = f32x4.splat(f32.MAX_VALUE);
  let least = v128.load(numbers);
  let most = least;
  for (let at: usize = 16; at < COEFFICIENTS << 2; at += 16) {
    const here = v128.load(numbers + at);
    least = f32x4.min(least, here);
    most = f32x4.max(most, here);
  }
  let low = leastOf(least);
  let high = -leastOf(f32x4.neg(most));
  while (low < high) {
    let middle = low + (high - low) * 0.5;
    // Between two neighbouring floats there is none.
    if (middle >= high) middle = low;
    const bound = f32x4.splat(middle);
    let count = i32x4.splat(0);
    // The greatest number up to the bound, negated, and the least above it.
    let below = beyond;
    let above = beyond;
    for (let at: usize = 0; at < COEFFICIENTS << 2; at += 16) {
      const here = v128.load(numbers + at);
      const isUpTo = f32x4.le(here, bound);
      count = i32x4.sub(count, isUpTo);
      below = f32x4.min(below, v128.bitselect(f32x4.neg(here), beyond, isUpTo));
      above = f32x4.min(above, v128.bitselect(beyond, here, isUpTo));
    }
    const upTo =
      i32x4.extract_lane(count, 0) +
      i32x4.extract_lane(count, 1) +
      i32x4.extract_lane(count, 2) +
      i32x4.extract_lane(count, 3);
    if (upTo >= <i32>(COEFFICIENTS >> 1)) high = -leastOf(below);
    else low = leastOf(above);
  }
  return low;
}

@inline
function leastOf(numbers: v128): f32 {
  return min(
    min(f32x4.extract_lane(numbers, 0), f32x4.extract_lane(numbers, 1)),
    min(f32x4.extract_lane(numbers, 2), f32x4.extract_lane(numbers, 3)),
  );
}
