import { type Caller, userOf } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Entropy } from '../platform/entropy.ts';
import type { Handlers } from '../platform/handler.ts';
import { listHeld, readRemovals } from './read-removals.ts';
import type { removalRoutes } from './routes.ts';
import { type Deciding, resumeRemovals, stopRemovals } from './stop.ts';

export interface RemovalDependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
}

export function removalHandlers({ clock, entropy }: RemovalDependencies): Handlers<typeof removalRoutes> {
  const deciding = (caller: Caller, reason: string): Deciding => ({
    ...{ now: clock.now(), entropy, reason },
    user: userOf(caller) ?? '',
  });
  return {
    getRemovals: ({ tx }) => readRemovals(tx),
    listHeldRemovals: ({ tx, query }) => listHeld(tx, query),
    stopRemovals: async ({ tx, body, caller }) => {
      await stopRemovals(tx, deciding(caller, body.reasons));
      return readRemovals(tx);
    },
    resumeRemovals: async ({ tx, body, caller }) => {
      await resumeRemovals(tx, deciding(caller, body.reasons));
      return readRemovals(tx);
    },
  };
}
