import { timingSafeEqual } from 'node:crypto';
import type { Target } from '@marketsafe/terms';
import { Webhook } from 'standardwebhooks';
import { ConnectorError, type InboundEvent } from '../contract.ts';
import { readAs } from './http.ts';
import { Delivery, type OperatorEvent } from './wire.ts';

/** The tolerance of Standard Webhooks, for late and for early deliveries. */
const TOLERANCE_MS = 5 * 60_000;
const MAX_BODY = 1024 * 1024;

const KINDS: Readonly<Record<OperatorEvent['type'], InboundEvent['kind']>> = {
  'listing.created': 'listing-changed',
  'listing.changed': 'listing-changed',
  'listing.deleted': 'listing-deleted',
  'seller.registered': 'seller-changed',
  'seller.changed': 'seller-changed',
  'message.read': 'message-read',
  'action.effective': 'action-effective',
  'consumers.informed': 'consumers-informed',
};

const refuse = (why: string): never => {
  throw new ConnectorError('bad-signature', why);
};

const equal = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const targetOf = (marketplace: string, { listing, seller }: OperatorEvent): Target | undefined => {
  if (listing !== undefined) return { kind: 'listing', marketplace, id: listing };
  return seller === undefined ? undefined : { kind: 'storefront', marketplace, id: seller };
};

/**
 * Verifies one delivery by Standard Webhooks (HMAC-SHA256 over id, time and body; several secrets while one is rotated) on the
 * programme's clock, and reads its events. Ids are stable over redelivery, so that the programme can drop a replay.
 */
export const receiveDelivery = (
  marketplace: string,
  secrets: readonly string[],
  headers: Readonly<Record<string, string>>,
  body: string,
  now: Date,
): readonly InboundEvent[] => {
  const given = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const id = given.get('webhook-id') ?? '';
  const seconds = given.get('webhook-timestamp') ?? '';
  const signatures = (given.get('webhook-signature') ?? '').split(' ');
  if (id === '' || !/^\d{1,12}$/.test(seconds)) return refuse('a delivery without its id or its time');
  if (body.length > MAX_BODY) return refuse('the delivery is too large');
  const sentAt = new Date(Number(seconds) * 1000);
  if (Math.abs(now.getTime() - sentAt.getTime()) > TOLERANCE_MS)
    return refuse('the delivery is too old or from the future');
  const expected = secrets.map((secret) => new Webhook(secret).sign(id, sentAt, body));
  if (!expected.some((one) => signatures.some((other) => equal(one, other))))
    return refuse('the signature does not fit');
  const { events } = readAs(Delivery, parse(body));
  return events.map((event, index) => {
    const target = targetOf(marketplace, event);
    return {
      id: `${id}.${index}`,
      at: event.at,
      kind: KINDS[event.type],
      ...(target === undefined ? {} : { target }),
      ...(event.action === undefined ? {} : { actionId: event.action }),
      ...(event.consumers === undefined ? {} : { consumers: event.consumers }),
    };
  });
};

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new ConnectorError('protocol', 'the delivery is not JSON');
  }
};
