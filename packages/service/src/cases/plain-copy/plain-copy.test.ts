import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { copyName, isLockedPdf, plainCopy } from './index.ts';

const secret = 'zq-maker-zq';
const u16 = (value: number): Buffer => Buffer.of(value >> 8, value & 255);
const u32 = (value: number): Buffer => Buffer.concat([u16(value >>> 16), u16(value & 0xffff)]);
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.of(0xff, marker), u16(body.length + 2), body]);
const scan = Buffer.concat([segment(0xda, Buffer.of(1, 2, 3)), Buffer.of(1, 2, 0xff, 0x00, 3, 0xff, 0xd3, 4)]);
const table = segment(0xdb, Buffer.alloc(65, 7));
const jfif = segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'));
const icc = segment(0xe2, latin('ICC_PROFILE\0\x01\x01colours'));
const jpegStart = Buffer.of(0xff, 0xd8);
const jpegEnd = Buffer.of(0xff, 0xd9);
const exif = segment(0xe1, latin(`Exif\0\0${secret}`));
const photo = Buffer.concat([
  ...[jpegStart, jfif, exif, segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0${secret}`)), icc, table],
  ...[
    segment(0xed, latin(`Photoshop 3.0\0${secret}`)),
    segment(0xfe, latin(secret)),
    scan,
    table,
    scan,
    jpegEnd,
    latin(secret),
  ],
]);

const chunk = (type: string, data: Buffer): Buffer =>
  Buffer.concat([u32(data.length), latin(type), data, Buffer.alloc(4, 9)]);
const pngStart = latin('\x89PNG\r\n\x1a\n');

const riff = (type: string, data: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([latin(type), size, data, Buffer.alloc(data.length % 2)]);
};
const webp = (...chunks: Buffer[]): Buffer => riff('RIFF', Buffer.concat([latin('WEBP'), ...chunks]));

describe('a copy of a picture has its picture and nothing else', () => {
  test('JPEG', () => {
    const plain = Buffer.concat([jpegStart, jfif, icc, table, scan, table, scan, jpegEnd]);
    expect(plainCopy('image/jpeg', photo)).toEqual(plain);
    expect(plainCopy('image/jpeg', plain)).toEqual(plain);
  });

  test('PNG', () => {
    const [head, data, end] = [chunk('IHDR', Buffer.alloc(13)), chunk('IDAT', latin('data')), chunk('IEND', latin(''))];
    const telling = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'prVt'].map((type) => chunk(type, latin(secret)));
    const picture = Buffer.concat([pngStart, head, ...telling, data, end, latin(secret)]);
    expect(plainCopy('image/png', picture)).toEqual(Buffer.concat([pngStart, head, data, end]));
  });

  test('WebP', () => {
    const data = riff('VP8 ', latin('odd'));
    const picture = webp(
      riff('VP8X', Buffer.of(0b0010_1100, 0, 0, 0)),
      data,
      riff('EXIF', latin(secret)),
      riff('XMP ', latin(secret)),
    );
    const plain = webp(riff('VP8X', Buffer.of(0b0010_0000, 0, 0, 0)), data);
    expect(plainCopy('image/webp', Buffer.concat([picture, latin(secret)]))).toEqual(plain);
  });

  test('one that is cut short is copied as far as it goes', () => {
    for (const [mime, bytes] of [
      ['image/jpeg', photo],
      ['image/png', Buffer.concat([pngStart, chunk('tEXt', latin(secret))])],
    ] as const) {
      for (let length = 12; length < bytes.length; length += 1) {
        expect(plainCopy(mime, bytes.subarray(0, length)).includes(secret)).toBe(false);
      }
    }
  });
});

describe('a copy of a PDF', () => {
  const pdf = (...objects: string[]): Buffer => latin(`%PDF-1.5\n${objects.join('\n')}\n%%EOF\n`);
  const page = '9 0 obj\n<< /Length 20 >>\nstream\nBT (invoice 4711) Tj\nendstream\nendobj';

  test.each([
    [
      'plain',
      `1 0 obj\n<< /Title (${secret}) /Any (a \\) b (${secret})) /Hex <${latin(secret).toString('hex')}> >>\nendobj`,
      'trailer << /Info 1 0 R >>',
    ],
    [
      'behind a reference',
      `1 0 obj\n<< /Author 2 0 R >>\nendobj\n2 0 obj\n(${secret})\nendobj`,
      'trailer << /Info 1 0 R >>',
    ],
    [
      'of an earlier state',
      `1 0 obj\n<< /Title (${secret}) >>\nendobj`,
      'trailer << /Info 1 0 R >>\n1 0 obj\n<< /Title () >>\nendobj',
    ],
    ['without a trailer that names it', `1 0 obj\n<< /Author (${secret}) /Producer (${secret}) >>\nendobj`, ''],
    ['XMP', `3 0 obj\n<< /Type /Metadata /Subtype /XML /Length 30 >>\nstream\n<x>${secret}</x>\nendstream\nendobj`, ''],
  ])('says nothing of its maker: %s', (_where, object, trailer) => {
    const copy = plainCopy('application/pdf', pdf(object, page, trailer));
    expect(copy.includes(secret)).toBe(false);
    expect(copy.toString('latin1')).not.toContain(latin(secret).toString('hex'));
    expect(copy).toHaveLength(pdf(object, page, trailer).length);
    expect(copy.includes(page)).toBe(true);
  });

  const packedIn = (copy: Buffer): string => {
    const start = copy.indexOf('stream\n') + 7;
    return inflateSync(copy.subarray(start, copy.indexOf('\nendstream', start)), { finishFlush: 2 }).toString('latin1');
  };

  test('says nothing in packed objects either, and they stay where they were', () => {
    const objects = [`<< /Title (${secret}) /Custom (${secret}) >>`, '<< /Type /Page /Contents 9 0 R >>'];
    const heads = `4 0 5 ${(objects[0] ?? '').length + 1} `;
    const packed = deflateSync(latin(heads + objects.join('\n')));
    const body = `7 0 obj\n<< /Type /ObjStm /N 2 /First ${heads.length} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream\nendobj`;
    const whole = pdf(body, page, '8 0 obj\n<< /Type /XRef /Info 4 0 R >>\nendobj');
    expect(packedIn(whole)).toContain(secret);
    const copy = plainCopy('application/pdf', whole);
    expect(copy).toHaveLength(whole.length);
    const text = packedIn(copy);
    expect(text).not.toContain(secret);
    expect(text).toContain(objects[1]);
    expect(text.indexOf(objects[1] ?? '')).toBe(heads.length + (objects[0] ?? '').length + 1);
  });

  test('says nothing in packed XMP', () => {
    const packed = deflateSync(latin(`<x>${secret}</x>`)).toString('latin1');
    const whole = pdf(
      `3 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj`,
      '2 0 obj\n<< /Metadata 3 0 R >>\nendobj',
      page,
    );
    const copy = plainCopy('application/pdf', whole).toString('latin1');
    expect(copy).not.toContain(packed);
    expect(copy).not.toContain('FlateDecode');
  });

  test('says nothing in the photos inside', () => {
    const body = `6 0 obj\n<< /Filter /DCTDecode /Length ${photo.length} >>\nstream\n${Buffer.concat([jpegStart, exif, table, scan, jpegEnd]).toString('latin1')}\nendstream\nendobj`;
    const copy = plainCopy('application/pdf', pdf(body, page));
    expect(copy.includes(secret)).toBe(false);
    expect(copy.includes(Buffer.concat([table, scan, jpegEnd]))).toBe(true);
  });

  test.each([
    ['objects without an end', Buffer.from('1 0 obj '.repeat(1_000_000))],
    ['strings without an end', Buffer.from(`1 0 obj ${'/Author ('.repeat(1_000_000)}`)],
    ['strings in strings', Buffer.from(`1 0 obj /Info 1 0 R ${'('.repeat(8_000_000)}`)],
    ['digits', Buffer.from('1'.repeat(8_000_000))],
    ['filters without an end', Buffer.from(`1 0 obj /Type /Metadata ${'/DecodeParms <<'.repeat(500_000)} stream\n`)],
    ['numbers', Buffer.from('1 '.repeat(4_000_000))],
    [
      'pictures that begin again and again',
      Buffer.concat([Buffer.from('1 0 obj /DCTDecode stream\n'), Buffer.alloc(8_000_000, 0xff)]),
    ],
  ])('is made of %s in the time that it takes to read them', (_what, body) => {
    const begun = performance.now();
    plainCopy('application/pdf', Buffer.concat([latin('%PDF-1.4\n'), body]));
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test('is made of what unpacks without end, without unpacking it', () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024)).toString('latin1');
    const body = `7 0 obj\n<< /Type /ObjStm /N 1 /First 4 >>\nstream\n${bomb}\nendstream\nendobj`;
    expect(plainCopy('application/pdf', pdf(body)).includes(latin(bomb))).toBe(false);
  });

  test('cannot be made of a locked one, which is told by its look', () => {
    expect(isLockedPdf(pdf('trailer << /Encrypt 5 0 R >>'))).toBe(true);
    expect(isLockedPdf(pdf(page, 'trailer << /Info 1 0 R >>'))).toBe(false);
    expect(isLockedPdf(photo)).toBe(false);
  });
});

test('the copy’s name says what it proves', () => {
  expect(copyName('purchase-invoice', 'application/pdf', 2)).toBe('purchase-invoice-2.pdf');
});
