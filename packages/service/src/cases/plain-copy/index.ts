import { withoutJpegMetadata } from './jpeg.ts';
import { withoutPdfMetadata } from './pdf.ts';
import { withoutPngMetadata } from './png.ts';
import { withoutWebpMetadata } from './webp.ts';

export { isLockedPdf } from './pdf.ts';

const ways: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'application/pdf': withoutPdfMetadata,
  'image/jpeg': withoutJpegMetadata,
  'image/png': withoutPngMetadata,
  'image/webp': withoutWebpMetadata,
};

/**
 * A document as the other side gets it: what it shows, without what its file says beside that (who made it, where, with
 * what). The seller means to show the one and may not know of the other. The original stays with the desk, under its hash.
 *
 * @throws TypeError for a type that no exhibit has.
 */
export function plainCopy(mime: string, bytes: Buffer): Buffer {
  const way = ways[mime];
  if (!way) throw new TypeError(`no copy is made of ${mime}`);
  return way(bytes);
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** `purchase-invoice-1.pdf`: what it proves, and which of the answer's documents it is. */
export const copyName = (item: string, mime: string, number: number): string =>
  `${item}-${number}.${endings[mime] ?? 'bin'}`;
