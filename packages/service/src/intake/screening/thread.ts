/** Compiles the brand book and screens, outside the thread that answers requests. */
import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from './pool.ts';
import { BookError, worker } from './worker.ts';

const work = worker();
const tell = (what: FromThread): void => parentPort?.postMessage(what);

parentPort?.on('message', (said: ToThread) => {
  let answer: FromThread;
  try {
    answer = { answer: work(said) };
  } catch (error) {
    answer = { error: (error as Error).message, ofBook: error instanceof BookError };
  }
  tell(answer);
});
tell('ready');
