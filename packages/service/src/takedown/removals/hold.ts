import { sql } from 'kysely';
import type { HoldReason } from '../../platform/schema/index.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { type Limit, lockLimits } from './limits.ts';
import { closeHeldTask } from './task.ts';

/** An order or an external complaint that would take down a target and is about to be sent. */
export interface Removal {
  /** Its outbox row. */
  readonly outbox: string;
  /** The id of its order or submission. */
  readonly subject: string;
  /** Target key. */
  readonly target: string;
  readonly seller: string;
  /** The cases that asked for it. */
  readonly cases: readonly string[];
  /** Other cases that now wait for the target. */
  readonly waiting: readonly string[];
}

/** The exceeded limit, the removal's weight, and every limit that it counts against. */
export interface Above extends Limit {
  readonly weight: number;
  readonly counts: readonly Limit[];
}

/** Holds the removal until it is released. It keeps its due time, and so its place in the queue. */
export async function hold(tx: Tx, removal: Removal, why: HoldReason, since: Date, above?: Above): Promise<void> {
  const { outbox, subject, target, seller, cases, waiting } = removal;
  await sql`update outbox set held = true where id = ${outbox}`.execute(tx);
  await sql`
    insert into removal_hold (tenant, outbox, subject, target, seller, why, since, scope, key, weight, counts)
    values ('desk', ${outbox}, ${subject}, ${target}, ${seller}, ${why}, ${since}, ${above?.scope ?? null}, ${above?.key ?? null},
      ${above?.weight ?? null}, ${above ? JSON.stringify(above.counts) : null}::jsonb)
    on conflict (outbox) do update set why = excluded.why, since = excluded.since, scope = excluded.scope, key = excluded.key,
      weight = excluded.weight, counts = excluded.counts`.execute(tx);
  const { rows: parties } = await sql<{ tenant: string }>`
    select distinct party as tenant
    from case_file, unnest(array[file ->> 'complainant', file ->> 'agent', file ->> 'marketplace']) as party
    where id = any (${[...cases, ...waiting]}::uuid[]) and party is not null`.execute(tx);
  await allowTenantWrites(
    tx,
    parties.map(({ tenant }) => tenant),
  );
  await sql`
    insert into case_hold (tenant, case_id, outbox, why, since)
    select distinct party, id, ${outbox}::bigint, ${why}, ${since}::timestamptz
    from case_file, unnest(array['desk', file ->> 'complainant', file ->> 'agent', file ->> 'marketplace']) as party
    where id = any (${[...cases, ...waiting]}::uuid[]) and party is not null
    on conflict (tenant, case_id) do update set outbox = excluded.outbox, why = excluded.why, since = excluded.since`.execute(
    tx,
  );
}

/** Lets held rows be claimed again, in the order of their due times. */
export async function release(tx: Tx, outboxes: readonly string[]): Promise<void> {
  await sql`
    with gone as (delete from removal_hold where outbox = any (${outboxes}::bigint[]) returning outbox)
    update outbox set held = false where id in (select outbox from gone)`.execute(tx);
}

/** Releases every removal that was held because removals were stopped; `tenant`: by whom. */
export async function releaseStopped(tx: Tx, tenant: string): Promise<void> {
  const { rows } = await sql<{ outbox: string }>`
    select outbox from removal_hold
    where case when ${tenant} = 'desk' then why = 'stopped'
      else why = 'stopped-there' and 'marketplace:' || split_part(target, '/', 1) = ${tenant} end`.execute(tx);
  await release(
    tx,
    rows.map(({ outbox }) => outbox),
  );
}

/**
 * Drops held removals that no case wants any longer; they are not sent. Runs under the locks of the limits, so that of two
 * transactions that drop the last ones, one sees that none waits.
 */
export async function dropHeld(tx: Tx, subjects: readonly string[], now: Date): Promise<void> {
  const { rows: limits } = await sql<Limit>`
    select distinct scope, key from removal_hold where subject = any (${subjects}::text[]) and scope is not null`.execute(
    tx,
  );
  await lockLimits(tx, limits);
  await sql`
    with gone as (delete from removal_hold where subject = any (${subjects}::text[]) returning outbox)
    delete from outbox where id in (select outbox from gone)`.execute(tx);
  for (const limit of limits) await closeHeldTask(tx, limit, now);
}
