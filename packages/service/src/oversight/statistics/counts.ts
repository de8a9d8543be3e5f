import { sql } from 'kysely';
import type { FactCut, FactKind } from '../../platform/schema/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';

/** What a month's edition counts, by the fact behind it. */
export const measures = {
  wrong: 'wrongly-removed',
  filed: 'complaint',
  removed: 'removal',
  refused: 'refused',
  contested: 'contested',
  restored: 'restoration',
  relisted: 'relisted',
} as const satisfies Record<string, FactKind>;
export type Measure = keyof typeof measures;
export const measureCodes = Object.keys(measures) as [Measure, ...Measure[]];

/** Before `until`. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
}

/** How many there were in a period; a listing that it happened to twice counts once. */
export interface Counted {
  readonly count: number;
  /** Milliseconds; null where none are published. */
  readonly median: number | null;
  readonly slowest: number | null;
  /** Of how many these are. */
  readonly timed: number;
}

const none: Counted = { count: 0, median: null, slowest: null, timed: 0 };

/** The facts of a period by kind. */
export async function countPeriod(tx: AnyTx, { from, until }: Period): Promise<(kind: FactKind) => Counted> {
  const { rows } = await sql<Counted & { kind: FactKind }>`
    select kind, count(distinct coalesce(target, subject))::int as count, count(milliseconds)::int as timed,
      round(percentile_cont(0.5) within group (order by milliseconds))::float8 as median,
      round(percentile_cont(0.9) within group (order by milliseconds))::float8 as slowest
    from fact where tenant = 'public' and at >= ${from} and at < ${until} group by kind`.execute(tx);
  const known = new Map(rows.map((row) => [row.kind, row]));
  return (kind) => known.get(kind) ?? none;
}

export const cuts = ['lane', 'reason', 'found', 'marketplace', 'filer'] as const satisfies readonly (keyof FactCut)[];
export type Cut = (typeof cuts)[number];

/** Of each cut its codes, and of each code what was counted. */
export type CutCounts = Readonly<Record<Cut, ReadonlyMap<string, ReadonlyMap<FactKind, Counted>>>>;

export async function countCuts(tx: AnyTx, { from, until }: Period): Promise<CutCounts> {
  const { rows } = await sql<Counted & { kind: FactKind; cut: Cut; code: string }>`
    select kind, part.name as cut, part.code, count(distinct coalesce(target, subject))::int as count,
      count(milliseconds)::int as timed, null as slowest,
      round(percentile_cont(0.5) within group (order by milliseconds))::float8 as median
    from fact, lateral jsonb_each_text(fact.cut) as part(name, code)
    where tenant = 'public' and at >= ${from} and at < ${until} and fact.cut is not null group by kind, part.name, part.code`.execute(
    tx,
  );
  const found = Object.fromEntries(cuts.map((cut) => [cut, new Map<string, Map<FactKind, Counted>>()])) as Record<
    Cut,
    Map<string, Map<FactKind, Counted>>
  >;
  for (const { cut, code, kind, ...counted } of rows) {
    const codes = found[cut];
    const kinds = codes.get(code) ?? new Map<FactKind, Counted>();
    codes.set(code, kinds.set(kind, counted));
  }
  return found;
}
