import { z } from 'zod';
import { Instant, PageQuery } from '../../platform/contract.ts';
import { WebAddress } from '../../platform/fields.ts';

/** `disabled`: it answered 410, or every attempt failed. `paused`: its owner paused it. */
const WebhookState = z.enum(['active', 'paused', 'disabled']);

export const WebhookEndpoint = z
  .object({
    id: z.string(),
    url: z.string(),
    state: WebhookState,
    /** Why it is disabled. */
    why: z.enum(['gone', 'no-answer']).optional(),
    createdAt: Instant,
    /** Its last successful delivery. */
    succeededAt: Instant.optional(),
  })
  .meta({ id: 'WebhookEndpoint' });

export const NewWebhook = z.strictObject({ url: WebAddress.trim().min(1) }).meta({ id: 'NewWebhook' });

export const WebhookSecrets = z
  .object({
    /** `whsec_` and base64, newest first. Two while one replaces the other: each delivery is signed with both. */
    secrets: z.array(z.object({ secret: z.string(), madeAt: Instant, endsAt: Instant.optional() })),
  })
  .meta({ id: 'WebhookSecrets' });

export const RotateWebhook = z
  .strictObject({ overlapHours: z.int().min(0).max(168).default(24) })
  .meta({ id: 'RotateWebhook' });

export const WebhookDelivery = z
  .object({
    /** The `webhook-id`, the same at every attempt. */
    message: z.string(),
    type: z.string(),
    state: z.enum(['waiting', 'delivered', 'failed']),
    attempts: z.int(),
    /** The status of the last answer; absent without an answer. */
    status: z.int().optional(),
    /** Why there was no answer. */
    fault: z
      .enum(['refused', 'not-connected', 'broken', 'too-slow', 'too-large', 'encoded', 'redirected', 'failed'])
      .optional(),
    happenedAt: Instant,
    lastAttemptAt: Instant,
    nextAttemptAt: Instant.optional(),
  })
  .meta({ id: 'WebhookDelivery' });

export const WebhookDeliveryQuery = PageQuery;
export const QueuedMessage = z.object({ message: z.string() }).meta({ id: 'QueuedWebhook' });
