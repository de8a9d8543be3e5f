import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import type { StuckItem as StuckItemSchema } from './contract.ts';

type StuckItem = z.input<typeof StuckItemSchema>;

/** Milliseconds after which a waiting order counts as stuck. */
const overdueAfterMs = 10 * 60_000;
/** Milliseconds for which an undelivered notice is listed, unless its case was delivered in another way. */
const remembered = 30 * 86_400_000;
/** Eight tries take a quarter of an hour; a longer failure will not end by itself. */
const tries = 8;

/** Work that waits longer than it should, the longest first, and the number of all; `others` select more. Read as the desk. */
export async function listStuck(tx: AnyTx, now: Date, others: readonly ((tries: number) => RawBuilder<unknown>)[]) {
  const before = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
  const { rows } = await sql<{
    kind: 'order' | 'notice' | 'case' | 'outbox' | 'statement';
    id: string;
    state: string;
    since: Date;
    attempts: number;
    detail: string | null;
    todo: StuckItem['todo'];
    total: number;
  }>`
    select *, count(*) over ()::int as total from (
    select 'order' as kind, id, state, created_at as since, attempts, receipt ->> 'reason' as detail,
        case when state in ('rejected', 'not-found', 'failed', 'needs-info') then 'retry-order' else 'ask-marketplace' end as todo
      from marketplace_order
      where state not in ('done', 'superseded') and created_at < ${before(overdueAfterMs)}
        and not exists (select from removal_hold where subject = marketplace_order.id)
    union all
    -- No mail follows the inbox of a marketplace that keeps its sellers' contacts.
    select 'notice', id::text, state, sent_at, 1, concat_ws(', ', kind, seller),
        case channel when 'inbox' then 'ask-marketplace' else 'reach-by-hand' end
      from notice
      where state = 'undeliverable' and sent_at > ${before(remembered)} and (kind not in ('statement-of-reasons', 'arrival-reminder') or exists (
        select from case_view where tenant = 'desk' and status = 'undeliverable' and notice.cases ? id::text))
    union all
    select 'outbox', id::text, kind, due_at, attempts, concat_ws(': ', key, last_error), 'mend-the-way-out' from outbox
      where attempts >= ${tries} and last_error is not null
    union all
    select 'case', id::text, status, filed_at, 0, null,
        case when status = 'unconfirmed' then 'look-at-the-page'
          when exists (select from notice where notice.bundle = case_view.bundle and channel = 'inbox' and state = 'undeliverable')
          then 'ask-marketplace' else 'reach-by-hand' end
      from case_view
      where tenant = 'desk' and status in ('unconfirmed', 'undeliverable')
    ${sql.join(
      others.map((other) => sql`union all ${other(tries)}`),
      sql` `,
    )}
    ) waiting order by since limit 200`.execute(tx);
  const items = rows.map(({ since, detail, total: _, ...row }) => ({
    ...row,
    since: since.toISOString(),
    ...(detail !== null && { detail }),
  }));
  return { items, total: rows[0]?.total ?? 0 };
}
