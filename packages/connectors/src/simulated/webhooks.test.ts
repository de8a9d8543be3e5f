import { describe, expect, it } from 'vitest';
import type { Http } from '../contract.ts';
import { WebhookSender } from './webhooks.ts';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;

const sender = (statuses: number[]) => {
  const posts: { id: string; body: string }[] = [];
  const post: Http = async (_url, init) => {
    const headers = new Headers(init?.headers);
    posts.push({ id: headers.get('webhook-id') ?? '', body: String(init?.body) });
    const status = statuses.shift() ?? 200;
    if (status === 0) throw new TypeError('fetch failed');
    return new Response(status === 204 ? null : '', { status });
  };
  const webhooks = new WebhookSender({
    url: 'http://127.0.0.1:9/hook',
    secret: SECRET,
    now: () => new Date(),
    http: post,
  });
  return { webhooks, posts };
};

const event = { type: 'listing.changed', at: '2026-01-01T00:00:00.000Z', listing: '1' } as const;

describe('webhook deliveries', () => {
  it('repeat with the same id and body until they are accepted', async () => {
    const { webhooks, posts } = sender([500, 0, 204]);
    webhooks.tell(event);
    for (let tick = 0; tick < 10; tick += 1) await webhooks.tick();
    expect(posts).toHaveLength(3);
    expect(new Set(posts.map(({ id, body }) => `${id} ${body}`)).size).toBe(1);
    expect(webhooks.waiting).toBe(0);
  });

  it('are given up after a few attempts, and counted', async () => {
    const { webhooks, posts } = sender(Array.from({ length: 50 }, () => 503));
    webhooks.tell(event);
    for (let tick = 0; tick < 100; tick += 1) await webhooks.tick();
    expect(posts).toHaveLength(6);
    expect(webhooks.dropped).toBe(1);
  });

  it('end permanently when the receiver answers 410', async () => {
    const { webhooks, posts } = sender([410]);
    webhooks.tell(event);
    await webhooks.tick();
    webhooks.tell(event);
    await webhooks.tick();
    expect(posts).toHaveLength(1);
  });

  it('contain many events each, so that a bulk import needs few posts', async () => {
    const { webhooks, posts } = sender([]);
    for (let index = 0; index < 2000; index += 1) webhooks.tell(event);
    await webhooks.tick();
    expect(posts).toHaveLength(20);
    expect(new Set(posts.map(({ id }) => id)).size).toBe(20);
  });
});
