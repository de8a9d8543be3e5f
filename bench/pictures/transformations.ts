/** What sellers do with copied photos. Each takes a file and gives a JPEG, the same one for the same number. */
import sharp, { type Sharp } from 'sharp';
import { seeded } from '../screening/seeded.ts';

interface Given {
  /** The photo, upright and without alpha. */
  readonly photo: Sharp;
  readonly width: number;
  readonly height: number;
  readonly next: () => number;
  /** Photos of others, for a collage. */
  readonly others: readonly Buffer[];
}

type Transformation = (given: Given) => Sharp | Promise<Sharp>;

const QUALITY = 85;
const whole = Math.round;

/** Keeps a share of width and height, anywhere in the photo. */
const cropped = ({ photo, width, height, next }: Given, share: number): Sharp =>
  photo.extract({
    left: Math.floor(next() * width * (1 - share)),
    top: Math.floor(next() * height * (1 - share)),
    width: Math.floor(width * share),
    height: Math.floor(height * share),
  });

/** Blocks and bars like lettering: no font is asked for. */
function lettering(next: () => number, width: number, height: number, ink: string): string {
  const shapes = Array.from({ length: 16 }, (_, k) => {
    const [x, w] = [(0.05 + k * 0.056) * width, width * (0.012 + next() * 0.03)];
    const y = height * (0.2 + 0.3 * next());
    return `<rect x="${x}" y="${y}" width="${w}" height="${height * (0.1 + 0.4 * next())}" fill="${ink}"/>`;
  });
  return shapes.join('');
}

const svg = (width: number, height: number, content: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`);

const onto = (photo: Sharp, top: number, input: Buffer): Sharp => photo.composite([{ input, left: 0, top }]);

/** A photo of its own after the steps before: sharp does its steps in an order of its own. */
const done = async (photo: Sharp): Promise<Sharp> => sharp(await photo.png().toBuffer());

export const TRANSFORMATIONS: Readonly<Record<string, Transformation>> = {
  'JPEG 30': ({ photo }) => photo,
  '160 px': ({ photo }) => photo.resize(160, 160, { fit: 'inside' }),
  mirror: ({ photo }) => photo.flop(),
  padding: ({ photo, width, height }) =>
    photo.extend({
      ...{ left: whole(width * 0.15), right: whole(width * 0.15) },
      ...{ top: whole(height * 0.1), bottom: whole(height * 0.2), background: '#fff' },
    }),
  banner: ({ photo, width, height, next }) => {
    const [w, h] = [width, whole(height * 0.22)];
    const ground = `<rect width="${w}" height="${h}" fill="#c0121f"/>`;
    return onto(photo, next() < 0.5 ? 0 : height - h, svg(w, h, ground + lettering(next, w, h, '#fff')));
  },
  'rotation 6°': ({ photo }) => photo.rotate(6, { background: '#fff' }),
  blur: ({ photo }) => photo.blur(2),
  frame: async ({ photo, width, height, next }) => {
    const [bar, side, foot] = [whole(height * 0.12), whole(width * 0.04), whole(height * 0.25)];
    const [w, h] = [width + 2 * side, bar + height + foot];
    const framed = await done(photo.extend({ left: side, right: side, top: bar, bottom: foot, background: '#f2f2f4' }));
    return framed.composite([
      { input: svg(w, bar, lettering(next, w, bar, '#333')), left: 0, top: 0 },
      { input: svg(w, foot, lettering(next, w, foot, '#d33')), left: 0, top: h - foot },
    ]);
  },
  'crop 15 %': (given) => cropped(given, 0.85),
  tint: ({ photo }) => photo.linear([1.2, 1.05, 0.85], [12, 4, -6]),
  'crop 40 %': (given) => cropped(given, 0.6),
  'mirror and crop': (given) => cropped(given, 0.75).flop(),
  'watermark grid': ({ photo, width, height }) => {
    const [w, h] = [width, height];
    const step = whole(w / 6);
    const lines = Array.from({ length: 14 }, (_, k) => {
      const x = (k - 4) * step;
      const path = `M${x} 0L${x + h} ${h}M${x + h} 0L${x} ${h}`;
      return `<path d="${path}" stroke="#fff" stroke-opacity="0.4" stroke-width="3"/>`;
    });
    const names = Array.from({ length: 12 }, (_, k) => {
      const [x, y] = [((k % 4) + 0.2) * (w / 4), (Math.floor(k / 4) + 0.4) * (h / 3)];
      return `<rect x="${x}" y="${y}" width="${w / 9}" height="${h / 40}" fill="#222" fill-opacity="0.35"/>`;
    });
    return onto(photo, 0, svg(w, h, lines.join('') + names.join('')));
  },
  'collage of four': async ({ photo, next, others }) => {
    const side = 400;
    const square = (input: Sharp): Promise<Buffer> => input.resize(side, side, { fit: 'cover' }).png().toBuffer();
    const pictures = await Promise.all([photo, ...others.slice(0, 3).map((other) => sharp(other))].map(square));
    const first = Math.floor(next() * 4);
    return sharp({ create: { width: 2 * side, height: 2 * side, channels: 3, background: '#fff' } }).composite(
      pictures.map((input, k) => {
        const place = (first + k) % 4;
        return { input, left: (place % 2) * side, top: Math.floor(place / 2) * side };
      }),
    );
  },
};

/** Whether the result is the mirror image, by its name. */
export const isMirrored = (name: string): boolean => name.startsWith('mirror');

export async function transformed(
  name: string,
  file: Buffer,
  others: readonly Buffer[],
  seed: number,
): Promise<Buffer> {
  const upright = sharp(file).rotate().removeAlpha().toColourspace('srgb').png();
  const { data, info } = await upright.toBuffer({ resolveWithObject: true });
  const given = { photo: sharp(data), width: info.width, height: info.height, next: seeded(seed), others };
  const result = await TRANSFORMATIONS[name]?.(given);
  if (!result) throw new Error(`There is no transformation “${name}”.`);
  const quality = name === 'JPEG 30' ? 30 : name === 'mirror and crop' ? 60 : QUALITY;
  return result.jpeg({ quality }).toBuffer();
}
