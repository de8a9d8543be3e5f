/** x' = a x + b y + c, y' = d x + e y + f: from the pixels of one picture to those of another. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface Size {
  readonly width: number;
  readonly height: number;
}

export function applied([a, b, c, d, e, f]: Affine, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + b * y + c, d * x + e * y + f];
}

/** The map that does `first`, then `then`. */
export function composed(first: Affine, then: Affine): Affine {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = then;
  return [g * a + h * d, g * b + h * e, g * c + h * f + i, j * a + k * d, j * b + k * e, j * c + k * f + l];
}

/** How many times as large an area becomes; negative: mirrored. */
export const growth = ([a, b, , d, e]: Affine): number => a * e - b * d;

export function inverted([a, b, c, d, e, f]: Affine): Affine {
  const area = a * e - b * d;
  return [e / area, -b / area, (b * f - c * e) / area, -d / area, a / area, (c * d - a * f) / area];
}

/** From the pixels of a picture to those of the same picture at another size. A pixel's place is its middle. */
export function resizing(from: Size, to: Size): Affine {
  const [across, down] = [to.width / from.width, to.height / from.height];
  return [across, 0, (across - 1) / 2, 0, down, (down - 1) / 2];
}

/** From the pixels of a picture to those of its mirror image. */
export const mirroring = ({ width }: Size): Affine => [-1, 0, width - 1, 0, 1, 0];
