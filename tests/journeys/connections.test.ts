/** Administrators add a marketplace by a form: they test it, one proposes and another confirms it, and a listing there is taken down. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSimulatedMarketplace, type SimulatedMarketplace } from '@marketsafe/connectors';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { secretNames } from '../../packages/service/src/platform/connector-secrets/index.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';

const TOKEN = 'canary-token-of-shoes';
const NEXT_TOKEN = 'canary-next-token';
let shop: SimulatedMarketplace;
let elsewhere: SimulatedMarketplace;
let [url, elsewhereUrl] = ['', ''];
let token = TOKEN;
let side: BrandSide;
/** Administrators, and a member of the review team who is none. */
let [ann, bo, reviewer] = ['', '', ''];
/** Every answer of this file, in which no secret may stand. */
const heard: string[] = [];
const closing: (() => unknown)[] = [];
/** Addresses on this machine that may be called. */
const inside: string[] = [];

const call = async (method: 'GET' | 'POST', path: string, as: string, body?: object, language = 'en') => {
  const answer = await side.running.call(method, path, {
    ...{ as, ...(body && { body }), headers: { 'accept-language': language } },
  });
  heard.push(JSON.stringify(answer.body));
  return answer;
};
const settings = (more: Readonly<Record<string, string>> = {}) => ({
  ...{ id: 'shoes', nameEn: 'Shoe Street', nameZh: '鞋街', url },
  ...more,
});
const request = (more: object = {}) => ({
  connector: 'operator-api',
  settings: settings(),
  secrets: { token: TOKEN },
  ...more,
});
const tested = (body: object, language = 'en') => call('POST', '/desk/connections/test', ann, body, language);
const propose = (body: object, as = ann) =>
  call('POST', '/desk/connections', as, { ...body, reasons: 'They asked to take part.' });
const decide = (what: 'confirmation' | 'drop', number: number, as = bo) =>
  call('POST', `/desk/connections/${number}/${what}`, as, { reasons: 'Compared with their people.' });
const detail = async (id = 'shoes') => (await call('GET', `/desk/marketplaces/${id}`, reviewer)).body;
const statusOf = async (id: string) =>
  (await call('GET', '/desk/marketplaces', reviewer)).body.items.find((one: { id: string }) => one.id === id);

async function aShop(id: string, shown: () => string, more: object = {}): Promise<[SimulatedMarketplace, string]> {
  const made = await createSimulatedMarketplace({
    ...{ id, name: { en: id, zh: id }, currency: 'CNY', now: () => side.running.clock.now(), operatorToken: shown },
    ...more,
  });
  closing.push(() => made.close());
  made.putSellers([{ id: 's1', name: '鞋履馆' }]);
  made.putListings([
    {
      ...{ id: '1', title: '岚木 托特包', seller: { id: 's1' }, price: { amount: '99.00', currency: 'CNY' } },
      ...{ shipsTo: ['CN'], classes: [18], sold: 40 },
    },
  ]);
  return [made, await made.listen(0)];
}

beforeAll(async () => {
  side = await startBrandSide({}, { marketplacesInside: inside });
  [shop, url] = await aShop('shoes', () => token);
  [elsewhere, elsewhereUrl] = await aShop('shoes', () => NEXT_TOKEN);
  inside.push(url, elsewhereUrl);
  const administrator = (name: string) => side.running.deskUser(name, { position: 'administrator' });
  [ann, bo, reviewer] = [await administrator('ann'), await administrator('bo'), await side.running.deskUser('rei')];
});
afterAll(async () => {
  await side.running.close();
  for (const close of closing) await close();
});

const answering = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

test('the form declares what each kind of connector needs, in both languages', async () => {
  const { body } = await call('GET', '/desk/connection-form', reviewer);
  expect(body.common.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['id', 'territories']));
  expect(body.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['operator-api', 'vendure', 'mercur', 'complaint-file']),
  );
  const [operatorApi] = body.kinds;
  expect(operatorApi.settings).toContainEqual({
    ...{ name: 'token', kind: 'secret', required: true, most: 1000 },
    ...{ label: { en: 'Token', 'zh-CN': '令牌' }, help: expect.any(Object) },
  });
});

