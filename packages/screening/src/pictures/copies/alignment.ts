import { type Affine, composed, mirroring, resizing } from './affine.ts';
import { engine } from './engine.ts';
import { STEP } from './features.ts';
import type { PictureFeatures, PointSet } from './picture-features.ts';

/** Key points of one picture and of another that may be the same. */
export interface Pairs {
  readonly one: PointSet;
  readonly other: PointSet;
  /** Whether `one` is looked at in a mirror. */
  readonly mirrored: boolean;
  /** Numbers of the points, the most alike first. */
  readonly ones: readonly number[];
  readonly others: readonly number[];
}

/** One picture laid over another. */
export interface Alignment {
  /** Key points that agree: squares of 8 pixels with such a point, in the picture that has fewer. */
  readonly points: number;
  readonly mirrored: boolean;
  /** Found in the negative of the other, which is a logo. */
  readonly isNegative: boolean;
  /** From the pixels of the one picture, at its full size, to those of the other. */
  readonly map: Affine;
}

/** Bits: copies differ by less, of unrelated points hardly any differs by so little. */
export const MOST_BITS = 64;
/** Each of the best pairs gives one hypothesis; the best of these are fitted. */
const SEEDS = 120;
const FITTED = 4;
/** A single pair gives scale and orientation only roughly: pixels, and pixels for each pixel of distance from it. */
const ROUGH = { near: 6, perPixel: 0.12, most: 60, levels: 2, turn: 22 };
/** Pixels, one fit after the other. */
const TOLERANCES = [14, 8, 6] as const;
const CELL = 8;
const EIGHTH = 1 / 8;
/** A hypothesis that one picture shows the other 12 times as large is refused. */
const MOST_SCALE = 12;

