/**
 * Reads text and codes in pictures from outside until its input ends. A hostile picture can crash or take over only this process,
 * which sends nothing but answers, and which its parent kills if it takes too much.
 */
import { createWriteStream } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { mostMemoryBytes, tiredAtBytes } from './limits.ts';
import { type Answer, type Question, questionsIn } from './message.ts';
import { UnreadablePicture } from './refusal.ts';

new Worker(new URL('../process/watch.ts', import.meta.url), { workerData: mostMemoryBytes }).unref();

const out = createWriteStream('', { fd: 3 });

for await (const question of questionsIn(process.stdin)) {
  const found = await read(question).catch((error: unknown) => {
    // Anything else ends the process, which its parent starts again.
    if (!(error instanceof UnreadablePicture)) throw error;
    return { refused: error.why };
  });
  const last = process.memoryUsage.rss() > tiredAtBytes;
  const answer: Answer = { ...found, last };
  out.write(`${JSON.stringify(answer)}\n`);
  if (last) break;
}
out.end();

/** Loads only the libraries that it needs. */
async function read({ sought, bytes }: Question) {
  return sought === 'codes'
    ? { codes: await (await import('../codes/read-codes.ts')).readCodes(bytes) }
    : { lines: await (await import('../text/read-text.ts')).readText(bytes) };
}
