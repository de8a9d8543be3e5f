import type { Affine } from './affine.ts';

/** Where a block's middle is, and by how much it must move to fit. Pixels. */
interface Shift {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly down: number;
}

/** Fewer blocks could be moved by chance. */
const LEAST = 6;
const ROUNDS = 6;
/** Pixels off the fit from which a block is ignored (Tukey's biweight). */
const IGNORED = 2;
/** As many blocks that do not move: keeps the map steady where the blocks are on one line. */
const STEADY = 0.5;

const NO_SHIFT: Affine = [1, 0, 0, 0, 1, 0];

/** The affine map that moves most blocks as they must. */
export function shiftOf(
  shifts: readonly Shift[],
  { width, height }: { readonly width: number; readonly height: number },
): Affine {
  if (shifts.length < LEAST) return NO_SHIFT;
  // Places from -1 to 1, so that the terms of the fit are alike.
  const [middleX, middleY, unit] = [width / 2, height / 2, Math.max(width, height) / 2];
  const at = shifts.map(({ x, y }) => [(x - middleX) / unit, (y - middleY) / unit] as const);
  let [across, down]: readonly (readonly [number, number, number])[] = [
    [0, 0, median(shifts.map(({ right }) => right))],
    [0, 0, median(shifts.map((shift) => shift.down))],
  ];
  for (let round = 0; round < ROUNDS; round++) {
    const weights = shifts.map((shift, k) => {
      const [x, y] = at[k] ?? [0, 0];
      const off = Math.hypot(shift.right - heightOf(across, x, y), shift.down - heightOf(down, x, y));
      return off >= IGNORED ? 0 : (1 - (off / IGNORED) ** 2) ** 2;
    });
    across = fit(
      at,
      weights,
      shifts.map(({ right }) => right),
    );
    down = fit(
      at,
      weights,
      shifts.map((shift) => shift.down),
    );
  }
  const [a, b, c] = across ?? [0, 0, 0];
  const [d, e, f] = down ?? [0, 0, 0];
  return [
    1 + a / unit,
    b / unit,
    c - (a * middleX + b * middleY) / unit,
    d / unit,
    1 + e / unit,
    f - (d * middleX + e * middleY) / unit,
  ];
}

type Plane = readonly [number, number, number];

const heightOf = (plane: Plane | undefined, x: number, y: number): number =>
  plane ? plane[0] * x + plane[1] * y + plane[2] : 0;

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** Weighted least squares of a plane, by Cramer's rule. */
function fit(at: readonly (readonly [number, number])[], weights: readonly number[], values: readonly number[]): Plane {
  let [xx, xy, yy, x, y, count] = [STEADY, 0, STEADY, 0, 0, 1e-6];
  let [xv, yv, v] = [0, 0, 0];
  for (const [k, [right, down]] of at.entries()) {
    const weight = weights[k] ?? 0;
    const value = values[k] ?? 0;
    xx += weight * right * right;
    xy += weight * right * down;
    yy += weight * down * down;
    x += weight * right;
    y += weight * down;
    count += weight;
    xv += weight * right * value;
    yv += weight * down * value;
    v += weight * value;
  }
  const whole = determinant([xx, xy, x], [xy, yy, y], [x, y, count]);
  return [
    determinant([xv, xy, x], [yv, yy, y], [v, y, count]) / whole,
    determinant([xx, xv, x], [xy, yv, y], [x, v, count]) / whole,
    determinant([xx, xy, xv], [xy, yy, yv], [x, y, v]) / whole,
  ];
}

const determinant = ([a, b, c]: Plane, [d, e, f]: Plane, [g, h, i]: Plane): number =>
  a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
