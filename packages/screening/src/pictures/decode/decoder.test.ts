import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import {
  animatedWebp,
  claimingPng,
  photo,
  printJpeg,
  taggedJpeg,
  vastPng,
} from '../../../../../tests/hostile-files/pictures.ts';
import type { GreyPicture } from '../grey-picture.ts';
import { decode } from './decode.ts';
import { type DecodedPicture, PictureDecoder } from './index.ts';

const decoder = new PictureDecoder();
afterAll(() => decoder.stop());

/** A soft scene in three colours: bright above, dark below, red on the left. */
function scene(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      pixels[at] = 255 - Math.floor((x * 200) / width);
      pixels[at + 1] = 230 - Math.floor((y * 200) / height);
      pixels[at + 2] = 60;
    }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

async function decoded(bytes: Uint8Array, longestSides?: readonly number[]): Promise<DecodedPicture> {
  const picture = await decoder.decodeGrey(bytes, longestSides);
  if ('refused' in picture) throw new Error(picture.refused);
  return picture;
}

const refused = async (bytes: Uint8Array): Promise<unknown> => {
  const picture = await decoder.decodeGrey(bytes);
  return 'refused' in picture ? picture.refused : picture.kind;
};

const at = ({ width, grey }: GreyPicture, x: number, y: number): number => grey[y * width + x] ?? Number.NaN;

/** The most that two pictures of one size differ in a pixel. */
function difference(one: GreyPicture, other: GreyPicture): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  return one.grey.reduce((most, value, i) => Math.max(most, Math.abs(value - (other.grey[i] ?? 0))), 0);
}

const svg = (inside: string, start = ''): Buffer =>
  Buffer.from(`${start}<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${inside}</svg>`);
const black = '<rect width="20" height="20"/>';

