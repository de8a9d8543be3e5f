import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** Milliseconds that a delivery may be late or early (Standard Webhooks). */
const tolerance = 5 * 60_000;

export interface SignedBody {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The body as it was received. */
  readonly rawBody: string;
}

/** Whether one of the secrets signed these bytes at about this time (HMAC-SHA256). Several are valid while one is rotated. */
export function isSigned({ headers, rawBody }: SignedBody, secrets: readonly string[], now: Date): boolean {
  const [id, seconds, given] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name] ?? ''),
  );
  if (!id || !given || !/^\d{1,12}$/.test(seconds ?? '')) return false;
  const sentAt = new Date(Number(seconds) * 1000);
  if (Math.abs(now.getTime() - sentAt.getTime()) > tolerance) return false;
  const signatures = given.split(' ').map((one) => Buffer.from(one));
  return secrets
    .map((secret) => Buffer.from(new Webhook(secret).sign(id, sentAt, rawBody)))
    .some((expected) => signatures.some((one) => one.length === expected.length && timingSafeEqual(one, expected)));
}
