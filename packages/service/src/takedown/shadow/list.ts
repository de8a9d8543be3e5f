import type { ReviewGap } from '@marketsafe/procedure';
import type { Lane, MeasureKind, ReasonCode, RightType } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Caller, tenantOf } from '../../platform/caller.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import { nameOrAlias } from '../../platform/name-or-alias.ts';
import { mayAct } from '../../platform/refuse-by-position.ts';
import type { ShadowWord } from '../../platform/schema/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { comparison, lastWord } from './compare.ts';
import type { Comparison, ShadowOrder, ShadowOrderQuery, ShadowTableQuery } from './contract.ts';
import type { ShadowFacts } from './record.ts';

type View = z.input<typeof ShadowOrder>;
type Filter = z.output<typeof ShadowTableQuery>;

interface Row {
  readonly id: string;
  readonly marketplace: string;
  readonly holder: string;
  readonly target: string;
  readonly seller: string;
  readonly right_type: RightType;
  readonly reason: ReasonCode;
  readonly lane: Lane;
  readonly measure: MeasureKind;
  readonly at: Date;
  readonly look_at: Date | null;
  readonly seen_at: Date | null;
  readonly facts: ShadowFacts | null;
  readonly comparison: Comparison;
  readonly word: ShadowWord | null;
  readonly lacks: readonly ReviewGap[] | null;
  readonly said: string | null;
  readonly said_by: string | null;
  readonly said_at: Date | null;
}

/** How many rows a table has at most, the newest. */
const mostRows = 50_000;

/** Shadow orders as a party reads them, the newest first. */
export async function listShadowOrders(
  tx: AnyTx,
  caller: Caller,
  { cursor, limit, ...filter }: z.output<typeof ShadowOrderQuery>,
): Promise<{ items: View[]; next?: string }> {
  const rows = await rowsFor(tx, tenantOf(caller), filter, { cursor, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => viewOf(row, caller)),
    ...(rows.length > limit && last && { next: writeCursor([last.at.toISOString(), last.id]) }),
  };
}

export async function allShadowOrders(tx: AnyTx, caller: Caller, filter: Filter): Promise<View[]> {
  const rows = await rowsFor(tx, tenantOf(caller), filter, { limit: mostRows });
  return rows.map((row) => viewOf(row, caller));
}

async function rowsFor(
  tx: AnyTx,
  tenant: string,
  { marketplace, holder, unsaid }: Filter,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Row[]> {
  const after = readCursor(cursor, ['instant', 'text']);
  const { rows } = await sql<Row>`
    select o.id, o.marketplace, o.holder, o.target, o.seller, o.right_type, o.reason, o.lane, o.measure, o.at, o.look_at, o.seen_at,
      o.facts, ${comparison} as comparison, w.word, w.lacks, w.reason as said, ${nameOrAlias('w.by', 'w.at')} as said_by, w.at as said_at
    from shadow_order o ${lastWord}
    where o.tenant = ${tenant}
      and ${marketplace === undefined ? sql`true` : sql`o.marketplace = ${marketplace}`}
      and ${holder === undefined ? sql`true` : sql`o.holder = ${holder}`}
      and ${unsaid ? sql`w.word is null` : sql`true`}
      and ${after ? sql`(o.at, o.id) < (${after[0]}::timestamptz, ${after[1]})` : sql`true`}
    order by o.at desc, o.id desc limit ${limit}`.execute(tx);
  return rows;
}

function viewOf(row: Row, caller: Caller): View {
  const { id, marketplace, holder, target, seller, reason, lane, measure, facts, word } = row;
  const { holderName, right, title, url, price, sellerName } = facts ?? {};
  return {
    ...{ id, marketplace, holder: { id: holder, name: holderName ?? holder } },
    ...{ target, title, url, price, seller, sellerName },
    right: { type: row.right_type, office: right?.office, number: right?.number, mark: right?.mark },
    ...{ reason, lane, measure, orderedAt: row.at.toISOString(), lookAt: row.look_at?.toISOString() },
    ...{ comparison: row.comparison, comparedAt: row.seen_at?.toISOString() },
    ...(word && { word: wordOf(row, word, caller) }),
    actions: caller.kind === 'marketplace' && mayAct(caller) ? ['would-remove', 'would-keep'] : [],
  };
}

const wordOf = ({ said, said_by: by, said_at: at, lacks }: Row, word: ShadowWord, caller: Caller) => ({
  word,
  // Who speaks for a marketplace is for its people and, by an alias, for the review team.
  ...(caller.kind !== 'participant' && by !== null && { by }),
  ...{ reasons: said ?? '', lacks: [...(lacks ?? [])], at: at?.toISOString() ?? '' },
});