describe('a picture', () => {
  it('reads alike in every format, in the sizes that were asked for', async () => {
    const whole = scene(800, 600);
    const png = await decoded(await whole.clone().png().toBuffer(), [640, 300]);
    expect(png).toMatchObject({ kind: 'png', width: 800, height: 600 });
    expect([png.reference, ...png.scaled].map(({ width, height }) => [width, height])).toEqual([
      [512, 512],
      [640, 480],
      [300, 225],
    ]);
    // The luma of red 255, green 230, blue 60.
    expect(at(png.reference, 0, 0)).toBe(Math.round(0.299 * 255 + 0.587 * 230 + 0.114 * 60));
    for (const [kind, bytes] of [
      ['jpeg', await whole.clone().jpeg({ quality: 95 }).toBuffer()],
      ['webp', await whole.clone().webp({ lossless: true }).toBuffer()],
      ['avif', await whole.clone().avif({ effort: 0, quality: 90 }).toBuffer()],
      ['tiff', await whole.clone().tiff({ compression: 'lzw' }).toBuffer()],
      ['gif', await whole.clone().gif({ dither: 0 }).toBuffer()],
    ] as const) {
      const picture = await decoded(bytes, [640, 300]);
      expect(picture.kind).toBe(kind);
      const differences = [
        difference(picture.reference, png.reference),
        ...png.scaled.map((one, i) => difference(one, picture.scaled[i] ?? png.reference)),
      ];
      expect([kind, Math.max(...differences) <= 24]).toEqual([kind, true]);
    }
  });

  it('keeps its size where it is small', async () => {
    const { width, height, reference, scaled } = await decoded(await scene(31, 17).png().toBuffer(), [640]);
    expect([width, height]).toEqual([31, 17]);
    expect(reference).toEqual(scaled[0]);
    expect(reference.grey.length).toBe(31 * 17);
    const line = await decoded(vastPng(100_000, 1), [640]);
    expect([line.width, line.height, line.scaled[0]?.width, line.scaled[0]?.height]).toEqual([100_000, 1, 640, 1]);
  });

  it('reads in 16 bits, in print colours, in grey, with a palette and progressive', async () => {
    const plain = await decoded(await scene(60, 40).png().toBuffer());
    const deep = await decoded(await scene(60, 40).toColourspace('rgb16').png().toBuffer());
    expect(difference(deep.reference, plain.reference)).toBeLessThanOrEqual(1);
    const progressive = await decoded(await scene(60, 40).jpeg({ progressive: true, quality: 98 }).toBuffer());
    expect(difference(progressive.reference, plain.reference)).toBeLessThanOrEqual(8);
    const grey = await decoded(await scene(60, 40).toColourspace('b-w').png().toBuffer());
    expect(grey.reference.grey.length).toBe(60 * 40);
    const palette = await decoded(await scene(60, 40).png({ palette: true, dither: 0 }).toBuffer());
    expect(difference(palette.reference, plain.reference)).toBeLessThanOrEqual(24);
    const print = await decoded(await printJpeg());
    // Green, as print shows it: neither black nor white.
    expect(at(print.reference, 30, 20)).toBeGreaterThan(50);
    expect(at(print.reference, 30, 20)).toBeLessThan(140);
  });

  it('stands upright', async () => {
    expect(await decoded(await taggedJpeg('someone'))).toMatchObject({ width: 20, height: 60 });
    const upright = await decoded(await scene(60, 40).jpeg({ quality: 98 }).toBuffer());
    for (const [orientation, place] of [
      [2, (x: number, y: number) => [59 - x, y]],
      [3, (x: number, y: number) => [59 - x, 39 - y]],
      [6, (x: number, y: number) => [y, 39 - x]],
      [8, (x: number, y: number) => [59 - y, x]],
    ] as const) {
      const bytes = await scene(60, 40).withMetadata({ orientation }).jpeg({ quality: 98 }).toBuffer();
      const { reference } = await decoded(bytes);
      let most = 0;
      for (let y = 0; y < reference.height; y++)
        for (let x = 0; x < reference.width; x++) {
          const [storedX = 0, storedY = 0] = place(x, y);
          most = Math.max(most, Math.abs(at(reference, x, y) - at(upright.reference, storedX, storedY)));
        }
      expect([orientation, most <= 8]).toEqual([orientation, true]);
    }
  });

  it('stands on white, and of an animation it is the first', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const nothing = sharp({ create: { width: 9, height: 9, channels: 4, background: clear } });
    expect(at((await decoded(await nothing.png().toBuffer())).reference, 4, 4)).toBe(255);
    expect(await decoded(await animatedWebp())).toMatchObject({ kind: 'webp', width: 40, height: 30 });
    const frames = Buffer.alloc(20 * 20 * 3).fill(250, 20 * 10 * 3);
    const gif = await sharp(frames, { raw: { width: 20, height: 20, channels: 3, pageHeight: 10 } })
      .gif()
      .toBuffer();
    expect(at((await decoded(gif)).reference, 5, 5)).toBeLessThan(10);
  });
});

describe('an SVG', () => {
  it('is drawn large', async () => {
    const { kind, width, height, reference } = await decoded(svg(black));
    expect([kind, width, height]).toEqual(['svg', 1_024, 512]);
    expect([at(reference, 100, 250), at(reference, 400, 250)]).toEqual([0, 255]);
  });

  it('runs no script, and loads nothing from elsewhere', async () => {
    const plain = await decoded(svg(black));
    const png = `${import.meta.dirname}/../../../../../docs/nothing.png`;
    const inside = [
      `${black}<script>document.documentElement.setAttribute('width', '1')</script>`,
      `${black}<image href="file://${png}" x="20" width="20" height="20"/>`,
      `${black}<image href="http://127.0.0.1:1/a.png" x="20" width="20" height="20"/>`,
      `${black}<use href="file:///etc/passwd#a"/>`,
      `<style>@import url("http://127.0.0.1:1/a.css");</style>${black}`,
    ];
    for (const one of inside) expect((await decoded(svg(one))).reference).toEqual(plain.reference);
    // Own text is replaced by an entity, a file is not.
    const entity = (value: string): string => `<!DOCTYPE svg [<!ENTITY a ${value}>]>`;
    expect((await decoded(svg('&a;', entity('\'<rect width="20" height="20"/>\'')))).reference).toEqual(
      plain.reference,
    );
    const outside = await decoder.decodeGrey(
      svg(`${black}<text x="22" y="9">&a;</text>`, entity('SYSTEM "file:///etc/passwd"')),
    );
    expect('refused' in outside ? outside.refused : outside.reference).toEqual(
      'refused' in outside ? 'picture-unreadable' : plain.reference,
    );
  });

  it('that grows without end is refused', async () => {
    const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('');
    const bomb = svg('<text>&a12;</text>', `<!DOCTYPE svg [<!ENTITY a0 "ha">${laughs}]>`);
    expect(await refused(bomb)).toMatch(/^picture-(unreadable|too-complex)$/);
    expect(await refused(svg(black))).toBe('svg');
  });
});

