import { sql } from 'kysely';
import type { OutboxRow } from '../platform/outbox.ts';
import type { Tx } from '../platform/transactions.ts';
import type { QueuedNotice } from './queue.ts';

/**
 * While a statement of reasons was on its way, another removal of its bundle may have been confirmed; what that queued met
 * the row of this one and was dropped. So this row is finished and, if such a case is left, another queued, under the lock
 * of the seller, which every confirmation of a removal takes.
 */
export async function stateTheRest(tx: Tx, row: OutboxRow<QueuedNotice>, now: Date): Promise<void> {
  const { effect, bundle } = row.payload;
  if (effect.notice !== 'statement-of-reasons' || bundle === undefined) return;
  await sql`select from aggregate where kind = 'seller' and id = ${effect.recipient} for update`.execute(tx);
  await sql`update outbox set done_at = ${now} where id = ${row.id}`.execute(tx);
  await sql`
    insert into outbox (kind, key, payload, due_at, attempts)
    select 'notice', ${row.key}, jsonb_set(${JSON.stringify(row.payload)}::jsonb, '{effect,case}', to_jsonb(id)), ${now}, 0
    from case_view
    where tenant = 'desk' and bundle = ${bundle} and status = 'notifying' and not exists (
      select from notice
      where kind = 'statement-of-reasons' and notice.bundle = case_view.bundle and notice.cases ? case_view.id::text)
    order by id limit 1
    on conflict do nothing`.execute(tx);
}
