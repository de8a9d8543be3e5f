import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
let token: string;
const day = 86_400_000;

beforeAll(async () => {
  running = await startRunning('2026-03-02T02:00:00.000Z');
  ({ token } = await running.participant(
    { office: 'CN', number: '1', owner: '岚木', contact: 'c1@x.example' },
    { mark: '岚木' },
  ));
  running.shops.taobao.putSellers([{ id: 's', name: '云上 小店', password: 'shop', email: 's@shop.example' }]);
  running.shops.taobao.putListings(
    ['1', '2'].map((id) => ({ id, title: '岚木 包', seller: { id: 's' }, shipsTo: ['CN'] })),
  );
  running.clock.advance(60_000);
  await running.settle();
});
afterAll(() => running.close());

const asked = async (about: string) =>
  (await running.call('GET', `/public/decisions?about=${encodeURIComponent(about)}`)).body;
const url = (id: string) => `https://item.taobao.com/item.htm?id=${id}`;

test('only a final decision is shown, by address and by the shop’s name, until it expires', async () => {
  const filed = await running.call('POST', '/complaints', {
    as: token,
    body: {
      ...{ right: 'cn-1', reason: 'counterfeit', declaration: true },
      targets: [{ kind: 'listing', marketplace: 'taobao', id: '1' }],
    },
  });
  const id = filed.body.bundles[0].cases[0].case;
  await running.settle();
  expect(await asked(url('1'))).toEqual({ read: 'listing', items: [] });
  // Silence upholds it; the time to appeal still runs.
  await running.linkOf(id);
  for (let days = 0; days < 20; days += 1) {
    running.clock.advance(day);
    await running.settle();
  }
  const detail = (await running.call('GET', `/cases/${id}`, { as: token })).body;
  expect(detail.status).toBe('upheld');
  expect((await asked(url('1'))).items).toEqual([]);
  running.clock.advance(200 * day);
  await running.settle();
  const { items } = await asked(url('1'));
  expect(items).toMatchObject([
    { about: 'listing', marketplace: { id: 'taobao' }, reason: 'counterfeit', outcome: 'upheld' },
  ]);
  expect(items[0].until > items[0].on).toBe(true);
  expect(await asked('云上　小店')).toMatchObject({ read: 'name', items });
  expect(JSON.stringify(items)).not.toMatch(/岚木|云上|case/);
  // Silence about another listing of the same shop says nothing.
  expect((await asked(url('2'))).items).toEqual([]);
  running.clock.advance(366 * day);
  expect((await asked(url('1'))).items).toEqual([]);
});

test('a question is bounded', async () => {
  expect((await running.call('GET', `/public/decisions?about=${'x'.repeat(2001)}`)).status).toBe(400);
  expect((await running.call('GET', '/public/decisions')).status).toBe(400);
});
