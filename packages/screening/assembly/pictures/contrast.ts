/** Local contrast and blur. Rows have no gaps; eight bytes after a picture may be read and overwritten. */

/** Bytes of room that `normaliseContrast` needs. */
export function roomToNormalise(width: i32): i32 {
  return ((width + 15) & ~7) * 20;
}

/**
 * Writes (v - mean) / (deviation + floor), mean and deviation taken over the square of `radius` pixels around each pixel, as far as it lies in the
 * picture. The result is 128 + gain * that, cut to a byte.
 * `room`: see `roomToNormalise`, aligned to 16 bytes.
 */
export function normaliseContrast(
  from: usize,
  width: i32,
  height: i32,
  radius: i32,
  floor: f32,
  gain: f32,
  to: usize,
  room: usize,
): void {
  const bytes = <usize>((width + 15) & ~7) << 2;
  const columns = room;
  const squares = columns + bytes;
  const sums = squares + bytes;
  const sumsOfSquares = sums + bytes;
  const shares = sumsOfSquares + bytes;
  memory.fill(columns, 0, bytes << 1);
  for (let x = 0; x < width; x++)
    store<f32>(shares + (<usize>x << 2), <f32>1.0 / <f32>(min(width - 1, x + radius) - max(0, x - radius) + 1));
  for (let y = 0; y < min(radius, height); y++) addRow(from + y * width, width, columns, squares);
  for (let y = 0; y < height; y++) {
    if (y + radius < height) addRow(from + (y + radius) * width, width, columns, squares);
    if (y > radius) dropRow(from + (y - radius - 1) * width, width, columns, squares);
    sumUp(columns, sums, width, radius);
    sumUp(squares, sumsOfSquares, width, radius);
    const rows = min(height - 1, y + radius) - max(0, y - radius) + 1;
    writeRow(from + y * width, width, rows, floor, gain, to + y * width, sums, sumsOfSquares, shares);
  }
}

@inline
function addRow(row: usize, width: i32, columns: usize, squares: usize): void {
  for (let x = 0; x < width; x += 8) {
    const at = <usize>x << 2;
    const values = v128.load8x8_u(row + x);
    v128.store(columns + at, i32x4.add(v128.load(columns + at), i32x4.extend_low_i16x8_u(values)));
    v128.store(columns + at, i32x4.add(v128.load(columns + at, 16), i32x4.extend_high_i16x8_u(values)), 16);
    v128.store(squares + at, i32x4.add(v128.load(squares + at), i32x4.extmul_low_i16x8_u(values, values)));
    v128.store(squares + at, i32x4.add(v128.load(squares + at, 16), i32x4.extmul_high_i16x8_u(values, values)), 16);
  }
}

@inline
function dropRow(row: usize, width: i32, columns: usize, squares: usize): void {
  for (let x = 0; x < width; x += 8) {
    const at = <usize>x << 2;
    const values = v128.load8x8_u(row + x);
    v128.store(columns + at, i32x4.sub(v128.load(columns + at), i32x4.extend_low_i16x8_u(values)));
    v128.store(columns + at, i32x4.sub(v128.load(columns + at, 16), i32x4.extend_high_i16x8_u(values)), 16);
    v128.store(squares + at, i32x4.sub(v128.load(squares + at), i32x4.extmul_low_i16x8_u(values, values)));
    v128.store(squares + at, i32x4.sub(v128.load(squares + at, 16), i32x4.extmul_high_i16x8_u(values, values)), 16);
  }
}

/** Sums of 2 * radius + 1 columns. They fit 31 bits up to a radius of 90. */
@inline
function sumUp(columns: usize, sums: usize, width: i32, radius: i32): void {
  let sum = 0;
  for (let x = 0; x < min(radius, width); x++) sum += load<i32>(columns + (<usize>x << 2));
  for (let x = 0; x < width; x++) {
    if (x + radius < width) sum += load<i32>(columns + (<usize>(x + radius) << 2));
    if (x > radius) sum -= load<i32>(columns + (<usize>(x - radius - 1) << 2));
    store<i32>(sums + (<usize>x << 2), sum);
  }
}

