import { hash } from 'node:crypto';
import type { InboundEvent } from '@marketsafe/connectors';
import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';

/**
 * Milliseconds. A signature is valid for ten minutes, five on either side. Correct senders sign again and retry for 75.5 hours
 * (Standard Webhooks).
 */
const rememberedFor = 4 * 86_400_000;
/** A delivery adds fewer rows than this deletes, so that old rows do not accumulate. */
const forgottenAtOnce = 1000;

/**
 * Returns the events of a delivery that are new, and stores their ids in the transaction of their effect. A concurrent delivery
 * waits for it. Ids are the sender's and of any length, hence hashed.
 */
export async function dedupeEvents(
  tx: Tx,
  marketplace: string,
  events: readonly InboundEvent[],
  now: Date,
): Promise<readonly InboundEvent[]> {
  if (events.length === 0) return [];
  const byHash = new Map(events.map((event) => [hash('sha256', event.id, 'hex'), event]));
  // Skips rows that another delivery is deleting, so that neither waits for the other. Inserts in sorted order, so that two
  // deliveries with the same events cannot deadlock.
  const { rows: taken } = await sql<{ id_hash: string }>`
    with forgotten as (
      delete from marketplace_event where (marketplace, id_hash) in (
        select marketplace, id_hash from marketplace_event where taken_at < ${new Date(now.getTime() - rememberedFor)}
        order by taken_at limit ${forgottenAtOnce} for update skip locked))
    insert into marketplace_event (marketplace, id_hash, taken_at)
    select ${marketplace}::text, id_hash, ${now}::timestamptz from unnest(${[...byHash.keys()].sort()}::text[]) as id_hash
    on conflict do nothing returning id_hash`.execute(tx);
  return taken.flatMap(({ id_hash }) => byHash.get(id_hash) ?? []);
}
