/** Finds key points and searches the bank, outside the thread that reads files and writes findings. */
import { parentPort } from 'node:worker_threads';
import { featuresOf, featuresOfLogo, findable, PhotoBank } from '../pictures/copies/index.ts';
import { pdqOf } from '../pictures/pdq/index.ts';
import type { Answer, FromThread, ToThread } from './compare-threads.ts';

let bank = new PhotoBank();

function answerTo({ ask, picture, reference }: Extract<ToThread, { job: number }>): Answer {
  switch (ask) {
    case 'photo':
      return { features: featuresOf(picture).bytes(), pdq: pdqOf(reference) };
    case 'logo': {
      const features = featuresOfLogo(picture);
      return features ? { features: features.bytes() } : { points: findable(picture).points };
    }
    case 'search': {
      const pdq = pdqOf(reference);
      // Copies are cut and put into collages, which one scale misses.
      const found = bank.search(featuresOf(picture, { scales: 'three' }), pdq);
      return { found: found.map(({ photo, match }) => ({ key: photo, match })), pdq };
    }
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
