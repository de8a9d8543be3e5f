import { localDay } from '@marketsafe/procedure';
import { type ReasonCode, targetKey, wholeOf } from '@marketsafe/terms';
import { type Selectable, sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import { type Programme, programmeZone, targetOfUrl } from '../../platform/programme.ts';
import type { Schema } from '../../platform/schema/index.ts';
import { comparedName } from './record.ts';
import type { finalDecisionRoutes } from './routes.ts';

type Row = Selectable<Schema['public_decision']>;

export const finalDecisionHandlers = ({
  programme,
  clock,
}: {
  readonly programme: Programme;
  readonly clock: Clock;
}): Handlers<typeof finalDecisionRoutes> => ({
  listFinalDecisions: async ({ tx, query: { about } }) => {
    const now = clock.now();
    const target = targetOfUrl(programme, about);
    const key = target && targetKey(wholeOf(target));
    const isShop = target?.kind === 'storefront';
    const asked = isShop
      ? sql`seller = ${`${target.marketplace}/${target.id}`}`
      : key === undefined
        ? sql`shop = ${comparedName(about)}`
        : sql`target = ${key}`;
    const { rows } = await sql<Row>`
      select * from public_decision where tenant = 'public' and final_at <= ${now} and until > ${now} and ${asked}
      order by decided_at desc, case_id limit 50`.execute(tx);
    return {
      read: isShop ? ('shop' as const) : key === undefined ? ('name' as const) : ('listing' as const),
      items: rows.map((row) => viewOf(programme, row)),
    };
  },
});

function viewOf({ marketplaces }: Programme, row: Row) {
  const host = marketplaces.find(({ id }) => id === row.marketplace);
  const day = (at: Date): string => localDay(at.toISOString(), host?.zone ?? programmeZone);
  return {
    about: row.target.split('/')[1] === 'storefront' ? ('shop' as const) : ('listing' as const),
    marketplace: {
      id: row.marketplace,
      name: host?.name ?? { en: row.marketplace, 'zh-CN': row.marketplace },
    },
    reason: row.reason as ReasonCode,
    outcome: row.outcome,
    on: day(row.decided_at),
    until: day(row.until),
  };
}
