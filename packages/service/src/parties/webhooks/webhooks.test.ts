import { sql } from 'kysely';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { faultOf } from '../../platform/egress/addresses.ts';
import { realNetwork } from '../../platform/egress/dial.ts';
import { openReceiver, type Received, type Receiver } from '../../testing/receiver.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { waitAfter } from './schedule.ts';

const names: Readonly<Record<string, string[]>> = {
  'hooks.example': ['93.184.215.14'],
  'inside.example': ['10.1.2.3'],
  'both.example': ['93.184.215.14', '127.0.0.1'],
};
let receiver: Receiver;
let running: Running;
let brand: { id: string; token: string };
let stranger: { id: string; token: string };
let listings = 0;

beforeAll(async () => {
  receiver = await openReceiver();
  running = await startRunning(undefined, {
    webhooksInside: [receiver.url],
    network: { ...realNetwork, resolve: async (host) => names[host] ?? [], faultOf },
  });
  const enrol = (number: string, mark: string) =>
    running.participant(
      { office: 'CN', number, owner: mark, contact: `${number}@registry.example` },
      { mark, classes: [18] },
    );
  brand = await enrol('1', '岚木');
  stranger = await enrol('2', '远山');
  running.shops.taobao.putSellers([{ id: 's', name: '秘密店铺', password: 'shop', email: 's@shop.example' }]);
});
afterAll(async () => {
  await running.close();
  await receiver.close();
});

type Who = { readonly token: string };
const call = (who: Who, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) =>
  running.call(method, path, { as: who.token, ...(body && { body }) });
const made: [Who, string][] = [];
const add = async (who: Who, path = ''): Promise<string> => {
  const answer = await call(who, 'POST', '/webhooks', { url: receiver.url + path });
  expect(answer).toMatchObject({ status: 201, body: { state: 'active' } });
  made.push([who, answer.body.id]);
  return answer.body.id;
};
afterEach(async () => {
  receiver.answer = (response) => response.writeHead(204).end();
  for (const [who, id] of made.splice(0)) await call(who, 'DELETE', `/webhooks/${id}`);
  await running.settle();
  receiver.received.length = 0;
});
const stateOf = async (who: Who, id: string) =>
  (await call(who, 'GET', '/webhooks')).body.items.find((one: { id: string }) => one.id === id);
const secretsFor = async (who: Who, id: string): Promise<string[]> =>
  (await call(who, 'POST', `/webhooks/${id}/secrets`)).body.secrets.map(({ secret }: { secret: string }) => secret);
const deliveries = async (who: Who, id: string) => (await call(who, 'GET', `/webhooks/${id}/deliveries`)).body.items;
const sendTest = async (who: Who, id: string): Promise<string> => {
  const answer = await call(who, 'POST', `/webhooks/${id}/test`);
  expect(answer.status).toBe(202);
  await running.settle();
  return answer.body.message;
};
const verify = (secret: string, { headers, body }: Received): unknown => {
  // The receiver's library uses the machine's clock; the signature uses the programme's.
  const sentAt = new Date(Number(headers['webhook-timestamp']) * 1000);
  const signatures = String(headers['webhook-signature']).split(' ');
  const right = new Webhook(secret).sign(String(headers['webhook-id']), sentAt, body);
  if (!signatures.includes(right)) throw new Error('the signature does not fit');
  return JSON.parse(body);
};
const file = async (): Promise<string> => {
  listings += 1;
  const id = String(listings);
  running.shops.taobao.putListings([{ id, title: '岚木 包', seller: { id: 's' }, shipsTo: ['CN'] }]);
  running.clock.advance(60_000);
  await running.settle();
  const filed = await call(brand, 'POST', '/complaints', {
    ...{ right: 'cn-1', reason: 'counterfeit', declaration: true },
    targets: [{ kind: 'listing', marketplace: 'taobao', id }],
  });
  await running.settle();
  return filed.body.bundles[0].cases[0].case;
};

