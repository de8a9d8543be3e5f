import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../app/api.ts';
import { type Running, startRunning } from '../testing/running-service.ts';
import type { Route } from './route.ts';

/** The service as a monitor sees it: health, metrics, log, API document. */
let running: Running;
const lines: { level: string; msg: string; request?: string; [name: string]: unknown }[] = [];
beforeAll(async () => {
  running = await startRunning(undefined, { log: (line) => lines.push(JSON.parse(line)) });
});
afterAll(() => running.close());

const get = (url: string, more: { headers?: Record<string, string>; remoteAddress?: string } = {}) =>
  running.service.app.inject({ url, ...more });

test('health and readiness say ok, or which check fails', async () => {
  for (const path of ['/health', '/ready']) {
    const answer = await get(path);
    expect([path, answer.statusCode, answer.json()]).toEqual([path, 200, { status: 'ok' }]);
  }
  const key = join(running.dataDirectory, 'ledger-key.pem');
  await rename(key, `${key}.gone`);
  await expect.poll(async () => (await get('/ready')).statusCode, { interval: 200 }).toBe(503);
  expect((await get('/ready')).json()).toEqual({
    status: 'failing',
    checks: { poller: 'ok', database: 'ok', files: 'ok', keys: 'failing' },
  });
  expect((await get('/health')).statusCode).toBe(200);
  await rename(`${key}.gone`, key);
  await expect.poll(async () => (await get('/ready')).statusCode, { interval: 200 }).toBe(200);
  expect(lines.some(({ msg, level }) => msg === 'health check: keys' && level === 'error')).toBe(true);
});

test('metrics tell of requests, queues, connectors, deadlines, the poller and the event loop', async () => {
  await running.settle();
  await running.call('GET', '/marketplaces');
  await running.service.transactions.work((tx) =>
    sql`insert into outbox (kind, key, payload, due_at) values ('notice', 'watched', '{}', ${new Date(running.clock.now().getTime() + 60_000)})`.execute(
      tx,
    ),
  );
  const { statusCode, body, headers } = await get('/metrics');
  expect([statusCode, headers['content-type']]).toEqual([200, expect.stringContaining('text/plain')]);
  for (const line of [
    /^marketsafe_http_request_seconds_count\{method="GET",route="\/api\/v1\/marketplaces",status="200"\} 1$/m,
    /^marketsafe_queue_rows\{queue="outbox-notice"\} 1$/m,
    /^marketsafe_queue_oldest_seconds\{queue="outbox-notice"\} 0$/m,
    /^marketsafe_connector_call_seconds_count\{marketplace="taobao",call="pull",outcome="ok"\} [1-9]/m,
    /^marketsafe_deadlines_missed 0$/m,
    /^marketsafe_poller_round_seconds_count [1-9]/m,
    /^marketsafe_poller_rows_total\{source="pull"\} [1-9]/m,
    /^nodejs_eventloop_lag_p99_seconds /m,
  ])
    expect(body).toMatch(line);
});

test('metrics are for this machine only: requests from elsewhere or through a proxy find nothing', async () => {
  const here = { host: '127.0.0.1:4080' };
  expect((await get('/metrics', { headers: here })).statusCode).toBe(200);
  expect((await get('/metrics', { headers: here, remoteAddress: '10.0.0.1' })).statusCode).toBe(404);
  for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip', 'x-forwarded-proto'])
    expect((await get('/metrics', { headers: { ...here, [name]: '127.0.0.1' } })).statusCode, name).toBe(404);
});

test('the document of the API is served, with a body for each upload', async () => {
  const answer = await get('/api/v1/openapi.json');
  const document = answer.json();
  const written = JSON.parse(await readFile(new URL('../../../sdk/openapi.json', import.meta.url), 'utf8'));
  // The client also knows the routes of a demonstration.
  const served = Object.entries(written.paths).filter(([path]) => !path.startsWith('/demo'));
  expect(document.paths).toEqual(Object.fromEntries(served));
  expect(written.components.schemas).toMatchObject(document.components.schemas);
  const writes = Object.entries<Route>(api).filter(([, { body, multipart }]) => body || multipart);
  const undeclared = writes.filter(([, { url, method }]) => {
    const operation = document.paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    return operation?.requestBody === undefined;
  });
  expect(undeclared.map(([operation]) => operation)).toEqual([]);
  const forms = writes.filter(([, { multipart }]) => multipart);
  expect(forms.length).toBeGreaterThanOrEqual(4);
  for (const [, { url }] of forms)
    expect(document.paths[url.replace(/:(\w+)/g, '{$1}')].post.requestBody.content).toHaveProperty([
      'multipart/form-data',
      ...['schema', 'properties', 'file'],
    ]);
});

test('every request has a line and an id; an error has its stack, and its id is in the answer', async () => {
  const fine = await get('/api/v1/marketplaces');
  expect(fine.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  const line = () => lines.find(({ request, msg }) => request === fine.headers['x-request-id'] && msg === 'request');
  // The line is written after the answer was sent.
  await expect.poll(line).toMatchObject({ level: 'info', method: 'GET', route: '/api/v1/marketplaces', status: 200 });
  expect(line()?.ms).toEqual(expect.any(Number));

  const as = await running.deskUser('breaks');
  await running.database.asOwner((db) => sql`alter table account rename to account_away`.execute(db));
  try {
    const broken = await get('/api/v1/me', { headers: { authorization: `Bearer ${as}` } });
    expect(broken.json()).toMatchObject({ code: 'internal-error', requestId: broken.headers['x-request-id'] });
    const error = lines.find(({ request, level }) => level === 'error' && request === broken.json().requestId);
    expect(error).toMatchObject({
      msg: 'internal-error',
      err: { code: '42P01', stack: expect.arrayContaining([expect.stringMatching(/^\s+at /)]) },
    });
  } finally {
    await running.database.asOwner((db) => sql`alter table account_away rename to account`.execute(db));
  }
});
