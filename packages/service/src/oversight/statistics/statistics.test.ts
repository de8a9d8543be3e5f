import { afterAll, beforeAll, expect, test } from 'vitest';
import { counted as countsOf } from '../../testing/counted.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const counted = async () => (await countsOf(running)).live;

test('two cases about one listing count as one listing removed and one restored', async () => {
  const entry = (number: string, owner: string) => ({ office: 'CN', number, owner, contact: `c${number}@x.example` });
  const brands = [
    await running.participant(entry('1', '岚木'), { mark: '岚木' }),
    await running.participant(entry('2', '远山'), { mark: '远山' }),
  ];
  running.shops.taobao.putSellers([{ id: 's', name: '店', password: 'shop', email: 's@shop.example' }]);
  running.shops.taobao.putListings([{ id: '1', title: '岚木 远山 联名包', seller: { id: 's' }, shipsTo: ['CN'] }]);
  running.clock.advance(60_000);
  await running.settle();
  const cases: string[] = [];
  for (const [index, { token }] of brands.entries()) {
    const filed = await running.call('POST', '/complaints', {
      as: token,
      body: {
        ...{ right: `cn-${index + 1}`, reason: 'counterfeit', declaration: true },
        targets: [{ kind: 'listing', marketplace: 'taobao', id: '1' }],
      },
    });
    expect(filed.body.bundles[0].cases[0].refused).toEqual([]);
    cases.push(filed.body.bundles[0].cases[0].case);
    await running.settle();
  }
  expect(await counted()).toMatchObject({ complaints: 2, listingsRemoved: 1, wronglyRemovedRestored: 0 });
  const grades = { suspected: 0, likely: 0, admitted: 0, confirmed: 0, none: 0 };
  expect((await counted()).removedByGrade).toEqual({ ...grades, suspected: 1 });
  for (const [index, id] of cases.entries()) {
    const as = brands[index]?.token ?? '';
    const withdrawn = await running.call('POST', `/cases/${id}/withdraw`, { as, body: { kind: 'mistake' } });
    expect(withdrawn.status).toBe(200);
    await running.settle();
  }
  expect(await counted()).toMatchObject({ complaints: 2, listingsRemoved: 1, wronglyRemovedRestored: 1 });
  expect((await counted()).removedByGrade).toEqual({ ...grades, none: 1 });
});

test('addresses that lead to no listing are counted apart; a listing that existed after all counts as a complaint', async () => {
  const before = await counted();
  const { token } = await running.participant(
    { office: 'CN', number: '3', owner: '北麓', contact: 'c3@x.example' },
    { mark: '北麓' },
  );
  // A listing that existed, and is hidden when the complaint comes.
  running.shops.taobao.putListings([{ id: '90', title: '北麓 包', seller: { id: 's' }, shipsTo: ['CN'] }]);
  running.clock.advance(60_000);
  await running.settle();
  const target = { kind: 'listing', marketplace: 'taobao', id: '90' } as const;
  await running.programme.marketplaces[0]?.connector.submit([{ id: 'own', type: 'listing.hide', target }]);
  running.clock.advance(60_000);
  await running.settle();
  const filed = await running.call('POST', '/complaints', {
    as: token,
    body: {
      ...{ right: 'cn-3', reason: 'counterfeit', declaration: true },
      targets: Array.from({ length: 300 }, (_, index) => ({ kind: 'listing', marketplace: 'taobao', id: `9${index}` })),
    },
  });
  expect(filed.status).toBe(201);
  const now = await counted();
  expect([now.complaints - before.complaints, now.refused - before.refused, now.withoutListing]).toEqual([0, 0, 300]);

  const id = filed.body.bundles
    .flatMap(({ cases }: { cases: { case: string; target: { id: string } }[] }) => cases)
    .find((one: { target: { id: string } }) => one.target.id === '90').case;
  const grounds = 'It is on sale; see the picture.';
  expect((await running.call('POST', `/cases/${id}/appeal`, { as: token, body: { grounds } })).status).toBe(200);
  const desk = await running.deskUser('ann');
  const allowed = await running.call('POST', `/desk/cases/${id}/appeal-decision`, {
    ...{ as: desk, body: { outcome: 'reversed', reasons: 'It is there.' } },
  });
  expect(allowed.status).toBe(200);
  const after = await counted();
  expect([after.complaints - before.complaints, after.withoutListing]).toEqual([1, 299]);
});
