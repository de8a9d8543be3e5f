import { Worker } from 'node:worker_threads';
import type { BrandSide } from '../journeys/brand-side.ts';

/** An idle thread that measures how long the machine delays it. */
const idler = `
  const { parentPort } = require('node:worker_threads');
  let [last, longest] = [performance.now(), 0];
  setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 20);
    last = now;
  }, 20);
  parentPort.on('message', () => parentPort.postMessage(longest));`;

/**
 * Another client of the service, which sends requests without a pause.
 * @returns a function that stops it and returns its longest wait, in milliseconds, beyond the machine's own delay of an idle thread.
 */
export function askWithoutPause(side: BrandSide): () => Promise<number> {
  let over = false;
  let longest = 0;
  const idle = new Worker(idler, { eval: true });
  const asking = (async () => {
    while (!over) {
      const began = performance.now();
      const { status } = await side.running.call('GET', '/me', { as: side.brand.token });
      if (status !== 200) throw new Error(`another client was answered ${status}`);
      longest = Math.max(longest, performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return async () => {
    over = true;
    await asking;
    const late = await new Promise<number>((resolve) => {
      idle.once('message', resolve);
      idle.postMessage('how long');
    });
    await idle.terminate();
    return Math.max(0, longest - late);
  };
}
