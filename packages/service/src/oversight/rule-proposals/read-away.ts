/** Reads proposed rules in their own thread, which may take long or crash; the answering thread continues meanwhile. */
import { Worker } from 'node:worker_threads';
import type { LoadedPack, RefusedPack } from '@marketsafe/procedure';
import { ProblemError } from '../../platform/problem.ts';

export interface ProposedText {
  readonly text: string;
  /** The name of the proposer's file, for messages. */
  readonly file: string;
}

/** The largest text takes a second and some 100 MB; a busy machine may take ten times as long. */
const mostMilliseconds = 30_000;
const memory = { maxOldGenerationSizeMb: 256 };
/** One is read at a time, so that a desk account cannot use every processor; later ones wait. */
let before: Promise<unknown> = Promise.resolve();
let waiting = 0;
const mostWaiting = 10;

/** @throws ProblemError `reading-busy` (429), or `bad-pack` (422) if the thread crashed or took too long. */
export async function readProposedRules(body: unknown): Promise<LoadedPack | RefusedPack> {
  if (waiting >= mostWaiting) {
    throw new ProblemError(429, 'reading-busy', 'Other proposals are being read. Try again in a minute.', {
      retryAfterSeconds: 60,
    });
  }
  waiting += 1;
  const read = before.then(() => inThread(body as ProposedText));
  before = read.catch(() => undefined);
  return read.finally(() => {
    waiting -= 1;
  });
}

async function inThread(proposed: ProposedText): Promise<LoadedPack | RefusedPack> {
  const thread = new Worker(new URL('./pack-thread.ts', import.meta.url), { resourceLimits: memory });
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise((done, failed) => {
      const unread = (): void => failed(new ProblemError(422, 'bad-pack', 'This pack is too large to be read.'));
      thread.on('message', done);
      thread.on('error', unread);
      thread.on('exit', unread);
      late = setTimeout(unread, mostMilliseconds);
      thread.postMessage(proposed);
    });
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}
