/**
 * Blurs a grey picture and takes 64 x 64 samples of it, in the arithmetic of the reference (facebook/ThreatExchange,
 * `pdq/cpp/downscaling`): two box filters along rows and columns, each a running sum of 32-bit floats. Its rounding depends on the order
 * of additions, and a running sum carries it along, so each sum here adds and subtracts the same numbers in the same order. Four sums
 * run in one vector. The second pair of filters writes only what is sampled.
 */

/** Pixels of the longest side. */
const SIDE = 512;
const ROW: usize = SIDE << 2;
/** Rows that are filtered together. */
const ROWS = 16;
/** A side of the result. */
const SAMPLES = 64;

/** Rows after the first filter, in a ring: a window has four at most. */
const RING: usize = 0;
const RING_MASK = 7;
/** The running sums of columns. */
const SUMS: usize = RING + (RING_MASK + 1) * ROW;
/** Rows after the second filter, and the same with columns as rows. */
const BLOCK: usize = SUMS + ROW;
const TURNED: usize = BLOCK + ROWS * ROW;
/** Samples of those rows after the third filter, a row for each column; then of all rows. */
const PICKED: usize = TURNED + ROWS * ROW;
const THINNED: usize = PICKED + (SAMPLES * ROWS << 2);
/** For each sample its column, then its row. */
const COLUMNS: usize = THINNED + (SIDE * SAMPLES << 2);
const LINES: usize = COLUMNS + (SAMPLES << 2);
/** Bytes of the room in which the filter works. */
export const FILTER_ROOM: usize = LINES + (SAMPLES << 2);

/** A window of 1 to 4 pixels: those before and after the pixel that its mean is written to. */
@inline
function before(size: i32): i32 {
  return size - ((size + 2) >> 1);
}
@inline
function after(size: i32): i32 {
  return ((size + 2) >> 1) - 1;
}

/** The size of the window for a side. Both passes together cover a sample's share of the side. */
@inline
function windowOf(side: i32): i32 {
  return (side + 2 * SAMPLES - 1) / (2 * SAMPLES);
}

/** Divides as the reference does. A product with 1/3 would be rounded otherwise; with 1/2 and 1/4 it is exact. */
@inline
function mean(sum: v128, count: i32): v128 {
  return count == 3 ? f32x4.div(sum, f32x4.splat(3)) : f32x4.mul(sum, f32x4.splat(<f32>1 / <f32>count));
}

/**
 * @param picture one byte a pixel, row by row
 * @param width 5 to 512
 * @param height 5 to 512
 * @param room FILTER_ROOM bytes
 * @param to 64 x 64 floats
 */
export function filter(picture: usize, width: i32, height: i32, room: usize, to: usize): void {
  const across = windowOf(width);
  const down = windowOf(height);
  const lead = after(down);
  pick(width, room + COLUMNS);
  pick(height, room + LINES);
  memory.fill(room + SUMS, 0, ROW);
  for (let t = 0; t < height + lead; t++) {
    const newest = room + RING + <usize>(t & RING_MASK) * ROW;
    const oldest = room + RING + <usize>((t - down) & RING_MASK) * ROW;
    if (t < height) meansOfRow(picture + t * width, width, across, newest);
    const y = t - lead;
    const out = room + BLOCK + <usize>(y & (ROWS - 1)) * ROW;
    if (t >= down && t < height) {
      slide(newest, oldest, room + SUMS, width, out, down);
    } else {
      if (t < height) add(newest, room + SUMS, width);
      if (t >= down) subtract(oldest, room + SUMS, width);
      if (y < 0) continue;
      write(room + SUMS, width, out, min(t + 1, down) - max(0, t - height + 1));
    }
    if ((y & (ROWS - 1)) == ROWS - 1 || y == height - 1) thin(room, width, across, y & ~(ROWS - 1));
  }
  for (let x = 0; x < SAMPLES; x += ROWS)
    sampled(room + THINNED + (x << 2), SAMPLES << 2, height, down, room + LINES, to + (x << 2), SAMPLES << 2);
}

/** Centres of 64 equal shares of a side. */
function pick(side: i32, to: usize): void {
  for (let i = 0; i < SAMPLES; i++) store<i32>(to + (i << 2), ((2 * i + 1) * side) / (2 * SAMPLES));
}

/** The first filter: sums of bytes are exact, so their order does not matter. */
function meansOfRow(row: usize, width: i32, size: i32, to: usize): void {
  const first = before(size);
  const last = width - 1 - after(size);
  const share = f32x4.splat(<f32>1 / <f32>size);
  for (let x = 0; x < first; x++) store<f32>(to + (x << 2), meanAt(row, width, size, x));
  let x = first;
  for (; x + 7 <= last; x += 8) {
    const at = row + x - first;
    let sum = v128.load8x8_u(at);
    if (size > 1) sum = i16x8.add(sum, v128.load8x8_u(at, 1));
    if (size > 2) sum = i16x8.add(sum, v128.load8x8_u(at, 2));
    if (size > 3) sum = i16x8.add(sum, v128.load8x8_u(at, 3));
    const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(sum));
    const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(sum));
    const out = to + (x << 2);
    if (size == 3) {
      v128.store(out, f32x4.div(low, f32x4.splat(3)));
      v128.store(out, f32x4.div(high, f32x4.splat(3)), 16);
    } else {
      v128.store(out, f32x4.mul(low, share));
      v128.store(out, f32x4.mul(high, share), 16);
    }
  }
  for (; x < width; x++) store<f32>(to + (x << 2), meanAt(row, width, size, x));
}

