import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32 } from 'node:zlib';
import sharp, { type OverlayOptions } from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { prepareZXingModule, type WriteInputBarcodeFormat, writeBarcode } from 'zxing-wasm/writer';
import { aBrand } from '../../an-example.ts';
import { compileBrandBook } from '../../book/index.ts';
import { marksInPicture } from '../../screen/marks-in-picture.ts';
import { codesOf } from '../codes/codes-of.ts';
import { TextReader } from '../text/index.ts';
import type { After } from './bounds.ts';

const require = createRequire(import.meta.url);
const fontfile = require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf');
const wasm = require.resolve('zxing-wasm/writer/zxing_writer.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

const after: After = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

/** Black words, each `height` pixels high with its surroundings. */
async function word(text: string, height: number): Promise<Buffer> {
  const drawn = sharp({ text: { text, fontfile, font: 'Noto Sans SC Bold', dpi: 300 } });
  return sharp(await drawn.png().toBuffer())
    .resize({ height })
    .negate({ alpha: false })
    .png()
    .toBuffer();
}

/** A picture of 800 by 800 pixels on white. */
const drawing = (...parts: OverlayOptions[]) =>
  sharp({ create: { width: 800, height: 800, channels: 3, background: 'white' } }).composite(parts);

async function code(text: string, format: WriteInputBarcodeFormat): Promise<Buffer> {
  const { image, error } = await writeBarcode(text, { format, scale: 4 });
  if (!image) throw new Error(error);
  return Buffer.from(await image.arrayBuffer());
}

describe('pictures read in one process', () => {
  // A busy machine may take as long as the test's own limit.
  const reader = new TextReader(after, { milliseconds: 230_000 });
  afterAll(() => reader.stop());

  test('words in Latin and Chinese, over several lines, with their place', async () => {
    const bytes = await drawing(
      { input: await word('THE', 50), left: 300, top: 100 },
      { input: await word('NORTH', 50), left: 300, top: 165 },
      { input: await word('FACE', 50), left: 300, top: 230 },
      { input: await word('耐克美洲限定', 60), left: 100, top: 600 },
    )
      .jpeg()
      .toBuffer();
    const read = await reader.read({ name: 'a.jpg', bytes });
    if ('refused' in read) throw new Error(read.error);
    const book = compileBrandBook([aBrand('tnf', ['The North Face']), aBrand('nike', ['Nike', '耐克'])]);
    const [first, second, ...more] = marksInPicture(read.lines, book);
    expect(first).toMatchObject({ brand: 'tnf', seen: 'THE NORTH FACE' });
    expect(second).toMatchObject({ brand: 'nike', seen: '耐克' });
    expect(more).toEqual([]);
    const { left = 0, top = 0, height = 0 } = first?.box ?? {};
    for (const [share, pixels] of [
      [left, 300],
      [top, 100],
      [height, 180],
    ] as const)
      expect(Math.abs(share * 800 - pixels)).toBeLessThan(25);
    expect(read.lines.every(({ confidence }) => confidence > 0.5)).toBe(true);
  });

  test('codes of a label, on a picture that is turned', async () => {
    const bytes = await drawing(
      { input: await code('4006381333931', 'EAN13'), left: 40, top: 40 },
      { input: await code('https://example.com/?x=1', 'QRCode'), left: 500, top: 500 },
    )
      .withMetadata({ orientation: 3 })
      .jpeg()
      .toBuffer();
    const read = await codesOf({ name: 'label.jpg', bytes }, reader);
    if ('refused' in read) throw new Error(read.error);
    const found = read.codes.toSorted((a, b) => a.kind.localeCompare(b.kind));
    expect(found).toMatchObject([
      { kind: 'ean-13', text: '4006381333931' },
      { kind: 'qr-code', text: 'https://example.com/?x=1' },
    ]);
    // Turned by 180 degrees: the QR code stands at the top left.
    expect(found[1]?.box.left).toBeLessThan(0.5);
    expect(found[1]?.box.top).toBeLessThan(0.5);
  });

  test('a picture without codes has none', async () => {
    const bytes = await drawing({ input: await word('4006381333931', 60), left: 40, top: 40 })
      .png()
      .toBuffer();
    expect(await codesOf({ name: 'b.png', bytes }, reader)).toEqual({ codes: [] });
  });

  test.each([
    ['SVG', 'unknown-kind', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['text', 'unknown-kind', async () => Buffer.from('<html>Nike</html>')],
    ['a truncated JPEG', 'unreadable', async () => (await drawing().jpeg().toBuffer()).subarray(0, 900)],
    ['a pixel flood', 'too-many-pixels', async () => flood()],
  ] as const)('%s is refused by its name, and the process goes on', async (_, refused, bytes) => {
    const name = 'photos/1.jpg';
    const answer = await codesOf({ name, bytes: await bytes() }, reader);
    expect(answer).toEqual({ refused, error: expect.stringContaining(`"${name}"`) });
    expect(reader.isRunning).toBe(true);
  });

  test.each([
    ['CMYK', () => drawing().toColourspace('cmyk').jpeg().toBuffer()],
    ['16 bit', () => drawing().toColourspace('rgb16').png().toBuffer()],
    ['grey', () => drawing().toColourspace('b-w').png().toBuffer()],
    ['WebP', () => drawing().webp().toBuffer()],
    ['GIF', () => drawing().gif().toBuffer()],
    ['AVIF', () => drawing().avif({ effort: 0 }).toBuffer()],
    ['one pixel', () => drawing().resize(1, 1).png().toBuffer()],
  ])('%s is opened', async (name, bytes) => {
    expect(await codesOf({ name, bytes: await bytes() }, reader)).toEqual({ codes: [] });
  });
});

/** A PNG whose header promises 2,500 million pixels. */
async function flood(): Promise<Buffer> {
  const png = await drawing().png().toBuffer();
  png.writeUInt32BE(50_000, 16);
  png.writeUInt32BE(50_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

// The memory of another process can be seen on Linux only.
test.runIf(process.platform === 'linux')('a picture that takes too much memory is refused', async () => {
  const strict = new TextReader(after, { memoryBytes: 20 * 1024 * 1024 });
  const bytes = await drawing().png().toBuffer();
  expect(await codesOf({ name: 'a.png', bytes }, strict)).toEqual({
    refused: 'too-complex',
    error: expect.stringContaining('"a.png"'),
  });
  expect(strict.isRunning).toBe(false);
});
