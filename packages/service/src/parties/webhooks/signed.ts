import { createHmac } from 'node:crypto';
import type { WebhookEvent } from './queue.ts';

/** The bytes that are sent and signed: the same at every attempt. */
export const bodyOf = ({ type, at, data }: WebhookEvent): string =>
  JSON.stringify({
    type,
    timestamp: at,
    data: Object.fromEntries(Object.entries(data).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  });

/**
 * The headers of Standard Webhooks 1.0: HMAC-SHA256 over id, time (whole seconds) and body, once with each secret, so that a
 * receiver may know the old or the new one during a change.
 */
export function signedHeaders(
  message: string,
  now: Date,
  body: string,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const seconds = Math.floor(now.getTime() / 1000);
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${message}.${seconds}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': message,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatures.join(' '),
  };
}
