import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicationReference } from '../../platform/publication-reference.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
let lune: string;
let sol: string;
const day = 86_400_000;

beforeAll(async () => {
  running = await startRunning('2026-03-02T02:00:00.000Z');
  const entry = (number: string, owner: string) => ({ office: 'CN', number, owner, contact: `c${number}@x.example` });
  ({ token: lune } = await running.participant(entry('1', 'Maison Lune'), { mark: 'Lunaria' }));
  ({ token: sol } = await running.participant(entry('2', 'House Sol'), { mark: 'Solstice' }));
  for (const [as, name] of [
    [lune, 'Lunaria'],
    [sol, 'Solstice'],
  ] as const)
    await running.call('POST', '/brands', { as, body: { name, marks: [{ text: name }] } });
  running.shops.taobao.putSellers([
    { id: 's1', name: '明月小店', password: 'shop', email: 's1@shop.example' },
    { id: 's2', name: '另一家', password: 'shop', email: 's2@shop.example' },
  ]);
  const offer = (id: string, seller: string, title: string) => ({ id, title, seller: { id: seller }, shipsTo: ['CN'] });
  running.shops.taobao.putListings([
    offer('a', 's1', 'Lunaria 包 高仿 1:1'),
    offer('b', 's1', 'Lunaria 鞋 高仿 1:1'),
    offer('c', 's2', 'Solstice 包 高仿 1:1'),
    offer('d', 's1', 'Solstice 鞋 高仿 1:1'),
  ]);
  running.clock.advance(60_000);
  await running.settle();
});
afterAll(() => running.close());

const sellers = async (as: string, query = '') =>
  (await running.call('GET', `/own-sellers?${query}`, { as })).body.items;
const file = async (as: string, right: string, id: string): Promise<string> => {
  const target = { kind: 'listing', marketplace: 'taobao', id };
  const body = { right, reason: 'counterfeit', declaration: true, targets: [target] };
  const filed = await running.call('POST', '/complaints', { as, body });
  await running.settle();
  return filed.body.bundles[0].cases[0].case;
};
const none = { cases: 0, upheld: 0, dismissed: 0, restored: 0, running: 0 };

test('a participant reads its own findings and cases of a seller, and nothing of another’s', async () => {
  expect(await sellers(lune)).toEqual([
    { key: 'taobao/s1', marketplace: 'taobao', id: 's1', name: '明月小店', findings: 2, ...none },
  ]);
  await file(sol, 'cn-2', 'd');
  const filed = await file(lune, 'cn-1', 'a');
  const [one] = await sellers(lune);
  expect(one).toMatchObject({ findings: 1, cases: 1, running: 1, upheld: 0, lastFiledAt: expect.any(String) });
  await running.linkOf(filed);
  for (let days = 0; days < 20; days += 1) {
    running.clock.advance(day);
    await running.settle();
  }
  expect(await sellers(lune)).toMatchObject([{ findings: 1, cases: 1, running: 0, upheld: 1, dismissed: 0 }]);
});

test('they come page by page, those with the most cases first, and one alone', async () => {
  const all = await sellers(sol);
  expect(all.map(({ key }: { key: string }) => key)).toEqual(['taobao/s1', 'taobao/s2']);
  const { body } = await running.call('GET', '/own-sellers?limit=1', { as: sol });
  const rest = await running.call('GET', `/own-sellers?limit=1&cursor=${body.next}`, { as: sol });
  expect([...body.items, ...rest.body.items]).toEqual(all);
  expect(await sellers(sol, 'seller=taobao%2Fs2')).toEqual([all[1]]);
  expect(await sellers(lune, 'seller=taobao%2Fs2')).toEqual([]);
});

test('a measure on the shop is shown once it is published, and not before', async () => {
  const { database, clock } = running;
  const reference = publicationReference('identity key', 'taobao/s1');
  const at = clock.now().toISOString();
  const visible = new Date(clock.now().getTime() + day).toISOString();
  await database.asOwner((db) =>
    db
      .insertInto('publication')
      .values({
        ...{ tenant: 'public', id: '00000000-0000-4000-8000-000000000001', reference, kind: 'sanction' },
        ...{
          marketplace: 'taobao',
          right_type: null,
          reason: null,
          outcome: 'closed',
          grade: null,
          organisation: null,
        },
        ...{ law: 'cn', happened_at: at, visible_at: visible, due_at: visible },
      })
      .execute(),
  );
  // The warning that the upheld case brought is published already.
  expect((await sellers(lune))[0].sanction.outcome).toBe('warned');
  clock.advance(day);
  expect((await sellers(lune))[0]).toMatchObject({ sanction: { outcome: 'closed', on: at.slice(0, 10) } });
});
