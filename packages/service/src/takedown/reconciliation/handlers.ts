import type { Handlers } from '../../platform/handler.ts';
import type { Unreachable } from './look.ts';
import { countLooked, readReconciliation } from './read.ts';
import type { reconciliationRoutes } from './routes.ts';

export const reconciliationHandlers = (): Handlers<typeof reconciliationRoutes> => ({
  getReconciliation: ({ tx, query }) => readReconciliation(tx, query),
  // It looked before this transaction began (`looker`).
  reconcile: async ({ tx, prepared }) => ({
    ...(await countLooked(tx)),
    unreachable: [...(prepared as readonly Unreachable[])],
  }),
});
