import { z } from 'zod';
import { pageOf } from '../../platform/contract.ts';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import {
  NewWebhook,
  QueuedMessage,
  RotateWebhook,
  WebhookDelivery,
  WebhookDeliveryQuery,
  WebhookEndpoint,
  WebhookSecrets,
} from './contract.ts';

const params = z.strictObject({ webhook: Id });
const base = { tag: 'webhooks', access: 'participant', keys: [] } as const;

export const webhookRoutes = routes({
  listWebhooks: {
    ...base,
    method: 'GET',
    url: '/webhooks',
    summary: 'Your webhook endpoints',
    keys: ['read'],
    answer: z.object({ items: z.array(WebhookEndpoint) }),
  },
  addWebhook: {
    ...base,
    method: 'POST',
    url: '/webhooks',
    summary: 'Have events of your cases sent to an https address of yours (Standard Webhooks)',
    body: NewWebhook,
    answer: WebhookEndpoint,
    status: 201,
  },
  deleteWebhook: {
    ...base,
    method: 'DELETE',
    url: '/webhooks/:webhook',
    summary: 'Remove an endpoint, its secrets and what is known of its deliveries',
    params,
    answer: z.object({ deleted: z.literal(true) }),
  },
  pauseWebhook: {
    ...base,
    method: 'POST',
    url: '/webhooks/:webhook/pause',
    summary: 'Send nothing for now; what happens meanwhile is not sent later',
    params,
    answer: WebhookEndpoint,
  },
  resumeWebhook: {
    ...base,
    method: 'POST',
    url: '/webhooks/:webhook/resume',
    summary: 'Send again, after a pause or after it was disabled',
    params,
    answer: WebhookEndpoint,
  },
  // Has no Idempotency-Key, since an answer with a secret must not be stored.
  readWebhookSecrets: {
    ...base,
    method: 'POST',
    url: '/webhooks/:webhook/secrets',
    summary: 'The secrets that deliveries are signed with now',
    params,
    answer: WebhookSecrets,
    safe: true,
  },
  rotateWebhookSecret: {
    ...base,
    method: 'POST',
    url: '/webhooks/:webhook/rotate',
    summary: 'A new secret; the old one is signed with, too, for as long as you say',
    params,
    body: RotateWebhook,
    answer: WebhookEndpoint,
  },
  testWebhook: {
    ...base,
    method: 'POST',
    url: '/webhooks/:webhook/test',
    summary: 'Send a test event',
    params,
    answer: QueuedMessage,
    status: 202,
  },
  listWebhookDeliveries: {
    ...base,
    method: 'GET',
    url: '/webhooks/:webhook/deliveries',
    summary: 'What was sent to an endpoint in the last thirty days, and what it answered',
    keys: ['read'],
    params,
    query: WebhookDeliveryQuery,
    answer: pageOf(WebhookDelivery),
  },
  resendWebhook: {
    ...base,
    method: 'POST',
    url: '/webhooks/:webhook/deliveries/:message/resend',
    summary: 'Send one event again, under the same id',
    params: z.strictObject({ webhook: Id, message: Id }),
    answer: QueuedMessage,
    status: 202,
  },
});