test('what is wrong is said at its field, in the reader’s language, and never quotes a secret', async () => {
  const wrong = request({
    settings: settings({ id: 'Shoe Street', territories: 'de', fullPullHours: '0', colour: 'red', url: '' }),
    secrets: { token: 'hush hush' },
  });
  const { status, body } = await tested(wrong);
  expect([status, body.code]).toEqual([422, 'invalid-connection']);
  const fields = body.errors.map(({ field }: { field: string }) => field).sort();
  expect(fields).toEqual(
    ['colour', 'fullPullHours', 'id', 'territories', 'url']
      .map((name) => `body.settings.${name}`)
      .concat(['body.secrets.token'])
      .sort(),
  );
  expect(JSON.stringify(body)).not.toContain('hush');
  const chinese = await tested(wrong, 'zh-CN');
  expect(chinese.body.errors.every(({ detail: text }: { detail: string }) => /\p{Script=Han}/u.test(text))).toBe(true);
  expect((await tested(request({ connector: 'shopify' }))).body.errors[0].field).toBe('body.connector');
  // It stands in the operator's configuration.
  expect((await tested(request({ settings: settings({ id: 'taobao' }) }))).body.errors[0]).toMatchObject({
    ...{ field: 'body.settings.id', detail: expect.stringContaining('configuration file') },
  });
});

test('an address that may not be called is refused before anything is sent', async () => {
  const asked: string[] = [];
  const hidden = await answering((ask, answer) => {
    asked.push(ask.url ?? '');
    answer.end('{}');
  });
  for (const address of [hidden, 'http://shop.example', 'https://169.254.169.254', 'https://shop.example:9000'])
    expect((await tested(request({ settings: settings({ url: address }) }))).body.errors).toMatchObject([
      { field: 'body.settings.url' },
    ]);
  expect(asked).toEqual([]);
});

test('a test names what is wrong with the marketplace, and nothing is proposed then', async () => {
  const passed = (await tested(request())).body;
  expect([passed.passed, passed.checks.length]).toEqual([true, 7]);
  expect(shop.instructions()).toEqual([]);

  const failed = (await tested(request({ secrets: { token: 'canary-stolen' } }), 'zh-CN')).body;
  expect(failed.passed).toBe(false);
  expect(failed.checks).toContainEqual(
    expect.objectContaining({
      outcome: 'failed',
      why: expect.objectContaining({ 'zh-CN': expect.stringMatching(/密钥/) }),
    }),
  );
  const refused = await propose(request({ secrets: { token: 'canary-stolen' } }));
  expect(refused).toMatchObject({ status: 422, body: { code: 'connection-test-failed' } });
  expect(refused.body.errors[0].detail).toContain('does not accept the secrets');
  expect(await statusOf('shoes')).toBeUndefined();
});

test('whether a marketplace keeps its sellers’ contacts is chosen as it declares it', async () => {
  const [, keeping] = await aShop('quiet', () => TOKEN, { tokenKey: 'a key of its own' });
  inside.push(keeping);
  const whysOf = async (more: Readonly<Record<string, string>>) => {
    const { checks } = (await tested(request({ settings: settings({ id: 'quiet', ...more }) }))).body;
    return checks.flatMap(({ why }: { why?: { en: string } }) => why?.en ?? []).join('\n');
  };
  expect(await whysOf({ url: keeping })).toBe('The marketplace says that it keeps them. Choose that in the form.');
  expect(await whysOf({ url: keeping, sellers: 'kept-there' })).toBe('');
  const careless = await whysOf({ sellers: 'kept-there' });
  expect(careless).toContain('The marketplace does not say that it keeps them');
  expect(careless).toContain('Nothing of the answer was taken');
  expect(heard.join('\n')).not.toContain('鞋履馆');
});

