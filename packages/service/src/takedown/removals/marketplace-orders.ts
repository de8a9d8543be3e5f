import { type Open, openNow } from '@marketsafe/procedure';
import type { MeasureKind, ReasonCode } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import { nameOrAlias } from '../../platform/name-or-alias.ts';
import type { HoldReason, OrderWord } from '../../platform/schema/index.ts';
import { marketplaceTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { MarketplaceOrder, MarketplaceOrderQuery, orderActs } from './marketplace-contract.ts';
import { isReleasable } from './order-words.ts';

type OrderView = z.input<typeof MarketplaceOrder>;

interface Row {
  readonly id: string;
  readonly target: string;
  readonly seller: string;
  readonly measure: MeasureKind;
  readonly desired: 'down' | 'up';
  readonly state: string;
  readonly attempts: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly why: HoldReason | null;
  readonly since: Date | null;
  readonly word: { word: OrderWord; by: string; reasons: string; at: string } | null;
  readonly cases: readonly CaseRow[];
}

interface CaseRow {
  readonly id: string;
  readonly status: string;
  readonly reason: ReasonCode;
  readonly holderName: string;
  readonly title?: string;
  readonly actions: readonly Open<'marketplace'>[];
}

/** Every order to a marketplace, the newest first, as its own people read it. */
export async function listMarketplaceOrders(
  tx: AnyTx,
  marketplace: string,
  { cursor, limit, waiting }: z.output<typeof MarketplaceOrderQuery>,
  now: Date,
): Promise<{ items: OrderView[]; next?: string }> {
  const after = readCursor(cursor, ['instant', 'text']);
  const tenant = marketplaceTenant(marketplace);
  const { rows } = await sql<Row>`
    select o.id, o.target, o.seller, o.measure, o.desired, o.state, o.attempts, o.created_at, o.updated_at, h.why, h.since,
      (select jsonb_build_object('word', word, 'by', ${nameOrAlias('by', 'at')}, 'reasons', reason, 'at', at)
        from order_word where subject = o.id order by seq desc limit 1) as word,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', id, 'status', status, 'reason', view -> 'reason', 'holderName', view -> 'holderName',
          'title', view -> 'title', 'actions', view -> 'actions') order by filed_at, id)
        from case_view where tenant = ${tenant} and id in (select jsonb_array_elements_text(o.cases)::uuid)), '[]') as cases
    from marketplace_order o left join removal_hold h on h.subject = o.id
    where o.marketplace = ${marketplace} and ${waiting ? sql`h.outbox is not null` : sql`true`}
      and ${after ? sql`(o.created_at, o.id) < (${after[0]}::timestamptz, ${after[1]})` : sql`true`}
    order by o.created_at desc, o.id desc limit ${limit + 1}`.execute(tx);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => orderView(row, now.toISOString())),
    ...(rows.length > limit && last && { next: writeCursor([last.created_at.toISOString(), last.id]) }),
  };
}

function orderView(row: Row, now: string): OrderView {
  const { id, target, seller, measure, desired, state, cases, word } = row;
  const title = cases.find((one) => one.title !== undefined && one.title !== null)?.title;
  return {
    ...{ id, target, ...(title !== undefined && { title }), seller, measure, desired, state },
    orderedAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ...(row.why && row.since && { held: { why: row.why, since: row.since.toISOString() } }),
    cases: cases.map(({ id: of, status, reason, holderName }) => ({ id: of, status, reason, holderName })),
    ...(word && { word: { ...word, at: new Date(word.at).toISOString() } }),
    actions: actionsOf(row, now),
  };
}

function actionsOf({ desired, state, attempts, why, word, cases }: Row, now: string) {
  if (desired === 'up' || state === 'superseded') return [];
  const mayRefuse = cases.some(({ actions }) => openNow(actions, now).includes('refuse-removal'));
  const acts: Readonly<Record<(typeof orderActs)[number], boolean>> = {
    release: isReleasable(why),
    hold: attempts === 0 && state === 'queued' && word?.word !== 'held',
    refuse: mayRefuse,
  };
  return (Object.keys(acts) as (typeof orderActs)[number][]).filter((act) => acts[act]);
}
