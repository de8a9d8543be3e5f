/** Threads that compare pictures. Each job goes to the thread with the least to do. */
import { Worker } from 'node:worker_threads';
import type { SharedPhotoBank } from '../pictures/copies/index.ts';
import type { GreyPicture } from '../pictures/grey-picture.ts';
import type { Pdq } from '../pictures/pdq/index.ts';
import type { SearchedPicture } from './picture-tools.ts';

type Ask = 'photo' | 'logo' | 'search';
export type ToThread =
  | { readonly bank: SharedPhotoBank }
  | ({ readonly job: number; readonly ask: Ask } & DecodedTwice);
/** A picture in the size in which key points are found, and as PDQ takes it. */
export interface DecodedTwice {
  readonly picture: GreyPicture;
  readonly reference: GreyPicture;
}
/** `points`: the logo has only so many that look like no other of its own, too few to find it. */
export type Answer =
  | { readonly features: Uint8Array; readonly pdq?: Pdq }
  | { readonly points: number }
  | SearchedPicture;
export type FromThread = { readonly job: number } & ({ readonly answer: Answer } | { readonly error: string });

interface Waiting {
  readonly done: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

const script = new URL('./compare-thread.ts', import.meta.url);

/** A thread starts when there is work for it. One that ends fails its jobs, and the next job starts another. */
export class CompareThreads {
  readonly #count: number;
  #threads: Thread[] = [];
  #bank: SharedPhotoBank | undefined;
  #jobs = 0;

  constructor(count: number) {
    this.#count = count;
  }

  /** The bank for the searches from now on. */
  give(bank: SharedPhotoBank): void {
    this.#bank = bank;
    for (const { worker } of this.#threads) worker.postMessage({ bank } satisfies ToThread);
  }

  /** @throws Error if the picture could not be compared, or the thread ended */
  ask(ask: Ask, decoded: DecodedTwice): Promise<Answer> {
    const thread = this.#free();
    const job = ++this.#jobs;
    return new Promise((done, failed) => {
      thread.waiting.set(job, { done, failed });
      thread.worker.postMessage({ job, ask, ...decoded } satisfies ToThread);
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #free(): Thread {
    const [least] = this.#threads.toSorted((a, b) => a.waiting.size - b.waiting.size);
    if (least && (least.waiting.size === 0 || this.#threads.length >= this.#count)) return least;
    return this.#start();
  }

  #start(): Thread {
    const worker = new Worker(script);
    const thread: Thread = { worker, waiting: new Map() };
    worker.on('message', (said: FromThread) => {
      const waiting = thread.waiting.get(said.job);
      thread.waiting.delete(said.job);
      if ('error' in said) waiting?.failed(new Error(said.error));
      else waiting?.done(said.answer);
    });
    const end = (error: Error): void => {
      this.#threads = this.#threads.filter((one) => one !== thread);
      for (const { failed } of thread.waiting.values()) failed(error);
      thread.waiting.clear();
    };
    worker.on('error', end);
    worker.on('exit', () => end(new Error('the thread that compares pictures ended')));
    if (this.#bank) worker.postMessage({ bank: this.#bank } satisfies ToThread);
    this.#threads.push(thread);
    return thread;
  }
}
