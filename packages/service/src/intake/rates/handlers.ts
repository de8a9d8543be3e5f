import { repeatedName } from '@marketsafe/terms';
import { userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import { ProblemError } from '../../platform/problem.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import { ratesInForce } from './latest-table.ts';
import { putTable } from './put-in-force.ts';
import type { rateRoutes } from './routes.ts';

/** JSON readers keep the last duplicate silently, so duplicates are refused. */
function assertSaidOnce(json: string): void {
  const twice = repeatedName(json);
  if (!twice) return;
  const detail = `${twice.path} stands twice, the second time in line ${twice.line}. Keep one of the two.`;
  throw new ProblemError(400, 'invalid-request', detail, {
    errors: [{ code: 'repeated', field: `body.${twice.path}`, detail }],
  });
}

export const rateHandlers = ({ clock }: { readonly clock: Clock }): Handlers<typeof rateRoutes> => ({
  exchangeRates: ({ tx }) => ratesInForce(tx, clock.now()),
  putRateTable: async ({ tx, body: { table, instead, confirmed = [] }, rawBody, caller }) => {
    assertSaidOnce(rawBody);
    await putTable(asServiceRole(tx), table, { by: userOf(caller) ?? '', at: clock.now(), instead, confirmed });
    return ratesInForce(tx, clock.now());
  },
});
