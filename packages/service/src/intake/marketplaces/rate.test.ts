import type { Connector } from '@marketsafe/connectors';
import { afterEach, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
afterEach(() => running.close());

/** Requests to Taobao, with the instant at which each left. */
let sent: { readonly path: string; readonly at: number }[] = [];
let rate: { perSecond?: number; perDay?: number } | undefined;
const start = async (): Promise<void> => {
  sent = [];
  rate = undefined;
  running = await startRunning(undefined, {
    connectorOf: (made: Connector) => ({
      ...made,
      capabilities: () => ({ ...made.capabilities(), ...(rate && { rate }) }),
    }),
    meanwhile: async ({ url }) => {
      const isTaobao = running?.programme.marketplaces[0]?.baseUrl === url.origin;
      if (isTaobao) sent.push({ path: url.pathname.split('/').at(-1) ?? '', at: running.clock.now().getTime() });
    },
  });
};
const offers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `l${from + index}`, title: `岚木 包 ${index}`, seller: { id: 's1' }, shipsTo: ['CN'] },
    price: { amount: '99.00', currency: 'CNY' },
  }));
const known = async (): Promise<number> =>
  Number(
    (
      await running.service.transactions.work((tx) =>
        tx
          .selectFrom('listing')
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .executeTakeFirstOrThrow(),
      )
    ).count,
  );
const mostWithin = (window: number): number =>
  Math.max(0, ...sent.map(({ at }, index) => sent.slice(index).filter((other) => other.at < at + window).length));

test('pulls keep to the rate that the marketplace declares, and go on when it permits', async () => {
  await start();
  await running.settle();
  rate = { perSecond: 4 };
  running.shops.taobao.putSellers([{ id: 's1', name: '明月小店' }]);
  running.shops.taobao.putListings(offers(900));
  running.clock.advance(15_000);
  sent = [];
  await running.settle();
  expect(await known()).toBeLessThan(900);
  for (let step = 0; step < 100 && (await known()) < 900; step += 1) {
    running.clock.advance(100);
    await running.settle();
  }
  expect(await known()).toBe(900);
  expect(mostWithin(1000)).toBeLessThanOrEqual(4);
  const items = (await running.call('GET', '/desk/pulls', { as: await running.deskUser('reader') })).body.items;
  expect(items.filter((one: { failure?: unknown }) => one.failure !== undefined)).toEqual([]);
});

test('where so few requests are permitted that changes are always due, listings and full pulls have their turn', async () => {
  await start();
  await running.settle();
  rate = { perSecond: 0.1 };
  running.shops.taobao.putSellers([{ id: 's1', name: '明月小店' }]);
  running.shops.taobao.putListings(offers(250));
  running.clock.advance(24 * 3_600_000);
  for (let step = 0; step < 30; step += 1) {
    running.clock.advance(20_000);
    await running.settle();
  }
  expect(await known()).toBe(250);
  const items = (await running.call('GET', '/desk/pulls', { as: await running.deskUser('reader') })).body.items;
  const ended = items.filter(
    (one: { marketplace: string; last?: unknown }) => one.marketplace === 'taobao' && one.last,
  );
  expect(ended.map(({ of }: { of: string }) => of)).toEqual(['seller', 'listing', 'full']);
});

test('a takedown does not wait for pulls that used the rate up', async () => {
  await start();
  const entry = { office: 'CN', number: '1', owner: '岚木', contact: 'c@lanmu.example' };
  const { token } = await running.participant(entry, { mark: '岚木', classes: [18] });
  running.shops.taobao.putSellers([{ id: 's1', name: '明月小店', password: 'pw' }]);
  running.shops.taobao.putListings(offers(3));
  running.clock.advance(60_000);
  await running.settle();
  // From here on the marketplace permits little, and the pull that brings these uses it up.
  rate = { perDay: 48 };
  running.shops.taobao.putListings(offers(900, 100));
  running.clock.advance(60_000);
  await running.settle();
  expect(await known()).toBeLessThan(900);
  const before = await known();
  await running.call('POST', '/complaints', {
    as: token,
    body: {
      ...{ right: 'cn-1', reason: 'counterfeit', declaration: true, chips: ['never-made'] },
      targets: [{ kind: 'listing', marketplace: 'taobao', id: 'l1' }],
    },
  });
  await running.settle();
  expect(running.shops.taobao.effects()).toMatchObject([{ listing: 'l1' }, { effect: 'message-delivered' }]);
  expect(await known()).toBe(before);
});
