import type { Actor, AggregateKind, FiledCase, PastRecord } from '@marketsafe/procedure';
import type { AnyEvent } from '../platform/aggregates.ts';
import type { Tx } from '../platform/transactions.ts';

/** Every event in the order in which it was decided, and the cases as they stand. `at`: now. */
export async function readRecord(tx: Tx, at: Date): Promise<PastRecord> {
  const events = await tx
    .selectFrom('event')
    .select(['kind', 'aggregate', 'type', 'payload', 'actor', 'at'])
    .orderBy('seq')
    .execute();
  const cases = await tx.selectFrom('aggregate').select('state').where('kind', '=', 'case').orderBy('id').execute();
  const last = events.at(-1)?.at ?? at;
  return {
    history: events.map(({ kind, aggregate: id, type, payload, actor, at: when }) => ({
      ref: { kind: kind as AggregateKind, id },
      event: { type, ...(payload as object) } as AnyEvent,
      at: when.toISOString(),
      actor: actor as Actor,
    })),
    cases: cases.map(({ state }) => state as FiledCase),
    // A demonstration's clock may be ahead of this one.
    at: new Date(Math.max(last.getTime(), at.getTime())).toISOString(),
  };
}
