import { type Caller, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { type Programme, rulesInForce } from '../../platform/programme.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type Deciding, resumeRemovals, stopRemovals } from './kill-switch.ts';
import { listHeld } from './list-held.ts';
import { readRemovals } from './read-removals.ts';
import { refuseRemovals } from './refuse.ts';
import { releaseAbove } from './release.ts';
import type { removalRoutes } from './routes.ts';

export interface RemovalDependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
  readonly begin: (tx: AnyTx) => UnitOfWork;
}

export function removalHandlers({
  clock,
  entropy,
  programme,
  begin,
}: RemovalDependencies): Handlers<typeof removalRoutes> {
  const deciding = (caller: Caller, reason: string): Deciding => ({
    ...{ now: clock.now(), entropy, reason },
    user: userOf(caller) ?? '',
  });
  const read = (tx: AnyTx) => readRemovals(tx, rulesInForce(programme, clock.now()), clock.now());
  return {
    getRemovals: ({ tx }) => read(tx),
    listHeldRemovals: ({ tx, query }) => listHeld(tx, query),
    stopRemovals: async ({ tx, body, caller }) => {
      await stopRemovals(asServiceRole(tx), deciding(caller, body.reasons));
      return read(tx);
    },
    resumeRemovals: async ({ tx, body, caller }) => {
      await resumeRemovals(asServiceRole(tx), deciding(caller, body.reasons));
      return read(tx);
    },
    releaseRemovals: async ({ tx, body: { scope, key, reasons }, caller }) => {
      await releaseAbove(asServiceRole(tx), { scope, key }, deciding(caller, reasons));
      return read(tx);
    },
    refuseRemovals: ({ tx, body, caller }) => refuseRemovals(begin(tx), body, caller),
  };
}
