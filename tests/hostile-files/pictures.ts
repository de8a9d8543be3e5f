import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([u32(data.length), body, u32(crc32(body))]);
}

export const pngStart = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const pngHead = (width: number, height: number): Buffer =>
  pngChunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.of(1, 0, 0, 0, 0)]));

/** A PNG, black and white, with all its rows: a few kilobytes at any size. */
export const vastPng = (width: number, height: number): Buffer =>
  Buffer.concat([
    pngStart,
    pngHead(width, height),
    pngChunk('IDAT', deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 })),
    pngChunk('IEND', Buffer.of()),
  ]);

/** A PNG that states its size and has no rows. */
export const claimingPng = (width: number, height: number): Buffer =>
  Buffer.concat([pngStart, pngHead(width, height), pngChunk('IDAT', Buffer.of(0)), pngChunk('IEND', Buffer.of())]);

/** Inserts a chunk after a PNG's head. */
export const withChunk = (png: Buffer, type: string, data: Buffer): Buffer =>
  Buffer.concat([png.subarray(0, 33), pngChunk(type, data), png.subarray(33)]);

/** Inserts a segment after a JPEG's first marker. */
export function withSegment(jpeg: Buffer, marker: number, body: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

type Format = 'jpeg' | 'png' | 'webp';

/** A photo like a phone's: stripes, so that every format has something to compress. */
export function photo(format: Format, width = 320, height = 200): Promise<Buffer> {
  const pixels = Buffer.from(
    Array.from({ length: width * height * 3 }, (_, at) => (at * 7 + Math.floor(at / 960) * 13) & 255),
  );
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    [format]()
    .toBuffer();
}

/** In CMYK. */
export const printJpeg = (): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: 'green' } })
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer();

/** Three frames. */
export async function animatedWebp(): Promise<Buffer> {
  const frames = Buffer.alloc(40 * 30 * 3 * 3, 90);
  return sharp(frames, { raw: { width: 40, height: 90, channels: 3, pageHeight: 30 } })
    .webp({ loop: 0, delay: [50, 50, 50] })
    .toBuffer();
}

/** With a place, a maker and an orientation. */
export const taggedJpeg = (secret: string): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 20, channels: 3, background: 'blue' } })
    .withExif({ IFD0: { Artist: secret, Orientation: '6' }, IFD3: { GPSLatitude: '31/1 13/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