@inline
function writeRow(
  row: usize,
  width: i32,
  rows: i32,
  floor: f32,
  gain: f32,
  to: usize,
  sums: usize,
  sumsOfSquares: usize,
  shares: usize,
): void {
  const perRow = f32x4.splat(<f32>1.0 / <f32>rows);
  const none = f32x4.splat(0);
  const least = f32x4.splat(floor);
  const times = f32x4.splat(gain);
  const middle = f32x4.splat(128.5);
  for (let x = 0; x < width; x += 4) {
    const at = <usize>x << 2;
    const share = f32x4.mul(v128.load(shares + at), perRow);
    const mean = f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums + at)), share);
    const square = f32x4.mul(f32x4.convert_i32x4_s(v128.load(sumsOfSquares + at)), share);
    const variance = f32x4.max(none, f32x4.sub(square, f32x4.mul(mean, mean)));
    const values = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(row + x)));
    const above = f32x4.sub(f32x4.convert_i32x4_s(values), mean);
    const contrast = f32x4.div(f32x4.mul(above, times), f32x4.add(f32x4.sqrt(variance), least));
    const whole = i32x4.trunc_sat_f32x4_s(f32x4.floor(f32x4.add(contrast, middle)));
    const words = i16x8.narrow_i32x4_s(whole, whole);
    // The last ones of a row may reach into the next, which is written after it.
    store<i32>(to + x, i32x4.extract_lane(i8x16.narrow_i16x8_u(words, words), 0));
  }
}

/** Bytes of room that `blur` needs. */
export function roomToBlur(width: i32): i32 {
  return (width + 40) * 2;
}

/**
 * Blurs a picture by a symmetric filter of seven pixels in both directions. The four weights are those of the middle and of the pixels one,
 * two and three away; middle + 2 * (one + two + three) is 64. `room`: see `roomToBlur`, aligned to 16 bytes.
 */
export function blur(
  from: usize,
  width: i32,
  height: i32,
  middle: i32,
  one: i32,
  two: i32,
  three: i32,
  to: usize,
  room: usize,
): void {
  const line = room + 16;
  const weights0 = i16x8.splat(<i16>middle);
  const weights1 = i16x8.splat(<i16>one);
  const weights2 = i16x8.splat(<i16>two);
  const weights3 = i16x8.splat(<i16>three);
  for (let y = 0; y < height; y++) {
    const row0 = from + y * width;
    const above1 = from + max(0, y - 1) * width;
    const above2 = from + max(0, y - 2) * width;
    const above3 = from + max(0, y - 3) * width;
    const below1 = from + min(height - 1, y + 1) * width;
    const below2 = from + min(height - 1, y + 2) * width;
    const below3 = from + min(height - 1, y + 3) * width;
    for (let x = 0; x < width; x += 8) {
      const pairs1 = i16x8.add(v128.load8x8_u(above1 + x), v128.load8x8_u(below1 + x));
      const pairs2 = i16x8.add(v128.load8x8_u(above2 + x), v128.load8x8_u(below2 + x));
      const pairs3 = i16x8.add(v128.load8x8_u(above3 + x), v128.load8x8_u(below3 + x));
      let sum = i16x8.mul(v128.load8x8_u(row0 + x), weights0);
      sum = i16x8.add(sum, i16x8.mul(pairs1, weights1));
      sum = i16x8.add(sum, i16x8.mul(pairs2, weights2));
      sum = i16x8.add(sum, i16x8.mul(pairs3, weights3));
      // At most 255 * 64; then four times the grey value, so that the sum below fits 16 bits.
      v128.store(line + (<usize>x << 1), i16x8.shr_u(i16x8.add(sum, i16x8.splat(8)), 4));
    }
    const first = load<i16>(line);
    const end = line + (<usize>width << 1);
    const last = load<i16>(end - 2);
    for (let k: usize = 0; k < 3; k++) {
      store<i16>(line - 6 + (k << 1), first);
      store<i16>(end + (k << 1), last);
    }
    for (let x = 0; x < width; x += 8) {
      const at = line + (<usize>x << 1);
      let sum = i16x8.mul(v128.load(at), weights0);
      sum = i16x8.add(sum, i16x8.mul(i16x8.add(v128.load(at - 2), v128.load(at + 2)), weights1));
      sum = i16x8.add(sum, i16x8.mul(i16x8.add(v128.load(at - 4), v128.load(at + 4)), weights2));
      sum = i16x8.add(sum, i16x8.mul(i16x8.add(v128.load(at - 6), v128.load(at + 6)), weights3));
      const bytes = i16x8.shr_u(i16x8.add(sum, i16x8.splat(128)), 8);
      store<i64>(to + y * width + x, i64x2.extract_lane(i8x16.narrow_i16x8_u(bytes, bytes), 0));
    }
  }
}
