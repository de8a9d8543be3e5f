import { createRequire } from 'node:module';
import sharp from 'sharp';

/** Coloured fields, of which no two seeds have the same: a photo with as many corners as one of a shelf. */
export async function photo(seed: number): Promise<Buffer> {
  const [width, height] = [40, 30];
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  const fields = Uint8Array.from({ length: width * height * 3 }, next);
  return sharp(fields, { raw: { width, height, channels: 3 } })
    .resize(800, 600, { kernel: 'nearest' })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** As a copyist alters it: turned over and cropped by a fifth. */
export const mirroredAndCropped = (picture: Buffer): Promise<Buffer> =>
  sharp(picture).extract({ left: 60, top: 50, width: 640, height: 480 }).flop().jpeg({ quality: 80 }).toBuffer();

/** The left or the right half of a photo. */
export const halfOf = (picture: Buffer, side: 'left' | 'right'): Promise<Buffer> =>
  sharp(picture)
    .extract({ left: side === 'left' ? 0 : 400, top: 0, width: 400, height: 600 })
    .jpeg({ quality: 92 })
    .toBuffer();

/** Dark words on a light ground, as sellers write them into a photo. */
export async function pictureSaying(words: string): Promise<Buffer> {
  const drawn = sharp({ text: { text: words, fontfile, font: 'Noto Sans SC Bold', dpi: 300 } });
  const input = await sharp(await drawn.png().toBuffer())
    .resize({ height: 60 })
    .negate({ alpha: false })
    .png()
    .toBuffer();
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#eee' } })
    .composite([{ input, left: 80, top: 200 }])
    .jpeg({ quality: 90 })
    .toBuffer();
}

const fontfile = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
);

/** A photo of a label with an EAN-13 of these twelve digits; the thirteenth is counted. */
export function labelled(digits: string): Promise<Buffer> {
  const all = digits + ((10 - ([...digits].reduce((sum, one, i) => sum + Number(one) * (i % 2 ? 3 : 1), 0) % 10)) % 10);
  const odd = [
    '0001101',
    '0011001',
    '0010011',
    '0111101',
    '0100011',
    '0110001',
    '0101111',
    '0111011',
    '0110111',
    '0001011',
  ];
  const turned = (code = ''): string => [...code].map((one) => (one === '1' ? '0' : '1')).join('');
  const reversed = (code = ''): string => [...turned(code)].reverse().join('');
  // Which of the left digits are written in reverse says the first digit.
  const [order = ''] = [
    'OOOOOO',
    'OOEOEE',
    'OOEEOE',
    'OOEEEO',
    'OEOOEE',
    'OEEOOE',
    'OEEEOO',
    'OEOEOE',
    'OEOEEO',
    'OEEOEO',
  ].slice(Number(all[0]));
  const left = [...all.slice(1, 7)].map((one, i) => (order[i] === 'O' ? odd[Number(one)] : reversed(odd[Number(one)])));
  const right = [...all.slice(7)].map((one) => turned(odd[Number(one)]));
  const bars = ['101', ...left, '01010', ...right, '101'].join('');
  const pixels = Uint8Array.from(bars, (one) => (one === '1' ? 0 : 255));
  return sharp(pixels, { raw: { width: bars.length, height: 1, channels: 1 } })
    .resize(bars.length * 4, 160, { kernel: 'nearest', fit: 'fill' })
    .extend({ top: 200, bottom: 200, left: 120, right: 120, background: '#fff' })
    .jpeg({ quality: 90 })
    .toBuffer();
}
