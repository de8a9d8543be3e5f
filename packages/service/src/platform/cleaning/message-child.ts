/** Reads one message of mail and ends, like the process that cleans a file (`child.ts`). */
import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { messageIn } from './message-in.ts';

new Worker(new URL('./watch.ts', import.meta.url)).unref();

const said = JSON.stringify(await messageIn(await buffer(process.stdin)));
createWriteStream('', { fd: 3 }).end(said);
