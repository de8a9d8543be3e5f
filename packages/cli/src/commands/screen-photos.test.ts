import { mkdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { marketsafe } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const scratch = scratchFolder();
const folder = scratch.path('pictures');

/** A picture with many corners, another one for each seed. */
function drawn(seed: number): Buffer {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const shapes = Array.from({ length: 120 }, () => {
    const [x, y, size, grey] = [next(600), next(600), 20 + next(90), next(256)];
    const points = Array.from({ length: 3 + next(3) }, () => `${x + next(size)},${y + next(size)}`).join(' ');
    return `<polygon points="${points}" fill="rgb(${grey},${grey},${grey})"/>`;
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><rect width="600" height="600" fill="#b0b0b0"/>${shapes.join('')}</svg>`,
  );
}

const brands = scratch.write(
  'brands.jsonl',
  '{"id":"nike","name":"Nike","marks":[{"text":"Nike"}],"photos":["photos/air.jpg","photos/gone.jpg"]}\n',
);
const listing = (id: string, title: string, images: readonly string[]): string =>
  JSON.stringify({ marketplace: 'taobao', id, title, seller: { id: 's1' }, images });
const feed = scratch.write(
  'feed.jsonl',
  [
    listing('1', '新款 板鞋', ['other.png', 'copy.jpg']),
    listing('2', 'Nike 板鞋', ['missing.jpg', 'text.jpg', 'https://img.example/1.jpg']),
    listing('3', '木碗', ['other.png']),
  ].join('\n'),
);

beforeAll(async () => {
  mkdirSync(`${folder}/photos`, { recursive: true });
  const photo = sharp(drawn(7));
  await photo.clone().jpeg({ quality: 90 }).toFile(`${folder}/photos/air.jpg`);
  const cut = photo.clone().extract({ left: 40, top: 30, width: 520, height: 540 });
  await sharp(await cut.png().toBuffer())
    .flop()
    .jpeg({ quality: 70 })
    .toFile(`${folder}/copy.jpg`);
  await sharp(drawn(99)).png().toFile(`${folder}/other.png`);
  writeFileSync(`${folder}/text.jpg`, 'no picture');
});

const args = ['screen', '--brands', brands, '--listings', feed];
const findingsIn = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('marketsafe screen --photos', () => {
  it('finds a brand’s photo mirrored and cropped where no word names the brand, and names files that it cannot use', async () => {
    const { code, out, err } = await marketsafe([...args, '--photos', folder]);
    const [copy, named, ...rest] = findingsIn(out);
    expect(rest).toEqual([]);
    expect(copy).toMatchObject({ listing: '1', brand: 'nike', band: 'watch' });
    expect(copy.signals.at(-1)).toMatchObject({
      ...{ signal: 'same-picture', image: 'copy.jpg', nth: 2, with: 'photos/air.jpg', bank: 'brand', mirrored: true },
      points: expect.any(Number),
      region: {
        left: expect.any(Number),
        top: expect.any(Number),
        width: expect.any(Number),
        height: expect.any(Number),
      },
    });
    expect(named.signals.map(({ signal }: { signal: string }) => signal)).toEqual(['mark']);
    expect(err).toContain(`${brands}:1:photos.1: “photos/gone.jpg”: there is no such file`);
    expect(err).toContain(`${feed}:2:images.0: “missing.jpg”: there is no such file`);
    expect(err).toContain(`${feed}:2:images.1: “text.jpg” is not a picture`);
    expect(err).toContain('1 picture is an address');
    // A photo of the brand book protects nothing.
    expect(code).toBe(1);
  });

  it('explains a match in words', async () => {
    const { out } = await marketsafe([...args, '--photos', folder, '--explain']);
    expect(out).toContain('no word names the brand; the second picture shows it');
    expect(out).toMatch(
      /the second picture shows the same photo as “photos\/air\.jpg”, the brand’s own \(\d+ matching points, mirrored\)/,
    );
  });

  it('reads no picture without the option', async () => {
    const { code, out, err } = await marketsafe(args);
    expect(findingsIn(out).map(({ listing: id }) => id)).toEqual(['2']);
    expect(err).not.toMatch(/picture|photos/);
    expect(code).toBe(0);
  });

  it.each([
    ['there is no such folder', 'gone'],
    ['is no folder', 'brands.jsonl'],
  ])('refuses a folder of which %s', async (why, name) => {
    const { code, err } = await marketsafe([...args, '--photos', scratch.path(name)]);
    expect(err).toContain(why);
    expect(code).toBe(2);
  });
});
