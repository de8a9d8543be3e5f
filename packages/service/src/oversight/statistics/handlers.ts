import { areRulingsDelayed, rulingWait } from '@marketsafe/procedure';
import { EvidenceGrade } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/open.ts';
import { Download, type Handlers } from '../../platform/handler.ts';
import { type Programme, rulesInForce } from '../../platform/programme.ts';
import type { FactKind } from '../../platform/schema/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { estimate } from './interval.ts';
import { reportAsCsv, transparencyReport } from './report.ts';
import type { statisticsRoutes } from './routes.ts';
import { rulingQueue } from './ruling-queue.ts';

/** Figures that the association and Alibaba announced in May 2016; shown next to the live counters, never added to them. */
const historical = {
  listingsRemoved: 180_000,
  storefrontsClosed: 5_000,
  source: 'IACC and Alibaba Group, announcement of the MarketSafe Expansion programme, May 2016',
  asOf: '2016-05',
};

interface Dependencies {
  readonly programme: Programme;
  readonly clock: Clock;
  readonly database: Pick<Database, 'engine'>;
}

export function statisticsHandlers(deps: Dependencies): Handlers<typeof statisticsRoutes> {
  return {
    overview: ({ tx }) => readOverview(deps, tx),
    transparencyReport: ({ tx, query }) => report(deps, tx, query.year),
    downloadTransparencyReport: async ({ tx, query }) => {
      const told = await report(deps, tx, query.year);
      return new Download(`transparency-${told.year}.csv`, 'text/csv', Buffer.from(reportAsCsv(told), 'utf8'));
    },
  };
}

function report({ programme: { laws }, clock }: Dependencies, tx: AnyTx, year?: number) {
  const now = clock.now();
  return transparencyReport(tx, year ?? now.getUTCFullYear(), { now, laws });
}

/** Each removed listing once, by the best-shown complaint about it. */
async function gradesOfRemoved(tx: AnyTx, removed: number): Promise<Record<EvidenceGrade | 'none', number>> {
  const kinds = EvidenceGrade.options.map((one) => `removed-${one}`);
  const { rows } = await sql<{ kind: string; total: number }>`
    select kind, count(*)::int as total from (
      select distinct on (target) kind from fact where tenant = 'public' and kind = any (${kinds}::text[])
      order by target, array_position(${kinds}::text[], kind) desc
    ) as best group by kind`.execute(tx);
  const of = (grade: EvidenceGrade): number => rows.find(({ kind }) => kind === `removed-${grade}`)?.total ?? 0;
  const counted = EvidenceGrade.options.map((grade) => [grade, of(grade)] as const);
  const none = removed - counted.reduce((sum, [, count]) => sum + count, 0);
  return Object.fromEntries([...counted, ['none', none]]) as Record<EvidenceGrade | 'none', number>;
}

/** How soon removed listings were relisted: each once, by its first removal and its first return. */
async function readRelisted(tx: AnyTx, now: Date) {
  const { rows } = await sql<{
    listings: number;
    median: number | null;
    old7: number;
    back7: number;
    old30: number;
    back30: number;
  }>`
    with removed as (
      select target, min(at) as at from fact where tenant = 'public' and kind = 'removal' group by target
    ), back as (
      select target, min(milliseconds) as took from fact where tenant = 'public' and kind = 'relisted' group by target
    ), both_of as (
      select removed.at <= ${new Date(now.getTime() - 7 * day)}::timestamptz as old7,
        removed.at <= ${new Date(now.getTime() - 30 * day)}::timestamptz as old30, back.took
      from removed left join back on back.target = removed.target
    )
    select count(took)::int as listings, round(percentile_cont(0.5) within group (order by took))::float8 as median,
      count(*) filter (where old7)::int as old7, count(*) filter (where old7 and took <= ${7 * day}::bigint)::int as back7,
      count(*) filter (where old30)::int as old30, count(*) filter (where old30 and took <= ${30 * day}::bigint)::int as back30
    from both_of`.execute(tx);
  const { listings = 0, median = null, old7 = 0, back7 = 0, old30 = 0, back30 = 0 } = rows[0] ?? {};
  return {
    listings,
    ...(median !== null && { medianMs: median }),
    ...(old7 > 0 && { within7Days: back7 / old7 }),
    ...(old30 > 0 && { within30Days: back30 / old30 }),
  };
}

const day = 86_400_000;

async function readOverview({ programme, clock, database }: Dependencies, tx: AnyTx) {
  const { rows } = await sql<{ kind: FactKind; total: number; median: number | null }>`
    select kind, count(distinct coalesce(target, subject))::int as total, round(percentile_cont(0.5) within group (order by milliseconds))::float8 as median
    from fact where tenant = 'public' group by kind`.execute(tx);
  const { rows: organisations } = await sql<{ organisation: string; decisions: number }>`
    select target as organisation, count(*)::int as decisions from fact where tenant = 'public' and kind = 'desk-decision'
    group by target order by count(*) desc, target limit 20`.execute(tx);
  const total = (kind: FactKind): number => rows.find((row) => row.kind === kind)?.total ?? 0;
  const removedByGrade = await gradesOfRemoved(tx, total('removal'));
  const median = (kind: FactKind): number | undefined => rows.find((row) => row.kind === kind)?.median ?? undefined;
  const rules = rulesInForce(programme, clock.now());
  const queue = await rulingQueue(tx, clock.now().toISOString());
  const wait = rulingWait(queue);
  const medianRemovalMs = median('removal');
  const medianRestoreMs = median('restoration');
  const [right, wrong] = [total('audit-right'), total('audit-wrong')];
  const error = estimate(wrong, right + wrong);
  return {
    programme: {
      name: programme.name,
      pack: rules.pack.id,
      simulated:
        programme.marketplaces.length > 0 &&
        programme.marketplaces.every(({ simulated, imported }) => simulated || imported),
      database: database.engine,
    },
    live: {
      listingsRemoved: total('removal'),
      removedByGrade,
      storefrontsClosed: total('storefront-closed'),
      storefrontsBanned: total('storefront-banned'),
      wronglyRemovedRestored: total('wrongly-removed'),
      complaints: total('complaint'),
      refused: total('refused'),
      withoutListing: total('no-listing'),
      contested: total('contested'),
      unanswered: total('unanswered'),
      participants: total('participant'),
      ...(medianRemovalMs !== undefined && { medianRemovalMs }),
      ...(medianRestoreMs !== undefined && { medianRestoreMs }),
      relisted: await readRelisted(tx, clock.now()),
    },
    rulings: {
      waiting: queue.waiting,
      waitDays: Math.ceil(wait),
      ...(rules.lateDesk && { mostDays: rules.lateDesk.longestWait }),
      delayed: areRulingsDelayed(rules, wait),
    },
    organisations,
    audit: {
      share: rules.audit?.share ?? 0,
      drawn: total('audited'),
      right,
      wrong,
      unclear: total('audit-unclear'),
      ...(error && { error }),
    },
    historical,
  };
}
