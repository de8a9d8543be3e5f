import { type Selectable, sql } from 'kysely';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import { nameOrAlias } from '../../platform/name-or-alias.ts';
import { notFound } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import type { OrderWord, Schema } from '../../platform/schema/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';

interface PageQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function listOrders(
  tx: AnyTx,
  query: PageQuery & { readonly state?: string | undefined },
  programme: Programme,
) {
  const after = readCursor(query.cursor, ['instant', 'text']);
  let select = ordersWithHolds(tx)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1);
  if (query.state) select = select.where('state', '=', query.state);
  if (after) select = select.where(sql<boolean>`(updated_at, id) < (${after[0]}::timestamptz, ${after[1]})`);
  const rows = await select.execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => orderView(row, programme)),
    ...(rows.length > query.limit && last && { next: writeCursor([last.updated_at.toISOString(), last.id]) }),
  };
}

/** The desk's view of an order, read as the desk. */
export async function readOrderView(tx: AnyTx, id: string, programme: Programme) {
  const row = await ordersWithHolds(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('order');
  return orderView(row, programme);
}

const ordersWithHolds = (tx: AnyTx) =>
  tx
    .selectFrom('marketplace_order')
    .leftJoin('removal_hold', 'removal_hold.subject', 'marketplace_order.id')
    .selectAll('marketplace_order')
    .select(['removal_hold.why', 'removal_hold.since'])
    .select(
      sql<WordRow | null>`(
        select jsonb_build_object('word', w.word, 'by', ${nameOrAlias('w.by', 'w.at')}, 'reasons', w.reason, 'at', w.at)
        from order_word w where w.subject = marketplace_order.id order by w.seq desc limit 1)`.as('word'),
    );

/** What a person of the marketplace decided. */
interface WordRow {
  readonly word: OrderWord;
  readonly by: string;
  readonly reasons: string;
  readonly at: string;
}

type OrderRow = Selectable<Schema['marketplace_order']> & {
  readonly why: Selectable<Schema['removal_hold']>['why'] | null;
  readonly since: Date | null;
  readonly word: WordRow | null;
};

function orderView(row: OrderRow, { marketplaces }: Programme) {
  const { reason } = (row.receipt ?? {}) as { reason?: string };
  const isImported = marketplaces.some(({ id, imported }) => imported && id === row.marketplace);
  return {
    id: row.id,
    target: row.target,
    measure: row.measure,
    desired: row.desired,
    epoch: row.epoch,
    state: row.state,
    attempts: row.attempts,
    updatedAt: row.updated_at.toISOString(),
    ...(reason !== undefined && { reason }),
    ...(isImported && { notSent: true as const }),
    ...(row.why && row.since && { held: { why: row.why, since: row.since.toISOString() } }),
    ...(row.word && { word: { ...row.word, at: new Date(row.word.at).toISOString() } }),
  };
}
