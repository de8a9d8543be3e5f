/** Works on decoded pictures outside the thread that answers requests. */
import { parentPort } from 'node:worker_threads';
import type { FromThread } from './matcher.ts';
import { type Job, pictureWork } from './picture-work.ts';

const work = pictureWork();

parentPort?.on('message', (job: Job) => {
  let said: FromThread;
  try {
    said = { done: work(job) };
  } catch (error) {
    said = { error: (error as Error).message };
  }
  parentPort?.postMessage(said);
});
