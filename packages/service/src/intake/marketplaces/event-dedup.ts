import { hash } from 'node:crypto';
import type { InboundEvent } from '@marketsafe/connectors';
import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';

/**
 * A signature is believed for ten minutes, five on either side; honest senders sign anew and try again for 75 hours and a half
 * (Standard Webhooks). Milliseconds.
 */
const rememberedFor = 4 * 86_400_000;
/** A delivery adds fewer, so that what is forgotten keeps pace. */
const forgottenAtOnce = 1000;

/**
 * The events of a delivery that were not taken before, remembered from now on in the transaction of their effect. A delivery that comes
 * meanwhile waits for it. Ids are a sender's own and of any length, hence hashed.
 */
export async function dedupeEvents(
  tx: Tx,
  marketplace: string,
  events: readonly InboundEvent[],
  now: Date,
): Promise<readonly InboundEvent[]> {
  if (events.length === 0) return [];
  // What another delivery is about to forget is left to it: neither waits for the other.
  await sql`
    delete from marketplace_event where (marketplace, id_hash) in (
      select marketplace, id_hash from marketplace_event where taken_at < ${new Date(now.getTime() - rememberedFor)}
      order by taken_at limit ${forgottenAtOnce} for update skip locked)`.execute(tx);
  const byHash = new Map(events.map((event) => [hash('sha256', event.id, 'hex'), event]));
  // In one order, whatever the order of the events: two deliveries with the same ones wait for each other, not on each other.
  const taken = await tx
    .insertInto('marketplace_event')
    .values([...byHash.keys()].sort().map((id_hash) => ({ marketplace, id_hash, taken_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id_hash')
    .execute();
  return taken.flatMap(({ id_hash }) => byHash.get(id_hash) ?? []);
}
