import { sql } from 'kysely';
import { concern } from '../platform/concerns.ts';
import type { Tx } from '../platform/transactions.ts';

/** Something that would take down a target, about to be sent: an order, or a complaint handed in elsewhere. */
export interface Removal {
  /** Its outbox row. */
  readonly outbox: string;
  /** The id of its order, or of its submission. */
  readonly subject: string;
  /** Target key. */
  readonly target: string;
  readonly seller: string;
  /** The cases that wait for it. */
  readonly cases: readonly string[];
}

export type HoldReason = 'stopped';

/** Puts it aside until people let it go. It keeps its due time, and so its place among the others. */
export async function hold(tx: Tx, removal: Removal, why: HoldReason, since: Date): Promise<void> {
  const { outbox, subject, target, seller, cases } = removal;
  await sql`update outbox set held = true where id = ${outbox}`.execute(tx);
  await sql`
    insert into removal_hold (tenant, outbox, subject, target, seller, why, since)
    values ('desk', ${outbox}, ${subject}, ${target}, ${seller}, ${why}, ${since})
    on conflict (outbox) do update set why = excluded.why, since = excluded.since`.execute(tx);
  const { rows: parties } = await sql<{ tenant: string }>`
    select distinct party as tenant from case_file, unnest(array[file ->> 'complainant', file ->> 'agent']) as party
    where id = any (${cases}::uuid[]) and party is not null`.execute(tx);
  await concern(
    tx,
    parties.map(({ tenant }) => tenant),
  );
  await sql`
    insert into case_hold (tenant, case_id, outbox, why, since)
    select distinct party, id, ${outbox}::bigint, ${why}, ${since}::timestamptz
    from case_file, unnest(array['desk', file ->> 'complainant', file ->> 'agent']) as party
    where id = any (${cases}::uuid[]) and party is not null
    on conflict (tenant, case_id) do update set outbox = excluded.outbox, why = excluded.why, since = excluded.since`.execute(
    tx,
  );
}

/** Lets held rows be claimed again, in the order in which they were due. Returns how many there were. */
export async function letGo(tx: Tx, why: HoldReason): Promise<number> {
  const { rows } = await sql<{ outbox: string }>`
    with gone as (delete from removal_hold where why = ${why} returning outbox)
    update outbox set held = false where id in (select outbox from gone) returning id as outbox`.execute(tx);
  return rows.length;
}

/** A removal that was held when nobody wanted it any more: it is not sent at all. */
export async function dropHeld(tx: Tx, subjects: readonly string[], now: Date): Promise<void> {
  await sql`
    with gone as (delete from removal_hold where subject = any (${subjects}::text[]) returning outbox)
    update outbox set held = false, done_at = ${now} where id in (select outbox from gone)`.execute(tx);
}
