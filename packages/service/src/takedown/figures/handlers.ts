import { participantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import { type Programme, zoneOf } from '../../platform/programme.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import { scopeOf } from '../case-lists/index.ts';
import { lastDays, monthlyReport } from './monthly-report.ts';
import { readChanges } from './read-changes.ts';
import { readFigures } from './read-figures.ts';
import type { figureRoutes } from './routes.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly programme: Programme;
}

export const figureHandlers = ({ clock, programme }: Dependencies): Handlers<typeof figureRoutes> => ({
  getFigures: async ({ tx, caller, query }) => {
    const { participant: tenant } = participantOf(caller);
    const scope = await scopeOf(tx, tenant, query);
    const now = clock.now();
    return {
      ...(await readFigures(tx, scope, { now, zone: zoneOf(programme) })),
      days: await lastDays(tx, { tenant, scope }, now),
    };
  },
  getMonthlyReport: async ({ tx, caller, query: { month, ...scope } }) => {
    const { participant: tenant } = participantOf(caller);
    const about = { tenant, scope: await scopeOf(tx, tenant, scope) };
    return monthlyReport(tx, about, { month, now: clock.now(), zone: zoneOf(programme) });
  },
  getChanges: async ({ tx, caller, query: { since, ...scope } }) => {
    const { participant: tenant } = participantOf(caller);
    return readChanges(tx, { tenant, scope: await scopeOf(tx, tenant, scope) }, { since, now: clock.now() });
  },
  setWorkRates: async ({ tx, caller, body }) => {
    const row = { tenant: participantOf(caller).participant, rates: JSON.stringify(body) };
    await asServiceRole(tx)
      .insertInto('work_rates')
      .values(row)
      .onConflict((conflict) => conflict.column('tenant').doUpdateSet({ rates: row.rates }))
      .execute();
    return body;
  },
});
