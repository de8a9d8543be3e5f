import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
let lune: { id: string; token: string };
let sol: string;
let brand: string;

beforeAll(async () => {
  running = await startRunning();
  const entry = (number: string, owner: string) => ({ office: 'CN', number, owner, contact: `c${number}@x.example` });
  lune = await running.participant(entry('1', 'Maison Lune'), { mark: 'Lunaria' });
  ({ token: sol } = await running.participant(entry('2', 'House Sol'), { mark: 'Solstice' }));
  const prices = [{ category: 'bags', currency: 'CNY', typical: '1000.00', low: '600.00' }];
  const body = { name: 'Lunaria', marks: [{ text: 'Lunaria' }], prices };
  brand = (await running.call('POST', '/brands', { as: lune.token, body })).body.id;
  running.shops.taobao.putSellers([{ id: 's1', name: '明月小店' }]);
  const offer = (id: string, amount: string) => ({
    ...{ id, title: `Lunaria 包 高仿 ${id}`, category: 'bags', seller: { id: 's1' } },
    ...{ price: { amount, currency: 'CNY' }, sold: 10 },
  });
  running.shops.taobao.putListings([offer('cheap', '180.00'), offer('half', '500.00'), offer('dear', '900.00')]);
  running.clock.advance(60_000);
  await running.settle();
});
afterAll(() => running.close());

const write = (conditions: object, more: object = {}, as = lune.token) =>
  running.call('POST', '/instructions', { as, body: { name: 'Cheap copies', on: true, conditions, ...more } });
// biome-ignore lint/suspicious/noExplicitAny: the assertions are the type
const list = async (query = ''): Promise<any[]> =>
  (await running.call('GET', `/findings?limit=100&${query}`, { as: lune.token })).body.items;
const idsOf = async (query = ''): Promise<string[]> => (await list(query)).map(({ listing }) => listing.id).sort();
const counted = async (query = '') =>
  (await running.call('GET', `/findings/counts?${query}`, { as: lune.token })).body.prepared;

test('the findings that meet an instruction are prepared, with it, and nothing is filed', async () => {
  const before = await list();
  expect([await counted(), before.map(({ prepared }) => prepared)]).toEqual([undefined, [[], [], []]]);
  const { status, body } = await write({ belowTypical: 30, band: 'review' });
  expect([status, body.on, body.by]).toEqual([201, true, expect.any(String)]);
  expect(await idsOf('prepared=yes')).toEqual(['cheap']);
  expect(await counted('state=open')).toBe(1);
  const after = await list();
  // Neither order nor score moves.
  expect(after.map(({ prepared: _, ...one }) => one)).toEqual(before.map(({ prepared: _, ...one }) => one));
  const { id, name, conditions } = body;
  expect(after.find(({ listing }) => listing.id === 'cheap').prepared).toEqual([{ id, name, conditions }]);
  running.clock.advance(86_400_000);
  await running.settle();
  const cases = await running.call('GET', '/cases?list=all', { as: lune.token });
  expect(cases.body.items).toEqual([]);
});

test('it is changed, turned off and deleted by those who may file', async () => {
  const [{ id }] = (await running.call('GET', '/instructions', { as: lune.token })).body.items;
  const put = (body: object, as = lune.token) => running.call('PUT', `/instructions/${id}`, { as, body });
  const wider = { name: 'Half price', on: true, conditions: { belowTypical: 60, brand, marketplace: 'taobao' } };
  expect((await put(wider)).body).toMatchObject(wider);
  expect(await idsOf('prepared=yes')).toEqual(['cheap', 'half']);
  expect(await idsOf('prepared=yes&band=watch')).toEqual([]);
  expect((await put({ ...wider, on: false })).body.on).toBe(false);
  expect([await idsOf('prepared=yes'), await counted()]).toEqual([[], undefined]);
  expect((await put(wider, sol)).status).toBe(404);
  const remove = (as: string) => running.call('DELETE', `/instructions/${id}`, { as });
  expect((await remove(sol)).status).toBe(404);
  expect((await remove(lune.token)).body).toEqual({ deleted: true });
  expect((await running.call('GET', '/instructions', { as: lune.token })).body.items).toEqual([]);
});

test('one about goods that came back, or a picture, prepares only such', async () => {
  await write({ cameBack: true });
  await write({ samePicture: true });
  expect(await idsOf('prepared=yes')).toEqual([]);
  await write({ score: 1 });
  expect(await idsOf('prepared=yes')).toEqual(['cheap', 'dear', 'half']);
  expect(await counted()).toBe(3);
});

test.each([
  ['without a condition', {}],
  ['about a brand alone', { brand: 'x', marketplace: 'taobao' }],
  ['with a share of nothing', { belowTypical: 0 }],
  ['with an unknown condition', { seller: 's1' }],
])('an instruction %s is refused', async (_, conditions) => {
  expect((await write(conditions)).status).toBe(400);
});

test('there are twenty at most', async () => {
  for (let nth = 3; nth < 20; nth += 1) expect((await write({ score: 99 })).status).toBe(201);
  expect((await write({ score: 99 })).body.code).toBe('too-many-instructions');
});
