/** Sizes of pictures. Rows have no gaps; eight bytes after a picture may be overwritten. */

/** Weights are shares of this. */
const ONE: i32 = 1 << 14;

/** Bytes that `writeTaps` writes for each of `to` places. */
function tapBytes(from: i32, to: i32): usize {
  const reach = <i32>Math.ceil(max(<f64>from / <f64>to, 1.0));
  return 8 + (<usize>((2 * reach + 1) * 2 + 3) & ~3);
}

/**
 * Writes of which of the `from` places each of the `to` places is made: the first, how many (both i32), and the weight of each (i16, shares of
 * ONE). The filter is a triangle that reaches as far as the wider of two places, so it averages where a picture shrinks and interpolates where
 * it grows. It is symmetric, so a mirrored picture gives the mirrored result.
 */
function writeTaps(from: i32, to: i32, at: usize): void {
  const ratio = <f64>from / <f64>to;
  const reach = max(ratio, 1.0);
  const bytes = tapBytes(from, to);
  for (let place = 0; place < to; place++) {
    const centre = (<f64>place + 0.5) * ratio - 0.5;
    const first = max(0, <i32>Math.ceil(centre - reach));
    const last = min(from - 1, <i32>Math.floor(centre + reach));
    let sum: f64 = 0;
    for (let k = first; k <= last; k++) sum += 1.0 - Math.abs(<f64>k - centre) / reach;
    store<i32>(at, first);
    store<i32>(at, last - first + 1, 4);
    let left = ONE;
    for (let k = first; k <= last; k++) {
      const weight = <i32>Math.round(((1.0 - Math.abs(<f64>k - centre) / reach) / sum) * ONE);
      store<i16>(at + (<usize>(k - first) << 1), <i16>weight, 8);
      left -= weight;
    }
    // What rounding left goes to the nearest place, so that a flat picture stays as it is.
    const nearest = at + (<usize>(min(last, max(first, <i32>Math.round(centre))) - first) << 1);
    store<i16>(nearest, <i16>(load<i16>(nearest, 8) + left), 8);
    at += bytes;
  }
}

/** Bytes of room that `resizeGrey` needs. */
export function roomToResize(width: i32, height: i32, toWidth: i32, toHeight: i32): i32 {
  const taps = tapBytes(width, toWidth) * toWidth + tapBytes(height, toHeight) * toHeight;
  return <i32>taps + height * ((toWidth + 7) & ~7) * 2 + 32;
}

/** Resizes a grey picture of one byte a pixel. `room`: see `roomToResize`, aligned to 16 bytes. */
export function resizeGrey(from: usize, width: i32, height: i32, to: usize, toWidth: i32, toHeight: i32, room: usize): void {
  const across = room;
  const acrossBytes = tapBytes(width, toWidth);
  const down = across + acrossBytes * toWidth;
  const downBytes = tapBytes(height, toHeight);
  const rows = (down + downBytes * toHeight + 15) & ~15;
  const stride = <usize>((toWidth + 7) & ~7) << 1;
  writeTaps(width, toWidth, across);
  writeTaps(height, toHeight, down);
  for (let y = 0; y < height; y++) {
    const row = from + y * width;
    const out = rows + y * stride;
    let tap = across;
    for (let x = 0; x < toWidth; x++) {
      const pixels = row + load<i32>(tap);
      const count = load<i32>(tap, 4);
      let sum = 0;
      for (let k = 0; k < count; k++) sum += <i32>load<u8>(pixels + k) * load<i16>(tap + (<usize>k << 1), 8);
      store<i16>(out + (<usize>x << 1), <i16>((sum + 64) >> 7));
      tap += acrossBytes;
    }
  }
  let tap = down;
  for (let y = 0; y < toHeight; y++) {
    const first = rows + load<i32>(tap) * stride;
    const count = load<i32>(tap, 4);
    for (let x = 0; x < toWidth; x += 8) {
      let low = i32x4.splat(1 << 20);
      let high = low;
      let at = first + (<usize>x << 1);
      for (let k = 0; k < count; k++) {
        const weight = i16x8.splat(load<i16>(tap + (<usize>k << 1), 8));
        const values = v128.load(at);
        low = i32x4.add(low, i32x4.extmul_low_i16x8_s(values, weight));
        high = i32x4.add(high, i32x4.extmul_high_i16x8_s(values, weight));
        at += stride;
      }
      const words = i16x8.narrow_i32x4_s(i32x4.shr_s(low, 21), i32x4.shr_s(high, 21));
      // The last ones of a row may reach into the next, which is written after it.
      store<i64>(to + y * toWidth + x, i64x2.extract_lane(i8x16.narrow_i16x8_u(words, words), 0));
    }
    tap += downBytes;
  }
}

/**
 * Writes the part of a picture that an affine map takes to another's frame: the pixel (x, y) of the result is read at (a x + b y + c,
 * d x + e y + f), between pixels by bilinear interpolation. Beyond the picture's edge, its nearest pixel is taken.
 */
export function warpGrey(
  from: usize,
  width: i32,
  height: i32,
  a: f32,
  b: f32,
  c: f32,
  d: f32,
  e: f32,
  f: f32,
  to: usize,
  toWidth: i32,
  toHeight: i32,
): void {
  const right = <f32>(width - 1);
  const bottom = <f32>(height - 1);
  for (let y = 0; y < toHeight; y++) {
    const acrossStart = b * <f32>y + c;
    const downStart = e * <f32>y + f;
    for (let x = 0; x < toWidth; x++) {
      const across = min<f32>(right, max<f32>(0, a * <f32>x + acrossStart));
      const down = min<f32>(bottom, max<f32>(0, d * <f32>x + downStart));
      const left = min(width - 2, <i32>across);
      const top = min(height - 2, <i32>down);
      const u = across - <f32>left;
      const v = down - <f32>top;
      const at = from + top * width + left;
      const above = <f32>load<u8>(at) * (1 - u) + <f32>load<u8>(at, 1) * u;
      const below = <f32>load<u8>(at + width) * (1 - u) + <f32>load<u8>(at + width, 1) * u;
      store<u8>(to + y * toWidth + x, <u8>(above * (1 - v) + below * v + 0.5));
    }
  }
}