test('only administrators test, propose, confirm and drop', async () => {
  expect((await call('POST', '/desk/connections/test', reviewer, request())).status).toBe(403);
  expect((await propose(request(), reviewer)).status).toBe(403);
  expect((await decide('confirmation', 1, reviewer)).status).toBe(403);
  expect((await call('GET', '/desk/marketplaces', side.brand.token)).status).toBe(403);
  expect((await decide('confirmation', 7)).status).toBe(404);
});

test('a proposed connection sends and reads nothing, is seen by all, and can be dropped with its secrets', async () => {
  const { status, body } = await propose(request());
  expect([status, body.state, body.proposal]).toEqual([201, 'proposed', 1]);
  expect(body.connections).toMatchObject([
    {
      number: 1,
      state: 'proposed',
      secrets: ['token'],
      settings: { url, zone: 'Asia/Shanghai' },
      proposed: { by: { name: 'ann' } },
    },
  ]);
  const tasks = (await call('GET', '/desk/tasks', reviewer)).body.items;
  expect(tasks).toContainEqual(expect.objectContaining({ kind: 'connection-proposed', title: 'Shoe Street' }));
  await side.pulled();
  expect((await call('GET', '/marketplaces', reviewer)).body.items.map(({ id }: { id: string }) => id)).not.toContain(
    'shoes',
  );
  expect(await propose(request(), bo)).toMatchObject({ status: 409, body: { code: 'connection-proposed' } });
  expect(await decide('confirmation', 1, ann)).toMatchObject({ status: 409, body: { code: 'proposer-not-distinct' } });

  expect((await decide('drop', 1, ann)).status).toBe(200);
  expect(await decide('confirmation', 1)).toMatchObject({ status: 409, body: { code: 'connection-settled' } });
  expect(await statusOf('shoes')).toBeUndefined();
  const { rows } = await side.running.database.asOwner((db) =>
    sql<{ sealed: string | null }>`select sealed from marketplace_connection`.execute(db),
  );
  expect(rows).toEqual([{ sealed: null }]);
  expect(
    (await call('GET', '/desk/tasks', reviewer)).body.items.map(({ kind }: { kind: string }) => kind),
  ).not.toContain('connection-proposed');
});

test('a second administrator confirms it if it still passes; then its listings come in and one of them is taken down', async () => {
  expect((await propose(request())).status).toBe(201);
  token = 'another';
  expect(await decide('confirmation', 2)).toMatchObject({ status: 422, body: { code: 'connection-test-failed' } });
  token = TOKEN;
  expect((await decide('confirmation', 2)).status).toBe(200);
  await side.pulled();
  expect(await statusOf('shoes')).toMatchObject({
    state: 'working',
    source: 'administrators',
    connector: 'operator-api',
  });
  expect(await secretNames(side.running.dataDirectory)).toEqual(['shoes.token', 'shoes.webhook']);

  const filed = await side.file('1', { targets: [{ kind: 'listing', marketplace: 'shoes', id: '1' }] });
  expect(filed).toMatchObject({ refused: [], lane: 'expedited' });
  await side.pulled();
  expect(shop.effects().map(({ effect }) => effect)).toContain('listing-hidden');
});

test('its page has health, abilities and blind spots; a failure is named in both languages, and pauses it', async () => {
  const healthy = await detail();
  expect(healthy.health).toMatchObject({
    openOrders: 0,
    calls: expect.arrayContaining([
      expect.objectContaining({ call: 'submit', failed: 0 }),
      expect.objectContaining({ call: 'pull', failed: 0 }),
    ]),
  });
  expect(healthy.abilities).toMatchObject({ blindSpots: [], tombstones: true, surfaces: ['page', 'search', 'cart'] });
  expect(healthy.abilities.actions).toContainEqual(
    expect.objectContaining({ action: 'listing.hide', relistProof: true }),
  );
  expect(healthy.connections.map(({ state }: { state: string }) => state)).toEqual(['confirmed', 'dropped']);

  shop.faults.arm({ kind: 'server-error', on: 'read', times: 1000 });
  for (let round = 0; round < 12; round += 1) await side.pulled();
  const failing = await detail();
  expect(failing.state).toBe('paused');
  expect(failing.health).toMatchObject({
    paused: { failures: expect.any(Number), until: expect.any(String) },
    lastFailed: { why: { en: expect.any(String), 'zh-CN': expect.stringMatching(/\p{Script=Han}/u) } },
  });
  shop.faults.clear();
  for (let round = 0; round < 12; round += 1) await side.pulled();
  expect((await detail()).state).toBe('working');
});

