/** Compares rules in their own thread, since a large past takes a minute of computing. */
import { Worker } from 'node:worker_threads';
import type { Days, Disclosed, PastEvent, Rules } from '@marketsafe/procedure';

/** Twice the need of 100,000 past cases. */
const memory = { maxOldGenerationSizeMb: 2048 };

export interface Simulated {
  /** The rules in force, and the proposed ones. */
  readonly now: Rules;
  readonly proposed: Rules;
  /** The end of the record; ISO 8601 UTC. */
  readonly at: string;
  readonly days: Days;
  /** By id. */
  readonly marketplaces: Readonly<Record<string, Days & { readonly territories: readonly string[] }>>;
}

/** Messages to the thread: pages of the record in order, then the comparison to make. */
export type ToThread = { readonly page: readonly PastEvent[] } | { readonly simulate: Simulated };
export type FromThread = { readonly done: number; readonly of: number } | { readonly result: Disclosed };

export interface Simulation {
  take(page: readonly PastEvent[]): void;
  /** @throws Error if it fails or is stopped. */
  compare(simulated: Simulated): Promise<Disclosed>;
  stop(): Promise<void>;
}

/** `onProgress`: acts of the record that are done, each counted twice. */
export function openSimulation(onProgress: (done: number, of: number) => void): Simulation {
  const thread = new Worker(new URL('./simulation-thread.ts', import.meta.url), { resourceLimits: memory });
  const result = new Promise<Disclosed>((done, failed) => {
    thread.on('message', (said: FromThread) => {
      if ('result' in said) done(said.result);
      else onProgress(said.done, said.of);
    });
    thread.on('error', failed);
    thread.on('exit', () => failed(new Error('the simulation was stopped')));
  });
  // The caller may stop it before it waits for the result.
  result.catch(() => undefined);
  const tell = (what: ToThread): void => thread.postMessage(what);
  return {
    take: (page) => tell({ page }),
    compare: (simulate) => {
      tell({ simulate });
      return result;
    },
    stop: async () => {
      await thread.terminate();
    },
  };
}
