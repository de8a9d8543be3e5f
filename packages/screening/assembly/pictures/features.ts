/**
 * Local features: corners, their orientation, a descriptor of 256 bits, and the nearest descriptors. Pictures are of normalised contrast, one
 * byte a pixel, rows without gaps.
 */

/** Bytes of a corner that `detectCorners` lists: x and y (u16 each, pixels), and its strength (f32). */
const CORNER: usize = 8;
/** Bytes of a descriptor. */
const DESCRIPTOR: usize = 32;
/** Pixels around a corner whose centre of brightness gives its orientation. */
const REACH: i32 = 15;
/** Neighbours on a circle of radius 3, of which nine in a row must be brighter or darker than the middle. */
const CIRCLE: i32 = 16;

/** Bytes of room that `detectCorners` needs. */
export function roomToDetect(width: i32, height: i32): i32 {
  return width * height * 2 + CIRCLE * 8 + 64;
}

/**
 * Lists the corners of a picture (FAST-9: Rosten and Drummond 2006), at least `border` pixels from its edges, and returns their number. Of
 * corners side by side, only the clearest is listed. The strength is the root of the smaller eigenvalue of the gradients around it (Shi and
 * Tomasi 1994): an edge alone is weak. `list` has room for a corner in four pixels. `room`: see `roomToDetect`, aligned to 16 bytes.
 */
export function detectCorners(
  picture: usize,
  width: i32,
  height: i32,
  threshold: i32,
  border: i32,
  list: usize,
  room: usize,
): i32 {
  const circle = room;
  const differences = circle + CIRCLE * 4;
  const clarity = differences + CIRCLE * 4;
  memory.fill(clarity, 0, <usize>(width * height) * 2 + 32);
  writeCircle(circle, width);
  const limit = i8x16.splat(<i8>threshold);
  const end = width - border;
  for (let y = border; y < height - border; y++) {
    const row = picture + y * width;
    const out = clarity + (<usize>(y * width) << 1);
    for (let x = border; x < end; x += 16) {
      let found = mayBeCorners(row + x, width, limit);
      if (end - x < 16) found &= (1 << (end - x)) - 1;
      while (found != 0) {
        const at = x + ctz(found);
        found &= found - 1;
        store<u16>(out + (<usize>at << 1), <u16>clarityAt(row + at, threshold, circle, differences));
      }
    }
  }
  return listClearest(picture, width, height, border, clarity, list);
}

function writeCircle(circle: usize, width: i32): void {
  for (let half = 0; half < 2; half++) {
    const sign = half == 0 ? 1 : -1;
    const at = circle + half * 32;
    store<i32>(at, sign * -3 * width);
    store<i32>(at, sign * (-3 * width + 1), 4);
    store<i32>(at, sign * (-2 * width + 2), 8);
    store<i32>(at, sign * (-width + 3), 12);
    store<i32>(at, sign * 3, 16);
    store<i32>(at, sign * (width + 3), 20);
    store<i32>(at, sign * (2 * width + 2), 24);
    store<i32>(at, sign * (3 * width + 1), 28);
  }
}

/** One bit for each of sixteen pixels: nine in a row on the circle contain two neighbouring ones of its top, right, bottom and left. */
@inline
function mayBeCorners(at: usize, width: i32, limit: v128): i32 {
  const middle = v128.load(at);
  const bright = i8x16.add_sat_u(middle, limit);
  const dark = i8x16.sub_sat_u(middle, limit);
  const top = v128.load(at - 3 * width);
  const bottom = v128.load(at + 3 * width);
  const left = v128.load(at - 3);
  const right = v128.load(at + 3);
  const brighter = v128.and(
    v128.or(i8x16.gt_u(top, bright), i8x16.gt_u(bottom, bright)),
    v128.or(i8x16.gt_u(left, bright), i8x16.gt_u(right, bright)),
  );
  const darker = v128.and(
    v128.or(i8x16.lt_u(top, dark), i8x16.lt_u(bottom, dark)),
    v128.or(i8x16.lt_u(left, dark), i8x16.lt_u(right, dark)),
  );
  return i8x16.bitmask(v128.or(brighter, darker));
}

