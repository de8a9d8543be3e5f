import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import type { RemovalHeld } from './contract.ts';

/** Why the removal of a case waits, as far as its tenant may know; undefined if it does not wait. */
export async function heldRemovalOf(
  tx: AnyTx,
  tenant: string,
  caseId: string,
): Promise<z.input<typeof RemovalHeld> | undefined> {
  const held = await tx
    .selectFrom('case_hold')
    .select(['why', 'since'])
    .where('tenant', '=', tenant)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!held) return undefined;
  if (held.why !== 'stopped') return { why: held.why, since: held.since.toISOString() };
  // Only the desk can read a stop's rows; other readers find none.
  const { rows } = await sql<{ since: Date; by: string; reason: string; name: string | null }>`
    select s.since, s.by, s.reason, auth.name_at(s.by, s.since) as name from removal_stop s
    where s.tenant = ${tenant} and s.ended_at is null`.execute(tx);
  const [stop] = rows;
  return {
    ...{ why: held.why, since: (stop?.since ?? held.since).toISOString() },
    ...(stop && { by: stop.name ?? stop.by, reasons: stop.reason }),
  };
}

/** Why the removals of these cases wait, by case; a list does not say who stopped them. */
export async function heldRemovalsOf(
  tx: AnyTx,
  tenant: string,
  cases: readonly string[],
): Promise<ReadonlyMap<string, z.input<typeof RemovalHeld>>> {
  const rows = await tx
    .selectFrom('case_hold')
    .select(['case_id', 'why', 'since'])
    .where('tenant', '=', tenant)
    .where(sql<boolean>`case_id = any (${cases}::uuid[])`)
    .execute();
  return new Map(rows.map(({ case_id, why, since }) => [case_id, { why, since: since.toISOString() }]));
}

/** How many of a tenant's cases wait because removals are stopped, everywhere or on their marketplace; undefined if none does. */
export async function stoppedRemovalsOf(
  tx: AnyTx,
  tenant: string,
): Promise<{ waiting: number; since: string } | undefined> {
  const { waiting, since } = await tx
    .selectFrom('case_hold')
    .select((select) => [select.fn.countAll<string>().as('waiting'), select.fn.min('since').as('since')])
    .where('tenant', '=', tenant)
    .where('why', 'in', ['stopped', 'stopped-there'])
    .executeTakeFirstOrThrow();
  return since === null ? undefined : { waiting: Number(waiting), since: since.toISOString() };
}
