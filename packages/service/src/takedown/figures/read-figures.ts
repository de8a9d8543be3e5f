import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import { all, type Condition } from '../case-lists/index.ts';
import type { HolderFigures } from './contract.ts';

export const dayMs = 86_400_000;
const weeks = 12;

/** Milliseconds from a filing until it was seen gone. */
const took = sql`extract(epoch from removed_at - filed_at) * 1000`;
/** Only the tenant's own cases are asked, for the return too: what others complained of changes no figure. */
export const isBack = sql`exists (
  select from case_row later where later.tenant = case_row.tenant and later.again_after = case_row.id
    and later.filed_at <= case_row.removed_at + interval '30 days')`;

/** Columns of a group of cases. */
export const numbers = (now: Date): Condition => sql`
  count(*)::int as filed, count(*) filter (where answered)::int as answered, count(removed_at)::int as gone,
  round(percentile_cont(0.5) within group (order by ${took}))::float8 as median,
  round(percentile_cont(0.9) within group (order by ${took}))::float8 as ninety,
  count(*) filter (where removed_at <= ${monthAgo(now)}::timestamptz)::int as old,
  count(*) filter (where removed_at <= ${monthAgo(now)}::timestamptz and ${isBack})::int as back`;

const monthAgo = (now: Date): string => new Date(now.getTime() - 30 * dayMs).toISOString();

export interface Numbers {
  readonly filed: number;
  readonly answered: number;
  readonly gone: number;
  readonly median: number | null;
  readonly ninety: number | null;
  readonly old: number;
  readonly back: number;
}

export const toldOf = ({ filed, answered, gone, median, ninety }: Numbers) => ({
  ...{ filed, answered, gone },
  ...(median !== null && ninety !== null && { medianMs: median, ninetyMs: ninety }),
});

export async function readFigures(
  tx: AnyTx,
  scope: readonly Condition[],
  { now, zone }: { readonly now: Date; readonly zone: string },
): Promise<Omit<z.input<typeof HolderFigures>, 'days'>> {
  const monday = sql`date_trunc('week', ${now}::timestamptz at time zone ${zone}) - make_interval(weeks => ${weeks - 1})`;
  const { rows } = await sql<Numbers & { week: string }>`
    with of_week as (
      select to_char(w, 'YYYY-MM-DD') as week, w from generate_series(${monday}, ${monday} + make_interval(weeks => ${weeks - 1}), interval '1 week') w
    ), counted as (
      select to_char(date_trunc('week', filed_at at time zone ${zone}), 'YYYY-MM-DD') as week, ${numbers(now)}
      from case_row where ${all([...scope, sql`filed_at >= (${monday}) at time zone ${zone}`])} group by 1
    )
    select of_week.week, coalesce(filed, 0) as filed, coalesce(answered, 0) as answered, coalesce(gone, 0) as gone, median, ninety,
      coalesce(old, 0) as old, coalesce(back, 0) as back
    from of_week left join counted on counted.week = of_week.week order by of_week.w`.execute(tx);
  return {
    zone,
    weeks: rows.map(({ week, ...row }) => ({ week, ...toldOf(row), returned: { of: row.old, back: row.back } })),
  };
}