describe('an address', () => {
  test.each([
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://inside.example/',
    'https://both.example/',
    'https://nowhere.example/',
    'https://user:secret@hooks.example/',
    'https://hooks.example:22/',
    'http://hooks.example/',
    'ftp://hooks.example/',
    'nonsense',
  ])('%s is refused when it is entered, always with the same text', async (url) => {
    const answer = await call(brand, 'POST', '/webhooks', { url });
    expect(answer).toMatchObject({ status: 422, body: { code: 'webhook-address-refused' } });
    expect(answer.body.detail).toMatch(/^This address cannot be called\. It must begin with https/);
  });

  test('that is public is accepted once, and five of them', async () => {
    for (const path of ['a', 'b', 'c', 'd', 'e']) {
      const answer = await call(brand, 'POST', '/webhooks', { url: `https://hooks.example/${path}` });
      expect(answer.status).toBe(201);
      made.push([brand, answer.body.id]);
    }
    expect(await call(brand, 'POST', '/webhooks', { url: 'https://HOOKS.example/a' })).toMatchObject({
      body: { code: 'webhook-exists' },
    });
    expect(await call(brand, 'POST', '/webhooks', { url: 'https://hooks.example/f' })).toMatchObject({
      body: { code: 'too-many-webhooks' },
    });
  });
});

describe('an event of a case', () => {
  test('reaches its complainant’s endpoint, signed, with only ids and a link; another’s endpoint gets nothing', async () => {
    const id = await add(brand);
    await add(stranger, '/stranger');
    const [secret = ''] = await secretsFor(brand, id);
    const filed = await file();
    const heard = receiver.received.map(
      (one) => verify(secret, one) as { type: string; timestamp: string; data: object },
    );
    expect(heard.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['case.complaint-filed', 'case.notice-delivered']),
    );
    for (const { data, ...rest } of heard) {
      expect(Object.keys(rest)).toEqual(['type', 'timestamp']);
      expect(data).toEqual({
        bundle: expect.any(String),
        case: filed,
        link: `http://127.0.0.1:4700/api/v1/cases/${filed}`,
      });
    }
    const all = JSON.stringify(receiver.received);
    for (const hidden of ['秘密店铺', '岚木', 's@shop.example', 'counterfeit']) expect(all).not.toContain(hidden);
    expect(new Set(receiver.received.map((one) => one.id)).size).toBe(receiver.received.length);
    expect((await call(brand, 'GET', `/cases/${filed}`)).status).toBe(200);
  });

  test('is sent again under the same id until it is accepted, on the schedule', async () => {
    const id = await add(brand);
    const answers = [500, 302, 0, 429, 200];
    receiver.answer = (response) => {
      const status = answers.shift() ?? 204;
      if (status === 0) response.destroy();
      else response.writeHead(status, { location: receiver.url, 'retry-after': '7200' }).end('{}');
    };
    const message = await sendTest(brand, id);
    expect(await deliveries(brand, id)).toMatchObject([{ message, state: 'waiting', attempts: 1, status: 500 }]);
    const shown: unknown[] = [];
    for (const wait of [2 * 3600, 300, 1800, 2 * 3600]) {
      running.clock.advance((wait - 1) * 1000);
      await running.settle();
      running.clock.advance(1000);
      await running.settle();
      const [{ state, attempts, status, fault }] = await deliveries(brand, id);
      shown.push([state, attempts, status ?? fault]);
    }
    expect(shown).toEqual([
      ['waiting', 2, 'redirected'],
      ['waiting', 3, 'broken'],
      ['waiting', 4, 429],
      ['delivered', 5, 200],
    ]);
    expect(new Set(receiver.received.map((one) => `${one.id} ${one.body}`))).toEqual(
      new Set([`${message} ${receiver.received[0]?.body}`]),
    );
    expect(receiver.received).toHaveLength(5);
  });
});

