import { sql } from 'kysely';
import type { Tx } from '../platform/transactions.ts';

/** How long each kind of thing may wait before it counts as stuck, in milliseconds. Mail is delivered after a day without a bounce. */
const patience = { order: 10 * 60_000, statement: 25 * 3_600_000 };

/** Everything that waits longer than it should, the longest first. Read as the desk. */
export async function listStuck(tx: Tx, now: Date) {
  const before = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
  const { rows } = await sql<{
    kind: 'order' | 'notice' | 'case';
    id: string;
    state: string;
    since: Date;
    attempts: number;
    detail: string | null;
  }>`
    select 'order' as kind, id, state, created_at as since, attempts, receipt ->> 'reason' as detail from marketplace_order
      where state not in ('done', 'superseded') and created_at < ${before(patience.order)}
    union all
    select 'notice', id::text, state, sent_at, 1, channel from notice
      where kind = 'statement-of-reasons' and state = 'sent' and sent_at < ${before(patience.statement)}
    union all
    select 'case', id::text, status, filed_at, 0, null from case_view
      where status in ('unconfirmed', 'undeliverable')
    order by since limit 200`.execute(tx);
  return rows.map(({ since, detail, ...row }) => ({
    ...row,
    since: since.toISOString(),
    ...(detail !== null && { detail }),
  }));
}
