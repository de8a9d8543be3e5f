import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../packages/service/src/app/api.ts';
import type { Route } from '../../packages/service/src/platform/route.ts';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';

/** Any invalid request gets an RFC 9457 problem with a code, and never a 5xx. */
let side: BrandSide;
let desk: string;
let marketplace: string;
let link: string;
let filed: string;

beforeAll(async () => {
  side = await startBrandSide();
  desk = await side.running.deskUser('desk', { position: 'administrator' });
  marketplace = await side.running.marketplaceUser('taobao', 'head', 'administrator');
  await side.offer('s1', '1');
  filed = (await side.file('1')).case;
  link = await side.running.linkOf(filed);
});
afterAll(() => side.running.close());

interface Raw {
  readonly statusCode: number;
  readonly headers: Record<string, unknown>;
  readonly payload: string;
}

function expectProblem(answer: Raw, what: string): void {
  expect(answer.statusCode, what).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode, `${what}: ${answer.payload}`).toBeLessThan(500);
  expect(answer.headers['content-type'], what).toMatch('application/problem+json');
  const problem = JSON.parse(answer.payload);
  expect(problem, what).toMatchObject({
    type: `urn:marketsafe:problem:${problem.code}`,
    title: expect.stringMatching(/^[a-z]/),
    status: answer.statusCode,
    code: expect.stringMatching(/^[a-z]+(-[a-z]+)*$/),
  });
}

const tokenFor = ({ access }: Route): string => {
  if (access === 'marketplace-user') return marketplace;
  return ['desk', 'approver', 'administrator'].includes(access) ? desk : side.brand.token;
};

function send(route: Route, path: string, payload?: string, headers: Record<string, string> = {}): Promise<Raw> {
  return side.running.service.app.inject({
    method: route.method,
    url: `/api/v1${path}`,
    headers: {
      authorization: `Bearer ${tokenFor(route)}`,
      'content-type': 'application/json',
      ...(route.method !== 'GET' && { 'idempotency-key': crypto.randomUUID() }),
      ...headers,
    },
    ...(payload !== undefined && { payload }),
  }) as unknown as Promise<Raw>;
}

const routes = Object.entries<Route>(api);
const writes = routes.filter(([, { method }]) => method !== 'GET');

/** The route's path with real ids where one exists, so that the request gets as far as possible. */
const pathOf = (route: Route, param?: string): string =>
  route.url.replaceAll(/:(\w+)/g, (_, name: string) => {
    if (param !== undefined) return param;
    return { link, case: filed, right: side.right, marketplace: 'taobao', seller: 's1' }[name] ?? 'none';
  });

