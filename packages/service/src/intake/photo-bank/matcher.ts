/**
 * Fingerprints of pictures and their comparison with banks: pictures are decoded in a process that may die, and compared in a thread. Both
 * start on first need and end when they have been idle.
 */
import { Worker } from 'node:worker_threads';
import { PictureDecoder } from '@marketsafe/screening';
import type { BankPicture, NoPrint, Print, Printable } from './matching.ts';
import type { Done, Drawn, Job, Matched } from './picture-work.ts';

/** A range of pictures of banks, by `seq`, and how many are in it. */
export interface BankVersion {
  readonly after: string;
  readonly upTo: string;
  readonly count: number;
}

export interface Matcher {
  /** The fingerprint of each picture. @throws Error if the thread ends, fails or does not answer */
  prints(pictures: readonly Printable[]): Promise<readonly (Print | NoPrint)[]>;
  /**
   * What each picture is like. @param more the bank's pictures with a greater `seq`; asked where the thread does not hold
   * them. @throws as `prints`
   */
  match(
    bank: BankVersion,
    pictures: readonly BankPicture[],
    more: (from: string) => Promise<readonly BankPicture[]>,
  ): Promise<Matched>;
  /** The ids of the other pictures that are the same, in any alteration. @throws as `prints` */
  same(picture: BankPicture, among: readonly BankPicture[]): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export type FromThread = { readonly done: Done<Job['kind']> } | { readonly error: string };

/** Pixels of the longest side at which key points are found; they are looked for in squares of 640 pixels. */
const longestSide = 1024;
/** Milliseconds without work after which the thread ends, with the bank in its memory. */
const idleMs = 60_000;
/** Milliseconds for one turn: 32 pictures with a full bank on a machine that leaves it a tenth of a core. */
const mostMs = 300_000;

/** @param threads 0: in the calling thread, for callers that cannot wait for a thread to start */
export function openMatcher({ threads }: { readonly threads: number }): Matcher {
  const place = threads === 0 ? here() : inThread();
  const decoder = new PictureDecoder();
  let held: BankVersion | undefined;
  const drawn = async ({ what, bytes }: Printable): Promise<Drawn | undefined> => {
    const decoded = await decoder.decodeGrey(bytes, [longestSide]);
    if ('refused' in decoded) return undefined;
    const [scaled = decoded.reference] = decoded.scaled;
    return { what, reference: decoded.reference, scaled };
  };
  return {
    async prints(pictures) {
      const all: (Drawn | undefined)[] = [];
      // One after the other, as each takes memory while it is decoded.
      for (const picture of pictures) all.push(await drawn(picture));
      const read = all.filter((one) => one !== undefined);
      const made = read.length === 0 ? [] : ((await place.ask({ kind: 'print', pictures: read })) as Done<'print'>);
      const prints = made.values();
      return all.map((one) => (one === undefined ? 'unreadable' : (prints.next().value ?? 'unreadable')));
    },
    async match(bank, pictures, more) {
      // What was taken out of a bank is noticed by the count.
      const before = place.isOpen() && held?.after === bank.after && held.count <= bank.count ? held : undefined;
      held = undefined;
      const added = await more(before?.upTo ?? bank.after);
      const goesOn = before !== undefined && before.count + added.length === bank.count;
      const add = goesOn || before === undefined ? added : await more(bank.after);
      const found = (await place.ask({ kind: 'match', anew: !goesOn, add, pictures })) as Done<'match'>;
      held = bank;
      return found;
    },
    same: async (picture, among) => (await place.ask({ kind: 'same', picture, among })) as Done<'same'>,
    async stop() {
      decoder.stop();
      await place.stop();
    },
  };
}

interface Place {
  /** Whether it holds what it was given before. */
  isOpen(): boolean;
  ask(job: Job): Promise<Done<Job['kind']>>;
  stop(): Promise<void>;
}

function here(): Place {
  let work: ((job: Job) => Done<Job['kind']>) | undefined;
  return {
    isOpen: () => work !== undefined,
    async ask(job) {
      // Loads the engine when the first picture comes.
      work ??= (await import('./picture-work.ts')).pictureWork();
      return work(job);
    },
    stop: async () => undefined,
  };
}

function inThread(): Place {
  let running: Worker | undefined;
  let waiting: PromiseWithResolvers<Done<Job['kind']>> | undefined;
  let slow: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  const end = (): Promise<unknown> | undefined => {
    const last = running;
    running = undefined;
    clearTimeout(idle);
    return last?.terminate();
  };
  const settled = () => {
    clearTimeout(slow);
    const were = waiting;
    waiting = undefined;
    return were;
  };
  const fail = (thread: Worker, error: Error): void => {
    if (thread !== running) return;
    void end();
    settled()?.reject(error);
  };
  // It keeps its listeners: a worker whose listeners are all removed says nothing any more.
  const begin = (): Worker => {
    const thread = new Worker(new URL('./picture-thread.ts', import.meta.url));
    thread.on('error', (error) => fail(thread, error as Error));
    thread.on('exit', (code) => fail(thread, new Error(`the thread that compares pictures ended with code ${code}`)));
    thread.on('message', (said: FromThread) => {
      if ('error' in said) return fail(thread, new Error(said.error));
      // An idle thread keeps no process alive.
      thread.unref();
      idle = setTimeout(() => void end(), idleMs);
      idle.unref();
      settled()?.resolve(said.done);
    });
    return thread;
  };
  return {
    isOpen: () => running !== undefined,
    ask(job) {
      clearTimeout(idle);
      running ??= begin();
      const thread = running;
      waiting = Promise.withResolvers();
      slow = setTimeout(() => fail(thread, new Error(`no answer in ${mostMs / 1000} s`)), mostMs);
      thread.ref();
      thread.postMessage(job);
      return waiting.promise;
    },
    async stop() {
      settled()?.reject(new Error('the comparison of pictures was stopped'));
      await end();
    },
  };
}
