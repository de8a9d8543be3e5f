import { repeatedName } from '@marketsafe/terms';
import { asWork } from '../../platform/as-work.ts';
import { type Caller, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { Download, type Handlers } from '../../platform/handler.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Act, putTable, returnToTable } from './put-in-force.ts';
import { listTables, readTable } from './read-tables.ts';
import type { rateRoutes } from './routes.ts';

/** A rate that is written twice is not known: of two the last would count, and nobody would be told. */
function assertSaidOnce(json: string): void {
  const twice = repeatedName(json);
  if (!twice) return;
  const detail = `${twice.path} stands twice, the second time in line ${twice.line}. Keep one of the two.`;
  throw new ProblemError(400, 'invalid-request', detail, {
    errors: [{ code: 'repeated', field: `body.${twice.path}`, detail }],
  });
}

export function rateHandlers({ clock }: { readonly clock: Clock }): Handlers<typeof rateRoutes> {
  const actOf = (caller: Caller, { instead }: { readonly instead: number }): Act => ({
    ...{ by: userOf(caller) ?? '', at: clock.now(), instead },
  });
  return {
    listRateTables: ({ tx, query }) => listTables(tx, query, clock.now()),
    getRateTable: ({ tx, params }) => readTable(tx, params.table, clock.now()),
    putRateTable: async ({ tx, body, rawBody, caller }) => {
      assertSaidOnce(rawBody);
      const number = await putTable(asWork(tx), body.table, {
        ...actOf(caller, body),
        confirmed: body.confirmed ?? [],
      });
      return readTable(tx, number, clock.now());
    },
    returnToRateTable: async ({ tx, params, body, caller }) => {
      const { reasons } = body;
      const number = await returnToTable(asWork(tx), params.table, { ...actOf(caller, body), reasons });
      return readTable(tx, number, clock.now());
    },
    downloadRateTable: async ({ tx, params }) => {
      const { table } = await readTable(tx, params.table, clock.now());
      const text = `${JSON.stringify(table, null, 2)}\n`;
      return new Download(`marketsafe-rates-${table.asOf}.json`, 'application/json', Buffer.from(text));
    },
  };
}
