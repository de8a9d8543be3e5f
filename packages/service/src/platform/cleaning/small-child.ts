/** Makes the small copy of one picture and ends, like the process that cleans a file (`child.ts`). */
import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { encodeCopy } from './copy.ts';
import { RefusedFile } from './refused-file.ts';
import { smallCopyOf } from './small-copy-of.ts';

new Worker(new URL('./watch.ts', import.meta.url)).unref();

const said = await smallCopyOf(await buffer(process.stdin)).then(encodeCopy, (error: unknown) => {
  if (!(error instanceof RefusedFile)) throw error;
  return Buffer.from(JSON.stringify({ refused: error.why }));
});
createWriteStream('', { fd: 3 }).end(said);
