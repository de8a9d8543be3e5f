import type { Rules } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { nameOrAlias } from '../../platform/name-or-alias.ts';
import { marketplaceOfTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { Removals, Stop } from './contract.ts';
import { unobserved } from './kill-switch.ts';
import { approvalsOf } from './read-approvals.ts';
import { readLimits } from './read-limits.ts';

/** How many former stops are shown. */
const remembered = 10;

interface StopRow {
  readonly id: string;
  readonly since: Date;
  readonly by: string;
  readonly name: string | null;
  readonly reason: string;
  readonly ended_at: Date | null;
  readonly restored_from: Date | null;
}

type StopView = z.input<typeof Stop>;

/** The stop in force and the former ones: the programme's (`desk`), or a marketplace's own. */
export async function readStops(
  tx: AnyTx,
  tenant: string,
): Promise<{ readonly stop?: StopView; readonly former: StopView[] }> {
  const stops = await sql<StopRow>`
    select s.id, s.since, s.by, auth.name_at(s.by, s.since) as name, s.reason, s.ended_at, s.restored_from from removal_stop s
    where s.tenant = ${tenant} order by s.ended_at desc nulls first, s.since desc limit ${remembered + 1}`.execute(tx);
  const words = await approvalsOf(
    tx,
    stops.rows.map(({ id }) => `resume ${id}`),
  );
  const left = stops.rows[0]?.restored_from ? await unobserved(tx) : 0;
  const shown = stops.rows.map(({ id, since, by, name, reason, ended_at, restored_from }) => ({
    since: since.toISOString(),
    by: { user: by, name: name ?? by },
    reasons: reason,
    ...(ended_at && { until: ended_at.toISOString() }),
    ...(restored_from && {
      restored: { from: restored_from.toISOString(), unobserved: ended_at === null ? left : 0 },
    }),
    approvals: words.get(`resume ${id}`) ?? [],
  }));
  const stop = shown.find(({ until }) => until === undefined);
  return { ...(stop && { stop }), former: shown.filter((one) => one !== stop).slice(0, remembered) };
}

/** Whether removals are sent, and how near the caps are. For the desk, or in a unit of work. */
export async function readRemovals(tx: AnyTx, rules: Rules, now: Date): Promise<z.input<typeof Removals>> {
  return {
    ...(await readStops(tx, 'desk')),
    there: await stopsThere(tx),
    ...(await counts(tx)),
    limits: await readLimits(tx, rules, now),
  };
}

/** Marketplaces whose own people have stopped removals. */
async function stopsThere(tx: AnyTx): Promise<z.input<typeof Removals>['there']> {
  const { rows } = await sql<{ marketplace: string; since: Date; by: string; reason: string }>`
    select ${marketplaceOfTenant} as marketplace, since, ${nameOrAlias('by', 'since')} as by, reason from removal_stop
    where tenant <> 'desk' and ended_at is null order by since, tenant`.execute(tx);
  return rows.map(({ since, reason, ...one }) => ({ ...one, since: since.toISOString(), reasons: reason }));
}

async function counts(tx: AnyTx): Promise<{ held: number; underWay: number }> {
  const { rows } = await sql<{ held: number; under_way: number }>`
    select (select count(*)::int from removal_hold) as held,
      (select count(*)::int from marketplace_order o where desired = 'down'
        and (state in ('submitted', 'pending', 'unknown') or state = 'queued' and exists (
          select from outbox where key = 'order:' || o.id and attempts > 0))
        and not exists (select from removal_hold where subject = o.id)) as under_way`.execute(tx);
  return { held: rows[0]?.held ?? 0, underWay: rows[0]?.under_way ?? 0 };
}

/** Removals on one marketplace that wait for people. */
export async function heldThere(tx: AnyTx, marketplace: string): Promise<number> {
  const { rows } = await sql<{ held: number }>`
    select count(*)::int as held from removal_hold where split_part(target, '/', 1) = ${marketplace}`.execute(tx);
  return rows[0]?.held ?? 0;
}
