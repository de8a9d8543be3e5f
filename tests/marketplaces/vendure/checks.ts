import assert from 'node:assert/strict';
import type { ConformanceWorld, Connector, Http, HttpInit } from '@marketsafe/connectors';
import {
  action,
  breaksAt,
  connectTo,
  firstComes,
  gone,
  liesOnce,
  perform,
  seen,
  troubleOf,
  visible,
} from '../software/acting.ts';
import type { StageCheck } from '../software/conformance.ts';
import { ADMIN_PASSWORD } from './boot.ts';
import { ask, type Caller, Refused } from './graphql.ts';
import { openShop, PASSWORD, putOnSale, type Seller } from './sellers.ts';
import { kindOf, yes } from './trouble.ts';
import { effectsOf, giveTo, type Stage, settled, vendureWorld } from './world.ts';

let count = 0;

const connect = ({ shop }: Stage, http: Http = fetch, token = `superadmin:${ADMIN_PASSWORD}`): Connector =>
  connectTo('vendure', shop, token, { http });

const rest =
  ({ shop }: Stage) =>
  (): Promise<void> =>
    settled(shop);

/** After the numbered change of this name. */
const breaksAfter = (name: string, at: number): Http =>
  breaksAt((_, { body }) => body?.includes(`mutation ${name}`) === true, at);

const openOne = async ({ shop, zones }: Stage): Promise<Seller> => {
  count += 1;
  return openShop(await shop.admin(), zones, `A shop ${count}`, `c${process.pid}-${count}`);
};

const put = async ({ shop }: Stage, seller: Seller) => {
  count += 1;
  const listing = await putOnSale(seller, {
    name: `Boots ${count}`,
    sku: `boots${process.pid}x${count}`,
    prices: [19900],
  });
  await settled(shop);
  return listing;
};

const index = async ({ shop }: Stage, state: 'stopped' | 'started'): Promise<void> => {
  await (await fetch(`${shop.url}/for-tests/index?state=${state}`)).text();
};

const priceOf = async (caller: Caller, id: string): Promise<number | undefined> => {
  const query = 'query($id:ID!){product(id:$id){variants{price}}}';
  return (await ask<{ product: { variants: { price: number }[] } | null }>(caller, query, { id })).product?.variants[0]
    ?.price;
};

const rightsOf = async (stage: Stage, channel: string): Promise<string> => {
  const query =
    '{roles(options:{take:1000}){items{permissions description channels{id}}} channels(options:{take:1000}){items{id token}}}';
  const { roles, channels } = await ask<{
    roles: { items: { channels: { id: string }[] }[] };
    channels: { items: { id: string }[] };
  }>(await stage.shop.admin(), query);
  const own = roles.items.filter((role) => role.channels.length === 1 && role.channels[0]?.id === channel);
  return JSON.stringify([own, channels.items.find(({ id }) => id === channel)]);
};

const closes = async (stage: Stage, world: ConformanceWorld, size: number): Promise<void> => {
  const connector = connect(stage);
  const seller = await openOne(stage);
  const listings: string[] = [];
  for (let number = 0; number < size; number += 1) listings.push((await put(stage, seller)).id);
  const [removed = '', off = '', ...others] = listings;
  await perform(connector, action('listing.remove', 'listing', removed), rest(stage));
  const disable = 'mutation($id:ID!){updateProduct(input:{id:$id,enabled:false}){id}}';
  await ask(seller.session, disable, { id: off });
  const rights = await rightsOf(stage, seller.channel);

  // The first attempt breaks off after fifty, and is made again.
  const closure = action('seller.close', 'storefront', seller.id);
  const [before] = await connector.prepare([closure]);
  assert.ok(before !== undefined);
  const broken = connect(stage, breaksAfter('Listings', 1));
  const [first] = await broken.submit([{ ...closure, before }]);
  assert.equal(first?.outcome, 'unknown');
  const closed = await perform(connector, { ...closure, before }, rest(stage));
  assert.equal(closed.outcome, 'done');
  assert.equal(await effectsOf(stage.shop, closure.id), 1);
  assert.deepEqual((await seen(connector, 'storefront', seller.id))?.surfaces, gone);
  for (const id of others.slice(0, 3)) assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, gone);
  const shopper: Caller = { url: stage.shop.url, api: 'shop-api', channel: seller.token };
  await assert.rejects(ask(shopper, '{activeChannel{id}}'), { code: 'CHANNEL_NOT_FOUND' });
  await assert.rejects(ask(seller.session, disable, { id: others[0] }), Refused);
  assert.equal(await world.sellerLogsIn(await world.seller()), true);

  const back = action('seller.reinstate', 'storefront', seller.id, { undoOf: before });
  assert.equal((await perform(connect(stage, breaksAfter('Listings', 1)), back, rest(stage))).outcome, 'done');
  // Search follows.
  await settled(stage.shop);
  for (const id of others.slice(-3)) assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, visible);
  for (const id of [removed, off]) assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, gone);
  assert.equal(await rightsOf(stage, seller.channel), rights);
  const { products } = await ask<{ products: { totalItems: number } }>(
    shopper,
    '{products(options:{take:1}){totalItems}}',
  );
  assert.equal(products.totalItems, others.length);
};

