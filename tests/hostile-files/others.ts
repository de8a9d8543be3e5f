import { Worker } from 'node:worker_threads';
import type { BrandSide } from '../journeys/brand-side.ts';

/** A thread with nothing to do but to notice how long it was kept from doing it: by whatever else the machine is at. */
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
 * Another client of the service, which asks without a pause.
 *
 * @returns what stops it and tells the longest that it waited, in milliseconds, beyond what the machine had an idle thread wait.
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
