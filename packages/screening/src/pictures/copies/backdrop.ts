import type { GreyPicture } from '../grey-picture.ts';

/** The plain ground around what a picture shows. */
interface Backdrop {
  /** The share of a square's pixels, 0 to 1. */
  shareOf(left: number, top: number, side: number): number;
}

/** Grey levels: between neighbours on plain ground, and from the ground's own. */
const PLAIN = { between: 3, off: 10 };

/**
 * The plain pixels that reach the picture's edge over plain pixels of about the same grey. A picture whose edge is not plain has none.
 */
export function backdropOf({ width, height, grey }: GreyPicture): Backdrop {
  // One pixel of another kind all around, so that each pixel has four neighbours.
  const stride = width + 2;
  const PLAIN_PIXEL = 1;
  const GROUND = 2;
  const kinds = new Uint8Array(stride * (height + 2));
  const ground = medianOfEdge(width, height, grey);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const value = grey[at] ?? 0;
      if (Math.abs(value - ground) > PLAIN.off) continue;
      if (x > 0 && Math.abs((grey[at - 1] ?? 0) - value) > PLAIN.between) continue;
      if (x < width - 1 && Math.abs((grey[at + 1] ?? 0) - value) > PLAIN.between) continue;
      if (y > 0 && Math.abs((grey[at - width] ?? 0) - value) > PLAIN.between) continue;
      if (y < height - 1 && Math.abs((grey[at + width] ?? 0) - value) > PLAIN.between) continue;
      kinds[(y + 1) * stride + x + 1] = PLAIN_PIXEL;
    }
  const waiting = new Int32Array(width * height);
  let count = 0;
  const visit = (at: number): void => {
    if (kinds[at] !== PLAIN_PIXEL) return;
    kinds[at] = GROUND;
    waiting[count++] = at;
  };
  for (let x = 1; x <= width; x++) {
    visit(stride + x);
    visit(height * stride + x);
  }
  for (let y = 1; y <= height; y++) {
    visit(y * stride + 1);
    visit(y * stride + width);
  }
  while (count > 0) {
    const at = waiting[--count] ?? 0;
    visit(at - 1);
    visit(at + 1);
    visit(at - stride);
    visit(at + stride);
  }
  // Pixels of the ground above and to the left of each place.
  const sums = new Int32Array((width + 1) * (height + 1));
  for (let y = 1; y <= height; y++) {
    let row = 0;
    for (let x = 1; x <= width; x++) {
      if (kinds[y * stride + x] === GROUND) row += 1;
      sums[y * (width + 1) + x] = (sums[(y - 1) * (width + 1) + x] ?? 0) + row;
    }
  }
  const sumTo = (x: number, y: number): number => sums[y * (width + 1) + x] ?? 0;
  return {
    shareOf(left, top, side) {
      const [right, bottom] = [left + side, top + side];
      return (sumTo(right, bottom) - sumTo(left, bottom) - sumTo(right, top) + sumTo(left, top)) / (side * side);
    },
  };
}

function medianOfEdge(width: number, height: number, grey: Uint8Array): number {
  const counts = new Uint32Array(256);
  const count = (at: number): void => {
    counts[grey[at] ?? 0] = (counts[grey[at] ?? 0] ?? 0) + 1;
  };
  for (let x = 0; x < width; x++) {
    count(x);
    count((height - 1) * width + x);
  }
  for (let y = 1; y < height - 1; y++) {
    count(y * width);
    count((y + 1) * width - 1);
  }
  let left = width + height - 2;
  for (let value = 0; value < 255; value++) {
    left -= counts[value] ?? 0;
    if (left <= 0) return value;
  }
  return 255;
}
