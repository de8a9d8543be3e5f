import { cleanText } from './clean-text.ts';
import type { Copy } from './copy.ts';
import { kindOf } from './kinds.ts';
import { RefusedFile } from './refused-file.ts';

/** Loads only the library that the kind needs: a text takes a tenth of the time of a PDF. */
export async function copyOf(bytes: Buffer): Promise<Copy> {
  const kind = kindOf(bytes);
  if (kind === undefined) throw new RefusedFile('file-type');
  if (kind === 'text') return cleanText(bytes);
  if (kind === 'pdf') return (await import('./clean-pdf.ts')).cleanPdf(bytes);
  return (await import('./clean-picture.ts')).cleanPicture(kind, bytes);
}