function meanAt(row: usize, width: i32, size: i32, x: i32): f32 {
  const from = max(0, x - before(size));
  const to = min(width - 1, x + after(size));
  let sum = 0;
  for (let i = from; i <= to; i++) sum += load<u8>(row + i);
  return <f32>sum / <f32>(to - from + 1);
}

function add(row: usize, sums: usize, width: i32): void {
  const end = <usize>width << 2;
  for (let at: usize = 0; at < end; at += 16)
    v128.store(sums + at, f32x4.add(v128.load(sums + at), v128.load(row + at)));
}

function subtract(row: usize, sums: usize, width: i32): void {
  const end = <usize>width << 2;
  for (let at: usize = 0; at < end; at += 16)
    v128.store(sums + at, f32x4.sub(v128.load(sums + at), v128.load(row + at)));
}

function write(sums: usize, width: i32, to: usize, count: i32): void {
  const end = <usize>width << 2;
  for (let at: usize = 0; at < end; at += 16) v128.store(to + at, mean(v128.load(sums + at), count));
}

/** Adds, subtracts and writes in one pass: most rows. */
function slide(newest: usize, oldest: usize, sums: usize, width: i32, to: usize, size: i32): void {
  const end = <usize>width << 2;
  if (size == 3) {
    for (let at: usize = 0; at < end; at += 16) {
      const sum = f32x4.sub(f32x4.add(v128.load(sums + at), v128.load(newest + at)), v128.load(oldest + at));
      v128.store(sums + at, sum);
      v128.store(to + at, f32x4.div(sum, f32x4.splat(3)));
    }
    return;
  }
  const share = f32x4.splat(<f32>1 / <f32>size);
  for (let at: usize = 0; at < end; at += 16) {
    const sum = f32x4.sub(f32x4.add(v128.load(sums + at), v128.load(newest + at)), v128.load(oldest + at));
    v128.store(sums + at, sum);
    v128.store(to + at, f32x4.mul(sum, share));
  }
}

/** The third filter, on the rows of the block: turned, so that a vector's running sums are of four rows. */
function thin(room: usize, width: i32, size: i32, y: i32): void {
  turn(room + BLOCK, ROW, ROWS, (width + 3) & ~3, room + TURNED, ROWS << 2);
  sampled(room + TURNED, ROWS << 2, width, size, room + COLUMNS, room + PICKED, ROWS << 2);
  turn(room + PICKED, ROWS << 2, SAMPLES, ROWS, room + THINNED + (<usize>y * SAMPLES << 2), SAMPLES << 2);
}

/** Writes the rows of a matrix as columns. Both numbers are multiples of four. */
function turn(from: usize, fromStride: usize, rows: usize, columns: usize, to: usize, toStride: usize): void {
  for (let x: usize = 0; x < columns; x += 4) {
    for (let y: usize = 0; y < rows; y += 4) {
      const at = from + y * fromStride + (x << 2);
      const a = v128.load(at);
      const b = v128.load(at + fromStride);
      const c = v128.load(at + 2 * fromStride);
      const d = v128.load(at + 3 * fromStride);
      const ab = v128.shuffle<u32>(a, b, 0, 4, 1, 5);
      const cd = v128.shuffle<u32>(c, d, 0, 4, 1, 5);
      const abLater = v128.shuffle<u32>(a, b, 2, 6, 3, 7);
      const cdLater = v128.shuffle<u32>(c, d, 2, 6, 3, 7);
      const out = to + x * toStride + (y << 2);
      v128.store(out, v128.shuffle<u64>(ab, cd, 0, 2));
      v128.store(out + toStride, v128.shuffle<u64>(ab, cd, 1, 3));
      v128.store(out + 2 * toStride, v128.shuffle<u64>(abLater, cdLater, 0, 2));
      v128.store(out + 3 * toStride, v128.shuffle<u64>(abLater, cdLater, 1, 3));
    }
  }
}

/**
 * Filters 16 lines that stand side by side, and writes their means at 64 places.
 * @param length numbers of a line
 * @param places where, in ascending order
 */
function sampled(
  from: usize,
  fromStride: usize,
  length: i32,
  size: i32,
  places: usize,
  to: usize,
  toStride: usize,
): void {
  const lead = after(size);
  const span = <usize>size * fromStride;
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  let t = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const last = load<i32>(places + (i << 2)) + lead;
    while (t <= last) {
      const full = t >= size ? min(last, length - 1) : -1;
      let at = from + <usize>t * fromStride;
      if (t > full) {
        if (t < length) {
          a = f32x4.add(a, v128.load(at));
          b = f32x4.add(b, v128.load(at, 16));
          c = f32x4.add(c, v128.load(at, 32));
          d = f32x4.add(d, v128.load(at, 48));
        }
        if (t >= size) {
          a = f32x4.sub(a, v128.load(at - span));
          b = f32x4.sub(b, v128.load(at - span, 16));
          c = f32x4.sub(c, v128.load(at - span, 32));
          d = f32x4.sub(d, v128.load(at - span, 48));
        }
        t++;
      }
      for (; t <= full; t++, at += fromStride) {
        a = f32x4.sub(f32x4.add(a, v128.load(at)), v128.load(at - span));
        b = f32x4.sub(f32x4.add(b, v128.load(at, 16)), v128.load(at - span, 16));
        c = f32x4.sub(f32x4.add(c, v128.load(at, 32)), v128.load(at - span, 32));
        d = f32x4.sub(f32x4.add(d, v128.load(at, 48)), v128.load(at - span, 48));
      }
    }
    const count = min(last + 1, size) - max(0, last - length + 1);
    const out = to + <usize>i * toStride;
    v128.store(out, mean(a, count));
    v128.store(out, mean(b, count), 16);
    v128.store(out, mean(c, count), 32);
    v128.store(out, mean(d, count), 48);
  }
}
