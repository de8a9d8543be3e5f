import { Worker } from 'node:worker_threads';
import { ProblemError } from '../../../platform/problem.ts';
import type { PacketOrder } from './document.ts';

/** Documents that may wait for the single rendering thread: some five seconds of work. */
const mostWaiting = 24;
/** Many times the memory of two parsed fonts of 10 MB. */
const memory = { maxOldGenerationSizeMb: 256 };

interface Waiting {
  readonly done: (bytes: Buffer) => void;
  readonly failed: (error: Error) => void;
}

let worker: Worker | undefined;
const waiting = new Map<number, Waiting>();
let last = 0;

/** Renders a packet as a PDF. Refuses while too many wait. */
export function renderPacket(order: PacketOrder): Promise<Buffer> {
  if (waiting.size >= mostWaiting) {
    throw new ProblemError(503, 'documents-busy', 'Too many documents are being made. Try again in a few seconds.', {
      retryAfterSeconds: 5,
    });
  }
  last += 1;
  const id = last;
  return new Promise<Buffer>((done, failed) => {
    waiting.set(id, { done, failed });
    worker ??= begin();
    worker.ref();
    worker.postMessage({ id, order });
  });
}

function begin(): Worker {
  const begun = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: memory });
  begun.on('message', ({ id, bytes, error }: { id: number; bytes?: Uint8Array; error?: string }) => {
    const one = waiting.get(id);
    waiting.delete(id);
    // An idle thread does not keep the process alive.
    if (waiting.size === 0) begun.unref();
    if (bytes) one?.done(Buffer.from(bytes));
    else one?.failed(new Error(`the document could not be made: ${error}`));
  });
  const over = (error: Error): void => {
    if (worker === begun) worker = undefined;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  begun.on('error', over);
  begun.on('exit', () => over(new Error('the thread that makes documents ended')));
  return begun;
}
