import { type Caller, callingMarketplace, tenantOf, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { type Programme, rulesInForce } from '../../platform/programme.ts';
import { mayAct } from '../../platform/refuse-by-position.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { withStages } from '../stages/index.ts';
import { decideOrders } from './decide-orders.ts';
import { sayStage } from './decide-stage.ts';
import { type Deciding, resumeRemovals, stopRemovals } from './kill-switch.ts';
import { listHeld } from './list-held.ts';
import { readMarketplaceCap, setMarketplaceCap } from './marketplace-cap.ts';
import { listMarketplaceOrders } from './marketplace-orders.ts';
import { heldThere, readRemovals, readStops } from './read-removals.ts';
import { readStages } from './read-stages.ts';
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
    ...{ tenant: tenantOf(caller), now: clock.now(), entropy, reason },
    user: userOf(caller) ?? '',
  });
  const read = (tx: AnyTx) => readRemovals(tx, rulesInForce(programme, clock.now()), clock.now());
  const readThere = async (tx: AnyTx, caller: Caller) => {
    const { marketplace } = callingMarketplace(caller);
    const cap = await readMarketplaceCap(tx, marketplace, clock.now());
    return {
      ...(await readStops(tx, tenantOf(caller))),
      held: await heldThere(tx, marketplace),
      ...(cap && { cap }),
    };
  };
  const stagesThere = async (tx: AnyTx, caller: Caller) => ({
    items: await readStages(tx, 'marketplace', callingMarketplace(caller).marketplace, { programme, now: clock.now() }),
  });
  const stagesForDesk = async (tx: AnyTx) => {
    const all = withStages(programme).map((id) => readStages(tx, 'desk', id, { programme, now: clock.now() }));
    return { items: (await Promise.all(all)).flat() };
  };
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
    listMarketplaceOrders: async ({ tx, query, caller }) => {
      const page = await listMarketplaceOrders(tx, callingMarketplace(caller).marketplace, query, clock.now());
      return mayAct(caller) ? page : { ...page, items: page.items.map((order) => ({ ...order, actions: [] })) };
    },
    decideOrders: ({ tx, body, caller }) => decideOrders(begin(tx), body, callingMarketplace(caller)),
    getMarketplaceRemovals: ({ tx, caller }) => readThere(tx, caller),
    stopMarketplaceRemovals: async ({ tx, body, caller }) => {
      await stopRemovals(asServiceRole(tx), deciding(caller, body.reasons));
      return readThere(tx, caller);
    },
    resumeMarketplaceRemovals: async ({ tx, body, caller }) => {
      await resumeRemovals(asServiceRole(tx), deciding(caller, body.reasons));
      return readThere(tx, caller);
    },
    listMarketplaceStages: ({ tx, caller }) => stagesThere(tx, caller),
    requestStageAsMarketplace: async ({ tx, body, caller }) => {
      const { marketplace, user = '' } = callingMarketplace(caller);
      await sayStage(asServiceRole(tx), body, { side: 'marketplace', marketplace, user, now: clock.now(), programme });
      return stagesThere(tx, caller);
    },
    listStages: ({ tx }) => stagesForDesk(tx),
    requestStage: async ({ tx, body: { marketplace, ...body }, caller }) => {
      const user = userOf(caller) ?? '';
      await sayStage(asServiceRole(tx), body, { side: 'desk', marketplace, user, now: clock.now(), programme });
      return stagesForDesk(tx);
    },
    setMarketplaceCap: async ({ tx, body, caller }) => {
      const { marketplace } = callingMarketplace(caller);
      await setMarketplaceCap(asServiceRole(tx), marketplace, body.cap, {
        now: clock.now(),
        user: userOf(caller) ?? '',
      });
      return readThere(tx, caller);
    },
  };
}
