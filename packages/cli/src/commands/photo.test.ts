import { mkdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { marketsafe, shell } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const folder = scratchFolder();

/**
 * A picture of waves, as raw pixels. They run aslant: a sum of waves across and waves down has no frequency in both directions, which are
 * the only ones that PDQ looks at, and its hash would be that of rounding.
 */
const pixels = Buffer.from(
  Array.from({ length: 300 * 200 }, (_, i) => {
    const [x, y] = [i % 300, Math.floor(i / 300)];
    const waves = [
      [17, 29],
      [-23, 11],
      [9, -40],
      [31, 14],
      [-13, -19],
    ] as const;
    return Math.round(128 + waves.reduce((sum, [across, down]) => sum + 22 * Math.sin(x / across + y / down), 0));
  }),
);
const picture = sharp(pixels, { raw: { width: 300, height: 200, channels: 1 } });

async function file(name: string, bytes: Promise<Buffer> | Buffer): Promise<string> {
  writeFileSync(folder.path(name), await bytes);
  return folder.path(name);
}

describe('marketsafe photo hash', () => {
  it('writes one object a line, in order, and names what it cannot read', async () => {
    const png = await file('a.png', picture.clone().png().toBuffer());
    // The content decides, not the name.
    const jpeg = await file('b.gif', picture.clone().jpeg({ quality: 90 }).toBuffer());
    const empty = await file('c.jpg', Buffer.alloc(0));
    const text = await file('图 d.jpg', Buffer.from('text'));
    const gone = folder.path('gone.jpg');
    const below = folder.path('below');
    mkdirSync(below);
    const { code, out, err } = await marketsafe(['photo', 'hash', '--json', png, empty, text, gone, below, jpeg]);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; pdq: string; quality: number });
    expect([code, err]).toEqual([1, '']);
    const [first, ...others] = lines;
    expect(first).toEqual({ file: png, pdq: expect.stringMatching(/^[0-9a-f]{64}$/), quality: 100 });
    expect(others.slice(0, -1)).toEqual([
      { file: empty, error: 'is empty. Save the picture again.', code: 'picture-empty' },
      { file: text, error: expect.stringContaining('is not a picture that can be read'), code: 'picture-kind' },
      { file: gone, error: 'there is no such file. Check the path.', code: 'no-such-file' },
      { file: below, error: 'is not a file. Name the photos in it.', code: 'not-a-file' },
    ]);
    expect(others.at(-1)).toMatchObject({ file: jpeg, quality: 100 });
    expect(bitsApart(first?.pdq ?? '', others.at(-1)?.pdq ?? '')).toBeLessThanOrEqual(10);
  });

  it('prints a line for each photo, and refusals on standard error', async () => {
    const png = await file('e.png', picture.clone().png().toBuffer());
    const good = await marketsafe(['photo', 'hash', png]);
    expect([good.code, good.err]).toEqual([0, '']);
    expect(good.out).toMatch(/^[0-9a-f]{64} {2}100 {2}\S+e\.png\n$/);
    const bad = await marketsafe(['photo', 'hash', await file('f.png', Buffer.alloc(0)), png]);
    expect([bad.code, bad.out]).toEqual([1, good.out]);
    expect(bad.err).toMatch(/f\.png: is empty\. Save the picture again\.\n$/);
  });

  it('has help with examples, and needs a file', async () => {
    const help = await marketsafe(['photo', 'hash', '--help']);
    expect([help.code, help.out]).toEqual([0, expect.stringContaining('$ marketsafe photo hash --json photos/*.jpg')]);
    expect((await marketsafe(['photo'])).code).toBe(2);
    const none = await shell('marketsafe photo hash --json');
    expect([none.code, none.err]).toEqual([2, expect.stringContaining("missing required argument 'files'")]);
  });
});

function bitsApart(one: string, other: string): number {
  const apart = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  return [...apart.toString(2)].filter((bit) => bit === '1').length;
}
