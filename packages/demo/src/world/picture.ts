/** A product picture as SVG (400 by 400, below 4 kB), drawn from its key alone. */

import { OVERLAYS, readPictureKey } from './picture-key.ts';
import { random } from './random.ts';
import { drawShape } from './shapes.ts';

/** Warm leather, ink, stone and similar colours for a third of the goods; any hue for the others: [hue, saturation, lightness]. */
const TONES: readonly (readonly [number, number, number])[] = [
  [26, 45, 40],
  [215, 22, 24],
  [35, 16, 70],
  [350, 42, 40],
  [150, 22, 32],
];

const RIPE: typeof TONES = [
  [2, 66, 48],
  [350, 60, 42],
  [92, 48, 50],
];

const hsl = (hue: number, saturation: number, lightness: number): string =>
  `hsl(${Math.round(hue) % 360} ${Math.round(saturation)}% ${Math.round(lightness)}%)`;

/** What stands behind and beside the goods; a picture of its own for each seed. */
const roomOf = (seed: string): string => {
  const r = random(`room/${seed}`);
  return Array.from({ length: 22 }, () => {
    const [x, y, size] = [r.int(0, 380), r.int(0, 380), r.int(14, 70)];
    const fill = `#${r.pick(['2b2b2f', '6d6f73', 'b9b4a8', 'f4f1ea', '8a5a3c', '4f6b58'])}`;
    return r.chance(0.5)
      ? `<rect x="${x}" y="${y}" width="${size}" height="${r.int(10, 60)}" fill="${fill}"/>`
      : `<circle cx="${x}" cy="${y}" r="${Math.round(size / 2)}" fill="${fill}"/>`;
  }).join('');
};

/**
 * @param key as `pictureKey` creates it; any other text gives a plain parcel.
 * @returns a whole SVG document; only letters, digits and blanks of the key are copied into it.
 */
export const picture = (key: string): string => {
  const look = readPictureKey(key);
  const r = random(`picture/${look.shape}/${look.seed}`);
  const [hue, saturation, lightness] =
    look.shape === 'fruit'
      ? r.pick(RIPE)
      : r.chance(0.4)
        ? r.pick(TONES)
        : [r.int(0, 359), r.int(32, 58), r.int(46, 62)];
  const paint = {
    main: hsl(hue, saturation, lightness),
    dark: hsl(hue, saturation, lightness * 0.55),
    light: hsl(hue, saturation * 0.5, 92),
    accent: hsl(hue + r.pick([28, 150, 190, 330]), 60, 62),
    ink: lightness > 56 ? hsl(hue, saturation, 18) : '#fff',
  };
  const room = hsl(hue + 20, 22, 95);
  const floor = hsl(hue + 20, 20, 86);
  const turned = look.side === 2 ? ' transform="rotate(-7 200 200) translate(-36 -30) scale(1.18)"' : '';
  const text = OVERLAYS[look.overlay] ?? '';
  const overlay =
    text === ''
      ? ''
      : `<rect y="340" width="400" height="60" fill="${r.pick(['#c8102e', '#1d1d1f', '#b8772a'])}" opacity=".9"/><text x="200" y="381" font-size="32" font-weight="700" fill="#fff" letter-spacing="4">${text}</text>`;
  const behind = look.styled ? roomOf(look.seed) : '';
  const scene = `<rect width="400" height="400" fill="url(#r)"/>${behind}<g${turned}>${drawShape(look.shape, paint, look.mark)}</g>${overlay}`;
  const view = look.copy ? '48 36 310 310' : '0 0 400 400';
  const drawn = look.copy ? `<g transform="translate(400 0) scale(-1 1)">${scene}</g>` : scene;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="400" height="400" font-family="'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif" text-anchor="middle"><defs><linearGradient id="r" x2="0" y2="1"><stop offset=".55" stop-color="${room}"/><stop offset="1" stop-color="${floor}"/></linearGradient><linearGradient id="m" x2="1" y2="1"><stop stop-color="${paint.main}"/><stop offset="1" stop-color="${paint.dark}"/></linearGradient></defs>${drawn}</svg>`;
};
