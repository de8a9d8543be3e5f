import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import { boxOf } from '../reading/box-of.ts';
import { mostCharacters, mostFound } from '../reading/limits.ts';
import type { Code } from '../reading/message.ts';
import { openPicture, type ScaledPicture } from '../reading/open-picture.ts';

/** Pixels of the longer side. A code of a tenth of a photo's width then has two pixels a bar. */
const SIDE = 2_000;

/** The library's names of the kinds that are kept. */
const KIND_OF = {
  EAN13: 'ean-13',
  EAN8: 'ean-8',
  UPCA: 'upc-a',
  UPCE: 'upc-e',
  ITF14: 'itf-14',
  Code128: 'code-128',
  QRCode: 'qr-code',
  QRCodeModel1: 'qr-code',
  QRCodeModel2: 'qr-code',
  DataMatrix: 'data-matrix',
} as const satisfies Readonly<Record<string, Code['kind']>>;

const SOUGHT = ['EAN13', 'EAN8', 'UPCA', 'UPCE', 'ITF14', 'Code128', 'QRCode', 'DataMatrix'] as const;

// By default the library would fetch its WebAssembly from a network.
const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** Reads the codes of a picture. The library checks their check digits. Runs in the process that may die. */
export async function readCodes(bytes: Buffer): Promise<Code[]> {
  const picture = await openPicture(bytes);
  const scaled = await picture.scaled(SIDE);
  const found = await readBarcodes(withAlpha(scaled), { formats: [...SOUGHT], maxNumberOfSymbols: 100 });
  return found.flatMap((one) => codeFrom(one, scaled) ?? []).slice(0, mostFound);
}

function codeFrom({ format, isValid, text, position }: ReadResult, picture: ScaledPicture): Code | undefined {
  if (!isKept(format) || !isValid || text === '') return undefined;
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const corners = [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => [x, y] as const);
  return { kind: KIND_OF[format], text: text.slice(0, mostCharacters), box: boxOf(corners, picture) };
}

const isKept = (format: string): format is keyof typeof KIND_OF => Object.hasOwn(KIND_OF, format);

/** The library takes the pixels of a canvas: red, green, blue and alpha. */
function withAlpha({ width, height, pixels }: ScaledPicture): ImageData {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < pixels.length; from += 3, to += 4) {
    data[to] = pixels[from] ?? 0;
    data[to + 1] = pixels[from + 1] ?? 0;
    data[to + 2] = pixels[from + 2] ?? 0;
  }
  return { width, height, data, colorSpace: 'srgb' } as ImageData;
}
