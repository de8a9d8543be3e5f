import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '../testing/running-service.ts';

let running: Running;
let token: string;
beforeAll(async () => {
  running = await startRunning(undefined, { publicUrl: 'https://desk.example' });
  token = await running.deskUser('reader');
});
afterAll(() => running.close());

const get = (url: string, headers: Record<string, string> = {}) => running.service.app.inject({ url, headers });

test('personal answers are never cached; answers that are the same for all may be', async () => {
  const authorization = `Bearer ${token}`;
  for (const [url, status] of [
    ['/api/v1/me', 200],
    ['/api/v1/me?wrong', 401],
    ['/api/v1/desk/tasks', 200],
    ['/api/v1/enrolments/none', 404],
    ['/api/v1/answers/none', 404],
    ['/api/v1/public/ledger/checkpoints/99', 404],
    ['/api/auth/get-session', 404],
    ['/api/nothing', 404],
  ] as const) {
    const answer = await get(url, status === 401 ? {} : { authorization });
    expect([answer.statusCode, answer.headers['cache-control']], url).toEqual([status, 'no-store']);
  }
  for (const url of ['/api/v1/public/overview', '/api/v1/public/rules']) {
    const answer = await get(url);
    expect([answer.statusCode, answer.headers['cache-control']], url).toEqual([200, undefined]);
  }
});

test('a browser must use TLS where the programme has it, and may use no camera', async () => {
  const { headers } = await get('/api/v1/public/overview');
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  expect(headers['permissions-policy']).toContain('camera=()');
  const plain = await startRunning();
  try {
    const answer = await plain.service.app.inject({ url: '/api/v1/public/overview' });
    expect(answer.headers['strict-transport-security']).toBeUndefined();
  } finally {
    await plain.close();
  }
});

describe('asked for by the name', () => {
  test.each([
    ['desk.example', 200],
    ['DESK.example:443', 200],
    ['127.0.0.1:4080', 200],
    ['localhost', 200],
    ['[::1]:4080', 200],
    ['attacker.example', 421],
    ['desk.example.attacker.example', 421],
    ['127.0.0.1.attacker.example', 421],
    ['attacker.example:4080', 421],
    ['10.0.0.1', 421],
  ])('"%s"', async (host, status) => {
    for (const url of ['/api/v1/public/overview', '/api/v1/marketplaces'])
      expect((await get(url, { host })).statusCode, url).toBe(status);
    expect((await get('/desk', { host })).statusCode === 421).toBe(status === 421);
  });
});
