import type { GreyPicture } from '../grey-picture.ts';
import { type Affine, applied, composed, growth, resizing } from './affine.ts';
import { backdropOf } from './backdrop.ts';
import { type Engine, engine, type Placed } from './engine.ts';
import { STORED_SIDE, sizeOf } from './features.ts';
import { shiftOf } from './shift.ts';
import { crossedBy, withoutStrokes } from './strokes.ts';

/** Two pictures of one frame, compared in squares of 16 pixels that overlap by half, row by row. */
export interface Blocks {
  readonly columns: number;
  readonly rows: number;
  /** Pixels of the frame, which has the shape of the bank's picture. */
  readonly width: number;
  readonly height: number;
  /** How much each block tells, 0 to 1: nothing where both are plain, or where only one of them shows the place. */
  readonly weights: Float64Array;
  /** The part of the weight that comes from what only the one picture shows: the other is plain there. */
  readonly added: Float64Array;
  /** 0 to 1: whether both show the same there. */
  readonly agreements: Float64Array;
  /** The weight of all that the bank's picture shows, with what lies outside the other. */
  readonly shown: number;
  /** The share of the frame that is crossed by thin lines of the one picture; 0 where they were not taken off. */
  readonly crossed: number;
  /** From the frame's pixels to those of the one picture. */
  readonly toOne: Affine;
}

/** Pixels of a block's side, and from one block to the next. */
export const SIDE = 16;
export const STEP = 8;
/** The areas of the two frames, as sides of squares: the pictures are laid over each other on the first and compared on the second. */
const COARSE = 128;
const FINE = STORED_SIDE;
/** Pixels by which blocks are moved to find where they fit. */
const COARSE_REACH = 3;
const FINE_REACH = 1;
/** A correlation from which a block shows how the picture is moved. */
const CLEAR = 0.6;
const MOST_ENLARGED = 4;
/** The binomial filter of three pixels. */
const SOFTEN = [32, 16, 0, 0] as const;
const CONTRAST = { radius: 8, floor: 3, gain: 40 };
/** Deviations in grey levels: below the first a block is plain, from the second it counts fully. */
const ENERGY = { none: 2.5, full: 6 };
/** Outlines on plain ground are what mock-ups share. */
const BACKDROP = { share: 0.12, weight: 0.3 };
/** White that a brighter print has clipped: the detail is lost, not changed. */
const CLIPPED = { mean: 248, deviation: 1.5, least: 170 };
/** The correlations of nothing and of full agreement. */
const CORRELATION = { none: 0.3, full: 0.7 };

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

export interface BlockOptions {
  /** A block weighs by the other's content alone, as for a logo that is printed on something. */
  readonly onlyOther?: boolean;
  /** Thin lines are taken off both pictures first, as for a copy with a watermark. */
  readonly withoutStrokes?: boolean;
}

/**
 * Lays one picture over another and compares them block by block.
 * @param toOne about where each pixel of the other lies in the one; corrected by up to 6 pixels of 256
 */
export function compareBlocks(one: GreyPicture, other: GreyPicture, toOne: Affine, options: BlockOptions = {}): Blocks {
  const tool = engine();
  return tool.within(() => {
    const ones = { ...one, at: tool.put(one.grey) };
    const others = { ...other, at: tool.put(other.grey) };
    const fine = sizeOf(other, FINE, MOST_ENLARGED);
    const coarse = sizeOf(other, COARSE, MOST_ENLARGED);
    const roughly = composed(resizing(coarse, other), toOne);
    const aligned = composed(realigned(tool, others, ones, coarse, roughly), roughly);
    return compared(tool, others, ones, fine, composed(resizing(fine, coarse), aligned), options);
  });
}

type Size = { readonly width: number; readonly height: number };

const inFrame = (tool: Engine, picture: Placed, { width, height }: Size): Placed =>
  picture.width === width && picture.height === height ? picture : tool.resized(picture, width, height);

/** The one picture as it lies in the frame. It is made smaller first where the frame is coarser, so that nothing is skipped. */
function overlaid(tool: Engine, picture: Placed, { width, height }: Size, toOne: Affine): Placed {
  const finer = Math.sqrt(Math.abs(growth(toOne)));
  const size = {
    width: Math.max(2, Math.round(picture.width / Math.max(1, finer))),
    height: Math.max(2, Math.round(picture.height / Math.max(1, finer))),
  };
  const source = inFrame(tool, picture, size);
  const at = tool.take(width * height);
  const map = composed(toOne, resizing(picture, source));
  tool.run.warpGrey(source.at, source.width, source.height, ...map, at, width, height);
  return { at, width, height };
}

const soft = (tool: Engine, picture: Placed): Placed => tool.blurred(picture, ...SOFTEN);

const contrastOf = (tool: Engine, picture: Placed): Placed =>
  tool.normalised(picture, CONTRAST.radius, CONTRAST.floor, CONTRAST.gain);

const gridOf = ({ width, height }: Size): { columns: number; rows: number } => ({
  columns: Math.max(0, Math.floor((width - SIDE) / STEP) + 1),
  rows: Math.max(0, Math.floor((height - SIDE) / STEP) + 1),
});

