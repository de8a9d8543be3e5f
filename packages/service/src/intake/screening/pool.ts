/** Threads that screen. Their number limits the claimed listings: no listing is read before a thread is free for it. */
import { Worker } from 'node:worker_threads';
import type { Brand } from '@marketsafe/terms';
import type { Batch, Screened, SharedBook, StoredBook } from './screen-batch.ts';
import { type Answer, BookError, type Job, worker } from './worker.ts';

export type ToThread = Job;
/** `ready`: it has started, and waits for the first job. */
export type FromThread = 'ready' | { readonly answer: Answer } | { readonly error: string; readonly ofBook: boolean };

/** The batch is not at fault: the pool was stopped, or the brand book cannot be compiled. */
export class NotScreenedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotScreenedError';
  }
}

export interface PoolOptions {
  /** 0: in the calling thread, for callers that cannot wait for threads to start or need a fixed order. */
  readonly threads: number;
  /** The thread's script; a test replaces it by one that crashes. */
  readonly thread?: URL;
  /** Milliseconds of real time after which a silent thread is ended. */
  readonly softTimeoutMs?: number;
}

export interface Pool {
  readonly threads: number;
  /** @throws Error if the worker ends, fails or does not answer. */
  screen(batch: Batch, book: StoredBook): Promise<Screened>;
  /** Indexes of the listings that name one of the brand's marks. @throws as `screen`. */
  naming(listings: readonly string[], brand: Brand): Promise<readonly number[]>;
  stop(): Promise<void>;
}

/** Milliseconds. A batch takes some 10 ms; compiling 100,000 marks, done once for all threads, takes a few seconds. */
const defaultSoftTimeoutMs = 60_000;
/** Milliseconds in which a thread must start. */
const startTimeoutMs = 120_000;
/** Many times the memory of a book of 100,000 marks. */
const memory = { maxOldGenerationSizeMb: 2048 };

export function openPool({ threads, thread, softTimeoutMs = defaultSoftTimeoutMs }: PoolOptions): Pool {
  let latest: { readonly version: string; readonly book: Promise<SharedBook> } | undefined;
  // A thread that ended leaves its space in the book occupied, so the book is compiled again.
  const ended = (): void => {
    latest = undefined;
  };
  const all =
    threads === 0 ? [inPlace()] : Array.from({ length: threads }, () => oneThread(thread, softTimeoutMs, ended));
  const ask = (job: Job, book?: SharedBook): Promise<Answer> => {
    const [least] = [...all].sort((one, other) => one.waiting() - other.waiting());
    if (!least) throw new Error('a pool has at least one worker');
    return least.ask(job, book);
  };
  /** One of the threads compiles it for all. */
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

/** Sends the book with the first job that needs it. */
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
 * A thread that starts with its first job, and again after it ended. It answers jobs in order. A job that ends its thread fails;
 * the next thread gets the jobs after it.
 */
function oneThread(script = new URL('./thread.ts', import.meta.url), softTimeoutMs: number, ended: () => void): One {
  let running: Worker | undefined;
  let isReady = false;
  let sent: { book?: SharedBook } = {};
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;

  const watch = (): void => {
    clearTimeout(timer);
    if (waiting.length === 0) return;
    const slow = running;
    const left = isReady ? softTimeoutMs : startTimeoutMs;
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
    // A thread that does not start says nothing about its job.
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
      // An idle thread does not keep the process alive.
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
