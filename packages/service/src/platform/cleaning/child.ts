/**
 * Cleans one file and ends. Bytes come in on standard input; a copy or a refusal goes out on the fourth pipe. A hostile file can
 * crash or take over only this process, which never cleans a second file.
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
