import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Running, startRunning } from '../testing/running-service.ts';
import { addressKey, RateLimit } from './rate-limit.ts';

const opened: Running[] = [];
beforeAll(() => {
  // Each test is in one minute, however long it takes.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
});
afterAll(async () => {
  vi.useRealTimers();
  await Promise.all(opened.map((running) => running.close()));
});
async function start(options: Parameters<typeof startRunning>[1]): Promise<Running> {
  const running = await startRunning(undefined, options);
  opened.push(running);
  return running;
}
const statuses = async (count: number, call: (round: number) => Promise<{ status: number }>): Promise<number[]> => {
  const all: number[] = [];
  for (let round = 0; round < count; round += 1) all.push((await call(round)).status);
  return all;
};

describe('a minute', () => {
  test('allows the limit for every key, and starts again with the next minute', () => {
    const limit = new RateLimit(2);
    limit.take('a', 1000);
    limit.take('a', 2000);
    limit.take('b', 3000);
    expect(() => limit.take('a', 31_000)).toThrow(expect.objectContaining({ status: 429, retryAfterSeconds: 30 }));
    limit.take('a', 61_000);
  });

  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (ip, key) => {
    expect(addressKey(ip)).toBe(key);
  });
});

describe('requests', () => {
  test('of one person are counted over all routes, and another person has their own', async () => {
    const running = await start({ limits: { address: 1000, person: 5, participant: 1000, webhook: 1000 } });
    const { token: one } = await running.participant({
      office: 'CN',
      number: '1',
      owner: '岚木',
      contact: 'c@x.example',
    });
    const other = await running.deskUser('other');
    const paths = ['/me', '/rights', '/bundles', '/listings'];
    expect(await statuses(7, (round) => running.call('GET', paths[round % 4] ?? '/me', { as: one }))).toEqual([
      ...Array(5).fill(200),
      ...Array(2).fill(429),
    ]);
    expect((await running.call('GET', '/me', { as: other })).status).toBe(200);
  });

  test('of one address are counted before the caller is known, over all routes', async () => {
    const running = await start({ limits: { address: 4, person: 1000, participant: 1000, webhook: 1000 } });
    const ask = (round: number) =>
      running.call('GET', round % 2 === 0 ? '/me' : '/public/overview', { as: 'no such token' });
    expect(await statuses(6, ask)).toEqual([401, 200, 401, 200, 429, 429]);
    const answer = await running.service.app.inject({ method: 'POST', url: '/api/auth/sign-out' });
    expect(answer.statusCode).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    const elsewhere = await running.service.app.inject({ url: '/api/v1/marketplaces', remoteAddress: '192.0.2.9' });
    expect(elsewhere.statusCode).toBe(200);
  });

  test('of the people of one participant are also counted together, without requests over a person’s own limit', async () => {
    const running = await start({ limits: { address: 1000, person: 3, participant: 5, webhook: 1000 } });
    const holder = { office: 'CN', number: '1', owner: '岚木', contact: 'c@x.example' };
    const { id, token: first } = await running.participant(holder);
    const second = await running.colleague(id, 'second');
    const ask = (as: string) => running.call('GET', '/rights', { as });
    expect(await statuses(6, () => ask(first))).toEqual([200, 200, 200, 429, 429, 429]);
    expect(await statuses(3, () => ask(second))).toEqual([200, 200, 429]);
  });

  test('of the desk count for each person alone; no limit applies to stopping removals', async () => {
    const running = await start({ limits: { address: 9, person: 4, participant: 1000, webhook: 1000 } });
    const [busy, other] = [await running.deskUser('busy'), await running.deskUser('other')];
    const ask = (as: string) => running.call('GET', '/desk/tasks', { as });
    expect(await statuses(6, () => ask(busy))).toEqual([200, 200, 200, 200, 429, 429]);
    expect((await ask(other)).status).toBe(200);
    // The address has used up its limit now.
    expect(await statuses(3, () => ask(other))).toEqual([200, 200, 429]);
    const stop = (as?: string) =>
      running.call('POST', '/desk/removal-stops', { ...(as && { as }), body: { reasons: 'A token was stolen' } });
    for (const person of [other, busy, other]) {
      // The second one finds removals already stopped.
      expect((await stop(person)).status).toBeOneOf([200, 409]);
      expect((await running.call('GET', '/desk/removals', { as: person })).status).toBe(200);
    }
    // A caller that the route is not for is counted, and refused.
    const stranger = await running.service.app.inject({
      method: 'POST',
      url: '/api/v1/desk/removal-stops',
      remoteAddress: '192.0.2.9',
      headers: { 'idempotency-key': 'a stranger' },
      payload: {},
    });
    expect(stranger.statusCode).toBe(401);
    expect(await statuses(2, () => stop())).toEqual([429, 429]);
  });

  test('of a webhook have a bucket of their own, whatever marketplace they name', async () => {
    const running = await start({ limits: { address: 1000, person: 1000, participant: 1000, webhook: 3 } });
    const deliver = (round: number) =>
      running.call('POST', `/marketplaces/${['taobao', 'tmall', 'nowhere', 'other'][round % 4]}/events`, { body: {} });
    expect(await statuses(5, deliver)).toEqual([401, 401, 404, 429, 429]);
    expect((await running.call('GET', '/marketplaces')).status).toBe(200);
  });

  test('take their address from a trusted proxy only', async () => {
    const from = (running: Running, ip: string, proxy: string) =>
      running.service.app.inject({
        url: '/api/v1/marketplaces',
        remoteAddress: proxy,
        headers: { 'x-forwarded-for': ip },
      });
    const limits = { address: 1, person: 1000, participant: 1000, webhook: 1000 };
    const trusting = await start({ limits, trustedProxies: ['10.0.0.0/8'] });
    for (const [ip, proxy, status] of [
      ['192.0.2.1', '10.1.1.1', 200],
      ['192.0.2.2', '10.1.1.1', 200],
      ['192.0.2.2', '10.1.1.2', 429],
      ['192.0.2.3', '203.0.113.1', 200],
      ['192.0.2.4', '203.0.113.1', 429],
    ] as const) {
      expect((await from(trusting, ip, proxy)).statusCode, `${ip} by ${proxy}`).toBe(status);
    }
    const strict = await start({ limits });
    expect((await from(strict, '192.0.2.1', '10.1.1.1')).statusCode).toBe(200);
    expect((await from(strict, '192.0.2.2', '10.1.1.1')).statusCode).toBe(429);
  });
});