describe('a JPEG where jpeg-turbo is missing', () => {
  const throughSharp = (bytes: Buffer, longestSides: readonly number[] = []) =>
    decode(bytes, longestSides, { readJpeg: undefined });

  it('reads as it does there, in every size and position', async () => {
    for (const [width, height] of [
      [1, 1],
      [3, 1],
      [37, 23],
      [60, 40],
      [800, 600],
    ] as const) {
      const bytes = await scene(width, height).jpeg({ quality: 98, chromaSubsampling: '4:4:4' }).toBuffer();
      const picture = await throughSharp(bytes, [200]);
      expect(picture).toMatchObject({ kind: 'jpeg', width, height });
      const expected = await decoded(bytes, [200]);
      for (const [i, one] of [expected.reference, ...expected.scaled].entries())
        expect(difference(picture.pictures[i] as GreyPicture, one)).toBeLessThanOrEqual(3);
    }
    for (const bytes of [await taggedJpeg('someone'), await printJpeg()]) {
      const [picture] = (await throughSharp(bytes)).pictures;
      expect(picture).toEqual((await decoded(bytes)).reference);
    }
  });

  it('is refused with the same codes', async () => {
    const jpeg = await photo('jpeg', 320, 200);
    const claim = Buffer.from(jpeg);
    // The frame header: marker, length, bits, then height and width.
    claim.fill(0xea, claim.indexOf(Buffer.of(0xff, 0xc0)) + 5, claim.indexOf(Buffer.of(0xff, 0xc0)) + 9);
    for (const [name, bytes, why] of [
      ['half of it', jpeg.subarray(0, jpeg.length / 2), 'picture-unreadable'],
      ['the start of it', jpeg.subarray(0, 3), 'picture-unreadable'],
      ['the claim of a flood', claim, 'picture-too-many-pixels'],
    ] as const) {
      expect([name, await refused(bytes)]).toEqual([name, why]);
      await expect(throughSharp(bytes), name).rejects.toMatchObject({ why });
    }
  });
});

describe('a file that is no whole picture', () => {
  it('is refused with a code, and the next one is read', async () => {
    const jpeg = await photo('jpeg', 320, 200);
    const png = await photo('png', 320, 200);
    const webp = await photo('webp', 320, 200);
    const heic = Buffer.concat([Buffer.of(0, 0, 0, 24), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(200)]);
    const cases: readonly (readonly [name: string, bytes: Uint8Array, said: string])[] = [
      ['zero bytes', new Uint8Array(), 'picture-empty'],
      ['too many bytes', Buffer.alloc(20 * 1024 * 1024 + 1, 0xff), 'picture-too-large'],
      ['text', Buffer.from('not a picture'), 'picture-kind'],
      ['a page', Buffer.from('<!doctype html><p>x</p>'), 'picture-kind'],
      ['a PDF', Buffer.from('%PDF-1.7\n'), 'picture-kind'],
      ['HEIC', heic, 'picture-kind'],
      ['half a JPEG', jpeg.subarray(0, jpeg.length / 2), 'picture-unreadable'],
      ['half a PNG', png.subarray(0, png.length / 2), 'picture-unreadable'],
      ['half a WebP', webp.subarray(0, webp.length / 2), 'picture-unreadable'],
      ['the start of a JPEG', jpeg.subarray(0, 3), 'picture-unreadable'],
      ['rows that are missing', claimingPng(50, 50), 'picture-unreadable'],
      ['a flood of pixels', vastPng(30_000, 20_000), 'picture-too-many-pixels'],
      ['the claim of a flood', claimingPng(60_000, 60_000), 'picture-too-many-pixels'],
      ['a whole one', jpeg, 'jpeg'],
    ];
    for (const [name, bytes, said] of cases) expect([name, await refused(bytes)]).toEqual([name, said]);
  });
});

