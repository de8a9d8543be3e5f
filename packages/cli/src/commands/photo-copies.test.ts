import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { marketsafe } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const folder = scratchFolder();
const bank = folder.path('bank');

/** Numbers from 0 to 1, always the same ones. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Bars and rings as on a print. */
function print(next: () => number, count: number, inks: readonly string[]): string {
  return Array.from({ length: count }, () => {
    const [x, y, w, h] = [60 + 260 * next(), 60 + 260 * next(), 8 + 50 * next(), 8 + 50 * next()];
    const ink = inks[Math.floor(next() * inks.length)];
    return next() < 0.6
      ? `<rect x="${x}" y="${y}" width="${w}" height="${h / 3}" fill="${ink}"/>`
      : `<circle cx="${x}" cy="${y}" r="${w / 3}" fill="none" stroke="${ink}" stroke-width="6"/>`;
  }).join('');
}

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="#fff"/>${content}</svg>`;

/** A print with shades between, as photos have. */
const photo = (seed: number): Promise<Buffer> =>
  sharp(
    Buffer.from(
      svg(
        `<defs><linearGradient id="g"><stop stop-color="#456"/><stop offset="1" stop-color="#cba"/></linearGradient></defs>` +
          `<rect x="30" y="30" width="340" height="340" fill="url(#g)"/>${print(draws(seed), 70, ['#112', '#eee', '#a33', '#5b8'])}`,
      ),
    ),
  )
    .jpeg({ quality: 90 })
    .toBuffer();

const file = (name: string, bytes: Buffer | string): string => {
  writeFileSync(folder.path(name), bytes);
  return folder.path(name);
};

const logo = svg(print(draws(99), 40, ['#000']));
const swoosh = svg('<path d="M60 240 Q150 300 360 120 Q150 220 60 240Z" fill="#000"/>');
let copy = '';
let other = '';

beforeAll(async () => {
  mkdirSync(bank);
  for (const seed of [1, 2, 3]) writeFileSync(join(bank, `photo-${seed}.jpg`), await photo(seed));
  writeFileSync(join(bank, 'logo.svg'), logo);
  writeFileSync(join(bank, 'swoosh.svg'), swoosh);
  const cropped = sharp(await photo(2)).extract({ left: 40, top: 20, width: 320, height: 340 });
  copy = file('copy.webp', await cropped.flop().webp({ quality: 60 }).toBuffer());
  other = file(
    'other.png',
    await sharp(await photo(77))
      .png()
      .toBuffer(),
  );
});

describe('marketsafe photo compare', () => {
  it('recognises a mirrored crop, with one object for machines', async () => {
    const ours = join(bank, 'photo-2.jpg');
    const { code, out, err } = await marketsafe(['photo', 'compare', '--json', copy, ours]);
    expect([code, err]).toEqual([0, '']);
    const { points, distance, ...said } = JSON.parse(out) as { points: number; distance: number };
    expect(said).toEqual({ a: copy, b: ours, kind: 'same-picture', mirrored: true });
    expect(points).toBeGreaterThan(12);
    expect(distance).toBeGreaterThanOrEqual(0);
    const told = await marketsafe(['photo', 'compare', copy, ours]);
    expect(told.out).toMatch(/^same-picture: \S+copy\.webp shows the same picture as \S+photo-2\.jpg, mirrored\. \d+ /);
  });

  it('finds nothing in common between others, and no distance between a picture and itself', async () => {
    const apart = await marketsafe(['photo', 'compare', '--json', other, join(bank, 'photo-1.jpg')]);
    expect(JSON.parse(apart.out)).toMatchObject({ kind: 'none', points: 0, mirrored: false });
    const same = await marketsafe(['photo', 'compare', '--json', other, other]);
    expect(JSON.parse(same.out)).toMatchObject({ kind: 'same-picture', distance: 0, mirrored: false });
  });

  it('names each file that cannot be read, and exits with 1', async () => {
    const empty = file('empty.jpg', '');
    const { code, out } = await marketsafe(['photo', 'compare', '--json', empty, other]);
    expect([code, JSON.parse(out)]).toEqual([1, expect.objectContaining({ file: empty, code: 'picture-empty' })]);
  });
});

describe('marketsafe photo search', () => {
  it('lists the photos of the bank that a picture shows, and names what it could not read or find', async () => {
    const broken = file('broken.jpg', 'no picture');
    const worn = sharp(await photo(5)).blur(8);
    const mark = await sharp(Buffer.from(logo)).resize(180).negate({ alpha: false }).toBuffer();
    const shown = worn.composite([{ input: mark, left: 110, top: 120, blend: 'screen' }]);
    const wearing = file('wearing.png', await shown.png().toBuffer());
    const args = ['photo', 'search', '--bank', bank, '--json', copy, broken, other, wearing];
    const { code, out, err } = await marketsafe(args);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toEqual([
      { file: copy, matches: [{ photo: 'photo-2.jpg', kind: 'same-picture', points: expect.any(Number) }] },
      expect.objectContaining({ file: broken, code: 'picture-kind' }),
      { file: other, matches: [] },
      { file: wearing, matches: [{ photo: 'logo.svg', kind: 'logo', points: expect.any(Number) }] },
    ]);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^swoosh\.svg: has too few details to be found in pictures/),
    ]);
  });

  it('prints a line for each match, and says where there is none', async () => {
    const { code, out } = await marketsafe(['photo', 'search', '--bank', bank, copy, other]);
    expect(code).toBe(0);
    expect(out).toMatch(/copy\.webp: same-picture {2}photo-2\.jpg {2}\d+ points\n.*other\.png: nothing\n$/);
  });

  it('needs a folder with photos', async () => {
    const missing = await marketsafe(['photo', 'search', '--bank', folder.path('nowhere'), copy]);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('cannot be read (ENOENT). Name a folder with photos.');
    mkdirSync(folder.path('nothing'));
    expect(await marketsafe(['photo', 'search', '--bank', folder.path('nothing'), copy])).toMatchObject({ code: 2 });
  });
});
