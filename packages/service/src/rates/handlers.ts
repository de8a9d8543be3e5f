import { asWork } from '../platform/as-work.ts';
import { type Caller, userOf } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import { Download, type Handlers } from '../platform/handler.ts';
import { type Act, putTable, returnToTable } from './put-in-force.ts';
import { listTables, readTable } from './read-tables.ts';
import type { rateRoutes } from './routes.ts';

export function rateHandlers({ clock }: { readonly clock: Clock }): Handlers<typeof rateRoutes> {
  const actOf = (caller: Caller, { instead }: { readonly instead: number }): Act => ({
    ...{ by: userOf(caller) ?? '', at: clock.now(), instead },
  });
  return {
    listRateTables: ({ tx, query }) => listTables(tx, query, clock.now()),
    getRateTable: ({ tx, params }) => readTable(tx, params.table, clock.now()),
    putRateTable: async ({ tx, body, caller }) =>
      readTable(tx, await putTable(asWork(tx), body.table, actOf(caller, body)), clock.now()),
    returnToRateTable: async ({ tx, params, body, caller }) => {
      const { reasons } = body;
      const number = await returnToTable(asWork(tx), params.table, { ...actOf(caller, body), reasons });
      return readTable(tx, number, clock.now());
    },
    downloadRateTable: async ({ tx, params }) => {
      const { table } = await readTable(tx, params.table, clock.now());
      const text = `${JSON.stringify(table, null, 2)}\n`;
      return new Download(`marketsafe-rates-${table.asOf}.json`, 'application/json; charset=utf-8', Buffer.from(text));
    },
  };
}
