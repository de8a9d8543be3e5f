import { type Blocks, SIDE, STEP } from './blocks.ts';

/** A rectangle in the frame of compared blocks, in pixels. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the blocks of two pictures say about them. */
interface Judgement {
  /** At most 1; a copy has at least `COPY.score`. */
  readonly score: number;
  /** The weight that agrees in the rectangle: about the number of blocks. */
  readonly agreeing: number;
  /** The rectangle's share of the weight of all blocks, 0 to 1. */
  readonly ofAll: number;
  /** The part in which the pictures agree best. */
  readonly agreement: Rectangle | undefined;
  /** The largest connected part in which they differ, if it is more than a speck. */
  readonly difference: Rectangle | undefined;
}

/**
 * Measured on photos of replica sellers (`bench/pictures/copies.ts`): a copy keeps nearly all that agrees inside one rectangle, since a
 * banner or a neighbour in a collage is cut off and nothing agrees out there. Another print on the same mock-up leaves agreeing outlines
 * outside, or a hole inside. Where one small logo agrees on two plain garments, neither differs enough to tell: so what agrees must be much, or
 * most of all. Of copies it weighs 40 blocks and more, times its share; of such garments at most 18.
 */
const COPY = { score: 0.85, agreeing: 25 };
/** A rectangle with this share of the agreement is not held against a copy: outside, some blocks agree by chance. */
const MOST_INSIDE = 0.9;
const HOLE = 0.5;
/**
 * A watermark lies over all of a picture, on its plain ground too; a print lies in one part. The frame is cut into 4 x 4 fields: a field with some
 * plain blocks is marked if something was added to one in twelve of them. What is added to a block counts from half of the weight that a block of the
 * backdrop has at most.
 */
const WATERMARK = { fields: 4, plain: 4, added: 0.15, marked: 1 / 12, ofFields: 0.7, least: 6 };
/** The weight of a difference that is named. */
const LEAST_DIFFERENCE = 3;

export const isCopy = ({ score, agreeing, ofAll }: Judgement): boolean =>
  score >= COPY.score && agreeing * ofAll >= COPY.agreeing;

/**
 * Finds the rectangle in which most agrees and least differs. P is the agreeing share of its weight, F its share of all agreement, c the
 * share of its largest connected difference: score = P * min(1, F / 0.9) - 0.5 * c.
 */
export function judgeBlocks(given: Blocks): Judgement {
  // What a watermark adds is left out. The other picture's own content must agree all the same.
  const blocks = hasWatermark(given) ? withoutAdded(given) : given;
  const grid = bestRectangle(blocks);
  const all = sumOver(blocks, undefined);
  const difference = largestDifference(blocks, undefined);
  const told = difference && difference.weight >= LEAST_DIFFERENCE ? inPixels(difference.grid) : undefined;
  if (!grid || all.agreeing === 0) return { score: 0, agreeing: 0, ofAll: 0, agreement: undefined, difference: told };
  const inside = sumOver(blocks, grid);
  const hole = largestDifference(blocks, grid)?.weight ?? 0;
  const purity = inside.agreeing / inside.weight;
  const share = inside.agreeing / all.agreeing;
  return {
    score: purity * Math.min(1, share / MOST_INSIDE) - (HOLE * hole) / inside.weight,
    agreeing: inside.agreeing,
    ofAll: sumOver(given, grid).weight / sumOver(given, undefined).weight,
    agreement: inPixels(grid),
    difference: told,
  };
}

function hasWatermark({ columns, rows, weights, added }: Blocks): boolean {
  const { fields, plain, added: clear, marked, ofFields, least } = WATERMARK;
  const counts = Array.from({ length: fields * fields }, () => ({ plain: 0, marked: 0 }));
  for (let k = 0; k < columns * rows; k++) {
    const own = (weights[k] ?? 0) - (added[k] ?? 0);
    const across = Math.floor(((k % columns) * fields) / columns);
    const field = counts[Math.floor((Math.floor(k / columns) * fields) / rows) * fields + across];
    if (!field || own > 0.1) continue;
    field.plain += 1;
    if ((added[k] ?? 0) >= clear) field.marked += 1;
  }
  const judged = counts.filter((field) => field.plain >= plain);
  const areMarked = judged.filter((field) => field.marked >= marked * field.plain);
  return judged.length >= least && areMarked.length >= ofFields * judged.length;
}