describe('an endpoint', () => {
  test('that answers 410 is disabled, and its participant and the desk are notified; enabled again it receives events', async () => {
    const id = await add(brand);
    receiver.answer = (response) => response.writeHead(410).end();
    await sendTest(brand, id);
    expect(await stateOf(brand, id)).toMatchObject({ state: 'disabled', why: 'gone' });
    const [mail] = await running.mailTo('1@cn.example');
    expect(mail).toMatchObject({
      subject: expect.stringContaining('is disabled'),
      link: 'http://127.0.0.1:4700/portal/webhooks',
    });
    const desk = await running.deskUser('one');
    const tasks = async () =>
      (await running.call('GET', '/desk/tasks', { as: desk })).body.items.filter(
        ({ kind }: { kind: string }) => kind === 'webhook-disabled',
      );
    expect(await tasks()).toMatchObject([{ participant: brand.id, title: new URL(receiver.url).host }]);
    expect((await call(brand, 'POST', `/webhooks/${id}/test`)).body.code).toBe('webhook-not-active');
    const before = receiver.received.length;
    await file();
    expect(receiver.received).toHaveLength(before);

    receiver.answer = (response) => response.writeHead(200).end();
    expect((await call(brand, 'POST', `/webhooks/${id}/resume`)).body).toMatchObject({ state: 'active' });
    expect(await tasks()).toEqual([]);
    await sendTest(brand, id);
    expect(await deliveries(brand, id)).toMatchObject([{ state: 'delivered' }, { state: 'failed', status: 410 }]);
  });

  test('that accepts nothing for the whole schedule is disabled once, however much is waiting', async () => {
    const id = await add(brand);
    receiver.answer = (response) => response.writeHead(503).end();
    const messages = [await sendTest(brand, id), await sendTest(brand, id)];
    const mails = (await running.mailTo('1@cn.example')).length;
    let hours = 0;
    for (; (await stateOf(brand, id)).state === 'active' && hours < 100; hours += 1) {
      running.clock.advance(3_600_000);
      await running.settle();
    }
    expect(hours).toBeGreaterThanOrEqual(75);
    expect(hours).toBeLessThanOrEqual(85);
    expect(await stateOf(brand, id)).toMatchObject({ state: 'disabled', why: 'no-answer' });
    expect(await running.mailTo('1@cn.example')).toHaveLength(mails + 1);
    // Both are due at once. The tenth attempt of either disables the endpoint, and may come before that of the other.
    const tried = messages.map((message) => receiver.received.filter(({ id: of }) => of === message).length);
    expect(Math.max(...tried)).toBe(10);
  });

  test('that accepts some events stays enabled while another event is given up', async () => {
    const id = await add(brand);
    let bad = '';
    receiver.answer = (response, { id: message }) => response.writeHead(message === bad ? 500 : 200).end();
    bad = (await call(brand, 'POST', `/webhooks/${id}/test`)).body.message;
    await running.settle();
    for (let hours = 0; hours < 85; hours += 1) {
      running.clock.advance(3_600_000);
      await running.settle();
      if (hours === 40) await sendTest(brand, id);
    }
    expect(await deliveries(brand, id)).toContainEqual(
      expect.objectContaining({ message: bad, state: 'failed', attempts: 10 }),
    );
    expect(await stateOf(brand, id)).toMatchObject({ state: 'active' });
  });

  test('that is paused or deleted receives nothing, not even queued events', async () => {
    const id = await add(brand);
    receiver.answer = (response) => response.writeHead(500).end();
    await sendTest(brand, id);
    await call(brand, 'POST', `/webhooks/${id}/pause`);
    receiver.received.length = 0;
    await file();
    running.clock.advance(86_400_000);
    await running.settle();
    expect(receiver.received).toEqual([]);
    await call(brand, 'POST', `/webhooks/${id}/resume`);
    await sendTest(brand, id);
    expect(receiver.received).toHaveLength(1);
    expect((await call(brand, 'DELETE', `/webhooks/${id}`)).status).toBe(200);
    running.clock.advance(86_400_000);
    await running.settle();
    expect(receiver.received).toHaveLength(1);
    expect((await call(brand, 'GET', `/webhooks/${id}/deliveries`)).status).toBe(404);
  });

  test('gets an event again on request, under its old id', async () => {
    const id = await add(brand);
    const message = await sendTest(brand, id);
    expect((await call(brand, 'POST', `/webhooks/${id}/deliveries/${message}/resend`)).status).toBe(202);
    await running.settle();
    expect(receiver.received.map((one) => one.id)).toEqual([message, message]);
    expect(new Set(receiver.received.map((one) => one.body)).size).toBe(1);
    expect(await call(brand, 'POST', `/webhooks/${id}/deliveries/msg_other/resend`)).toMatchObject({ status: 404 });
  });
});

