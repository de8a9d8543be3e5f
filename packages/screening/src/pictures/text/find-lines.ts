/** Where text stands in a picture: the model's map of probabilities, cut into rectangles, as PaddleOCR's DBPostProcess does it. */
import type { ScaledPicture } from '../reading/open-picture.ts';
import type { Models } from './models.ts';
import { type Corners, type Point, smallestRectangle } from './smallest-rectangle.ts';

/** The sides that the model takes are multiples of this. */
const STEP = 32;
/** The model's colours, blue first: mean and standard deviation of each. */
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;

/** A pixel is text from this probability on, and a stretch of text is kept from this mean on: the defaults of PaddleOCR. */
const TEXT = 0.3;
const KEPT = 0.6;
/** The model finds the middle of a line: it is widened by area / perimeter times this (PaddleOCR's `unclip_ratio`). */
const WIDENED = 1.5;
/** Pixels of the shorter side of a line's middle. */
const SMALLEST = 3;
/** Stretches of one picture that are looked at: a page full of print has some 300. */
const MOST = 600;

/** The rectangles of a picture's lines, or pieces of lines, in its pixels. */
export async function findLines(picture: ScaledPicture, { find }: Models): Promise<Corners[]> {
  const [width, height] = [picture.width, picture.height].map((side) => Math.ceil(side / STEP) * STEP) as [
    number,
    number,
  ];
  const { data } = await find({ data: planes(picture, width, height), dims: [1, 3, height, width] });
  return stretchesOf(data, width, height);
}

/** Blue, green and red one after the other. Beyond the picture's edges its last pixels go on. */
function planes({ width, height, pixels }: ScaledPicture, toWidth: number, toHeight: number): Float32Array {
  const plane = toWidth * toHeight;
  const data = new Float32Array(plane * 3);
  for (let channel = 0; channel < 3; channel++) {
    const mean = MEAN[channel] as number;
    const factor = 1 / (DEVIATION[channel] as number);
    for (let y = 0, at = channel * plane; y < toHeight; y++) {
      const row = Math.min(y, height - 1) * width;
      for (let x = 0; x < toWidth; x++, at++)
        data[at] = ((pixels[(row + Math.min(x, width - 1)) * 3 + 2 - channel] as number) / 255 - mean) * factor;
    }
  }
  return data;
}

/** The connected stretches of pixels that are text. Pure. */
export function stretchesOf(probability: Float32Array, width: number, height: number): Corners[] {
  const seen = new Uint8Array(width * height);
  const queue = new Int32Array(width * height);
  const found: Corners[] = [];
  for (let start = 0; start < probability.length && found.length < MOST; start++) {
    if (seen[start] || (probability[start] as number) <= TEXT) continue;
    const count = flood(start, { probability, seen, queue, width, height });
    const lines = rectangleOf(queue.subarray(0, count), probability, width);
    if (lines) found.push(lines);
  }
  return found;
}

interface Field {
  readonly probability: Float32Array;
  readonly seen: Uint8Array;
  readonly queue: Int32Array;
  readonly width: number;
  readonly height: number;
}

/** Puts the pixels that hang together with one into the queue, and returns their number. */
function flood(start: number, { probability, seen, queue, width, height }: Field): number {
  let count = 1;
  queue[0] = start;
  seen[start] = 1;
  for (let i = 0; i < count; i++) {
    const at = queue[i] as number;
    const x = at % width;
    const y = (at - x) / width;
    for (let dy = y > 0 ? -1 : 0; dy <= (y < height - 1 ? 1 : 0); dy++)
      for (let dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx++) {
        const next = at + dy * width + dx;
        if (seen[next] || (probability[next] as number) <= TEXT) continue;
        seen[next] = 1;
        queue[count++] = next;
      }
  }
  return count;
}

/** The rectangle of a stretch, widened to whole letters; undefined if it is too small or too faint. */
function rectangleOf(pixels: Int32Array, probability: Float32Array, width: number): Corners | undefined {
  let sum = 0;
  const ends = new Map<number, [number, number]>();
  for (const at of pixels) {
    sum += probability[at] as number;
    const x = at % width;
    const y = (at - x) / width;
    const row = ends.get(y);
    if (!row) ends.set(y, [x, x]);
    else if (x < row[0]) row[0] = x;
    else if (x > row[1]) row[1] = x;
  }
  if (sum / pixels.length < KEPT) return undefined;
  const points = [...ends].flatMap(([y, [left, right]]): Point[] => [
    [left, y],
    [right, y],
  ]);
  let isSmall = false;
  const corners = smallestRectangle(points, (across, down) => {
    isSmall = Math.min(across, down) < SMALLEST;
    return (across * down * WIDENED) / Math.max(1, 2 * (across + down));
  });
  return isSmall ? undefined : corners;
}
