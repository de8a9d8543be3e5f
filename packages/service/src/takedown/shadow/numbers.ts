import type { Compared, ReviewGap } from '@marketsafe/procedure';
import type { ReasonCode, RightType } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import { estimate } from '../../oversight/statistics/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { comparison, isAgreed, isCompared, isOrder, lastWord } from './compare.ts';
import { type AllShadowNumbers, type Comparison, comparisons } from './contract.ts';

type Numbers = z.input<typeof AllShadowNumbers>['items'][number];

interface CountRow {
  readonly marketplace: string;
  readonly holder: string;
  /** Null for all of a pair together. */
  readonly right_type: RightType | null;
  readonly reason: ReasonCode;
  readonly since: Date;
  readonly name: string | null;
  readonly orders: number;
  readonly reviewed: number;
  readonly compared: number;
  readonly agreed: number;
  readonly gone: number;
  readonly gained: number | null;
}

interface PairOf<T> {
  readonly marketplace: string;
  readonly holder: string;
  readonly what: T;
  readonly count: number;
}

/** Shadow orders of the latest time in the stage, of each rights holder on each marketplace, as a party reads them. */
const latest = (tenant: string) => sql`
  latest as (
    select o.*, w.word, w.lacks, ${comparison} as comparison, ${isOrder} as is_order, ${isAgreed} as is_agreed, ${isCompared} as is_compared
    from (select *, max(since) over (partition by marketplace, holder) as last from shadow_order where tenant = ${tenant}) as o
    ${lastWord} where o.since = o.last)`;

/** What shadow found, by rights holder and marketplace; counted at reading. */
export async function readShadowNumbers(tx: AnyTx, tenant: string): Promise<z.input<typeof AllShadowNumbers>> {
  const { rows } = await sql<CountRow>`
    with ${latest(tenant)}
    select marketplace, holder, right_type, reason, max(since) as since, max(facts ->> 'holderName') as name,
      count(*) filter (where is_order)::int as orders, count(*) filter (where not is_order)::int as reviewed,
      count(*) filter (where is_order and is_compared)::int as compared,
      count(*) filter (where is_order and is_agreed)::int as agreed,
      count(*) filter (where is_order and comparison = 'gone')::int as gone,
      percentile_cont(0.5) within group (order by extract(epoch from seen_at - at) * 1000)
        filter (where is_order and comparison = 'removed')::float8 as gained
    from latest group by grouping sets ((marketplace, holder), (marketplace, holder, right_type, reason))
    order by marketplace, name, holder, right_type nulls first, reason`.execute(tx);
  if (rows.length === 0) return { items: [] };
  const { rows: compared } = await sql<PairOf<Comparison>>`
    with ${latest(tenant)}
    select marketplace, holder, comparison as what, count(*)::int as count from latest where is_order
    group by 1, 2, 3`.execute(tx);
  const { rows: lacking } = await sql<PairOf<ReviewGap>>`
    with ${latest(tenant)}
    select marketplace, holder, what, count(*)::int as count
    from latest cross join lateral jsonb_array_elements_text(lacks) as what
    where is_order and comparison = 'would-keep' group by 1, 2, 3 order by 4 desc, 3`.execute(tx);
  const pairs = rows.filter(({ right_type: type }) => type === null);
  return {
    items: pairs.map((pair) =>
      numbersOf(pair, rows.filter(of(pair)), compared.filter(of(pair)), lacking.filter(of(pair))),
    ),
  };
}

interface Pair {
  readonly marketplace: string;
  readonly holder: string;
}

const of =
  (one: Pair) =>
  ({ marketplace, holder }: Pair): boolean =>
    marketplace === one.marketplace && holder === one.holder;

function numbersOf(
  pair: CountRow,
  rows: readonly CountRow[],
  compared: readonly PairOf<Comparison>[],
  lacking: readonly PairOf<ReviewGap>[],
): Numbers {
  const { marketplace, holder, name, since, reviewed } = pair;
  return {
    ...{ marketplace, holder: { id: holder, name: name ?? holder }, since: since.toISOString() },
    ...counts(pair),
    reviewed,
    comparisons: comparisons.flatMap((one) => {
      const count = compared.find(({ what }) => what === one)?.count ?? 0;
      return count === 0 ? [] : [{ comparison: one, count }];
    }),
    gaps: lacking.map(({ what: gap, count }) => ({ gap, count })),
    groups: rows.flatMap((row) =>
      row.right_type === null || row.orders === 0
        ? []
        : [{ rightType: row.right_type, reason: row.reason, ...counts(row) }],
    ),
  };
}

function counts({ orders, compared, agreed, gone, gained }: CountRow) {
  const agreement = estimate(agreed, compared);
  return {
    ...{ orders, compared, agreed, gone },
    ...(agreement && { agreement }),
    ...(gained !== null && { gainedMs: gained }),
  };
}

interface Asked {
  /** Empty: all rights holders. */
  readonly holder: string;
  /** When its stage began. */
  readonly since?: string | undefined;
}

/** The shadow orders of each of these rights holders since their stage began that were compared, and those that the marketplace agreed with. */
export async function shadowCompared(
  tx: AnyTx,
  {
    tenant,
    marketplace,
    asked,
  }: { readonly tenant: string; readonly marketplace: string; readonly asked: readonly Asked[] },
): Promise<ReadonlyMap<string, Compared>> {
  if (asked.length === 0) return new Map();
  const { rows } = await sql<Compared & { readonly holder: string }>`
    select r.holder, count(*) filter (where ${isCompared})::int as compared, count(*) filter (where ${isAgreed})::int as agreed
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as r(holder text, since timestamptz)
      join shadow_order o on o.tenant = ${tenant} and o.marketplace = ${marketplace} and ${isOrder}
        and (r.holder = '' or o.holder = r.holder) and (r.since is null or o.at >= r.since)
      ${lastWord}
    group by r.holder`.execute(tx);
  return new Map(rows.map(({ holder, ...numbers }) => [holder, numbers]));
}
