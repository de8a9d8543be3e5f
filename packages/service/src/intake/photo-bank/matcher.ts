/** Comparing pictures with those of banks, in a thread that starts on first need and ends when it has been idle. */
import { Worker } from 'node:worker_threads';
import type { Likeness } from './likeness.ts';
import type { BankPicture, OpenBank } from './matching.ts';

/** A range of pictures of banks, by `seq`, and how many are in it. */
export interface BankVersion {
  readonly after: string;
  readonly upTo: string;
  readonly count: number;
}

export interface Matcher {
  /**
   * What each picture, by its features, is like. @param more the bank's pictures with a greater `seq`; asked where the thread does not hold
   * them. @throws Error if the thread ends, fails or does not answer.
   */
  match(
    bank: BankVersion,
    pictures: readonly Uint8Array[],
    more: (from: string) => Promise<readonly BankPicture[]>,
  ): Promise<readonly (readonly Likeness[])[]>;
  stop(): Promise<void>;
}

/** `anew`: the thread forgets what it holds. */
export interface ToThread {
  readonly anew: boolean;
  readonly add: readonly BankPicture[];
  readonly pictures: readonly Uint8Array[];
}
export type FromThread = { readonly found: readonly (readonly Likeness[])[] } | { readonly error: string };

/** Milliseconds without work after which the thread ends, with the bank in its memory. */
const idleMs = 60_000;
/** Milliseconds for one turn: 32 pictures with a full bank on a machine that leaves it a tenth of a core. */
const mostMs = 300_000;

/** @param threads 0: in the calling thread, for callers that cannot wait for a thread to start */
export function openMatcher({ threads }: { readonly threads: number }): Matcher {
  const place = threads === 0 ? here() : inThread();
  let held: BankVersion | undefined;
  return {
    async match(bank, pictures, more) {
      // What was taken out of a bank is noticed by the count.
      const goesOn = place.isOpen() && held !== undefined && held.after === bank.after && isPrefix(held, bank);
      const add = await more(goesOn && held ? held.upTo : bank.after);
      const isWhole = !goesOn || !held || held.count + add.length === bank.count;
      const all = isWhole ? add : await more(bank.after);
      held = undefined;
      const found = await place.ask({ anew: !goesOn || !isWhole, add: all, pictures });
      held = bank;
      return found;
    },
    stop: () => place.stop(),
  };
}

const isPrefix = (held: BankVersion, bank: BankVersion): boolean =>
  BigInt(held.upTo) <= BigInt(bank.upTo) && held.count <= bank.count;

interface Place {
  isOpen(): boolean;
  ask(what: ToThread): Promise<readonly (readonly Likeness[])[]>;
  stop(): Promise<void>;
}

function here(): Place {
  let bank: OpenBank | undefined;
  return {
    isOpen: () => bank !== undefined,
    async ask({ anew, add, pictures }) {
      const { openBank } = await import('./open-bank.ts');
      if (anew || !bank) bank = await openBank();
      bank.add(add);
      return pictures.map((features) => bank?.search(features) ?? []);
    },
    stop: async () => undefined,
  };
}

function inThread(): Place {
  let running: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  const end = (): Promise<unknown> | undefined => {
    const last = running;
    running = undefined;
    clearTimeout(idle);
    return last?.terminate();
  };
  return {
    isOpen: () => running !== undefined,
    ask: (what) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        running ??= new Worker(new URL('./match-thread.ts', import.meta.url));
        const thread = running;
        const settle = (act: () => void): void => {
          clearTimeout(slow);
          thread.removeAllListeners();
          act();
        };
        const fail = (error: Error): void =>
          settle(() => {
            void end();
            reject(error);
          });
        const slow = setTimeout(() => fail(new Error(`no answer in ${mostMs / 1000} s`)), mostMs);
        thread.on('error', fail);
        thread.on('exit', (code) => fail(new Error(`the thread that compares pictures ended with code ${code}`)));
        thread.on('message', (said: FromThread) => {
          if ('error' in said) return fail(new Error(said.error));
          settle(() => {
            idle = setTimeout(() => void end(), idleMs);
            idle.unref();
            thread.unref();
            resolve(said.found);
          });
        });
        thread.ref();
        thread.postMessage(what);
      }),
    stop: async () => {
      await end();
    },
  };
}
