/** Makes the fingerprints of pictures from one source and ends, like the process that cleans a file (`child.ts`). */
import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { decodePictures, encodePrints, type NoPrint, type Print } from './print.ts';
import { printOf } from './print-of.ts';

new Worker(new URL('./watch.ts', import.meta.url)).unref();

const prints: (Print | NoPrint)[] = [];
// One after the other, as each takes memory while it is decoded.
for (const picture of decodePictures(await buffer(process.stdin))) prints.push(await printOf(picture));
createWriteStream('', { fd: 3 }).end(encodePrints(prints));
