/** Comparison of two pictures of one frame, block by block. One byte a pixel, rows without gaps. */

/** Pixels of a block's side, and from one block to the next. */
const SIDE: i32 = 16;
const STEP: i32 = 8;

/**
 * Measures each block of a picture: mean, deviation and smallest value (f32 each, grey levels), row by row. Blocks overlap by half.
 */
export function measureBlocks(picture: usize, width: i32, height: i32, to: usize): void {
  for (let y = 0; y + SIDE <= height; y += STEP) {
    for (let x = 0; x + SIDE <= width; x += STEP) {
      let at = picture + y * width + x;
      let sums = i32x4.splat(0);
      let squares = sums;
      let least = i8x16.splat(-1);
      for (let row = 0; row < SIDE; row++, at += width) {
        const pixels = v128.load(at);
        const low = i16x8.extend_low_i8x16_u(pixels);
        const high = i16x8.extend_high_i8x16_u(pixels);
        sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.add(low, high)));
        squares = i32x4.add(squares, i32x4.add(i32x4.dot_i16x8_s(low, low), i32x4.dot_i16x8_s(high, high)));
        least = i8x16.min_u(least, pixels);
      }
      const mean = <f32>sumOf(sums) / 256;
      const variance = <f32>sumOf(squares) / 256 - mean * mean;
      store<f32>(to, mean);
      store<f32>(to, <f32>Math.sqrt(<f64>max<f32>(0, variance)), 4);
      store<f32>(to, <f32>leastOf(least), 8);
      to += 12;
    }
  }
}

@inline
function sumOf(lanes: v128): i32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}

@inline
function leastOf(lanes: v128): i32 {
  let least = 255;
  let low = i64x2.extract_lane(lanes, 0);
  let high = i64x2.extract_lane(lanes, 1);
  for (let k = 0; k < 8; k++) {
    least = min(least, min(<i32>(low & 255), <i32>(high & 255)));
    low >>= 8;
    high >>= 8;
  }
  return least;
}

/**
 * Correlates each block of a picture with the same place of another, moved by up to `reach` pixels each way, and writes the best: the coefficient
 * (f32, -1 to 1; 0 where one of the two is flat) and the shift to the place in the other (i32 each, right and down). Row by row.
 */
export function correlateBlocks(one: usize, other: usize, width: i32, height: i32, reach: i32, to: usize): void {
  for (let y = 0; y + SIDE <= height; y += STEP) {
    for (let x = 0; x + SIDE <= width; x += STEP) {
      const at = one + y * width + x;
      let best: f32 = -1;
      let bestAcross = 0;
      let bestDown = 0;
      const spread = spreadOf(at, width);
      const sum = sumAt(at, width);
      for (let down = max(-reach, -y); down <= min(reach, height - SIDE - y); down++) {
        for (let across = max(-reach, -x); across <= min(reach, width - SIDE - x); across++) {
          const there = other + (y + down) * width + x + across;
          const found = correlationOf(at, there, width, sum, spread);
          // Of equals the smallest shift counts.
          const isNearer = down * down + across * across < bestDown * bestDown + bestAcross * bestAcross;
          if (found < best || (found == best && !isNearer)) continue;
          best = found;
          bestAcross = across;
          bestDown = down;
        }
      }
      store<f32>(to, best);
      store<i32>(to, bestAcross, 4);
      store<i32>(to, bestDown, 8);
      to += 12;
    }
  }
}

function sumAt(at: usize, width: i32): i32 {
  let sums = i32x4.splat(0);
  for (let row = 0; row < SIDE; row++, at += width) {
    const pixels = v128.load(at);
    const pairs = i16x8.add(i16x8.extend_low_i8x16_u(pixels), i16x8.extend_high_i8x16_u(pixels));
    sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(pairs));
  }
  return sumOf(sums);
}

/** 256 times the sum of squares, less the square of the sum. */
function spreadOf(at: usize, width: i32): f64 {
  const sum = sumAt(at, width);
  let squares = i32x4.splat(0);
  for (let row = 0; row < SIDE; row++, at += width) {
    const pixels = v128.load(at);
    const low = i16x8.extend_low_i8x16_u(pixels);
    const high = i16x8.extend_high_i8x16_u(pixels);
    squares = i32x4.add(squares, i32x4.add(i32x4.dot_i16x8_s(low, low), i32x4.dot_i16x8_s(high, high)));
  }
  return 256.0 * <f64>sumOf(squares) - <f64>sum * <f64>sum;
}

@inline
function correlationOf(at: usize, there: usize, width: i32, sum: i32, spread: f64): f32 {
  let sums = i32x4.splat(0);
  let squares = sums;
  let products = sums;
  for (let row = 0; row < SIDE; row++, at += width, there += width) {
    const ones = v128.load(at);
    const others = v128.load(there);
    const low = i16x8.extend_low_i8x16_u(others);
    const high = i16x8.extend_high_i8x16_u(others);
    sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.add(low, high)));
    squares = i32x4.add(squares, i32x4.add(i32x4.dot_i16x8_s(low, low), i32x4.dot_i16x8_s(high, high)));
    products = i32x4.add(products, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(ones), low));
    products = i32x4.add(products, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(ones), high));
  }
  const otherSum = <f64>sumOf(sums);
  const otherSpread = 256.0 * <f64>sumOf(squares) - otherSum * otherSum;
  if (spread <= 0 || otherSpread <= 0) return 0;
  return <f32>((256.0 * <f64>sumOf(products) - <f64>sum * otherSum) / Math.sqrt(spread * otherSpread));
}
