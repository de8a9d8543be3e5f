import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { Schema } from '../../platform/schema/index.ts';
import type { WebhookDelivery, WebhookEndpoint } from './contract.ts';

/** The participant's view of an endpoint. */
export const endpointView = (row: Selectable<Schema['webhook_endpoint']>): z.input<typeof WebhookEndpoint> => ({
  id: row.id,
  url: row.url,
  state: row.state,
  ...(row.why !== null && { why: row.why }),
  createdAt: row.created_at.toISOString(),
  ...(row.succeeded_at !== null && { succeededAt: row.succeeded_at.toISOString() }),
});

export const deliveryView = (row: Selectable<Schema['webhook_delivery']>): z.input<typeof WebhookDelivery> => ({
  message: row.message,
  type: row.type,
  state: row.state,
  attempts: row.attempts,
  ...(row.status !== null && { status: row.status }),
  ...(row.fault !== null && { fault: row.fault }),
  happenedAt: row.happened_at.toISOString(),
  lastAttemptAt: row.last_at.toISOString(),
  ...(row.next_at !== null && { nextAttemptAt: row.next_at.toISOString() }),
});