describe('secrets', () => {
  test('change with both signing for the requested time, and only the new one after it', async () => {
    const id = await add(brand);
    const [old = ''] = await secretsFor(brand, id);
    await call(brand, 'POST', `/webhooks/${id}/rotate`, { overlapHours: 2 });
    const [next = '', also] = await secretsFor(brand, id);
    expect([also, next === old]).toEqual([old, false]);
    await sendTest(brand, id);
    const [during] = receiver.received;
    expect(String(during?.headers['webhook-signature']).split(' ')).toHaveLength(2);
    for (const secret of [old, next]) expect(during && verify(secret, during)).toMatchObject({ type: 'webhook.test' });
    running.clock.advance(2 * 3_600_000);
    expect(await secretsFor(brand, id)).toEqual([next]);
    await sendTest(brand, id);
    const after = receiver.received.at(-1);
    expect(after && verify(next, after)).toMatchObject({ type: 'webhook.test' });
    expect(() => after && verify(old, after)).toThrow('does not fit');
    await call(brand, 'POST', `/webhooks/${id}/rotate`, { overlapHours: 0 });
    expect(await secretsFor(brand, id)).toHaveLength(1);
  });

  test('are never in the database in clear text', async () => {
    const id = await add(brand);
    await call(brand, 'POST', `/webhooks/${id}/rotate`, {});
    const secrets = await secretsFor(brand, id);
    await sendTest(brand, id);
    expect(secrets).toHaveLength(2);
    const dump = await running.service.transactions.work(async (tx) => {
      const tables = await sql<{ name: string }>`
        select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'kysely_%'`.execute(tx);
      let text = '';
      for (const { name } of tables.rows) {
        const { rows } = await sql`select * from ${sql.table(name)}`.execute(tx);
        text += JSON.stringify(rows);
      }
      return text;
    });
    expect(dump).toContain(id);
    for (const secret of secrets) expect(dump).not.toContain(secret.slice(6));
  });
});

describe('another participant’s endpoint', () => {
  test('is not found, on every route', async () => {
    const id = await add(brand);
    const message = await sendTest(brand, id);
    const missing = '00000000-0000-4000-8000-000000000000';
    for (const [method, path, body] of [
      ['DELETE', '', undefined],
      ['POST', '/pause', undefined],
      ['POST', '/resume', undefined],
      ['POST', '/secrets', undefined],
      ['POST', '/rotate', {}],
      ['POST', '/test', undefined],
      ['GET', '/deliveries', undefined],
      ['POST', `/deliveries/${message}/resend`, undefined],
    ] as const) {
      const theirs = await call(stranger, method, `/webhooks/${id}${path}`, body);
      expect([path, theirs.status]).toEqual([path, 404]);
      expect(theirs).toEqual(await call(stranger, method, `/webhooks/${missing}${path}`, body));
    }
    expect((await call(stranger, 'GET', '/webhooks')).body.items).toEqual([]);
    expect(await stateOf(brand, id)).toMatchObject({ state: 'active' });
  });
});

test('the schedule is the standard’s: ten attempts in 75:35:05; a receiver may ask for a day', () => {
  const waits = Array.from({ length: 12 }, (_, done) => waitAfter(done + 1));
  expect(waits.filter((wait) => wait !== undefined)).toHaveLength(9);
  expect(waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0)).toBe((75 * 3600 + 35 * 60 + 5) * 1000);
  expect(waitAfter(1, 999_999_999_999)).toBe(86_400_000);
});
