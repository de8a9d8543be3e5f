import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLine } from '../testing/raw-request.ts';
import { type Running, startRunning } from '../testing/running-service.ts';
import { noLimits } from './rate-limit.ts';

/** Hostile requests, sent to the service byte for byte. */
let running: Running;
let port: number;
beforeAll(async () => {
  running = await startRunning();
  port = await listen(running);
});
afterAll(() => running.close());

async function listen({ service }: Running): Promise<number> {
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  return (service.app.server.address() as AddressInfo).port;
}

test('no spelling of an address escapes the limit', async () => {
  const limited = await startRunning(undefined, { limits: { ...noLimits, address: 8 } });
  try {
    const open = await listen(limited);
    const spellings = [
      '/api/v1/marketplaces',
      '/%61pi/v1/marketplaces',
      '/%61%70%69/%76%31/%6darketplaces',
      `http://127.0.0.1:${open}/api/v1/marketplaces`,
      'http://elsewhere.example/%61pi/v1/marketplaces',
      '/api/v1/nothing',
      '/%61pi/nothing',
      '/api/v1/../v1/marketplaces',
    ];
    for (const target of spellings) expect((await getLine(open, target)).status, target).toBeOneOf([200, 404]);
    for (const target of spellings) expect((await getLine(open, target)).status, target).toBe(429);
  } finally {
    await limited.close();
  }
});

describe('an unreadable request is the client’s fault', () => {
  test.each(['//[', '//:1', '///', '/%', '/%00', '/..%2f..%2f', '/assets/%00', '/assets/../../package.json'])(
    'GET %s',
    async (target) => {
      expect((await getLine(port, target)).status).toBeOneOf([400, 403, 404]);
    },
  );

  const post = (path: string, payload: string | Buffer, type: string) =>
    running.service.app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': type, 'idempotency-key': 'what cannot be read' },
      payload,
    });

  test.each([
    ['arrays', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['objects', '{"a":'.repeat(20_000) + 1 + '}'.repeat(20_000)],
    ['a field', `{"name":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ])('JSON 20,000 deep: %s', async (_, body) => {
    for (const path of ['/api/v1/enrolments', '/api/auth/sign-in/email'])
      expect((await post(path, body, 'application/json')).statusCode, path).toBe(400);
  });

  test('brackets in a text are no depth', async () => {
    const body = JSON.stringify({ name: `${'['.repeat(100)}\\"${'{'.repeat(100)}` });
    expect((await post('/api/v1/enrolments', body, 'application/json')).json().code).toBe('invalid-request');
  });

  test('a form that breaks off, or is none', async () => {
    const { token } = await running.participant({
      office: 'CN',
      number: '7',
      owner: 'Maison',
      contact: 'seven@m.example',
    });
    const boundary = 'multipart/form-data; boundary=x';
    const begun =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf';
    for (const [body, type] of [
      [`${begun}\r\n\r\n%PDF`, boundary],
      [begun, boundary],
      ['--x\r\nno header at all\r\n\r\n--x--', boundary],
      ['--x--', boundary],
      ['', boundary],
      ['nothing', 'multipart/form-data'],
      ['nothing', 'text/plain'],
    ] as const) {
      const answer = await running.service.app.inject({
        method: 'POST',
        url: '/api/v1/documents',
        headers: {
          'content-type': type,
          'idempotency-key': `form ${body.length} ${type}`,
          authorization: `Bearer ${token}`,
        },
        payload: body,
      });
      expect([answer.statusCode, answer.json().code], body).toEqual([
        expect.toSatisfy((status: number) => status >= 400 && status < 500),
        expect.any(String),
      ]);
    }
  });

  test('a document’s id that is none', async () => {
    const holder = { office: 'CN', number: '8', owner: 'Maison', contact: 'eight@m.example' };
    const { token: as } = await running.participant(holder);
    for (const id of ['x', '', "'", 'a'.repeat(36)]) {
      const answer = await running.call('POST', '/complaints/check', {
        as,
        body: {
          right: 'cn-8',
          reason: 'counterfeit',
          targets: [{ url: 'https://item.taobao.com/item.htm?id=1' }],
          evidence: [{ id, kind: 'photo' }],
          declaration: true,
        },
      });
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
    }
  });
});

test('a missing page answers 404, and shows its own message', async () => {
  const status = async (target: string) => (await getLine(port, target)).status;
  for (const page of [
    '/',
    '/rules',
    '/desk',
    '/desk/',
    '/desk/cases/1',
    '/answer/a.link',
    '/desk/sellers/taobao/1?tab=x',
  ])
    expect(await status(page), page).toBe(200);
  for (const page of ['/nothing', '/desk/nothing', '/desk/cases/1/2', '/answer/', '/rules.php', '/.env', '/admin'])
    expect(await status(page), page).toBe(404);
  expect((await getLine(port, '/nothing')).text).toContain('<div id="root">');
});
