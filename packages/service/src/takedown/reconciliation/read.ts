import { sql } from 'kysely';
import type { z } from 'zod';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { OrderRow } from '../orders/index.ts';
import type { LookedOn, Reconciliation, ReconciliationQuery } from './contract.ts';
import type { Seen } from './seen.ts';

type Counts = Omit<z.input<typeof LookedOn>, 'unreachable'>;

/** How far the latest reconciliation is. */
export async function countLooked(tx: AnyTx): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where to_observe)::int as left, count(seen)::int as looked,
      count(*) filter (where seen ->> 'result' = 'settled')::int as settled,
      count(*) filter (where seen ->> 'result' = 'waits')::int as waits,
      count(*) filter (where seen ->> 'result' = 'differs')::int as differs
    from marketplace_order where to_observe or seen is not null`.execute(tx);
  return rows[0] ?? { left: 0, looked: 0, settled: 0, waits: 0, differs: 0 };
}

export async function readReconciliation(
  tx: AnyTx,
  { cursor, limit, result }: z.output<typeof ReconciliationQuery>,
): Promise<z.input<typeof Reconciliation>> {
  const after = readCursor(cursor, ['text']);
  const stop = await tx
    .selectFrom('removal_stop')
    .select('restored_from')
    .where('ended_at', 'is', null)
    .where('restored_from', 'is not', null)
    .executeTakeFirst();
  const { rows } = await sql<OrderRow & { seen: Seen }>`
    select * from marketplace_order
    where seen ->> 'result' = ${result} and ${after ? sql`id > ${after[0]}` : sql`true`}
    order by id limit ${limit + 1}`.execute(tx);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    ...(stop?.restored_from && { restoredFrom: stop.restored_from.toISOString() }),
    ...(await countLooked(tx)),
    items: page.map(({ id, marketplace, target, seller, measure, desired, state, cases, seen }) => ({
      ...{ order: id, marketplace, target, seller, measure, believed: desired, state, cases: [...cases] },
      ...seen,
    })),
    ...(rows.length > limit && last && { next: writeCursor([last.id]) }),
  };
}
