import { sql } from 'kysely';
import { rulesInForce } from '../../platform/programme.ts';
import { allowTenantWrites, marketplaceTenant } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { type At, keptUntil } from './kept-until.ts';
import { legalHolds } from './legal-holds.ts';

/*
 * Of shadow orders the names, what the page showed and the reasons go; numbers, ids and codes stay, so that what shadow found can still
 * be counted.
 */

interface Row {
  readonly id: string;
  readonly marketplace: string;
  readonly at: Date;
  readonly tenants: readonly string[];
  /** Under which ids a legal hold may be on it: the order, the seller, the rights holder, its agent, the right. */
  readonly names: readonly string[];
}

/** The next shadow orders that a sweep looks at. */
export async function agedShadowOrders(tx: Tx, after: string, limit: number, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from shadow_order
    where tenant = 'desk' and facts is not null and at < ${before} and id > ${after} order by id limit ${limit}`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Erases a shadow order whose time is over, as the papers of a case that ended on its day would be; or all of a seller. */
export async function eraseShadowOrders(
  tx: Tx,
  which: { readonly id: string; readonly at: At } | { readonly seller: string },
): Promise<void> {
  const { rows } = await sql<Row>`
    select id, min(marketplace) as marketplace, min(at) as at, array_agg(tenant order by tenant) as tenants,
      array_remove(array_agg(distinct tenant) || array[id, min(seller), min(holder), max(facts #>> '{right,id}')], null) as names
    from shadow_order where facts is not null and ${'id' in which ? sql`id = ${which.id}` : sql`seller = ${which.seller}`}
    group by id order by id`.execute(tx);
  if (rows.length === 0) return;
  const holds = await legalHolds(tx, [...new Set(rows.flatMap(({ names }) => names))]);
  const due = rows.filter(({ names, at }) => !names.some((name) => holds.has(name)) && isOver(which, at));
  await allowTenantWrites(
    tx,
    new Set(due.flatMap(({ tenants, marketplace }) => [...tenants, marketplaceTenant(marketplace)])),
  );
  const ids = due.map(({ id }) => id);
  await sql`update shadow_order set facts = null where id = any (${ids}::text[])`.execute(tx);
  await sql`update order_word set reason = '–' where subject = any (${ids}::text[])`.execute(tx);
}

const isOver = (which: { readonly at: At } | { readonly seller: string }, from: Date): boolean =>
  'seller' in which || keptUntil(rulesInForce(which.at.programme, which.at.now), 'case', from, which.at) === undefined;
