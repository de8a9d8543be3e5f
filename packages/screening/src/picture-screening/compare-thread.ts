/** Finds key points and searches the bank, outside the thread that reads files and writes findings. */
import { parentPort } from 'node:worker_threads';
import { featuresOf, featuresOfLogo, findable, PhotoBank } from '../pictures/copies/index.ts';
import type { Answer, FromThread, ToThread } from './compare-threads.ts';

let bank = new PhotoBank();

function answerTo({ ask, picture }: Extract<ToThread, { job: number }>): Answer {
  switch (ask) {
    case 'photo':
      return { features: featuresOf(picture).bytes() };
    case 'logo': {
      const features = featuresOfLogo(picture);
      return features ? { features: features.bytes() } : { points: findable(picture).points };
    }
    case 'search':
      // Copies are cut and put into collages, which one scale misses.
      return {
        found: bank.search(featuresOf(picture, { scales: 'three' })).map(({ photo, match }) => ({ key: photo, match })),
      };
  }
}

parentPort?.on('message', (said: ToThread) => {
  if ('bank' in said) {
    bank = PhotoBank.open(said.bank);
    return;
  }
  let answer: FromThread;
  try {
    answer = { job: said.job, answer: answerTo(said) };
  } catch (error) {
    answer = { job: said.job, error: (error as Error).message };
  }
  parentPort?.postMessage(answer);
});
