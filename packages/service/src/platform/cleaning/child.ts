/**
 * Cleans one file and ends: bytes come by standard input, a copy or a refusal goes out by the fourth pipe. A hostile file can
 * bring down or take over this process and no other; no second file is ever cleaned in it.
 */
import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { encodeCopy } from './copy.ts';
import { copyOf } from './copy-of.ts';
import { RefusedFile } from './refused-file.ts';

new Worker(new URL('./watch.ts', import.meta.url)).unref();

const said = await copyOf(await buffer(process.stdin)).then(encodeCopy, (error: unknown) => {
  if (!(error instanceof RefusedFile)) throw error;
  return Buffer.from(JSON.stringify({ refused: error.why }));
});
createWriteStream('', { fd: 3 }).end(said);