const withoutAdded = (blocks: Blocks): Blocks => ({
  ...blocks,
  weights: blocks.weights.map((weight, k) => weight - (blocks.added[k] ?? 0)),
});

/** Numbers of blocks, the last ones included. */
interface Grid {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const inPixels = ({ left, top, right, bottom }: Grid): Rectangle => ({
  left: left * STEP,
  top: top * STEP,
  width: (right - left) * STEP + SIDE,
  height: (bottom - top) * STEP + SIDE,
});

const isIn = (grid: Grid | undefined, x: number, y: number): boolean =>
  !grid || (x >= grid.left && x <= grid.right && y >= grid.top && y <= grid.bottom);

function sumOver(
  { columns, rows, weights, agreements }: Blocks,
  grid: Grid | undefined,
): { weight: number; agreeing: number } {
  let [weight, agreeing] = [0, 0];
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      if (!isIn(grid, x, y)) continue;
      const mine = weights[y * columns + x] ?? 0;
      weight += mine;
      agreeing += mine * (agreements[y * columns + x] ?? 0);
    }
  return { weight, agreeing };
}

/** The rectangle of the greatest sum of w (2a - 1): Kadane's largest stretch, for each pair of rows. Undefined: nothing agrees. */
function bestRectangle({ columns, rows, weights, agreements }: Blocks): Grid | undefined {
  let best: Grid | undefined;
  let most = 0;
  for (let top = 0; top < rows; top++) {
    const sums = new Float64Array(columns);
    for (let bottom = top; bottom < rows; bottom++) {
      let [sum, left] = [0, 0];
      for (let x = 0; x < columns; x++) {
        const at = bottom * columns + x;
        sums[x] = (sums[x] ?? 0) + (weights[at] ?? 0) * (2 * (agreements[at] ?? 0) - 1);
        if (sum <= 0) [sum, left] = [0, x];
        sum += sums[x] ?? 0;
        if (sum <= most) continue;
        most = sum;
        best = { left, top, right: x, bottom };
      }
    }
  }
  return best && trimmed(best, { columns, weights });
}

/** Without rows and columns at its sides in which no block tells anything. */
function trimmed(grid: Grid, { columns, weights }: Pick<Blocks, 'columns' | 'weights'>): Grid {
  let [left, top, right, bottom] = [columns, grid.bottom, -1, -1];
  for (let y = grid.top; y <= grid.bottom; y++)
    for (let x = grid.left; x <= grid.right; x++) {
      if ((weights[y * columns + x] ?? 0) === 0) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  return { left, top, right, bottom };
}

/** The largest set of connected blocks that differ, by weight. Blocks overlap, so neighbours touch. */
function largestDifference(
  { columns, rows, weights, agreements }: Blocks,
  inside: Grid | undefined,
): { weight: number; grid: Grid } | undefined {
  const isSeen = new Uint8Array(columns * rows);
  const differs = (x: number, y: number): boolean => {
    const at = y * columns + x;
    return (weights[at] ?? 0) > 0 && (agreements[at] ?? 0) < 0.5;
  };
  let largest: { weight: number; grid: Grid } | undefined;
  for (let start = 0; start < columns * rows; start++) {
    const waiting: number[] = [];
    const visit = (x: number, y: number): void => {
      if (x < 0 || y < 0 || x >= columns || y >= rows || !isIn(inside, x, y)) return;
      const at = y * columns + x;
      if (isSeen[at] === 1 || !differs(x, y)) return;
      isSeen[at] = 1;
      waiting.push(at);
    };
    visit(start % columns, Math.floor(start / columns));
    if (waiting.length === 0) continue;
    let weight = 0;
    let grid: Grid = { left: columns, top: rows, right: -1, bottom: -1 };
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      weight += (weights[at] ?? 0) * (1 - (agreements[at] ?? 0));
      grid = {
        left: Math.min(grid.left, x),
        top: Math.min(grid.top, y),
        right: Math.max(grid.right, x),
        bottom: Math.max(grid.bottom, y),
      };
      visit(x - 1, y);
      visit(x + 1, y);
      visit(x, y - 1);
      visit(x, y + 1);
    }
    if (weight > (largest?.weight ?? 0)) largest = { weight, grid };
  }
  return largest;
}