/** By how much the circle exceeds the threshold, on the side that has nine in a row; 0: neither has. */
@inline
function clarityAt(at: usize, threshold: i32, circle: usize, differences: usize): i32 {
  const middle = <i32>load<u8>(at);
  let bright: u32 = 0;
  let dark: u32 = 0;
  for (let k = 0; k < CIRCLE; k++) {
    const difference = <i32>load<u8>(at + load<i32>(circle + (<usize>k << 2))) - middle;
    store<i32>(differences + (<usize>k << 2), difference);
    bright |= <u32>(difference > threshold) << k;
    dark |= <u32>(difference < -threshold) << k;
  }
  const sign = hasNine(bright) ? 1 : hasNine(dark) ? -1 : 0;
  let sum = 0;
  if (sign != 0)
    for (let k = 0; k < CIRCLE; k++) sum += max(0, sign * load<i32>(differences + (<usize>k << 2)) - threshold);
  return sum;
}

/** Whether sixteen bits in a ring have nine set in a row. */
@inline
function hasNine(ring: u32): bool {
  const bits = ring | (ring << 16);
  const two = bits & (bits >> 1);
  const four = two & (two >> 2);
  const eight = four & (four >> 4);
  return (eight & (bits >> 8) & 0xffff) != 0;
}

function listClearest(picture: usize, width: i32, height: i32, border: i32, clarity: usize, list: usize): i32 {
  let to = list;
  const stride = <usize>width << 1;
  for (let y = border; y < height - border; y++) {
    const row = clarity + y * stride;
    for (let x = border; x < width - border; x += 8) {
      if (!v128.any_true(v128.load(row + (<usize>x << 1)))) continue;
      const end = min(width - border, x + 8);
      for (let here = x; here < end; here++) {
        const at = row + (<usize>here << 1);
        const mine = load<u16>(at);
        if (mine == 0 || !isClearest(at, mine, stride)) continue;
        store<u16>(to, <u16>here);
        store<u16>(to, <u16>y, 2);
        store<f32>(to, strengthAt(picture + y * width + here, width), 4);
        to += CORNER;
      }
    }
  }
  return <i32>((to - list) / CORNER);
}

/** Of equals the first counts, so that a plateau has one corner. */
@inline
function isClearest(at: usize, mine: u16, stride: usize): bool {
  return (
    load<u16>(at - stride - 2) < mine &&
    load<u16>(at - stride) < mine &&
    load<u16>(at - stride + 2) < mine &&
    load<u16>(at - 2) < mine &&
    load<u16>(at + 2) <= mine &&
    load<u16>(at + stride - 2) <= mine &&
    load<u16>(at + stride) <= mine &&
    load<u16>(at + stride + 2) <= mine
  );
}

/** The root of the smaller eigenvalue of the gradients of 7 x 7 pixels, in grey levels over two pixels. */
function strengthAt(at: usize, width: i32): f32 {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let v = -3; v <= 3; v++) {
    for (let u = -3; u <= 3; u++) {
      const here = at + v * width + u;
      const x = <i32>load<u8>(here + 1) - <i32>load<u8>(here - 1);
      const y = <i32>load<u8>(here + width) - <i32>load<u8>(here - width);
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
  }
  const half = <f32>(xx + yy) * 0.5;
  const apart = <f32>(xx - yy) * 0.5;
  const across = <f32>xy;
  const smaller = half - <f32>Math.sqrt(<f64>(apart * apart + across * across));
  return <f32>Math.sqrt(<f64>max<f32>(0, smaller) / 49.0);
}

/**
 * Describes corners of a picture. `points`: x and y (u16 each) of each corner, at least 17 pixels from the edges. `blurred`: the same picture,
 * blurred. `reaches`: for each row of 0 to 15 off the middle, the half width of a disc (u8). `patterns`: for each of 256 orientations, 256
 * pairs of pixels around the corner (x and y of one and of the other, i8 each); the second half of the pairs mirrors the first along the
 * orientation. Writes the orientation of each (u8, 256ths of a turn) and its descriptor: a bit for each pair whose first pixel is darker.
 */
