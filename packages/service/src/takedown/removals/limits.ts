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

/** One sum that is bounded: of whom, or against whom. The programme's key is empty. */
export interface Limit {
  readonly scope: LimitScope;
  readonly key: string;
}

/** Removals are counted in slices: fine enough for an hour, coarse enough for a day in one look. Milliseconds. */
const sliceMilliseconds = 300_000;
const hour = 3_600_000;
const day = 24 * hour;

export const sliceOf = (now: Date): Date => new Date(Math.floor(now.getTime() / sliceMilliseconds) * sliceMilliseconds);

/** When the windows move on next. */
export const nextSlice = (now: Date): Date => new Date(sliceOf(now).getTime() + sliceMilliseconds);

/** Whoever decides about these limits holds them: in one order, so that two who need the same ones wait for each other. */
export async function lockLimits(tx: Tx, limits: readonly Limit[], areKept = false): Promise<void> {
  const rows = sql`jsonb_to_recordset(${JSON.stringify(limits)}::jsonb) as r(scope text, key text)`;
  // No row of a limit is ever taken away.
  if (!areKept)
    await sql`insert into removal_limit (scope, key) select scope, key from ${rows} order by scope, key on conflict do nothing`.execute(
      tx,
    );
  await sql`
    select from removal_limit where (scope, key) in (select scope, key from ${rows}) order by scope, key for update`.execute(
    tx,
  );
}

/** Windows in which removals are counted, as slices are read: one counts until the whole of it has left. Milliseconds. */
export const windows = { hour: hour + sliceMilliseconds, day: day + sliceMilliseconds } as const;

/** When so many of the slices, the oldest first, have left the window that one more removal is within the cap; nothing where it is now. */
export function nextRoom(
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

/** A slice counts until the whole of it has left the window. */
const within = (now: Date, window: number) => sql`slice > ${new Date(now.getTime() - window - sliceMilliseconds)}`;

/** What went of each limit, in the order asked for; an ordinary day is looked up once a day, and `kept` then. */
export async function usesOf(
  tx: AnyTx,
  limits: readonly Limit[],
  rules: RemovalRules,
  now: Date,
): Promise<readonly (RemovalUse & { readonly kept: boolean })[]> {
  const { rows } = await sql<Limit & { hour: number; day: number; ordinary: number | null; fresh: boolean }>`
    select r.scope, r.key, coalesce(t.hour, 0)::int as hour, coalesce(t.day, 0)::int as day, l.ordinary,
      coalesce(l.ordinary_of = (${now}::timestamptz at time zone 'UTC')::date, false) as fresh
    from jsonb_to_recordset(${JSON.stringify(limits.map(({ scope, key }, at) => ({ scope, key, at })))}::jsonb) as r(scope text, key text, at int)
      left join removal_limit l on (l.scope, l.key) = (r.scope, r.key)
      left join lateral (
        select sum(removals) filter (where ${within(now, hour)}) as hour, sum(removals) as day
        from removal_tally where scope = r.scope and key = r.key and ${within(now, day)}) t on true
    order by r.at`.execute(tx);
  const uses: (RemovalUse & { readonly kept: boolean })[] = [];
  for (const { scope, key, hour: inHour, day: inDay, ordinary, fresh } of rows) {
    const known = fresh ? ordinary : ((await ordinaryOf(tx, { scope, key }, rules, now)) ?? null);
    uses.push({ hour: inHour, day: inDay, ordinary: known ?? undefined, kept: fresh });
  }
  return uses;
}

/** The median day of the last days that are over, in UTC. */
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

/** Keeps an ordinary day for the rest of this one; under the lock of the limit. */
export async function recordDailyBaseline(tx: Tx, { scope, key }: Limit, use: RemovalUse, now: Date): Promise<void> {
  await sql`
    update removal_limit set ordinary = ${use.ordinary ?? null}, ordinary_of = (${now}::timestamptz at time zone 'UTC')::date
    where scope = ${scope} and key = ${key}
      and ordinary_of is distinct from (${now}::timestamptz at time zone 'UTC')::date`.execute(tx);
}

/** The cap of each limit; a holder's by its standing. */
export async function capsFor(
  tx: AnyTx,
  limits: readonly Limit[],
  rules: RemovalRules,
): Promise<readonly RemovalCap[]> {
  const holders = limits.flatMap(({ scope, key }) => (scope === 'holder' ? [key] : []));
  const { rows } = await sql<{ id: string; standing: Standing; newcomer: boolean }>`
    select id, view ->> 'standing' as standing, coalesce((view ->> 'newcomer')::boolean, false) as newcomer
    from participant_view where tenant = 'desk' and id = any (${holders}::text[])`.execute(tx);
  const caps = new Map(rows.map((row) => [row.id, rules.holder[capStanding(row)]]));
  return limits.map(({ scope, key }) => (scope === 'holder' ? (caps.get(key) ?? rules.holder.newcomer) : rules[scope]));
}

/** The least of what applies: a bad record never earns a newcomer more. What a suspended one filed before goes slowly. */
export function capStanding({ standing, newcomer }: { standing: Standing; newcomer: boolean }): ActiveStanding {
  if (newcomer) return 'newcomer';
  return standing === 'suspended' ? 'restricted' : standing;
}

/** The first limit that a removal of `weight` listings would be above. */
export function firstOver(
  weight: number,
  limits: readonly Limit[],
  uses: readonly RemovalUse[],
  caps: readonly RemovalCap[],
  rules: RemovalRules,
): { readonly limit: Limit; readonly why: OverLimit } | undefined {
  for (const [index, limit] of limits.entries()) {
    const [use, cap] = [uses[index], caps[index]];
    const why = use && cap && overLimit(weight, use, cap, rules, limit.scope);
    if (why) return { limit, why };
  }
  return undefined;
}