/** @param size listings of the shop that is closed: more than one change takes, which is fifty. */
export const vendureChecks = (size: number): readonly StageCheck<Stage>[] => [
  {
    name: 'a removal whose first answer is lost is completed when it is sent again, with one effect',
    async run(stage) {
      const { id } = await put(stage, await openOne(stage));
      const removal = action('listing.remove', 'listing', id);
      const [receipt] = await connect(stage, breaksAfter('Measure', 1)).submit([removal]);
      assert.equal(receipt?.outcome, 'unknown');
      const done = await perform(connect(stage), removal, rest(stage));
      assert.ok(['done', 'already'].includes(done.outcome));
      assert.equal(await effectsOf(stage.shop, removal.id), 1);
      assert.deepEqual((await seen(connect(stage), 'listing', id))?.surfaces, gone);
    },
  },
  {
    name: 'a removal is pending while the search index has the listing, and done when it has not',
    async run(stage) {
      const connector = connect(stage);
      const { id } = await put(stage, await openOne(stage));
      await index(stage, 'stopped');
      try {
        const [receipt] = await connector.submit([action('listing.remove', 'listing', id)]);
        assert.ok(receipt !== undefined);
        const [again] = await connector.poll([receipt]);
        assert.deepEqual([receipt.outcome, again?.outcome], ['pending', 'pending']);
        assert.deepEqual(again?.observed?.surfaces, { ...gone, search: 'visible' });
        await index(stage, 'started');
        await settled(stage.shop);
        assert.equal((await connector.poll([receipt]))[0]?.outcome, 'done');
      } finally {
        await index(stage, 'started');
      }
    },
  },
  {
    name: 'a restoration brings the seller’s price back, though the marketplace changed its own meanwhile',
    async run(stage) {
      const connector = connect(stage);
      const seller = await openOne(stage);
      const { id, variants } = await put(stage, seller);
      const removed = await perform(connector, action('listing.remove', 'listing', id), rest(stage));
      assert.equal(await priceOf(seller.session, id), undefined);
      const reprice = 'mutation($id:ID!){updateProductVariants(input:[{id:$id,price:100}]){id}}';
      await ask(await stage.shop.admin(), reprice, { id: variants[0] });
      assert.ok(removed.undo !== undefined);
      const back = action('listing.reinstate', 'listing', id, { undoOf: removed.undo });
      assert.equal((await perform(connector, back, rest(stage))).outcome, 'done');
      assert.equal(await priceOf(seller.session, id), 19_900);
    },
  },
  {
    name: 'a yes without an effect, once to each change, costs a listing neither its marks, its shop nor its price',
    async run(stage) {
      const lied = new Set<string>();
      const changeOf = (url: string, init: HttpInit): string | undefined => {
        const { isWrite, name } = kindOf(url, init);
        if (isWrite) lied.add(name);
        return isWrite ? name : undefined;
      };
      const connector = connect(stage, liesOnce(changeOf, yes));
      const seller = await openOne(stage);
      const { id, variants } = await put(stage, seller);
      const removed = await perform(connector, action('listing.remove', 'listing', id), rest(stage));
      assert.equal(removed.outcome, 'done');
      assert.ok(removed.undo !== undefined);
      const reprice = 'mutation($id:ID!){updateProductVariants(input:[{id:$id,price:100}]){id}}';
      await ask(await stage.shop.admin(), reprice, { id: variants[0] });
      const back = action('listing.reinstate', 'listing', id, { undoOf: removed.undo });
      assert.equal((await perform(connector, back, rest(stage))).outcome, 'done');
      assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, visible);
      assert.equal(await priceOf(seller.session, id), 19_900);
      for (const name of ['CreateMarks', 'Measure', 'TakeOut', 'Return', 'Prices']) assert.ok(lied.has(name), name);
    },
  },
  ...(['listing.hide', 'listing.remove'] as const).map((type) => ({
    name: `${type} of a listing that changes hands between the reading and the change leaves it on sale`,
    async run(stage: Stage) {
      const [seller, heir] = [await openOne(stage), await openOne(stage)];
      const { id } = await put(stage, seller);
      const admin = await stage.shop.admin();
      const isChange = (url: string, init: HttpInit): boolean => kindOf(url, init).name === 'Measure';
      const connector = connect(
        stage,
        firstComes(isChange, () => giveTo(admin, id, seller, heir)),
      );
      const removal = action(type, 'listing', id, { expectSeller: seller.id });
      assert.equal((await perform(connector, removal, rest(stage))).outcome, 'not-found');
      await settled(stage.shop);
      assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, visible);
    },
  })),
  {
    name: 'a wrong password has expired, and an administrator without the permission is forbidden',
    async run(stage) {
      const seller = await openOne(stage);
      const { id } = await put(stage, seller);
      const read = (token: string) => troubleOf(connect(stage, fetch, token).pull('listing', {}));
      assert.equal(await read('superadmin:wrong'), 'auth-expired');
      assert.equal(await read('nothing like it'), 'auth-expired');
      const asSeller = connect(stage, fetch, `${seller.email}:${PASSWORD}`);
      assert.equal(await troubleOf(asSeller.submit([action('listing.remove', 'listing', id)])), 'forbidden');
    },
  },
  {
    name: `a shop of ${size} listings is closed though an attempt breaks off, and its end restores what it hid, rights and address`,
    run: async (stage) => closes(stage, await vendureWorld(stage), size),
  },
];