/** Pairs of points of which each is the other's nearest. */
export function nearestPairs(one: PointSet, other: PointSet, mirrored: boolean): Pairs {
  const tool = engine();
  return tool.within(() => {
    const ones = tool.put(bytesOf(one.descriptors));
    const others = tool.put(bytesOf(other.descriptors));
    const nearest = tool.take(one.count * 4);
    const back = tool.take(other.count * 4);
    tool.run.nearestDescriptors(ones, one.count, others, other.count, MOST_BITS, mirrored ? 16 : 0, nearest, back);
    const forth = tool.data(nearest, one.count * 4);
    const reverse = tool.data(back, other.count * 4);
    const pairs: { one: number; other: number; distance: number }[] = [];
    for (let k = 0; k < one.count; k++) {
      const found = forth.getUint16(k * 4, true);
      const distance = forth.getUint16(k * 4 + 2, true);
      if (distance <= MOST_BITS && reverse.getUint16(found * 4, true) === k)
        pairs.push({ one: k, other: found, distance });
    }
    pairs.sort((first, second) => first.distance - second.distance);
    return { one, other, mirrored, ones: pairs.map((pair) => pair.one), others: pairs.map((pair) => pair.other) };
  });
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Places in pixels, in the mirror where the pairs are. Levels and orientations tell how the other is scaled and turned. */
interface Places {
  readonly count: number;
  readonly fromX: Float64Array;
  readonly fromY: Float64Array;
  readonly toX: Float64Array;
  readonly toY: Float64Array;
  readonly levels: Int16Array;
  /** 256ths of a turn, 0 to 255. */
  readonly turns: Uint8Array;
}

function placesOf({ one, other, mirrored, ones, others }: Pairs): Places {
  const count = ones.length;
  const places: Places = {
    count,
    fromX: new Float64Array(count),
    fromY: new Float64Array(count),
    toX: new Float64Array(count),
    toY: new Float64Array(count),
    levels: new Int16Array(count),
    turns: new Uint8Array(count),
  };
  for (let k = 0; k < count; k++) {
    const [from, to] = [ones[k] ?? 0, others[k] ?? 0];
    const x = (one.x[from] ?? 0) * EIGHTH;
    const orientation = one.orientations[from] ?? 0;
    places.fromX[k] = mirrored ? one.width - 1 - x : x;
    places.fromY[k] = (one.y[from] ?? 0) * EIGHTH;
    places.toX[k] = (other.x[to] ?? 0) * EIGHTH;
    places.toY[k] = (other.y[to] ?? 0) * EIGHTH;
    places.levels[k] = (other.levels[to] ?? 0) - (one.levels[from] ?? 0);
    places.turns[k] = (other.orientations[to] ?? 0) - (mirrored ? 128 - orientation : orientation);
  }
  return places;
}

/** x' = c x - s y + u, y' = s x + c y + v */
interface Similarity {
  readonly c: number;
  readonly s: number;
  readonly u: number;
  readonly v: number;
}

/**
 * The similarity under which the most points agree. Every pair tells by its levels and orientations one similarity; the pairs near it are fitted by
 * least squares.
 * @returns undefined where no two pairs agree
 */
export function alignmentOf(pairs: Pairs, one: PictureFeatures, other: PictureFeatures): Alignment | undefined {
  const places = placesOf(pairs);
  const rough = Array.from({ length: Math.min(SEEDS, places.count) }, (_, seed) => supportersOf(places, seed))
    .filter((supporters) => supporters.length > 1)
    .sort((first, second) => second.length - first.length)
    .slice(0, FITTED);
  let best: { points: number; similarity: Similarity } | undefined;
  for (const supporters of rough) {
    const fitted = fittedTo(places, supporters);
    if (fitted && fitted.points > (best?.points ?? 0)) best = fitted;
  }
  if (!best) return undefined;
  const { c, s, u, v } = best.similarity;
  const toWorking = resizing(one, pairs.one);
  const from = pairs.mirrored ? composed(toWorking, mirroring(pairs.one)) : toWorking;
  return {
    points: best.points,
    mirrored: pairs.mirrored,
    isNegative: pairs.other.isNegative,
    map: composed(composed(from, [c, -s, u, s, c, v]), resizing(pairs.other, other)),
  };
}

/** The pairs that agree roughly with the similarity that one of them tells. */
function supportersOf({ count, fromX, fromY, toX, toY, levels, turns }: Places, seed: number): number[] {
  const at = (values: Float64Array | Int16Array | Uint8Array, k: number): number => values[k] ?? 0;
  const scale = STEP ** at(levels, seed);
  const angle = (at(turns, seed) * 2 * Math.PI) / 256;
  const [c, s] = [scale * Math.cos(angle), scale * Math.sin(angle)];
  const u = at(toX, seed) - (c * at(fromX, seed) - s * at(fromY, seed));
  const v = at(toY, seed) - (s * at(fromX, seed) + c * at(fromY, seed));
  const supporters: number[] = [];
  for (let k = 0; k < count; k++) {
    if (Math.abs(at(levels, k) - at(levels, seed)) > ROUGH.levels) continue;
    const turn = (at(turns, k) - at(turns, seed)) & 255;
    if (Math.min(turn, 256 - turn) > ROUGH.turn) continue;
    const offX = c * at(fromX, k) - s * at(fromY, k) + u - at(toX, k);
    const offY = s * at(fromX, k) + c * at(fromY, k) + v - at(toY, k);
    const [apartX, apartY] = [at(toX, k) - at(toX, seed), at(toY, k) - at(toY, seed)];
    const away = Math.sqrt(apartX * apartX + apartY * apartY);
    const allowed = Math.min(ROUGH.most, ROUGH.near + ROUGH.perPixel * away);
    if (offX * offX + offY * offY <= allowed * allowed) supporters.push(k);
  }
  return supporters;
}

function fittedTo(places: Places, rough: readonly number[]): { points: number; similarity: Similarity } | undefined {
  let similarity = leastSquares(places, rough);
  let agreeing: number[] = [];
  for (const tolerance of TOLERANCES) {
    if (!similarity) return undefined;
    agreeing = within(places, similarity, tolerance);
    similarity = leastSquares(places, agreeing) ?? similarity;
  }
  if (!similarity) return undefined;
  const scale = Math.hypot(similarity.c, similarity.s);
  if (scale > MOST_SCALE || scale < 1 / MOST_SCALE) return undefined;
  return { points: cellsOf(places, agreeing), similarity };
}

/** Umeyama's closed form without reflection. Undefined where the points are one place. */
function leastSquares({ fromX, fromY, toX, toY }: Places, chosen: readonly number[]): Similarity | undefined {
  let [x, y, p, q] = [0, 0, 0, 0];
  for (const k of chosen) {
    x += fromX[k] ?? 0;
    y += fromY[k] ?? 0;
    p += toX[k] ?? 0;
    q += toY[k] ?? 0;
  }
  const count = chosen.length;
  [x, y, p, q] = [x / count, y / count, p / count, q / count];
  let [spread, along, across] = [0, 0, 0];
  for (const k of chosen) {
    const [dx, dy] = [(fromX[k] ?? 0) - x, (fromY[k] ?? 0) - y];
    const [dp, dq] = [(toX[k] ?? 0) - p, (toY[k] ?? 0) - q];
    spread += dx * dx + dy * dy;
    along += dx * dp + dy * dq;
    across += dx * dq - dy * dp;
  }
  if (count < 2 || spread < 1) return undefined;
  const [c, s] = [along / spread, across / spread];
  return { c, s, u: p - (c * x - s * y), v: q - (s * x + c * y) };
}

function within(places: Places, { c, s, u, v }: Similarity, tolerance: number): number[] {
  const { count, fromX, fromY, toX, toY } = places;
  const agreeing: number[] = [];
  for (let k = 0; k < count; k++) {
    const [x, y] = [fromX[k] ?? 0, fromY[k] ?? 0];
    const offX = c * x - s * y + u - (toX[k] ?? 0);
    const offY = s * x + c * y + v - (toY[k] ?? 0);
    if (offX * offX + offY * offY <= tolerance * tolerance) agreeing.push(k);
  }
  return agreeing;
}

/** Points close together are one place that is seen several times. */
function cellsOf({ fromX, fromY, toX, toY }: Places, chosen: readonly number[]): number {
  const cell = (x: number, y: number): number => Math.floor(y / CELL) * 2 ** 16 + Math.floor(x / CELL);
  const ones = new Set(chosen.map((k) => cell(fromX[k] ?? 0, fromY[k] ?? 0)));
  const others = new Set(chosen.map((k) => cell(toX[k] ?? 0, toY[k] ?? 0)));
  return Math.min(ones.size, others.size);
}
