/** Threads that screen. Their number bounds what is in hand: nobody reads listings from the database that no thread is free for. */
import { Worker } from 'node:worker_threads';
import type { Brand } from '@marketsafe/terms';
import type { Batch, Screened, SharedBook, StoredBook } from './screen-batch.ts';
import { type Answer, BookError, type Job, worker } from './worker.ts';

export type ToThread = Job;
/** `ready`: it has begun, and waits for the first job. */
export type FromThread = 'ready' | { readonly answer: Answer } | { readonly error: string; readonly ofBook: boolean };

/** What was asked is not at fault: the pool was stopped, or the brand book cannot be compiled. */
export class NotScreenedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotScreenedError';
  }
}

export interface PoolOptions {
  /** 0: in the thread that asks, for what has no time to lose to starting threads, or wants the same order each time. */
  readonly threads: number;
  /** What a thread runs, for a test of what happens when it ends. */
  readonly thread?: URL;
  /** Milliseconds of real time after which a thread that does not answer is ended. */
  readonly patience?: number;
}

export interface Pool {
  readonly threads: number;
  /** @throws Error when the worker ends, fails or does not answer. */
  screen(batch: Batch, book: StoredBook): Promise<Screened>;
  /** Places of the listings that name one of the brand's marks. @throws as `screen`. */
  naming(listings: readonly string[], brand: Brand): Promise<readonly number[]>;
  stop(): Promise<void>;
}

/** A batch takes some 10 ms, and compiling 100,000 marks, which one does for all, a few seconds. */
const usualPatience = 60_000;
/** Within it a thread begins, or nothing is screened. Milliseconds. */
const startPatience = 120_000;
/** Many times what a book of 100,000 marks takes. */
const memory = { maxOldGenerationSizeMb: 2048 };

export function openPool({ threads, thread, patience = usualPatience }: PoolOptions): Pool {
  let latest: { readonly version: string; readonly book: Promise<SharedBook> } | undefined;
  // Whoever opened the book and is gone leaves its room in it taken: it is compiled anew.
  const ended = (): void => {
    latest = undefined;
  };
  const all = threads === 0 ? [inPlace()] : Array.from({ length: threads }, () => oneThread(thread, patience, ended));
  const ask = (job: Job, book?: SharedBook): Promise<Answer> => {
    const [least] = [...all].sort((one, other) => one.waiting() - other.waiting());
    if (!least) throw new Error('a pool has at least one worker');
    return least.ask(job, book);
  };
  /** Compiled by one of the threads, for all of them. */
  const sharedBook = (stored: StoredBook): Promise<SharedBook> => {
    if (latest?.version === stored.version) return latest.book;
    const book = ask({ kind: 'compile', stored }).catch((error: Error) => {
      if (latest?.book === book) latest = undefined;
      throw new NotScreenedError(error.message);
    }) as Promise<SharedBook>;
    latest = { version: stored.version, book };
    return book;
  };
  return {
    threads,
    screen: async (batch, stored) => {
      const book = await sharedBook(stored);
      return (await ask({ kind: 'screen', version: book.version, batch }, book)) as Screened;
    },
    naming: (listings, brand) => ask({ kind: 'naming', listings, brand }) as Promise<readonly number[]>,
    stop: async () => {
      await Promise.all(all.map((one) => one.stop()));
    },
  };
}

interface One {
  waiting(): number;
  ask(job: Job, book?: SharedBook): Promise<Answer>;
  stop(): Promise<void>;
}

/** Sends the book with the first job that wants it. */
function withBook(job: Job, book: SharedBook | undefined, sent: { book?: SharedBook }): Job {
  if (job.kind !== 'screen' || !book || sent.book === book) return job;
  sent.book = book;
  return { ...job, book };
}

function inPlace(): One {
  const work = worker();
  const sent = {};
  const ask = async (job: Job, book?: SharedBook): Promise<Answer> => {
    try {
      return work(withBook(job, book, sent));
    } catch (error) {
      throw error instanceof BookError ? new NotScreenedError(error.message) : error;
    }
  };
  return { waiting: () => 0, ask, stop: async () => undefined };
}

interface Waiting {
  readonly job: Job;
  readonly book: SharedBook | undefined;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
}

/**
 * A thread, begun with its first job and again after it ended. Jobs are answered in the order in which they are asked; one that
 * ends its thread fails, and those behind it go to the next.
 */
function oneThread(script = new URL('./thread.ts', import.meta.url), patience: number, ended: () => void): One {
  let running: Worker | undefined;
  let isReady = false;
  let sent: { book?: SharedBook } = {};
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;

  const watch = (): void => {
    clearTimeout(timer);
    if (waiting.length === 0) return;
    const slow = running;
    const left = isReady ? patience : startPatience;
    timer = setTimeout(() => over(slow, new Error(`no answer in ${left / 1000} s`)), left).unref();
  };
  const put = (one: Waiting): void => {
    running ??= begin();
    running.ref();
    waiting.push(one);
    if (waiting.length === 1) watch();
    running.postMessage(withBook(one.job, one.book, sent));
  };
  const end = (): readonly Waiting[] => {
    const left = waiting;
    ended();
    void running?.terminate();
    running = undefined;
    isReady = false;
    sent = {};
    waiting = [];
    clearTimeout(timer);
    return left;
  };
  const fail = (all: readonly Waiting[], error: Error): void => {
    for (const { failed } of all) failed(error);
  };
  const over = (which: Worker | undefined, error: Error): void => {
    if (which === undefined || which !== running) return;
    // One that does not even begin has nothing against what it was asked.
    if (!isReady) {
      fail(end(), new NotScreenedError(error.message));
      return;
    }
    const [first, ...behind] = end();
    first?.failed(error);
    for (const one of behind) put(one);
  };
  const begin = (): Worker => {
    const begun = new Worker(script, { resourceLimits: memory });
    begun.on('message', (said: FromThread) => {
      if (said === 'ready') {
        isReady = true;
        watch();
        return;
      }
      const first = waiting.shift();
      watch();
      // It waits for work, and keeps no process from its end.
      if (waiting.length === 0) begun.unref();
      if ('answer' in said) return first?.done(said.answer);
      if (said.ofBook) {
        sent = {};
        ended();
      }
      first?.failed(said.ofBook ? new NotScreenedError(said.error) : new Error(said.error));
    });
    begun.on('error', (error) => over(begun, error));
    begun.on('exit', (code) => over(begun, new Error(`the screening thread ended with code ${code}`)));
    return begun;
  };
  return {
    waiting: () => waiting.length,
    ask: (job, book) => new Promise((done, failed) => put({ job, book, done, failed })),
    stop: async () => {
      const last = running;
      fail(end(), new NotScreenedError('screening was stopped'));
      await last?.terminate();
    },
  };
}
