import { callingMarketplace, tenantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { Download, type Handlers } from '../../platform/handler.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import { allShadowOrders, listShadowOrders } from './list.ts';
import { readShadowNumbers } from './numbers.ts';
import type { shadowRoutes } from './routes.ts';
import { sayOfShadow } from './say.ts';
import { asTable } from './table.ts';

export const shadowHandlers = ({ clock }: { readonly clock: Clock }): Handlers<typeof shadowRoutes> => ({
  listShadowOrders: ({ tx, query, caller }) => listShadowOrders(tx, caller, query),
  downloadShadowOrders: async ({ tx, query, caller, language }) => {
    const text = asTable(await allShadowOrders(tx, caller, query), language);
    return new Download('shadow-orders.csv', 'text/csv', Buffer.from(text, 'utf8'));
  },
  getShadowNumbers: ({ tx, caller }) => readShadowNumbers(tx, tenantOf(caller)),
  sayOfShadowOrders: ({ tx, body, caller }) => {
    const { marketplace, user = '' } = callingMarketplace(caller);
    return sayOfShadow(asServiceRole(tx), body, { marketplace, user, now: clock.now() });
  },
});
