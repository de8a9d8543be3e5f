import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { paper, pdfOf } from '../../packages/service/src/testing/paper.ts';
import { Dice } from '../dice.ts';
import { overlappingObjects, pdfWithPages, stream } from './pdf.ts';
import {
  animatedWebp,
  claimingPng,
  photo,
  pngStart,
  printJpeg,
  taggedJpeg,
  vastPng,
  withChunk,
  withSegment,
} from './pictures.ts';

/** Must be in no cleaned copy, wherever a file hides it. */
export const secret = 'zq-hidden-zq';

export interface HostileFile {
  readonly kind: string;
  readonly bytes: Buffer;
  /** `cleaned`: its visible content is an ordinary document; `either`: as far as it is readable. */
  readonly must: 'cleaned' | 'refused' | 'either';
}

type Make = (dice: Dice) => Buffer | Promise<Buffer>;
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const mib = 1024 * 1024;

/** One of every kind per round, with random content from the dice. */
const kinds: readonly (readonly [kind: string, must: HostileFile['must'], make: Make])[] = [
  ['cut short PDF', 'either', (dice) => cut(dice, paper('an invoice'))],
  ['cut short JPEG', 'either', async (dice) => cut(dice, await photo('jpeg'))],
  ['cut short PNG', 'either', async (dice) => cut(dice, await photo('png'))],
  ['cut short WebP', 'either', async (dice) => cut(dice, await photo('webp'))],
  ['altered PDF', 'either', (dice) => altered(dice, paper('an invoice'))],
  ['altered packed PDF', 'either', (dice) => altered(dice, overlappingObjects(10))],
  ['altered JPEG', 'either', async (dice) => altered(dice, await photo('jpeg'))],
  ['altered PNG', 'either', async (dice) => altered(dice, await photo('png'))],
  ['altered WebP', 'either', async (dice) => altered(dice, await photo('webp'))],
  ['objects that overlap', 'either', (dice) => overlappingObjects(dice.between(100, 8_000))],
  ['page that unpacks without end', 'either', (dice) => unpacking(dice.between(20, 200))],
  ['page that unpacks twice', 'either', () => unpackingTwice()],
  ['picture of vast size in a PDF', 'either', (dice) => vastPictureInPdf(dice.between(10_000, 60_000))],
  ['PNG of vast size', 'refused', (dice) => vastPng(dice.between(8_001, 20_000), 8_001)],
  ['PNG of the largest size', 'cleaned', () => vastPng(8_000, 8_000)],
  ['PNG that claims a vast size', 'refused', (dice) => claimingPng(dice.between(10_000, 2 ** 31 - 1), 40_000)],
  ['long screenshot', 'cleaned', () => vastPng(1_080, 30_000)],
  ['PNG with packed words without end', 'either', async () => withChunk(await photo('png'), 'zTXt', bombText())],
  ['PNG with a packed profile without end', 'either', async () => withChunk(await photo('png'), 'iCCP', bombText())],
  [
    'PDF that is a JPEG and a page, too',
    'cleaned',
    async () => Buffer.concat([paper('a paper'), await photo('jpeg'), html]),
  ],
  ['JPEG that is a PDF, too', 'cleaned', async () => withSegment(await photo('jpeg'), 0xfe, paper(secret))],
  ['JPEG with a page behind it', 'cleaned', async () => Buffer.concat([await photo('jpeg'), html])],
  ['PNG with a program behind it', 'cleaned', async () => Buffer.concat([await photo('png'), latin(`MZ${secret}`)])],
  ['vast page', 'either', (dice) => pdfWithPages([{ mediaBox: `0 0 ${10 ** dice.between(5, 30)} 1e9` }])],
  ['page that is a line', 'either', () => pdfWithPages([{ mediaBox: '0 0 14400 0.01' }])],
  ['page of negative size', 'either', () => pdfWithPages([{ mediaBox: '100 100 -5 NaN' }])],
  ['page in units of a mile', 'either', () => pdfWithPages([{ more: '/UserUnit 1e9' }])],
  ['10,000 pages', 'refused', () => pdfWithPages(Array.from({ length: 10_000 }, () => ({ draws: '' })))],
  ['pages that claim to be 2 billion', 'either', () => claimedPages()],
  ['PDF with a password', 'refused', () => locked({ userPassword: 'geheim' })],
  ['PDF that may not be changed', 'cleaned', () => locked({ ownerPassword: 'geheim' })],
  ['script in a PDF', 'cleaned', () => scripted()],
  ['file in a PDF', 'cleaned', () => carrying()],
  ['form in a PDF', 'cleaned', () => form()],
  ['pages that are their own parents', 'either', () => circling()],
  ['tables that refer to each other', 'either', () => circlingTables()],
  ['drawing that draws itself', 'either', () => selfDrawing()],
  ['pattern of tiny tiles', 'either', (dice) => tiled(10 ** -dice.between(2, 8))],
  [
    'path without end',
    'either',
    (dice) => pdfWithPages([{ draws: '0 0 m 9 9 l '.repeat(dice.between(1_000, 400_000)) }]),
  ],
  [
    'lists in lists',
    'either',
    (dice) => pdfOf([`<< /Type /Catalog /Pages ${'['.repeat(dice.between(100, 100_000))} >>`]),
  ],
  ['numbers without end', 'either', () => Buffer.concat([latin('%PDF-1.4\n'), Buffer.alloc(8 * mib, '1 ')])],
  ['objects without end', 'either', () => Buffer.concat([latin('%PDF-1.4\n'), Buffer.alloc(8 * mib, '1 0 obj ')])],
  [
    'many states in a dash',
    'either',
    () => pdfWithPages([{ draws: `${'q '.repeat(200_000)}[1e-9] 0 d 0 0 m 500 500 l S` }]),
  ],
  ['SVG', 'refused', () => latin(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert("${secret}")</script></svg>`)],
  ['page of a browser', 'refused', () => html],
  ['program', 'refused', (dice) => Buffer.concat([latin('MZ\x90\0'), noise(dice, 4_000)])],
  ['GIF', 'refused', (dice) => Buffer.concat([latin('GIF89a'), noise(dice, 500)])],
  ['TIFF', 'refused', (dice) => Buffer.concat([latin('II*\0'), noise(dice, 500)])],
  ['archive', 'refused', (dice) => Buffer.concat([latin('PK\x03\x04'), noise(dice, 500)])],
  ['noise', 'refused', (dice) => Buffer.concat([Buffer.of(0), noise(dice, dice.between(1, 10_000))])],
  ['noise that begins as a PDF', 'either', (dice) => Buffer.concat([latin('%PDF-1.7\n'), noise(dice, 5_000)])],
  ['noise that begins as a JPEG', 'either', (dice) => Buffer.concat([Buffer.of(255, 216, 255), noise(dice, 5_000)])],
  ['noise that begins as a PNG', 'either', (dice) => Buffer.concat([pngStart, noise(dice, 5_000)])],
  [
    'noise that begins as a WebP',
    'either',
    (dice) => Buffer.concat([latin('RIFF\xff\0\0\0WEBPVP8 '), noise(dice, 5_000)]),
  ],
  [
    'markers without end',
    'either',
    () => Buffer.concat([Buffer.of(255, 216), Buffer.alloc(9 * mib, Buffer.of(255, 218, 0, 2))]),
  ],
  ['animation', 'cleaned', () => animatedWebp()],
  ['JPEG in the colours of print', 'cleaned', () => printJpeg()],
  [
    'JPEG with a broken colour profile',
    'cleaned',
    async () => withSegment(await photo('jpeg'), 0xe2, latin(`ICC_PROFILE\0\x01\x01${secret}`)),
  ],
  ['JPEG that says who, where and which way up', 'cleaned', () => taggedJpeg(secret)],
  ['text that hides its words', 'cleaned', () => Buffer.from('\u202einvoice\u202c \ufeff\u200b发票\r\n')],
];

/** Returns `count` hostile files, all kinds equally often. The same seed gives the same files. */
export async function* hostileFiles(seed: number, count: number): AsyncGenerator<HostileFile> {
  for (let at = 0; at < count; at += 1) {
    const next = kinds[at % kinds.length];
    if (!next) return;
    const [kind, must, make] = next;
    yield { kind, must, bytes: await make(new Dice(seed, `${at} ${kind}`)) };
  }
}

const html = latin(`<!doctype html><html><script>alert("${secret}")</script></html>`);

const cut = (dice: Dice, bytes: Buffer): Buffer => bytes.subarray(0, dice.between(1, bytes.length - 1));

function altered(dice: Dice, bytes: Buffer): Buffer {
  const other = Buffer.from(bytes);
  for (let times = dice.between(1, 40); times > 0; times -= 1)
    other[dice.between(0, other.length - 1)] = dice.between(0, 255);
  return other;
}

const noise = (dice: Dice, length: number): Buffer => Buffer.from(Array.from({ length }, () => dice.between(0, 255)));

const packed = (bytes: Buffer): Buffer => deflateSync(bytes, { level: 9 });

/** One page with that many MiB of spaces. */
const unpacking = (size: number): Buffer =>
  withContents(stream('/Filter /FlateDecode', packed(Buffer.alloc(size * mib, ' '))));

const unpackingTwice = (): Buffer =>
  withContents(stream('/Filter [/FlateDecode /FlateDecode]', packed(packed(Buffer.alloc(200 * mib)))));

const withContents = (contents: Buffer, more: readonly (string | Buffer)[] = [], resources = ''): Buffer =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`,
    contents,
    ...more,
  ]);

function vastPictureInPdf(side: number): Buffer {
  const rows = packed(Buffer.alloc(20 * mib));
  const dictionary = `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`;
  return withContents(
    stream('', latin('500 0 0 500 0 0 cm /P Do')),
    [stream(dictionary, rows)],
    '/XObject << /P 5 0 R >>',
  );
}

const bombText = (): Buffer => Buffer.concat([latin('words\0\0'), packed(Buffer.alloc(150 * mib))]);

const claimedPages = (): Buffer =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
  ]);

