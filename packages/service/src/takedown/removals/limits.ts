import {
  type ActiveStanding,
  type LimitScope,
  type OverLimit,
  ordinaryDay,
  overLimit,
  type RemovalCap,
  type RemovalRules,
  type RemovalUse,
  type Standing,
} from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { AnyTx, Tx } from '../../platform/transactions.ts';

/** One limit: of a rights holder, against a seller, on a marketplace, or of the programme, whose key is empty. */
export interface Limit {
  readonly scope: LimitScope;
  readonly key: string;
}

/** Milliseconds. Removals are counted in slices: fine enough for an hour, few enough to read a day at once. */
const sliceMilliseconds = 300_000;
const hour = 3_600_000;
const day = 24 * hour;

export const sliceOf = (now: Date): Date => new Date(Math.floor(now.getTime() / sliceMilliseconds) * sliceMilliseconds);

/** When the windows next move on. */
export const nextSlice = (now: Date): Date => new Date(sliceOf(now).getTime() + sliceMilliseconds);

/** Locks these limits for a decision, in sorted order, so that two decisions about the same ones cannot deadlock. */
export async function lockLimits(tx: Tx, limits: readonly Limit[], areKept = false): Promise<void> {
  const rows = sql`jsonb_to_recordset(${JSON.stringify(limits)}::jsonb) as r(scope text, key text)`;
  // Rows of limits are never deleted.
  if (!areKept)
    await sql`insert into removal_limit (scope, key) select scope, key from ${rows} order by scope, key on conflict do nothing`.execute(
      tx,
    );
  await sql`
    select from removal_limit where (scope, key) in (select scope, key from ${rows}) order by scope, key for update`.execute(
    tx,
  );
}

/** Milliseconds of the windows as slices are read: a slice counts until all of it has left the window. */
export const windows = { hour: hour + sliceMilliseconds, day: day + sliceMilliseconds } as const;

/** When enough of the oldest slices have left the window for one more removal under the cap; undefined if it fits now. */
export function nextCapacityAt(
  slices: readonly { readonly slice: Date; readonly removals: number }[],
  cap: number,
  window: number,
): Date | undefined {
  let left = slices.reduce((sum, { removals }) => sum + removals, 0);
  let at: Date | undefined;
  for (const { slice, removals } of slices) {
    if (left < cap) break;
    left -= removals;
    at = new Date(slice.getTime() + window);
  }
  return at;
}

/** A slice counts until all of it has left the window. */
const within = (now: Date, window: number) => sql`slice > ${new Date(now.getTime() - window - sliceMilliseconds)}`;

interface Use extends RemovalUse {
  /** A holder's depends on its standing. */
  readonly cap: RemovalCap;
  /** The baseline is computed once a day and then kept. */
  readonly kept: boolean;
}

/** The use of each limit, in the given order, with its cap. */
export async function usesOf(
  tx: AnyTx,
  limits: readonly Limit[],
  rules: RemovalRules,
  now: Date,
): Promise<readonly Use[]> {
  const { rows } = await sql<UseRow>`
    select r.scope, r.key, coalesce(t.hour, 0)::int as hour, coalesce(t.day, 0)::int as day, l.ordinary,
      coalesce(l.ordinary_of = (${now}::timestamptz at time zone 'UTC')::date, false) as fresh,
      p.view ->> 'standing' as standing, coalesce((p.view ->> 'newcomer')::boolean, false) as newcomer,
      c.hour as own_hour, c.day as own_day
    from jsonb_to_recordset(${JSON.stringify(limits.map(({ scope, key }, at) => ({ scope, key, at })))}::jsonb) as r(scope text, key text, at int)
      left join removal_limit l on (l.scope, l.key) = (r.scope, r.key)
      left join participant_view p on r.scope = 'holder' and p.tenant = 'desk' and p.id = r.key
      left join marketplace_cap c on r.scope = 'marketplace' and c.tenant = 'marketplace:' || r.key
      left join lateral (
        select sum(removals) filter (where ${within(now, hour)}) as hour, sum(removals) as day
        from removal_tally where scope = r.scope and key = r.key and ${within(now, day)}) t on true
    order by r.at`.execute(tx);
  const uses: Use[] = [];
  for (const row of rows) {
    const known = row.fresh ? row.ordinary : await ordinaryOf(tx, row, rules, now);
    uses.push({ hour: row.hour, day: row.day, ordinary: known ?? undefined, kept: row.fresh, cap: capOf(row, rules) });
  }
  return uses;
}

interface UseRow extends Limit {
  readonly hour: number;
  readonly day: number;
  readonly ordinary: number | null;
  readonly fresh: boolean;
  readonly standing: Standing | null;
  readonly newcomer: boolean;
  readonly own_hour: number | null;
  readonly own_day: number | null;
}

function capOf({ scope, standing, newcomer, own_hour, own_day }: UseRow, rules: RemovalRules): RemovalCap {
  // Its people may have taken their cap away meanwhile.
  if (scope === 'marketplace') return { hour: own_hour ?? Infinity, day: own_day ?? Infinity };
  if (scope !== 'holder') return rules[scope];
  return rules.holder[standing === null ? 'newcomer' : capStanding({ standing, newcomer })];
}

/** The median day of the last complete days, in UTC. */
async function ordinaryOf(
  tx: AnyTx,
  { scope, key }: Limit,
  { unusual }: RemovalRules,
  now: Date,
): Promise<number | undefined> {
  const { rows } = await sql<{ removals: number }>`
    select sum(removals)::int as removals from removal_tally
    where scope = ${scope} and key = ${key}
      and slice >= date_trunc('day', ${now}::timestamptz, 'UTC') - make_interval(days => ${unusual.days})
      and slice < date_trunc('day', ${now}::timestamptz, 'UTC')
    group by date_trunc('day', slice, 'UTC')`.execute(tx);
  return ordinaryDay(rows.map(({ removals }) => removals));
}

/** Stores the baseline for the rest of the day; call it under the lock of the limit. */
export async function recordDailyBaseline(tx: Tx, { scope, key }: Limit, use: RemovalUse, now: Date): Promise<void> {
  await sql`
    update removal_limit set ordinary = ${use.ordinary ?? null}, ordinary_of = (${now}::timestamptz at time zone 'UTC')::date
    where scope = ${scope} and key = ${key}
      and ordinary_of is distinct from (${now}::timestamptz at time zone 'UTC')::date`.execute(tx);
}

/**
 * The lowest applicable cap, so that a bad record never gives a newcomer more. Removals that a suspended complainant filed before
 * go slowly.
 */
export function capStanding({ standing, newcomer }: { standing: Standing; newcomer: boolean }): ActiveStanding {
  if (newcomer) return 'newcomer';
  return standing === 'suspended' ? 'restricted' : standing;
}

/** The first limit that a removal of `weight` listings would exceed; `waived`: a scope that does not count. */
export function firstOver(
  weight: number,
  limits: readonly Limit[],
  uses: readonly Use[],
  rules: RemovalRules,
  waived?: LimitScope,
): { readonly limit: Limit; readonly why: OverLimit } | undefined {
  for (const [index, limit] of limits.entries()) {
    const use = uses[index];
    const why = use && limit.scope !== waived && overLimit(weight, use, use.cap, rules, limit.scope);
    if (why) return { limit, why };
  }
  return undefined;
}
