/** Reads the words of one page and ends, like the process that cleans a file (`child.ts`). */
import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { pageIn } from './page-in.ts';

new Worker(new URL('./watch.ts', import.meta.url)).unref();

const said = JSON.stringify(pageIn((await buffer(process.stdin)).toString('utf8')));
createWriteStream('', { fd: 3 }).end(said);