function locked(options: { readonly userPassword?: string; readonly ownerPassword?: string }): Promise<Buffer> {
  const document = new PDFDocument({ size: [200, 100], info: { Author: secret }, ...options });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  document.text('a contract');
  document.end();
  return new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(parts))));
}

const scripted = (): Buffer =>
  pdfWithPages([{ more: `/AA << /O << /S /JavaScript /JS (app.alert\\("${secret}"\\)) >> >>` }], {
    catalog: `/OpenAction << /S /JavaScript /JS (app.launchURL\\("https://${secret}.example"\\)) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (${secret}) >>] >> >>`,
  });

const carrying = (): Buffer =>
  pdfWithPages([{ more: '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [9 9 50 50] /FS 6 0 R >>]' }], {
    catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>',
    more: [
      `<< /Type /Filespec /F (${secret}.exe) /EF << /F 7 0 R >> >>`,
      stream('/Type /EmbeddedFile', latin(`MZ${secret}`)),
    ],
  });

const form = (): Buffer =>
  pdfWithPages([{ more: '/Annots [6 0 R]' }], {
    catalog: `/AcroForm << /Fields [6 0 R] /XFA (<x>${secret}</x>) /NeedAppearances true >>`,
    more: [`<< /Type /Annot /Subtype /Widget /FT /Tx /T (field) /V (${secret}) /Rect [0 0 1 1] >>`],
  });

const circling = (): Buffer =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 /Parent 3 0 R >>',
    '<< /Type /Pages /Kids [2 0 R] /Count 9 /Parent 2 0 R >>',
  ]);

function circlingTables(): Buffer {
  const file = paper('a paper').toString('latin1');
  const at = file.lastIndexOf('xref\n0');
  return latin(file.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at} /XRefStm ${at}`));
}

const selfDrawing = (): Buffer =>
  withContents(
    stream('', latin('/X Do /X Do')),
    [
      stream(
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
        latin('/X Do /X Do /X Do'),
      ),
    ],
    '/XObject << /X 5 0 R >>',
  );

const tiled = (step: number): Buffer =>
  withContents(
    stream('', latin('/Pattern cs /T scn 0 0 595 842 re f')),
    [
      stream(
        `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 ${step.toFixed(9)} ${step.toFixed(9)}] /XStep ${step.toFixed(9)} /YStep ${step.toFixed(9)} /Resources << >>`,
        latin('0 0 1 1 re f'),
      ),
    ],
    '/Pattern << /T 5 0 R >>',
  );
