import type { GreyPicture } from '../grey-picture.ts';

/** Pictures for tests, drawn from numbers: always the same ones for the same numbers. */

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Shade = (x: number, y: number, before: number) => number;

function painted(width: number, height: number, ...layers: readonly Shade[]): GreyPicture {
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = layers.reduce((before, shade) => shade(x, y, before), 0);
      grey[y * width + x] = Math.min(255, Math.max(0, Math.round(value)));
    }
  return { width, height, grey };
}

/** Waves in all directions, like folds: about as many grey levels as `strength`, either way. */
function folds(next: () => number, strength: number, finest: number): (x: number, y: number) => number {
  const waves = Array.from({ length: 14 }, () => {
    const angle = next() * Math.PI * 2;
    const frequency = ((0.15 + next()) * Math.PI) / finest;
    return { x: Math.cos(angle) * frequency, y: Math.sin(angle) * frequency, phase: next() * Math.PI * 2 };
  });
  return (x, y) => {
    let sum = 0;
    for (const wave of waves) sum += Math.sin(wave.x * x + wave.y * y + wave.phase);
    return (sum * strength) / 3;
  };
}

/** Letter-like shapes: bars and arcs in rows. */
function lettering(next: () => number, left: number, top: number, width: number, height: number): Shade {
  const rows = 4;
  const columns = 7;
  const strokes = Array.from({ length: rows * columns * 3 }, (_, k) => {
    const cell = Math.floor(k / 3);
    const [w, h] = [width / columns, height / rows];
    const [x, y] = [left + (cell % columns) * w, top + Math.floor(cell / columns) * h];
    const isBar = next() < 0.65;
    const upright = next() < 0.5;
    return {
      isBar,
      x: x + next() * w * 0.6,
      y: y + next() * h * 0.6,
      w: isBar && upright ? w * 0.14 : w * (0.3 + 0.3 * next()),
      h: isBar && !upright ? h * 0.14 : h * (0.3 + 0.3 * next()),
      ink: next() < 0.5 ? 20 : 245,
    };
  });
  return (px, py, before) => {
    if (px < left || py < top || px > left + width * 1.1 || py > top + height * 1.1) return before;
    for (const { isBar, x, y, w, h, ink } of strokes) {
      const [u, v] = [(px - x) / w, (py - y) / h];
      if (u < 0 || v < 0 || u > 1 || v > 1) continue;
      const off = Math.hypot(u - 0.5, v - 0.5);
      if (isBar || (off < 0.5 && off > 0.3)) return ink;
    }
    return before;
  };
}

/**
 * A garment on plain ground: the outline and folds of a mock-up, and a print on its chest.
 * @param mockup the number of the outline and the folds; the same one is the same scene
 * @param print the number of the print; without it the garment is blank
 */
export function aGarment(mockup: number, print?: number): GreyPicture {
  const key = `${mockup} ${print}`;
  const drawn = garments.get(key) ?? newGarment(mockup, print, 420, 450);
  garments.set(key, drawn);
  return drawn;
}

const garments = new Map<string, GreyPicture>();

function newGarment(mockup: number, print: number | undefined, width: number, height: number): GreyPicture {
  const next = draws(mockup * 7919 + 1);
  const [cx, cy] = [width * (0.47 + 0.06 * next()), height * 0.52];
  const [bodyWidth, bodyHeight, sleeve] = [width * (0.25 + 0.04 * next()), height * 0.4, 0.5 + next()];
  const shade = 90 + 90 * next();
  const fold = folds(next, 9, 26);
  const inside = (x: number, y: number): boolean => {
    const [u, v] = [(x - cx) / bodyWidth, (y - cy) / bodyHeight];
    const isBody = Math.abs(u) ** 4 + Math.abs(v) ** 6 < 1;
    const arm = Math.abs(u) - 1.15;
    const isNeck = Math.hypot(u, (v + 1) * 1.6) < 0.35;
    return (isBody || Math.abs(arm + 0.25 * sleeve * (v + 0.5)) + Math.abs(v + 0.45) * 0.8 < 0.45) && !isNeck;
  };
  const noise = draws(mockup + 17);
  return painted(
    width,
    height,
    () => 236,
    (x, y, before) => (inside(x, y) ? shade + fold(x, y) : before),
    ...(print === undefined
      ? []
      : [
          lettering(
            draws(print * 104_729 + 3),
            cx - bodyWidth * 0.7,
            cy - bodyHeight * 0.6,
            bodyWidth * 1.4,
            bodyHeight,
          ),
        ]),
    (_x, _y, before) => before + (noise() - 0.5) * 5,
  );
}

