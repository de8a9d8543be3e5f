/** The pairs of pixels that a descriptor compares. Changing them makes stored features unreadable: raise `VERSION` of `picture-features.ts`. */

/** Of a pattern's two halves. The second mirrors the first along the orientation, so a mirrored picture has the halves swapped. */
const PAIRS_OF_HALF = 128;
const ORIENTATIONS = 256;
const BYTES_OF_PAIR = 4;
/** Pixels; corners are further than this from the edges, with one to spare for rounding. */
const RADIUS = 15;

export const PATTERN_BYTES = ORIENTATIONS * 2 * PAIRS_OF_HALF * BYTES_OF_PAIR;

/** For each row of 0 to 15 off the middle, the half width of the disc whose centre of brightness gives the orientation. */
export const REACHES = Uint8Array.from({ length: RADIUS + 1 }, (_, row) =>
  Math.floor(Math.sqrt(RADIUS ** 2 - row ** 2 + 0.5)),
);

/** A corner's distance from the edges of the picture, in pixels, at least. */
export const BORDER = RADIUS + 2;

type Point = readonly [number, number];

/**
 * Both points of a pair are drawn around the corner from a normal distribution with a deviation of a fifth of the disc's width (BRIEF: Calonder and others
 * 2010, its second variant), at least 2 pixels apart.
 */
function pairs(): readonly (readonly [Point, Point])[] {
  const draw = normalDraws(0x5eed);
  const point = (): Point => {
    for (;;) {
      const found: Point = [(draw() * (2 * RADIUS + 1)) / 5, (draw() * (2 * RADIUS + 1)) / 5];
      if (Math.hypot(...found) <= RADIUS - 1) return found;
    }
  };
  const found: (readonly [Point, Point])[] = [];
  while (found.length < PAIRS_OF_HALF) {
    const [one, other] = [point(), point()];
    const isMirrored = Math.hypot(one[0] - other[0], one[1] + other[1]) < 2;
    if (Math.hypot(one[0] - other[0], one[1] - other[1]) >= 2 && !isMirrored) found.push([one, other]);
  }
  return found;
}

/** Standard normal numbers, always the same ones: Marsaglia's xorshift and Box and Muller's transformation. */
function normalDraws(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 1) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Half away from zero, so that a mirrored place is rounded to the mirrored pixel. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

/** Writes the pattern turned by each of 256ths of a turn: x and y of a pair's one point and of its other. */
export function writePatterns(to: Int8Array): void {
  const half = pairs();
  const whole = [
    ...half,
    ...half.map(([[u, v], [s, t]]): readonly [Point, Point] => [
      [u, -v],
      [s, -t],
    ]),
  ];
  let at = 0;
  for (let orientation = 0; orientation < ORIENTATIONS; orientation++) {
    const angle = (orientation * 2 * Math.PI) / ORIENTATIONS;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    for (const pair of whole) {
      for (const [u, v] of pair) {
        to[at++] = rounded(u * cosine - v * sine);
        to[at++] = rounded(u * sine + v * cosine);
      }
    }
  }
}
