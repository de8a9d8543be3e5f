import { areRulingsDelayed, fewestShown, rulingWait } from '@marketsafe/procedure';
import { EvidenceGrade } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/open.ts';
import { Download, type Handlers } from '../../platform/handler.ts';
import { notFound } from '../../platform/problem.ts';
import { type Programme, rulesInForce } from '../../platform/programme.ts';
import type { FactKind } from '../../platform/schema/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { definitionCodes, definitions } from './definitions.ts';
import { type Figure, figureOf, figuresOfParts, quantileIsShown } from './disclosure.ts';
import { dsaReport } from './dsa-report.ts';
import { makeEdition } from './edition.ts';
import { editionAsCsv } from './edition-csv.ts';
import { readEdition, readEditions } from './edition-source.ts';
import { estimate } from './interval.ts';
import { monthOf } from './months.ts';
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
    transparency: ({ tx }) => readTransparency(deps, tx),
    listDefinitions: async () => ({ items: definitionCodes.map((code) => ({ code, ...definitions[code] })) }),
    downloadEdition: ({ tx, params }) => downloadEdition(tx, params.edition),
    downloadDsaReport: async ({ tx, query }) => {
      const year = query.year ?? deps.clock.now().getUTCFullYear();
      const text = await dsaReport(tx, deps, year);
      return new Download(`dsa-report-${year}.csv`, 'text/csv', Buffer.from(text, 'utf8'));
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

/** Every count of the overview, as it is. */
export async function readCounts(tx: AnyTx, now: Date) {
  const { rows } = await sql<{ kind: FactKind; total: number; timed: number; median: number | null }>`
    select kind, count(distinct coalesce(target, subject))::int as total, count(milliseconds)::int as timed, round(percentile_cont(0.5) within group (order by milliseconds))::float8 as median
    from fact where tenant = 'public' group by kind`.execute(tx);
  const { rows: organisations } = await sql<{ organisation: string; decisions: number }>`
    select target as organisation, count(*)::int as decisions from fact where tenant = 'public' and kind = 'desk-decision'
    group by target order by count(*) desc, target limit 20`.execute(tx);
  const total = (kind: FactKind): number => rows.find((row) => row.kind === kind)?.total ?? 0;
  const median = (kind: FactKind): number | undefined => {
    const row = rows.find((one) => one.kind === kind);
    return row?.median != null && quantileIsShown(row.timed, 0.5) ? row.median : undefined;
  };
  const medianRemovalMs = median('removal');
  const medianRestoreMs = median('restoration');
  return {
    live: {
      listingsRemoved: total('removal'),
      removedByGrade: await gradesOfRemoved(tx, total('removal')),
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
      relisted: await readRelisted(tx, now),
    },
    organisations,
    audit: {
      drawn: total('audited'),
      right: total('audit-right'),
      wrong: total('audit-wrong'),
      unclear: total('audit-unclear'),
    },
  };
}

async function readOverview({ programme, clock, database }: Dependencies, tx: AnyTx) {
  const { live, organisations, audit } = await readCounts(tx, clock.now());
  const rules = rulesInForce(programme, clock.now());
  const queue = await rulingQueue(tx, clock.now().toISOString());
  const wait = rulingWait(queue);
  const error = estimate(audit.wrong, audit.right + audit.wrong);
  const { medianRemovalMs, medianRestoreMs, relisted, removedByGrade, ...counts } = live;
  const { listings, ...pace } = relisted;
  return {
    programme: {
      name: programme.name,
      pack: rules.pack.id,
      simulated: isSimulated(programme),
      database: database.engine,
    },
    live: {
      ...figuresOf(counts),
      removedByGrade: gradeFigures(removedByGrade, live.listingsRemoved),
      ...(medianRemovalMs !== undefined && { medianRemovalMs }),
      ...(medianRestoreMs !== undefined && { medianRestoreMs }),
      relisted: { listings: figureOf(listings), ...(listings >= fewestShown && pace) },
    },
    rulings: {
      waiting: figureOf(queue.waiting),
      waitDays: Math.ceil(wait),
      ...(rules.lateDesk && { mostDays: rules.lateDesk.longestWait }),
      delayed: areRulingsDelayed(rules, wait),
    },
    organisations: organisations.map(({ organisation, decisions }) => ({
      organisation,
      decisions: figureOf(decisions),
    })),
    audit: { share: rules.audit?.share ?? 0, ...figuresOf(audit), ...(error && { error }) },
    historical,
  };
}

const isSimulated = ({ marketplaces }: Programme): boolean =>
  marketplaces.length > 0 && marketplaces.every(({ simulated, imported }) => simulated || imported);

const figuresOf = <T extends Readonly<Record<string, number>>>(counts: T): Record<keyof T, Figure> =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, figureOf(count)])) as Record<keyof T, Figure>;

/** Parts of the removed listings, whose number stands beside them. */
function gradeFigures<T extends Readonly<Record<string, number>>>(grades: T, removed: number): Record<keyof T, Figure> {
  const names = Object.keys(grades);
  const figures = figuresOfParts(Object.values(grades), removed);
  return Object.fromEntries(names.map((name, index) => [name, figures[index]])) as Record<keyof T, Figure>;
}

/** Editions that the page draws: three years. */
const drawnEditions = 36;

async function readTransparency({ programme, clock }: Dependencies, tx: AnyTx) {
  const now = clock.now();
  const editions = await readEditions(tx, drawnEditions);
  const last = editions.at(-1);
  return {
    simulated: isSimulated(programme),
    marketplaces: programme.marketplaces.map(({ id, name }) => ({ id, name })),
    current: await makeEdition(tx, monthOf(now), now),
    editions: editions.map(({ cuts: _, ...edition }) => edition),
    ...(last && { last }),
    definitions: definitionCodes.map((code) => ({ code, ...definitions[code] })),
  };
}

async function downloadEdition(tx: AnyTx, name: string): Promise<Download> {
  const [month = '', form] = name.split('.');
  const edition = await readEdition(tx, month);
  if (!edition) throw notFound('edition');
  return form === 'csv'
    ? new Download(`edition-${name}`, 'text/csv', Buffer.from(editionAsCsv(edition), 'utf8'))
    : new Download(`edition-${name}`, 'application/json', Buffer.from(`${JSON.stringify(edition, null, 2)}\n`, 'utf8'));
}