/** A detailed logo: letter-like shapes on white. */
export function aDetailedLogo(number: number, width = 420, height = 300): GreyPicture {
  const marks = lettering(draws(number * 31 + 5), width * 0.1, height * 0.1, width * 0.8, height * 0.8);
  return painted(
    width,
    height,
    () => 255,
    (x, y, before) => (marks(x, y, before) < 255 ? 0 : before),
  );
}

/** A tick of two curves on white. */
export const aSwoosh = (): GreyPicture =>
  painted(
    480,
    240,
    () => 255,
    (x, y, before) => {
      const u = (x - 40) / 400;
      const [upper, lower] = [175 - 150 * u ** 0.9 + 60 * Math.exp(-9 * u), 200 - 175 * u ** 1.6];
      return u > 0 && u < 1 && y > upper && y < lower ? 0 : before;
    },
  );

/** Three slanting stripes on white. */
export const threeStripes = (): GreyPicture =>
  painted(
    400,
    300,
    () => 255,
    (x, y, before) => {
      const along = (x - 40 - (300 - y) * 0.5) % 90;
      const stripe = Math.floor((x - 40 - (300 - y) * 0.5) / 90);
      return y > 60 && y < 260 && stripe >= 0 && stripe < 3 && along < 50 ? 0 : before;
    },
  );

export const plain = (width: number, height: number, grey = 200): GreyPicture => ({
  width,
  height,
  grey: new Uint8Array(width * height).fill(grey),
});

/**
 * A picture seen through a map: each pixel of the result is read at the place that `from` gives, from four points in it. Outside it is white.
 */
function seen(
  picture: GreyPicture,
  width: number,
  height: number,
  from: (x: number, y: number) => readonly [x: number, y: number],
): GreyPicture {
  const pixel = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= picture.width || y >= picture.height ? 255 : (picture.grey[y * picture.width + x] ?? 0);
  const value = (x: number, y: number): number => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [x - left, y - top];
    return (
      (pixel(left, top) * (1 - u) + pixel(left + 1, top) * u) * (1 - v) +
      (pixel(left, top + 1) * (1 - u) + pixel(left + 1, top + 1) * u) * v
    );
  };
  const quarters = [-1 / 4, 1 / 4];
  return painted(width, height, (x, y) =>
    quarters.reduce(
      (sum, down) => sum + quarters.reduce((row, right) => row + value(...from(x + right, y + down)), 0) / 4,
      0,
    ),
  );
}

export function mirrored({ width, height, grey }: GreyPicture): GreyPicture {
  return painted(width, height, (x, y) => grey[y * width + width - 1 - x] ?? 0);
}

/** Shares of the width and height. */
export function cropped(picture: GreyPicture, left: number, top: number, share: number): GreyPicture {
  const [width, height] = [Math.round(picture.width * share), Math.round(picture.height * share)];
  const [right, down] = [Math.round(picture.width * left), Math.round(picture.height * top)];
  return painted(width, height, (x, y) => picture.grey[(y + down) * picture.width + x + right] ?? 0);
}

export const scaled = (picture: GreyPicture, factor: number): GreyPicture =>
  seen(picture, Math.round(picture.width * factor), Math.round(picture.height * factor), (x, y) => [
    (x + 0.5) / factor - 0.5,
    (y + 0.5) / factor - 0.5,
  ]);

export function rotated(picture: GreyPicture, degrees: number): GreyPicture {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [cx, cy] = [(picture.width - 1) / 2, (picture.height - 1) / 2];
  return seen(picture, picture.width, picture.height, (x, y) => [
    cx + c * (x - cx) + s * (y - cy),
    cy - s * (x - cx) + c * (y - cy),
  ]);
}

/** One picture printed on another: dark pixels of the print in the given grey. */
export function printed(on: GreyPicture, print: GreyPicture, left: number, top: number, ink: number): GreyPicture {
  const grey = on.grey.slice();
  for (let y = 0; y < print.height; y++)
    for (let x = 0; x < print.width; x++) {
      const share = 1 - (print.grey[y * print.width + x] ?? 255) / 255;
      const at = (top + y) * on.width + left + x;
      grey[at] = Math.round((grey[at] ?? 0) * (1 - share) + ink * share);
    }
  return { ...on, grey };
}