describe('the process', () => {
  /** The most memory that the process ever had, in bytes; 0 without /proc. */
  const mostMemory = (pid: number | undefined): number => {
    try {
      return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  };

  it('stays under 300 MB with large pictures, or the picture is refused', async () => {
    const large = sharp({ create: { width: 6_000, height: 4_000, channels: 3, background: 'teal' } });
    for (const bytes of [
      await large.clone().jpeg().toBuffer(),
      await large.clone().jpeg({ progressive: true }).toBuffer(),
      await large.clone().webp({ effort: 0 }).toBuffer(),
    ]) {
      const { pid } = decoder;
      expect(['jpeg', 'webp', 'picture-too-complex']).toContain(await refused(bytes));
      expect(mostMemory(pid)).toBeLessThan(300_000_000);
    }
  });

  it('is killed when it takes too much memory or time; the picture is refused, and the next is read by another', async () => {
    const jpeg = await scene(3_000, 2_000).jpeg({ progressive: true }).toBuffer();
    const small = await scene(30, 20).png().toBuffer();
    const narrow = new PictureDecoder({ memoryBytes: 1 });
    expect(await narrow.decodeGrey(jpeg)).toEqual({ refused: 'picture-too-complex' });
    narrow.stop();
    const hasty = new PictureDecoder({ milliseconds: 1 });
    expect(await hasty.decodeGrey(small)).toEqual({ refused: 'picture-too-complex' });
    hasty.stop();
    expect(await refused(small)).toBe('png');
  });

  it('may die at any time: the picture is read by another', async () => {
    const small = await scene(30, 20).png().toBuffer();
    expect(await refused(small)).toBe('png');
    const { pid } = decoder;
    process.kill(pid ?? Number.NaN, 'SIGKILL');
    expect(await refused(small)).toBe('png');
    expect(decoder.pid).not.toBe(pid);
    const reading = Promise.all(Array.from({ length: 5 }, () => refused(small)));
    process.kill(decoder.pid ?? Number.NaN, 'SIGKILL');
    expect(await reading).toEqual(Array(5).fill('png'));
  });

  it('is replaced after its number of pictures, and ends when it is idle', async () => {
    const small = await scene(30, 20).png().toBuffer();
    const replaced = new PictureDecoder({ picturesOfAProcess: 2, idleMilliseconds: 50 });
    const pids: (number | undefined)[] = [];
    for (let i = 0; i < 3; i++) {
      expect(await replaced.decodeGrey(small)).toMatchObject({ kind: 'png' });
      pids.push(replaced.pid);
    }
    expect(pids[0]).toBeTypeOf('number');
    // The second picture was the last of the first process.
    expect(pids[1]).toBeUndefined();
    expect(pids[2]).not.toBe(pids[0]);
    await expect.poll(() => replaced.pid).toBeUndefined();
    replaced.stop();
  });

  it('ends with its decoder: what waits is rejected', async () => {
    const small = await scene(30, 20).png().toBuffer();
    const stopped = new PictureDecoder();
    const waiting = [stopped.decodeGrey(small), stopped.decodeGrey(small)];
    stopped.stop();
    for (const one of await Promise.allSettled(waiting))
      expect(one).toMatchObject({ status: 'rejected', reason: { message: 'The decoder of pictures was stopped.' } });
  });

  it('is asked for sizes that it can make only', async () => {
    await expect(decoder.decodeGrey(Buffer.of(1), [5_000])).rejects.toThrow();
    await expect(decoder.decodeGrey(Buffer.of(1), [100, 200, 300, 400, 500])).rejects.toThrow();
  });
});
