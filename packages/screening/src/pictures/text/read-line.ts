import type { ScaledPicture } from '../reading/open-picture.ts';
import type { Grid, Models } from './models.ts';
import type { Corners, Point } from './smallest-rectangle.ts';

/** What a line says, and the mean probability of its characters, 0 to 1. */
interface Said {
  readonly text: string;
  readonly mean: number;
}

/** The height of lines that the model takes, and the widest that it gets: a line of some 200 letters. */
const HEIGHT = 48;
const WIDEST = 3_200;
/** From this height / width on, a line stands upright: its letters lie on their side. */
const UPRIGHT = 1.5;
/** A line that is read below this confidence may stand on its head. */
const SURE = 0.9;

/**
 * Reads a line, whichever way it is turned: an upright one downwards and upwards, and a doubtful one also upside down. The surest reading counts.
 */
export async function readLine(picture: ScaledPicture, corners: Corners, models: Models): Promise<Said> {
  const [a, b, c, d] = corners;
  const isUpright = distance(a, d) >= UPRIGHT * distance(a, b);
  const first: Corners = isUpright ? [b, c, d, a] : corners;
  const one = await readOnce(picture, first, models);
  if (one.mean >= SURE) return one;
  const [e, f, g, h] = first;
  const other = await readOnce(picture, [g, h, e, f], models);
  return other.mean > one.mean ? other : one;
}

async function readOnce(picture: ScaledPicture, corners: Corners, { read, characters }: Models): Promise<Said> {
  return decoded(await read(cut(picture, corners)), characters);
}

/** The most probable characters, of which the same one side by side is one (CTC). Pure. */
export function decoded({ data, dims }: Grid, characters: readonly string[]): Said {
  const classes = dims.at(-1) ?? 0;
  let text = '';
  let [sum, count, before] = [0, 0, 0];
  for (let at = 0; at + classes <= data.length; at += classes) {
    let best = 0;
    for (let i = 1; i < classes; i++) if ((data[at + i] as number) > (data[at + best] as number)) best = i;
    if (best !== 0 && best !== before) {
      text += characters[best] ?? '';
      sum += data[at + best] as number;
      count++;
    }
    before = best;
  }
  return { text, mean: count === 0 ? 0 : sum / count };
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** A line as the model takes it: lying, 48 pixels high, blue, green and red one after the other, from -1 to 1. */
function cut({ width, height, pixels }: ScaledPicture, [topLeft, topRight, , bottomLeft]: Corners): Grid {
  const [across, down] = [Math.max(1, distance(topLeft, topRight)), Math.max(1, distance(topLeft, bottomLeft))];
  const toWidth = Math.min(WIDEST, Math.max(HEIGHT / 2, Math.round((HEIGHT * across) / down)));
  const plane = toWidth * HEIGHT;
  const data = new Float32Array(plane * 3);
  // Where letters become smaller, each pixel is the mean of several.
  const samples = Math.min(4, Math.max(1, Math.round(down / HEIGHT)));
  const share = 1 / (samples * samples * 127.5);
  const step = (from: Point, to: Point, steps: number): Point => [(to[0] - from[0]) / steps, (to[1] - from[1]) / steps];
  const [rightX, rightY] = step(topLeft, topRight, toWidth * samples);
  const [downX, downY] = step(topLeft, bottomLeft, HEIGHT * samples);
  const [lastX, lastY] = [width - 1, height - 1];
  for (let v = 0; v < HEIGHT * samples; v++)
    for (let u = 0; u < toWidth * samples; u++) {
      const x = Math.min(lastX, Math.max(0, topLeft[0] + (u + 0.5) * rightX + (v + 0.5) * downX));
      const y = Math.min(lastY, Math.max(0, topLeft[1] + (u + 0.5) * rightY + (v + 0.5) * downY));
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const [fx, fy] = [x - left, y - top];
      const a = (top * width + left) * 3;
      const b = left < lastX ? a + 3 : a;
      const under = top < lastY ? width * 3 : 0;
      const at = Math.floor(v / samples) * toWidth + Math.floor(u / samples);
      for (let channel = 0; channel < 3; channel++) {
        const c = 2 - channel;
        const above = (pixels[a + c] as number) * (1 - fx) + (pixels[b + c] as number) * fx;
        const below = (pixels[a + under + c] as number) * (1 - fx) + (pixels[b + under + c] as number) * fx;
        const place = channel * plane + at;
        data[place] = (data[place] as number) + (above * (1 - fy) + below * fy) * share;
      }
    }
  for (let i = 0; i < data.length; i++) data[i] = (data[i] as number) - 1;
  return { data, dims: [1, 3, HEIGHT, toWidth] };
}
