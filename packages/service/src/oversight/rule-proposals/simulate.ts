/** A comparison of rules in a thread of its own: a large past takes a minute of computing, and nobody waits for it. */
import { Worker } from 'node:worker_threads';
import type { Days, Disclosed, PastEvent, Rules } from '@marketsafe/procedure';

/** What 100,000 past cases need, twice over. */
const memory = { maxOldGenerationSizeMb: 2048 };

export interface Simulated {
  /** The rules in force, and the proposed ones. */
  readonly now: Rules;
  readonly proposed: Rules;
  /** Until when the record goes; ISO 8601 UTC. */
  readonly at: string;
  readonly days: Days;
  /** By id. */
  readonly marketplaces: Readonly<Record<string, Days & { readonly territories: readonly string[] }>>;
}

/** What the thread is told: pages of the record in their order, then what to do with it. */
export type ToThread = { readonly page: readonly PastEvent[] } | { readonly simulate: Simulated };
export type FromThread = { readonly done: number; readonly of: number } | { readonly result: Disclosed };

export interface Simulation {
  take(page: readonly PastEvent[]): void;
  /** @throws Error when it fails or is stopped. */
  compare(simulated: Simulated): Promise<Disclosed>;
  stop(): Promise<void>;
}

/** `onProgress`: of the acts of the record, each done twice. */
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
  // Who stops it may not be waiting for it yet.
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
