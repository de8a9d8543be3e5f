import {
  type Actor,
  type AggregateKind,
  type AnyEvent,
  type PastEvent,
  type PastRecord,
  pastRecord,
} from '@marketsafe/procedure';
import type { Tx } from '../../platform/transactions.ts';

/** Every event in the order of decisions. `at`: now. */
export async function readRecord(tx: Tx, at: Date): Promise<PastRecord> {
  const { happenings } = await readHappenings(tx, '0');
  // A demonstration's clock may be ahead of this one.
  const [, latest = ''] = [happenings.at(-1)?.at ?? '', at.toISOString()].sort();
  return pastRecord(happenings, latest);
}

export interface Happenings {
  readonly happenings: readonly PastEvent[];
  /** The number of the last of them, after which the next page begins. */
  readonly last: string;
}

/** The events after a number in the order of decisions, at most `limit`, and none after `until`. */
export async function readHappenings(
  tx: Tx,
  after: string,
  { limit, until }: { readonly limit?: number; readonly until?: string } = {},
): Promise<Happenings> {
  let select = tx
    .selectFrom('event')
    .select(['seq', 'kind', 'aggregate', 'type', 'payload', 'actor', 'at'])
    .where('seq', '>', after)
    .orderBy('seq');
  if (until !== undefined) select = select.where('seq', '<=', until);
  if (limit !== undefined) select = select.limit(limit);
  const events = await select.execute();
  return {
    happenings: events.map(({ kind, aggregate: id, type, payload, actor, at }) => ({
      ref: { kind: kind as AggregateKind, id },
      event: { type, ...(payload as object) } as AnyEvent,
      at: at.toISOString(),
      actor: actor as Actor,
    })),
    last: events.at(-1)?.seq ?? after,
  };
}
