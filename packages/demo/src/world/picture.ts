/** A product picture as SVG (400 by 400, below 10 kB), drawn from its key alone. */

import { OVERLAYS, readPictureKey } from './picture-key.ts';
import { overlayOf, placeOf, poseOf, printOf } from './place.ts';
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
  const place = placeOf(random(`place/${look.seed}`));
  const goods = drawShape(look.shape, paint, look.mark);
  const print = printOf(random(`print/${look.seed}`), [paint.dark, paint.light, paint.accent]);
  const text = OVERLAYS[look.overlay] ?? '';
  const overlay = overlayOf(random(`overlay/${look.seed}`), text, r.pick(['#c8102e', '#1d1d1f', '#b8772a']));
  const scene = `<rect width="400" height="400" fill="url(#r)"/>${place}<g transform="${poseOf(r, look.side)}">${goods}</g>${overlay}`;
  const view = look.copy ? '48 36 310 310' : '0 0 400 400';
  const drawn = look.copy ? `<g transform="translate(400 0) scale(-1 1)">${scene}</g>` : scene;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="400" height="400" font-family="'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif" text-anchor="middle"><defs><linearGradient id="r" x2="0" y2="1"><stop offset=".55" stop-color="${room}"/><stop offset="1" stop-color="${floor}"/></linearGradient><linearGradient id="b" x2="1" y2="1"><stop stop-color="${paint.main}"/><stop offset="1" stop-color="${paint.dark}"/></linearGradient><pattern id="m" width="400" height="400" patternUnits="userSpaceOnUse"><rect width="400" height="400" fill="url(#b)"/><g opacity=".5">${print}</g></pattern></defs>${drawn}</svg>`;
};