/** How the blocks of the frame must move to fit, as one affine map. */
function realigned(tool: Engine, other: Placed, one: Placed, frame: Size, toOne: Affine): Affine {
  return tool.within(() => {
    const still = contrastOf(tool, soft(tool, inFrame(tool, other, frame)));
    const moved = contrastOf(tool, soft(tool, overlaid(tool, one, frame, toOne)));
    const { columns, rows } = gridOf(frame);
    const list = tool.take(columns * rows * 12);
    tool.run.correlateBlocks(still.at, moved.at, frame.width, frame.height, COARSE_REACH, list);
    const found = tool.data(list, columns * rows * 12);
    const shifts = Array.from({ length: columns * rows }, (_, k) => ({
      x: (k % columns) * STEP + (SIDE - 1) / 2,
      y: Math.floor(k / columns) * STEP + (SIDE - 1) / 2,
      right: found.getInt32(k * 12 + 4, true),
      down: found.getInt32(k * 12 + 8, true),
      isClear: found.getFloat32(k * 12, true) >= CLEAR,
    }));
    return shiftOf(
      shifts.filter(({ isClear, x, y }) => isClear && shows(one, toOne, x - SIDE / 2, y - SIDE / 2)),
      frame,
    );
  });
}

/** Whether the one picture shows all of a block. */
function shows(one: Size, toOne: Affine, left: number, top: number): boolean {
  for (const right of [0, SIDE - 1])
    for (const down of [0, SIDE - 1]) {
      const [x, y] = applied(toOne, left + right, top + down);
      if (x < -0.5 || y < -0.5 || x > one.width - 0.5 || y > one.height - 0.5) return false;
    }
  return true;
}

/** Both without thin lines, and how much of the one was crossed by lines of its own. */
function plainer(tool: Engine, other: Placed, one: Placed): readonly [other: Placed, one: Placed, crossed: number] {
  const [others, ones] = [other, one].map(({ at, width, height }) => {
    const picture = { width, height, grey: tool.bytes(at, width * height) };
    return { picture, without: withoutStrokes(picture) };
  });
  if (!others || !ones) throw new Error('two pictures were given');
  const crossed = crossedBy(ones, others);
  const put = ({ width, height, grey }: GreyPicture): Placed => ({ at: tool.put(grey), width, height });
  return [put(others.without), put(ones.without), crossed];
}

/** @param options those of `compareBlocks` */
function compared(
  tool: Engine,
  other: Placed,
  one: Placed,
  frame: Size,
  toOne: Affine,
  { onlyOther = false, withoutStrokes: isPlain = false }: BlockOptions,
): Blocks {
  const { columns, rows } = gridOf(frame);
  const count = columns * rows;
  const sharp = [inFrame(tool, other, frame), overlaid(tool, one, frame, toOne)] as const;
  const [theirPicture, myPicture, crossed] = isPlain ? plainer(tool, ...sharp) : [...sharp, 0];
  const [others, ones] = [soft(tool, theirPicture), soft(tool, myPicture)];
  const list = tool.take(count * 12);
  const sizesOfOthers = tool.take(count * 12);
  const sizesOfOnes = tool.take(count * 12);
  tool.run.measureBlocks(others.at, frame.width, frame.height, sizesOfOthers);
  tool.run.measureBlocks(ones.at, frame.width, frame.height, sizesOfOnes);
  const still = contrastOf(tool, others);
  const moved = contrastOf(tool, ones);
  tool.run.correlateBlocks(still.at, moved.at, frame.width, frame.height, FINE_REACH, list);
  const backdrop = backdropOf({ ...frame, grey: tool.bytes(others.at, frame.width * frame.height) });
  const found = tool.data(list, count * 12);
  const theirs = tool.data(sizesOfOthers, count * 12);
  const mine = tool.data(sizesOfOnes, count * 12);
  const weights = new Float64Array(count);
  const added = new Float64Array(count);
  const agreements = new Float64Array(count);
  let shown = 0;
  for (let k = 0; k < count; k++) {
    const [left, top] = [(k % columns) * STEP, Math.floor(k / columns) * STEP];
    const at = k * 12;
    const energyOfOther = theirs.getFloat32(at + 4, true);
    const energyOfOne = mine.getFloat32(at + 4, true);
    const isClipped =
      energyOfOne < CLIPPED.deviation &&
      mine.getFloat32(at, true) >= CLIPPED.mean &&
      theirs.getFloat32(at + 8, true) >= CLIPPED.least;
    const isOutline = !onlyOther && backdrop.shareOf(left, top, SIDE) > BACKDROP.share;
    const most = isOutline ? BACKDROP.weight : 1;
    const weightOf = (energy: number): number => clamp((energy - ENERGY.none) / (ENERGY.full - ENERGY.none)) * most;
    const weight = weightOf(onlyOther ? energyOfOther : Math.max(energyOfOther, energyOfOne));
    shown += weight;
    if (isClipped || !shows(one, toOne, left, top)) continue;
    weights[k] = weight;
    added[k] = weight - weightOf(energyOfOther);
    const { none, full } = CORRELATION;
    agreements[k] = clamp((found.getFloat32(at, true) - none) / (full - none));
  }
  return { columns, rows, ...frame, weights, added, agreements, shown, crossed, toOne };
}