test('secrets stay at a change, and go to no other address unless they are entered again', async () => {
  const renamed = request({ settings: settings({ nameEn: 'Shoe Lane' }), secrets: {} });
  expect((await tested(renamed)).body.passed).toBe(true);
  const moved = request({ settings: settings({ url: elsewhereUrl }), secrets: {} });
  expect((await tested(moved)).body.errors).toMatchObject([{ field: 'body.secrets.token' }]);
  expect((await tested({ ...moved, connector: 'vendure' })).status).toBe(422);

  expect((await propose({ ...moved, secrets: { token: NEXT_TOKEN } })).body.connections[0].secrets).toEqual(['token']);
  // Until it is confirmed everything stays with the former one.
  await side.pulled();
  expect(await statusOf('shoes')).toMatchObject({ baseUrl: url, proposal: 3 });
  expect((await decide('confirmation', 3)).status).toBe(200);
  elsewhere.putListings([
    { id: '2', title: '岚木 手提包', seller: { id: 's1' }, price: { amount: '88.00', currency: 'CNY' } },
  ]);
  await side.pulled();
  await side.pulled();
  expect(await statusOf('shoes')).toMatchObject({ baseUrl: elsewhereUrl, state: 'working' });
  const found = await call('GET', `/listings?q=${encodeURIComponent('手提包')}`, side.brand.token);
  expect(JSON.stringify(found.body)).toContain('手提包');
});

test('a host without an interface is added without a test at the host, and takes complaints in worksheets', async () => {
  const byFile = {
    connector: 'complaint-file',
    settings: { id: 'shopee-sg', nameEn: 'Shopee', nameZh: '虾皮', url: 'https://shopee.sg', host: 'shopee' },
  };
  expect((await tested({ ...byFile, settings: { ...byFile.settings, id: 'lazada' } })).body.errors).toMatchObject([
    { field: 'body.settings.id' },
  ]);
  const checks = (await tested(byFile)).body.checks.map(({ outcome }: { outcome: string }) => outcome);
  expect(checks).toEqual(['passed', 'not-run']);
  expect((await propose(byFile)).status).toBe(201);
  expect((await decide('confirmation', 4)).status).toBe(200);
  await side.pulled();
  const { items } = (await call('GET', '/marketplaces', reviewer)).body;
  expect(items).toContainEqual(expect.objectContaining({ id: 'shopee-sg', host: 'shopee', forum: 'decides-there' }));
});

test('a marketplace of the configuration is shown, and cannot be changed here', async () => {
  expect(await detail('taobao')).toMatchObject({ id: 'taobao', connections: [], health: expect.any(Object) });
  expect((await call('GET', '/desk/marketplaces/none', reviewer)).status).toBe(404);
});

test('no answer and no row holds a secret that was entered', async () => {
  expect(heard.length).toBeGreaterThan(40);
  const { rows } = await side.running.database.asOwner((db) =>
    sql`select to_jsonb(c)::text as row from marketplace_connection c
      union all select to_jsonb(i)::text from idempotency i union all select to_jsonb(t)::text from desk_task t`.execute(
      db,
    ),
  );
  const said = heard.join('\n') + JSON.stringify(rows);
  for (const secret of [TOKEN, NEXT_TOKEN, 'canary-stolen']) expect(said).not.toContain(secret);
});
