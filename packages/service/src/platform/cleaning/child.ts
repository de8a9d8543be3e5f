/**
 * Cleans one file and ends: bytes come by standard input, a copy or a refusal goes out by the fourth pipe. A hostile file can
 * bring down or take over this process and no other; no second file is ever cleaned in it.
 */
import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { type Copy, encodeCopy } from './copy.ts';
import { kindOf } from './kinds.ts';
import { RefusedFile } from './refused-file.ts';

new Worker(new URL('./watch.ts', import.meta.url)).unref();

/** A library is loaded for the kind that needs it alone: a text takes a tenth of the time of a PDF. */
async function clean(bytes: Buffer): Promise<Copy> {
  const kind = kindOf(bytes);
  if (kind === undefined) throw new RefusedFile('file-type');
  if (kind === 'text') return (await import('./clean-text.ts')).cleanText(bytes);
  if (kind === 'pdf') return (await import('./clean-pdf.ts')).cleanPdf(bytes);
  return (await import('./clean-picture.ts')).cleanPicture(kind, bytes);
}

const said = await clean(await buffer(process.stdin)).then(encodeCopy, (error: unknown) => {
  if (!(error instanceof RefusedFile)) throw error;
  return Buffer.from(JSON.stringify({ refused: error.why }));
});
createWriteStream('', { fd: 3 }).end(said);
