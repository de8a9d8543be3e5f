import { type Open, openNow } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { PageQuery } from '../../platform/contract.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { CaseView } from '../cases/index.ts';
import { heldRemovalsOf } from '../removals/index.ts';
import type { MarketplaceCase } from './contract.ts';

/** What the people of a marketplace may see of its cases, the newest first. */
export async function listMarketplaceCases(tx: AnyTx, tenant: string, query: z.output<typeof PageQuery>, now: Date) {
  const after = readCursor(query.cursor, ['instant', 'uuid']);
  let select = tx
    .selectFrom('case_view')
    .select(['id', 'filed_at', 'view'])
    .where('tenant', '=', tenant)
    .orderBy('filed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1);
  if (after) select = select.where(sql<boolean>`(filed_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const rows = await select.execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const held = await heldRemovalsOf(
    tx,
    tenant,
    page.map(({ id }) => id),
  );
  return {
    items: page.map(({ id, view }) => ({ ...caseOf(view as CaseView, now.toISOString()), removalHeld: held.get(id) })),
    ...(rows.length > query.limit && last && { next: writeCursor([last.filed_at.toISOString(), last.id]) }),
  };
}

const caseOf = (view: CaseView, now: string): z.input<typeof MarketplaceCase> => ({
  ...view,
  actions: openNow(view.actions as readonly Open<'marketplace'>[], now),
});
