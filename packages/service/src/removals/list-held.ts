import { sql } from 'kysely';
import { readCursor, writeCursor } from '../platform/cursor.ts';
import type { AnyTx } from '../platform/transactions.ts';
import type { HoldReason } from './hold.ts';

/** Removals that wait, the first to go before. */
export async function listHeld(tx: AnyTx, query: { readonly cursor?: string | undefined; readonly limit: number }) {
  const after = readCursor(query.cursor, ['integer']);
  const { rows } = await sql<{
    outbox: string;
    subject: string;
    target: string;
    seller: string;
    why: HoldReason;
    since: Date;
    cases: string[];
  }>`
    select outbox, subject, target, seller, why, since,
      array(select case_id::text from case_hold c where c.outbox = h.outbox and c.tenant = 'desk' order by 1) as cases
    from removal_hold h ${after ? sql`where outbox > ${after[0]}::bigint` : sql``}
    order by outbox limit ${query.limit + 1}`.execute(tx);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(({ outbox: _, subject, since, ...row }) => ({ id: subject, ...row, since: since.toISOString() })),
    ...(rows.length > query.limit && last && { next: writeCursor([last.outbox]) }),
  };
}