describe('a path that names nothing', () => {
  const strange = ['%00', '%F0%9F%91%9C', '..%2F..%2Fetc', '%27%20or%201%3D1--', 'x'.repeat(300), '%ED%A0%80'];
  test.each(routes.filter(([, { url }]) => url.includes(':')))('%s', async (name, route) => {
    for (const param of strange) expectProblem(await send(route, pathOf(route, param), '{}'), `${name} ${param}`);
  });

  test('no route at all', async () => {
    const answer = await side.running.call('GET', '/nothing');
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('an invalid body', () => {
  test.each(writes.filter(([, { body }]) => body !== undefined))('%s', async (name, route) => {
    for (const payload of ['{', '[]', 'null', '"text"', '', '{"__proto__":{"x":1}}']) {
      if (route.access === 'marketplace' && payload !== '{') continue;
      expectProblem(await send(route, pathOf(route), payload), `${name} ${payload}`);
    }
    const huge = await send(route, pathOf(route), `{"a":"${'x'.repeat(2_200_000)}"}`);
    // This is a bundle's link: where it does not open, no body is read.
    const opens = route.access !== 'shop-link' && route.access !== 'clearances-link';
    expect([huge.statusCode, JSON.parse(huge.payload).code]).toEqual(
      opens ? [413, 'body-too-large'] : [404, 'not-found'],
    );
  });

  test('of another kind', async () => {
    const answer = await send(api.fileComplaint, '/complaints', 'a=b', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expectProblem(answer, 'form');
    expect(answer.statusCode).toBe(415);
  });
});

describe('text that no database can store', () => {
  const bodies: [string, string, object][] = [
    ['/complaints', 'participant', { right: 'cn-9001~', reason: 'counterfeit', targets: [{ url: itemUrl('1') }] }],
    ['/complaints/check', 'participant', { right: 'cn', reason: 'counterfeit', targets: [{ url: '~' }] }],
    ['/complaints', 'participant', { right: 'cn', targets: [{ kind: 'listing', marketplace: 'taobao', id: '~' }] }],
    ['/enrolments', 'public', { name: 'a~', kind: 'agent', email: 'a@b.example', language: 'en' }],
    ['/rights', 'participant', { office: 'CN', number: '1~' }],
    ['/brands', 'participant', { name: 'a~', marks: [{ text: '岚木' }] }],
    ['/cases/CASE/appeal', 'participant', { grounds: 'a~' }],
    ['/desk/cases/CASE/review', 'desk', { decision: 'refuse', lacks: ['other-goods'], reasons: 'a~' }],
    ['/answers/LINK/counter-notice', 'seller', { kind: 'amended', statement: 'a~', declaration: true }],
    ['/answers/LINK/appeal', 'seller', { grounds: 'a~' }],
  ];
  test.each(bodies)('%s', async (path, access, body) => {
    const url = path.replace('CASE', filed).replace('LINK', link);
    for (const bad of ['\\u0000', '\\ud800', '\\udc00x']) {
      const payload = JSON.stringify({ declaration: true, ...body }).replaceAll('~', bad);
      const route = { method: 'POST', access } as Route;
      const answer = await send(route, url, payload);
      expectProblem(answer, `${path} ${bad}`);
      expect(JSON.parse(answer.payload).code, answer.payload).toBe('invalid-request');
    }
  });

  test('in a query or a key either', async () => {
    for (const query of ['/bundles?q=%00', '/listings?q=a%00', '/bundles?status=%00', '/bundles?cursor=AAAA']) {
      expectProblem(await send(api.listBundles, query), query);
    }
    const cursor = (parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const ofNoList = [['\u0000', '\u0000'], [1, 2], [], {}, ['x', 'y', 'z']] as readonly unknown[][];
    const ofNoInstant = [
      ['x', 'y'],
      ['2026-01-01', 'y'],
      ['2026-02-31T00:00:00.000Z', filed],
    ];
    const tries: [Route, string, readonly unknown[][]][] = [
      [api.listBundles, '/bundles', [...ofNoList, ...ofNoInstant]],
      [api.listFindings, '/findings', [...ofNoList, ...ofNoInstant]],
      [api.searchListings, '/listings', ofNoList],
      [api.listTasks, '/desk/tasks', [...ofNoList, ...ofNoInstant]],
      [api.listOrders, '/desk/orders', [...ofNoList, ...ofNoInstant]],
      [api.listSellers, '/sellers', [...ofNoList, ...ofNoInstant]],
    ];
    for (const [route, list, keys] of tries) {
      for (const key of keys) {
        const answer = await send(route, `${list}?cursor=${cursor(key)}`);
        expectProblem(answer, `${list} ${JSON.stringify(key)}`);
      }
    }
  });
});

describe('a write', () => {
  test.each(writes.filter(([, { safe }]) => !safe))('%s without an Idempotency-Key', async (name, route) => {
    const answer = await send(route, pathOf(route), '{}', { 'idempotency-key': '' });
    expectProblem(answer, name);
  });

  test('names each invalid field', async () => {
    const body = { right: '', reason: 'nonsense', targets: [{ url: 1 }], declaration: 'yes' };
    const answer = await side.running.call('POST', '/complaints', { as: side.brand.token, body });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    const fields = answer.body.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(expect.arrayContaining(['body.right', 'body.reason', 'body.declaration']));
  });
});

describe('an unauthorised user', () => {
  test.each(routes.filter(([, { access }]) => ['participant', 'desk', 'user'].includes(access)))(
    '%s: needs a session, of the right role',
    async (_name, route) => {
      const nobody = await send(route, pathOf(route), '{}', { authorization: 'Bearer nonsense' });
      expect([nobody.statusCode, JSON.parse(nobody.payload).code]).toEqual([401, 'not-signed-in']);
      if (route.access === 'user') return;
      const other = route.access === 'desk' ? side.brand.token : desk;
      const wrong = await send(route, pathOf(route), '{}', { authorization: `Bearer ${other}` });
      expect([wrong.statusCode, JSON.parse(wrong.payload).code]).toEqual([403, 'not-for-this-actor']);
    },
  );
});
