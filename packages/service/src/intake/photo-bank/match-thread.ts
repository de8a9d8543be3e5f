/** Compares pictures with those of banks, outside the thread that answers requests. */
import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from './matcher.ts';
import type { OpenBank } from './matching.ts';
import { openBank } from './open-bank.ts';

let bank: OpenBank | undefined;

async function answer({ anew, add, pictures }: ToThread): Promise<FromThread> {
  try {
    if (anew || !bank) bank = await openBank();
    const open = bank;
    open.add(add);
    return { found: pictures.map((features) => open.search(features)) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

parentPort?.on('message', (said: ToThread) => void answer(said).then((found) => parentPort?.postMessage(found)));