export function describeCorners(
  picture: usize,
  blurred: usize,
  width: i32,
  points: usize,
  count: i32,
  reaches: usize,
  patterns: usize,
  orientations: usize,
  descriptors: usize,
): void {
  for (let k = 0; k < count; k++) {
    const point = points + (<usize>k << 2);
    const offset = <i32>load<u16>(point, 2) * width + <i32>load<u16>(point);
    const orientation = orientationAt(picture + offset, width, reaches);
    store<u8>(orientations + k, <u8>orientation);
    describe(blurred + offset, width, patterns + (<usize>orientation << 10), descriptors + <usize>k * DESCRIPTOR);
  }
}

/** The direction of the centre of brightness (Rosin 1999), in 256ths of a turn. */
function orientationAt(at: usize, width: i32, reaches: usize): i32 {
  let across = 0;
  let down = 0;
  for (let v = -REACH; v <= REACH; v++) {
    const reach = <i32>load<u8>(reaches + (v < 0 ? -v : v));
    const row = at + v * width;
    let sum = 0;
    for (let u = -reach; u <= reach; u++) {
      const value = <i32>load<u8>(row + u);
      across += u * value;
      sum += value;
    }
    down += v * sum;
  }
  return <i32>Math.round((Math.atan2(<f64>down, <f64>across) * 128.0) / Math.PI) & 255;
}

@inline
function describe(at: usize, width: i32, pattern: usize, to: usize): void {
  for (let word = 0; word < 8; word++) {
    let bits: u32 = 0;
    for (let bit = 0; bit < 32; bit++) {
      const one = <i32>load<u8>(at + <i32>load<i8>(pattern, 1) * width + <i32>load<i8>(pattern));
      const other = <i32>load<u8>(at + <i32>load<i8>(pattern, 3) * width + <i32>load<i8>(pattern, 2));
      bits |= <u32>(one < other) << bit;
      pattern += 4;
    }
    store<u32>(to + (<usize>word << 2), bits);
  }
}

/**
 * Finds the nearest of other descriptors for each of `count`, and the reverse: for each the other's number and their distance (u16 each, bits), or
 * 0xffff twice where none is within `most`. `swap`: 16 compares mirrored descriptors, whose halves are swapped; 0 as they are.
 */
export function nearestDescriptors(
  ones: usize,
  count: i32,
  others: usize,
  otherCount: i32,
  most: i32,
  swap: usize,
  nearest: usize,
  back: usize,
): void {
  memory.fill(nearest, 0xff, <usize>count << 2);
  memory.fill(back, 0xff, <usize>otherCount << 2);
  // Unrelated descriptors differ in about 64 of the first 128 bits, so this leaves most of them after half of the work.
  const mostOfHalf = (most * 5) >> 3;
  for (let k = 0; k < count; k++) {
    const one = ones + <usize>k * DESCRIPTOR;
    const first = load<u64>(one + swap);
    const second = load<u64>(one + swap, 8);
    const third = load<u64>(one + (swap ^ 16));
    const fourth = load<u64>(one + (swap ^ 16), 8);
    let best = most + 1;
    let bestAt = 0;
    let other = others;
    for (let j = 0; j < otherCount; j++, other += DESCRIPTOR) {
      const half = <i32>(popcnt(first ^ load<u64>(other)) + popcnt(second ^ load<u64>(other, 8)));
      if (half > mostOfHalf) continue;
      const distance = half + <i32>(popcnt(third ^ load<u64>(other, 16)) + popcnt(fourth ^ load<u64>(other, 24)));
      if (distance > most) continue;
      if (distance < best) {
        best = distance;
        bestAt = j;
      }
      const reverse = back + (<usize>j << 2);
      if (distance < <i32>load<u16>(reverse, 2)) {
        store<u16>(reverse, <u16>k);
        store<u16>(reverse, <u16>distance, 2);
      }
    }
    if (best > most) continue;
    store<u16>(nearest + (<usize>k << 2), <u16>bestAt);
    store<u16>(nearest + (<usize>k << 2), <u16>best, 2);
  }
}
