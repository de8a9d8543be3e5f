import assert from 'node:assert/strict';
import {
  type Action,
  type ActionType,
  type ConformanceWorld,
  ConnectorError,
  connectorOf,
  type Http,
  type Receipt,
} from '@marketsafe/connectors';
import { ADMIN_PASSWORD } from './boot.ts';
import { ask, type Caller, Refused } from './graphql.ts';
import { openShop, PASSWORD, putOnSale, type Seller } from './sellers.ts';
import { effectsOf, type Stage, settled, vendureWorld } from './world.ts';

/** What Vendure alone brings about, and no list of all marketplaces asks. */
interface VendureCheck {
  readonly name: string;
  run(stage: Stage): Promise<void>;
}

let count = 0;

const connect = ({ shop }: Stage, http: Http = fetch, token = `superadmin:${ADMIN_PASSWORD}`) => {
  const make = connectorOf('vendure');
  assert.ok(make !== undefined);
  return make({
    ...{ marketplace: 'example', baseUrl: shop.url, token, webhookSecret: [], live: false, http, timeoutMs: 60_000 },
    now: () => new Date(),
  });
};
type Vendure = ReturnType<typeof connect>;

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

const action = (type: ActionType, kind: 'listing' | 'storefront', id: string, more: Partial<Action> = {}): Action => {
  count += 1;
  return { id: `vendure-${process.pid}-${count}`, type, target: { kind, marketplace: 'example', id }, ...more };
};

/** As the programme does: prepare, store, submit, and again until it is settled. */
const perform = async (stage: Stage, connector: Vendure, one: Action): Promise<Receipt> => {
  const [before] = one.before === undefined ? await connector.prepare([one]) : [one.before];
  const prepared = before === undefined ? one : { ...one, before };
  let [receipt] = await connector.submit([prepared]);
  for (let turn = 0; turn < 20; turn += 1) {
    assert.ok(receipt !== undefined);
    if (receipt.outcome !== 'pending' && receipt.outcome !== 'unknown') return receipt;
    await settled(stage.shop);
    [receipt] = await connector.poll([receipt]);
    if (receipt?.outcome === 'unknown') [receipt] = await connector.submit([prepared]);
  }
  return assert.fail('it is never settled');
};

const seen = async (connector: Vendure, kind: 'listing' | 'storefront', id: string) =>
  (await connector.observe([{ kind, marketplace: 'example', id }]))[0];

/** A connection that breaks at the numbered change of this name, after it took effect. */
const breaksAt = (name: string, at: number): Http => {
  let met = 0;
  return async (url, init) => {
    const answer = await fetch(url, init);
    if (!init?.body?.includes(`mutation ${name}`)) return answer;
    met += 1;
    if (met !== at) return answer;
    await answer.text();
    throw new Error('the connection broke');
  };
};

const index = async ({ shop }: Stage, state: 'stopped' | 'started'): Promise<void> => {
  await (await fetch(`${shop.url}/for-tests/index?state=${state}`)).text();
};

const gone = { page: 'gone', search: 'gone', cart: 'gone' };
const visible = { page: 'visible', search: 'visible', cart: 'visible' };

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
  await perform(stage, connector, action('listing.remove', 'listing', removed));
  const disable = 'mutation($id:ID!){updateProduct(input:{id:$id,enabled:false}){id}}';
  await ask(seller.session, disable, { id: off });
  const rights = await rightsOf(stage, seller.channel);

  // The first attempt breaks off after fifty, and is made again.
  const closure = action('seller.close', 'storefront', seller.id);
  const [before] = await connector.prepare([closure]);
  assert.ok(before !== undefined);
  const broken = connect(stage, breaksAt('Listings', 1));
  const [first] = await broken.submit([{ ...closure, before }]);
  assert.equal(first?.outcome, 'unknown');
  const closed = await perform(stage, connector, { ...closure, before });
  assert.equal(closed.outcome, 'done');
  assert.equal(await effectsOf(stage.shop, closure.id), 1);
  assert.deepEqual((await seen(connector, 'storefront', seller.id))?.surfaces, gone);
  for (const id of others.slice(0, 3)) assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, gone);
  const shopper: Caller = { url: stage.shop.url, api: 'shop-api', channel: seller.token };
  await assert.rejects(ask(shopper, '{activeChannel{id}}'), { code: 'CHANNEL_NOT_FOUND' });
  await assert.rejects(ask(seller.session, disable, { id: others[0] }), Refused);
  assert.equal(await world.sellerLogsIn(await world.seller()), true);

  const back = action('seller.reinstate', 'storefront', seller.id, { undoOf: before });
  assert.equal((await perform(stage, connect(stage, breaksAt('Listings', 1)), back)).outcome, 'done');
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
export const vendureChecks = (size: number): readonly VendureCheck[] => [
  {
    name: 'a removal whose first answer is lost is completed when it is sent again, with one effect',
    async run(stage) {
      const { id } = await put(stage, await openOne(stage));
      const removal = action('listing.remove', 'listing', id);
      const [receipt] = await connect(stage, breaksAt('Measure', 1)).submit([removal]);
      assert.equal(receipt?.outcome, 'unknown');
      const done = await perform(stage, connect(stage), removal);
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
        assert.deepEqual(receipt.observed?.surfaces, { ...gone, search: 'visible' });
        const [again] = await connector.poll([receipt]);
        assert.deepEqual([receipt.outcome, again?.outcome], ['pending', 'pending']);
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
      const removed = await perform(stage, connector, action('listing.remove', 'listing', id));
      assert.equal(await priceOf(seller.session, id), undefined);
      const reprice = 'mutation($id:ID!){updateProductVariants(input:[{id:$id,price:100}]){id}}';
      await ask(await stage.shop.admin(), reprice, { id: variants[0] });
      assert.ok(removed.undo !== undefined);
      const back = action('listing.reinstate', 'listing', id, { undoOf: removed.undo });
      assert.equal((await perform(stage, connector, back)).outcome, 'done');
      assert.equal(await priceOf(seller.session, id), 19_900);
    },
  },
  {
    name: 'a wrong password has expired, and an administrator without the permission is forbidden',
    async run(stage) {
      const seller = await openOne(stage);
      const { id } = await put(stage, seller);
      const kindOf = async (token: string, act: (connector: Vendure) => Promise<unknown>) => {
        try {
          await act(connect(stage, fetch, token));
          return 'none';
        } catch (error) {
          return error instanceof ConnectorError ? error.kind : String(error);
        }
      };
      const read = (connector: Vendure) => connector.pull('listing', {});
      assert.equal(await kindOf('superadmin:wrong', read), 'auth-expired');
      assert.equal(await kindOf('nothing like it', read), 'auth-expired');
      const submit = (connector: Vendure) => connector.submit([action('listing.remove', 'listing', id)]);
      assert.equal(await kindOf(`${seller.email}:${PASSWORD}`, submit), 'forbidden');
    },
  },
  {
    name: `a shop of ${size} listings is closed though an attempt breaks off, and its end restores what it hid, rights and address`,
    run: async (stage) => closes(stage, await vendureWorld(stage), size),
  },
];
