import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, composed, inverted, mirroring, resizing } from './affine.ts';
import { backdropOf } from './backdrop.ts';
import type { Blocks } from './blocks.ts';
import { isCopy, judgeBlocks } from './judge-blocks.ts';
import { shiftOf } from './shift.ts';

const COLUMNS = 20;
const ROWS = 16;

/** Blocks that weigh 1 and agree as told. */
function blocks(agreement: (x: number, y: number) => number, weight = 1): Blocks {
  const at = Array.from({ length: COLUMNS * ROWS }, (_, k) => [k % COLUMNS, Math.floor(k / COLUMNS)] as const);
  return {
    columns: COLUMNS,
    rows: ROWS,
    width: COLUMNS * 8 + 8,
    height: ROWS * 8 + 8,
    weights: Float64Array.from(at, () => weight),
    added: new Float64Array(at.length),
    agreements: Float64Array.from(at, ([x, y]) => agreement(x, y)),
    shown: COLUMNS * ROWS * weight,
    crossed: 0,
    toOne: [1, 0, 0, 0, 1, 0],
  };
}

describe('judgeBlocks', () => {
  it('takes full agreement for a copy', () => {
    const judgement = judgeBlocks(blocks(() => 1));
    expect(judgement).toMatchObject({ score: 1, ofAll: 1, agreeing: 320, difference: undefined });
    expect(judgement.agreement).toEqual({ left: 0, top: 0, width: 168, height: 136 });
    expect(isCopy(judgement)).toBe(true);
  });

  it('cuts off a banner, and names it as different', () => {
    const judgement = judgeBlocks(blocks((_, y) => (y < 4 ? 0 : 1)));
    expect(judgement).toMatchObject({ score: 1, agreement: { top: 32, left: 0, width: 168 } });
    expect(judgement.difference).toEqual({ left: 0, top: 0, width: 168, height: 40 });
    expect(isCopy(judgement)).toBe(true);
  });

  it('leaves out of the agreement what neither shows', () => {
    const all = blocks(() => 1);
    const seen = all.weights.map((weight, k) => (k % COLUMNS > 4 && Math.floor(k / COLUMNS) > 2 ? weight : 0));
    expect(judgeBlocks({ ...all, weights: seen }).agreement).toEqual({ left: 40, top: 24, width: 128, height: 112 });
  });

  it('takes a hole for another print, and agreeing outlines around a difference too', () => {
    const hole = judgeBlocks(blocks((x, y) => (x > 6 && x < 13 && y > 4 && y < 11 ? 0 : 1)));
    expect(isCopy(hole)).toBe(false);
    expect(hole.difference).toEqual({ left: 56, top: 40, width: 56, height: 56 });
    const outline = blocks((x, y) => (x < 2 || x > 17 || y < 2 || y > 13 ? 1 : 0));
    expect(isCopy(judgeBlocks(outline))).toBe(false);
  });

  it('sees through a watermark over all of the picture, and not through a print in one part', () => {
    // A plain picture with a figure in the middle: only there has the bank's picture content of its own.
    const isFigure = (x: number, y: number): boolean => x > 5 && x < 14 && y > 3 && y < 12;
    const marked = (isMarked: (x: number, y: number) => boolean): Blocks => {
      const all = blocks((x, y) => (isFigure(x, y) ? 1 : 0));
      const at = Array.from(all.weights.keys(), (k) => [k % COLUMNS, Math.floor(k / COLUMNS)] as const);
      const added = Float64Array.from(at, ([x, y]) => (!isFigure(x, y) && isMarked(x, y) ? 1 : 0));
      return { ...all, added, weights: Float64Array.from(at, ([x, y], k) => (isFigure(x, y) ? 1 : (added[k] ?? 0))) };
    };
    const watermark = judgeBlocks(marked((x, y) => (x + 2 * y) % 3 === 0));
    expect(watermark).toMatchObject({ score: 1, difference: undefined });
    expect(isCopy(watermark)).toBe(true);
    const figure = marked((x, y) => x > 5 && x < 14 && y > 3);
    expect(judgeBlocks(figure).difference).toBeDefined();
  });

  it('decides nothing by a few blocks, nor by plain ones', () => {
    expect(isCopy(judgeBlocks(blocks((x, y) => (x < 3 && y < 3 ? 1 : 0))))).toBe(false);
    expect(isCopy(judgeBlocks(blocks(() => 1, 0.04)))).toBe(false);
    expect(judgeBlocks(blocks(() => 1, 0))).toMatchObject({ score: 0, agreement: undefined });
  });

  it('scores at most 1, and no more the less agrees', () => {
    const grid = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 320, maxLength: 320 });
    fc.assert(
      fc.property(grid, (agreements) => {
        const { score, ofAll, agreeing } = judgeBlocks(blocks((x, y) => agreements[y * COLUMNS + x] ?? 0));
        expect(score).toBeLessThanOrEqual(1 + 1e-9);
        expect(ofAll).toBeLessThanOrEqual(1 + 1e-9);
        expect(agreeing).toBeLessThanOrEqual(320);
      }),
      { numRuns: 50 },
    );
  });
});

describe('shiftOf', () => {
  const at = Array.from({ length: 40 }, (_, k) => ({ x: (k % 8) * 14 + 8, y: Math.floor(k / 8) * 20 + 8 }));

  it('finds the map that most blocks follow', () => {
    const shifts = at.map(({ x, y }, k) =>
      k % 5 === 0 ? { x, y, right: 3, down: -3 } : { x, y, right: 0.02 * (x - 60) + 1, down: 0.01 * (y - 50) - 1 },
    );
    const [x, y] = applied(shiftOf(shifts, { width: 120, height: 110 }), 100, 30);
    expect(Math.abs(x - 101.8)).toBeLessThan(0.25);
    expect(Math.abs(y - 28.8)).toBeLessThan(0.25);
  });

  it('moves nothing for a few blocks', () => {
    const few = at.slice(0, 5).map((place) => ({ ...place, right: 2, down: 2 }));
    expect(shiftOf(few, { width: 120, height: 110 })).toEqual([1, 0, 0, 0, 1, 0]);
  });
});

it('maps there and back', () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(number, number, number, number, number, number), ([a, b, c, d, e, f]) => {
      fc.pre(Math.abs(a * e - b * d) > 0.1);
      const there = composed([a, b, c, d, e, f], mirroring({ width: 50, height: 40 }));
      const map = composed(there, resizing({ width: 50, height: 40 }, { width: 75, height: 10 }));
      const [x, y] = applied(inverted(map), ...applied(map, 7, 11));
      expect(Math.hypot(x - 7, y - 11)).toBeLessThan(1e-6);
    }),
  );
});

it('knows the plain ground that reaches the edge, and no plain place inside', () => {
  const [width, height] = [60, 40];
  const grey = new Uint8Array(width * height).fill(230);
  for (let y = 8; y < 32; y++) for (let x = 15; x < 45; x++) grey[y * width + x] = (x * 37 + y * 91) % 200;
  for (let y = 12; y < 28; y++) for (let x = 20; x < 40; x++) grey[y * width + x] = 230;
  const backdrop = backdropOf({ width, height, grey });
  expect(backdrop.shareOf(0, 0, 8)).toBe(1);
  expect(backdrop.shareOf(22, 14, 12)).toBe(0);
  expect(backdrop.shareOf(4, 12, 16)).toBeGreaterThan(0.5);
  const noise = { width, height, grey: grey.map((_, k) => (k * 7919) % 256) };
  expect(backdropOf(noise).shareOf(0, 0, 16)).toBeLessThan(0.05);
});
