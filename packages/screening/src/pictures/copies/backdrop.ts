import type { GreyPicture } from '../grey-picture.ts';

/** The plain ground around what a picture shows. */
export interface Backdrop {
  /** The share of a square's pixels, 0 to 1. */
  shareOf(left: number, top: number, side: number): number;
}

/** Grey levels: between neighbours on plain ground, and from the ground's own. */
const PLAIN = { between: 3, off: 10 };

/**
 * The plain pixels that reach the picture's edge over plain pixels of about the same grey. A picture whose edge is not plain has none.
 */
export function backdropOf({ width, height, grey }: GreyPicture): Backdrop {
  const isGround = new Uint8Array(width * height);
  const waiting: number[] = [];
  const ground = medianOf(edgeOf(width, height).map((at) => grey[at] ?? 0));
  const isPlain = (at: number): boolean => {
    const value = grey[at] ?? 0;
    if (Math.abs(value - ground) > PLAIN.off) return false;
    const x = at % width;
    const isAlike = (other: number): boolean => Math.abs((grey[other] ?? value) - value) <= PLAIN.between;
    return (
      (x === 0 || isAlike(at - 1)) &&
      (x === width - 1 || isAlike(at + 1)) &&
      (at < width || isAlike(at - width)) &&
      (at >= width * (height - 1) || isAlike(at + width))
    );
  };
  const visit = (at: number): void => {
    if (isGround[at] === 1 || !isPlain(at)) return;
    isGround[at] = 1;
    waiting.push(at);
  };
  for (const at of edgeOf(width, height)) visit(at);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width;
    if (x > 0) visit(at - 1);
    if (x < width - 1) visit(at + 1);
    if (at >= width) visit(at - width);
    if (at < width * (height - 1)) visit(at + width);
  }
  return {
    shareOf(left, top, side) {
      let count = 0;
      for (let y = top; y < top + side; y++)
        for (let x = left; x < left + side; x++) count += isGround[y * width + x] ?? 0;
      return count / (side * side);
    },
  };
}

function edgeOf(width: number, height: number): number[] {
  const edge: number[] = [];
  for (let x = 0; x < width; x++) edge.push(x, (height - 1) * width + x);
  for (let y = 1; y < height - 1; y++) edge.push(y * width, (y + 1) * width - 1);
  return edge;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
