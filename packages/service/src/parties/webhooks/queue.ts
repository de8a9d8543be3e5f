import { sql } from 'kysely';
import type { Entropy } from '../../platform/entropy.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';

/** An event with ids only; the receiver asks the API for details and gets what it may see. */
export interface WebhookEvent {
  /** The `webhook-id`. */
  readonly message: string;
  readonly type: string;
  readonly at: string;
  /** Ids and a link, nothing else. */
  readonly data: Readonly<Record<string, string>>;
}

/** An outbox row: one event for one endpoint. */
export interface QueuedWebhook extends WebhookEvent {
  readonly endpoint: string;
}

export const newMessage = (entropy: Entropy): string => `msg_${entropy.uuid().replaceAll('-', '')}`;

/** An event of a decision, and the participants who may know it. */
export interface Told {
  readonly tenants: readonly string[];
  readonly type: string;
  readonly data: Readonly<Record<string, string>>;
}

/** Queues events for participants' active endpoints in the decision's own statement. */
export function announce(work: UnitOfWork, told: readonly Told[]): void {
  const rows = told.flatMap(({ tenants, ...event }) =>
    tenants.map((tenant) => ({ tenant, ...event, message: newMessage(work.entropy), at: work.now })),
  );
  if (rows.length === 0) return;
  work.batch.also(sql`
    insert into outbox (kind, key, payload, due_at)
    select 'webhook', 'webhook:' || told.message || ':' || endpoint.id,
      jsonb_build_object('endpoint', endpoint.id, 'message', told.message, 'type', told.type, 'at', told.at, 'data', told.data),
      ${work.now}::timestamptz
    from webhook_endpoint endpoint
    join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told(tenant text, message text, type text, at text, data jsonb)
      on told.tenant = endpoint.tenant
    where endpoint.state = 'active'`);
}

/** Queues one event for one endpoint, unless it is queued already. */
export async function queueWebhook(tx: Tx, queued: QueuedWebhook, now: Date): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      kind: 'webhook',
      key: `webhook:${queued.message}:${queued.endpoint}`,
      payload: JSON.stringify(queued),
      due_at: now,
      attempts: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
