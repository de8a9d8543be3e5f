import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { type Connector, type EntityKind, type Http, type Pulled, testConnection } from '@marketsafe/connectors';
import {
  action,
  breaksAt,
  connectTo,
  firstComes,
  gone,
  perform,
  seen,
  troubleOf,
  visible,
} from '../software/acting.ts';
import type { StageCheck } from '../software/conformance.ts';
import { ADMIN, ADMIN_PASSWORD } from './boot.ts';
import { ask, type Caller, register } from './rest.ts';
import { openShop, PASSWORD, putOnSale, type Seller } from './sellers.ts';
import { kindOf } from './trouble.ts';
import { effectsOf, giveTo, logsIn, type Stage, unlessRefused } from './world.ts';

let count = 0;

const connect = ({ shop }: Stage, http: Http = fetch, token = `${ADMIN}:${ADMIN_PASSWORD}`): Connector =>
  connectTo('mercur', shop, token, { http });

const openOne = async ({ shop }: Stage): Promise<Seller> => {
  count += 1;
  return openShop(await shop.admin(), `A shop ${process.pid} ${count}`, `c${process.pid}-${count}`);
};

const put = async ({ storefront }: Stage, seller: Seller, status: 'draft' | 'published' = 'published') => {
  count += 1;
  const goods = { name: `Boots ${count}`, sku: `boots${process.pid}x${count}`, prices: [19900] };
  return (await putOnSale(seller, storefront, { ...goods, status })).id;
};

interface Product {
  readonly status: string;
  readonly metadata: Readonly<Record<string, unknown>> | null;
}

const productOf = async ({ shop }: Stage, id: string): Promise<Product> => {
  const path = `/admin/products/${id}?fields=status,metadata`;
  return (await ask<{ product: Product }>(await shop.admin(), 'GET', path)).product;
};
const statusOf = async (stage: Stage, id: string): Promise<string> => (await productOf(stage, id)).status;

const sellerOf = async ({ shop }: Stage, { id }: Seller) => {
  const path = `/admin/sellers/${id}?fields=status,status_reason`;
  const { seller } = await ask<{ seller: { status: string; status_reason: string | null } }>(
    await shop.admin(),
    'GET',
    path,
  );
  return [seller.status, seller.status_reason];
};

const sets = ({ session }: Seller, listing: string, update: object): Promise<'refused' | 'done'> =>
  unlessRefused(ask(session, 'POST', `/vendor/products/${listing}`, update));

const done = async (connector: Connector, ...given: Parameters<typeof action>): Promise<void> =>
  assert.equal((await perform(connector, action(...given))).outcome, 'done');

const idOf = (row: Pulled): string => (row.kind === 'listing' ? row.listing.id : row.id);

/** How a pull shows a listing or a seller; undefined if it does not. @param cursor of an earlier one; without it all are read */
const pulled = async (connector: Connector, kind: EntityKind, id: string, cursor?: string) => {
  let page = await connector.pull(kind, { ...(cursor !== undefined && { cursor }) });
  for (;;) {
    const row = page.items.find((one) => idOf(one) === id);
    if (row !== undefined || page.next === undefined) return row;
    page = await connector.pull(kind, { next: page.next });
  }
};

const usd = { currency_code: 'usd', amount: 5 };

/** A listing of one variant, which is in some way unlike others. */
const putOdd = async (
  { storefront }: Stage,
  { session }: Seller,
  title: string,
  variant: object,
  more: object = {},
) => {
  count += 1;
  const product = {
    ...{
      title,
      handle: `odd${process.pid}x${count}`,
      status: 'published',
      options: [{ title: 'Size', values: ['36'] }],
    },
    variants: [{ title: '36', options: { Size: '36' }, manage_inventory: false, prices: [usd], ...variant }],
    sales_channels: [{ id: storefront.channel }],
    ...more,
  };
  const path = '/vendor/products';
  return (await ask<{ product: { id: string; variants: [{ id: string }] } }>(session, 'POST', path, product)).product;
};

/** A user of the marketplace without a role, who may do nothing. */
const openGuest = async ({ shop }: Stage): Promise<string> => {
  count += 1;
  const email = `guest-${process.pid}-${count}@marketplace.invalid`;
  const { invite } = await ask<{ invite: { token: string } }>(await shop.admin(), 'POST', '/admin/invites', { email });
  const guest: Caller = await register(shop.url, 'user', email, PASSWORD);
  const name = { email, first_name: 'A', last_name: 'Guest' };
  await ask(guest, 'POST', `/admin/invites/accept?token=${encodeURIComponent(invite.token)}`, name);
  return `${email}:${PASSWORD}`;
};

const isBatch = (url: string): boolean => url.includes('/admin/products/batch');

const closes = async (stage: Stage, size: number): Promise<void> => {
  const connector = connect(stage);
  const seller = await openOne(stage);
  const listings: string[] = [];
  for (let number = 0; number < size; number += 1) listings.push(await put(stage, seller));
  const [removed = '', off = '', ...others] = listings;
  await done(connector, 'listing.remove', 'listing', removed);
  assert.equal(await sets(seller, off, { status: 'draft' }), 'done');

  // The first attempt breaks off after fifty, and is made again.
  const closure = action('seller.close', 'storefront', seller.id);
  const [before] = await connector.prepare([closure]);
  assert.ok(before !== undefined);
  const [first] = await connect(stage, breaksAt(isBatch, 1)).submit([{ ...closure, before }]);
  assert.equal(first?.outcome, 'unknown');
  assert.equal((await perform(connector, { ...closure, before })).outcome, 'done');
  assert.equal(await effectsOf(stage.shop, closure.id), 1);
  assert.deepEqual(await sellerOf(stage, seller), ['terminated', 'Takedown programme: closed']);
  assert.deepEqual((await seen(connector, 'storefront', seller.id))?.surfaces, gone);
  for (const id of others.slice(0, 3)) assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, gone);

  const back = action('seller.reinstate', 'storefront', seller.id, { undoOf: before });
  assert.equal((await perform(connect(stage, breaksAt(isBatch, 1)), back)).outcome, 'done');
  assert.deepEqual(await sellerOf(stage, seller), ['open', null]);
  for (const id of others.slice(-3)) {
    assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, visible);
    assert.equal((await productOf(stage, id)).metadata?.takedown_programme, undefined);
  }
  for (const id of [removed, off]) assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, gone);
  assert.deepEqual([await statusOf(stage, removed), await statusOf(stage, off)], ['rejected', 'draft']);
  const path = `/admin/products?seller_id=${seller.id}&status[]=published&fields=id&limit=${size}`;
  const { products } = await ask<{ products: unknown[] }>(await stage.shop.admin(), 'GET', path);
  assert.equal(products.length, others.length);
};

/** Goods that a shopper without an account cannot put into a cart. */
const unsold = { ...visible, cart: 'gone' };

const oddities: readonly (readonly [title: string, variant: object, surfaces: object])[] = [
  ['Boots 38\\39, 100 % leather_', {}, visible],
  ['Boots by the dozen', { prices: [{ ...usd, min_quantity: 12 }] }, visible],
  ['Boots with no place in stock', { manage_inventory: true }, visible],
  ['Boots for another country', { prices: [{ ...usd, rules: { region_id: 'reg_elsewhere' } }] }, unsold],
  ['Boots in another currency', { prices: [{ currency_code: 'eur', amount: 5 }] }, unsold],
  ['Boots without a price', { prices: [] }, unsold],
];

const takesDown = async (connector: Connector, id: string, surfaces: object, title: string): Promise<void> => {
  const look = async () => (await seen(connector, 'listing', id))?.surfaces;
  assert.deepEqual(await look(), surfaces, title);
  await done(connector, 'listing.remove', 'listing', id);
  assert.deepEqual(await look(), gone, title);
  await done(connector, 'listing.reinstate', 'listing', id);
  assert.deepEqual(await look(), surfaces, title);
};

/** What one change takes. */
const BATCH = 50;

/** @param size listings of the shop that is closed: more than one change takes, which is fifty. */
export const mercurChecks = (size: number): readonly StageCheck<Stage>[] => {
  if (!(size > BATCH)) throw new Error(`the shop that is closed needs more than ${BATCH} listings`);
  return checks(size);
};

const checks = (size: number): readonly StageCheck<Stage>[] => [
  {
    name: 'a removal of a listing that changes hands between the reading and the change leaves it on sale',
    async run(stage) {
      const [seller, heir] = [await openOne(stage), await openOne(stage)];
      const id = await put(stage, seller);
      const connector = connect(
        stage,
        firstComes(
          (url, init) => kindOf(url, init).isWrite,
          () => giveTo(stage.shop, id, seller.id, heir.id),
        ),
      );
      const removal = action('listing.remove', 'listing', id, { expectSeller: seller.id });
      assert.equal((await perform(connector, removal)).outcome, 'not-found');
      assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, visible);
    },
  },
  {
    name: 'what its seller puts back on sale is taken down again, and comes back as it was before the first measure',
    async run(stage) {
      const connector = connect(stage);
      const seller = await openOne(stage);
      const [sold, draft] = [await put(stage, seller), await put(stage, seller, 'draft')];
      for (const id of [sold, draft]) {
        await done(connector, 'listing.remove', 'listing', id);
        assert.equal(await sets(seller, id, { status: 'published', metadata: { colour: 'red' } }), 'done');
        assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, visible);
        await done(connector, 'listing.remove', 'listing', id);
        assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, gone);
        await perform(connector, action('listing.reinstate', 'listing', id));
      }
      assert.deepEqual([await statusOf(stage, sold), await statusOf(stage, draft)], ['published', 'draft']);
      assert.deepEqual((await productOf(stage, sold)).metadata, { colour: 'red' });
    },
  },
  {
    name: 'carts take the goods of a shop that the marketplace suspended, and none when a measure suspends it',
    async run(stage) {
      const connector = connect(stage);
      const seller = await openOne(stage);
      const id = await put(stage, seller);
      const reason = { reason: 'No papers' };
      await ask(await stage.shop.admin(), 'POST', `/admin/sellers/${seller.id}/suspend`, reason);
      assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, { ...gone, cart: 'visible' });
      await done(connector, 'seller.suspend', 'storefront', seller.id);
      assert.deepEqual((await seen(connector, 'listing', id))?.surfaces, gone);
      await done(connector, 'seller.close', 'storefront', seller.id);
      // What the marketplace itself decided stays, with its words.
      const back = await perform(connector, action('seller.reinstate', 'storefront', seller.id));
      assert.equal(back.outcome, 'done');
      assert.match(back.reason ?? '', /the marketplace itself/);
      assert.deepEqual(await sellerOf(stage, seller), ['suspended', 'No papers']);
      assert.equal(await statusOf(stage, id), 'published');
    },
  },
  {
    name: 'the seller of a closed shop still logs in and adds goods: a pull shows it, and the closure made again hides them',
    async run(stage) {
      const connector = connect(stage);
      const seller = await openOne(stage);
      await put(stage, seller);
      await done(connector, 'seller.close', 'storefront', seller.id);
      assert.equal(await logsIn(stage.shop, seller), true);
      const { cursor } = await connector.pull('seller', {});
      const stateOf = async () => (await pulled(connector, 'seller', seller.id, cursor))?.state;
      const late = await put(stage, seller);
      assert.equal(await stateOf(), 'active');
      const shop = await seen(connector, 'storefront', seller.id);
      assert.deepEqual([shop?.surfaces, shop?.loginBlocked], [{ ...gone, cart: 'visible' }, false]);
      await done(connector, 'seller.close', 'storefront', seller.id);
      assert.deepEqual((await seen(connector, 'listing', late))?.surfaces, gone);
      assert.notEqual(await stateOf(), 'active');
    },
  },
  {
    name: 'a delta shows the listings of a shop that the marketplace shuts as hidden, and of one that it opens as visible',
    async run(stage) {
      const connector = connect(stage);
      const admin = await stage.shop.admin();
      const seller = await openOne(stage);
      const id = await put(stage, seller);
      // After the last change of the listing.
      await pause(5);
      const cursor = new Date().toISOString();
      await ask(admin, 'POST', `/admin/sellers/${seller.id}/suspend`, { reason: 'No papers' });
      assert.equal((await pulled(connector, 'listing', id, cursor))?.state, 'hidden');
      await ask(admin, 'POST', `/admin/sellers/${seller.id}/unsuspend`, {});
      assert.equal((await pulled(connector, 'listing', id, cursor))?.state, 'visible');
    },
  },
  {
    name: 'the test of a connection passes, and changes nothing',
    async run(stage) {
      let writes = 0;
      const http: Http = (url, init = {}) => {
        if (kindOf(url, init).isWrite) writes += 1;
        return fetch(url, init);
      };
      const [connector, stranger] = [connect(stage, http), connect(stage, http, `${ADMIN}:wrong`)];
      const results = await testConnection('contract', { connector, stranger, run: 'a-run' });
      for (const { outcome, says } of results) assert.equal(outcome, 'passed', JSON.stringify(says));
      assert.equal(writes, 0);
    },
  },
  {
    name: 'goods of a strange name, price or stock are taken down, and come back as they were',
    async run(stage) {
      const connector = connect(stage);
      const seller = await openOne(stage);
      for (const [title, variant, surfaces] of oddities) {
        const { id } = await putOdd(stage, seller, title, variant);
        await takesDown(connector, id, surfaces, title);
      }
      // No product shows the prices of price lists.
      const { id, variants } = await putOdd(stage, seller, 'Boots of a price list', { prices: [] });
      const list = { title: 'Spring', description: 'Spring', type: 'override', status: 'active' };
      const prices = variants.map((variant) => ({ variant_id: variant.id, ...usd }));
      await ask(await stage.shop.admin(), 'POST', '/admin/price-lists', { ...list, prices });
      await takesDown(connector, id, visible, 'Boots of a price list');
    },
  },
  {
    name: 'where there is one sales channel, goods of none are found by search and by pulls',
    async run(stage) {
      const connector = connect(stage);
      const { id } = await putOdd(stage, await openOne(stage), 'Boots of no channel', {}, { sales_channels: [] });
      assert.equal((await pulled(connector, 'listing', id))?.state, 'visible');
      await takesDown(connector, id, { ...visible, page: 'gone' }, 'Boots of no channel');
    },
  },
  {
    name: 'the address that another seller gives a shop is no contact of it, and its member has a language',
    async run(stage) {
      const connector = connect(stage);
      const [seller, rival] = [await openOne(stage), await openOne(stage)];
      await ask(rival.session, 'POST', `/vendor/sellers/${seller.id}`, { email: `not-${seller.email}` });
      await ask(seller.session, 'POST', '/vendor/members/me', { locale: 'zh-CN' });
      const row = await pulled(connector, 'seller', seller.id);
      assert.ok(row?.kind === 'seller');
      assert.deepEqual([row.contact, row.language], [{ email: seller.email }, 'zh-CN']);
    },
  },
  {
    name: 'two workers that close one shop close it once',
    async run(stage) {
      const seller = await openOne(stage);
      await put(stage, seller);
      const closure = action('seller.close', 'storefront', seller.id);
      const receipts = await Promise.all([1, 2].map(() => connect(stage).submit([closure])));
      for (const [receipt] of receipts) assert.notEqual(receipt?.outcome, 'failed');
      assert.ok(['done', 'already'].includes((await perform(connect(stage), closure)).outcome));
      assert.equal(await effectsOf(stage.shop, closure.id), 1);
      assert.deepEqual(await sellerOf(stage, seller), ['terminated', 'Takedown programme: closed']);
    },
  },
  {
    name: 'a wrong password has expired, and so has a seller’s; a user without a role is forbidden',
    async run(stage) {
      const seller = await openOne(stage);
      const id = await put(stage, seller);
      const read = (token: string) => troubleOf(connect(stage, fetch, token).pull('listing', {}));
      assert.equal(await read(`${ADMIN}:wrong`), 'auth-expired');
      assert.equal(await read('nothing like it'), 'auth-expired');
      assert.equal(await read(`${seller.email}:${PASSWORD}`), 'auth-expired');
      const asGuest = connect(stage, fetch, await openGuest(stage));
      assert.equal(await troubleOf(asGuest.submit([action('listing.remove', 'listing', id)])), 'forbidden');
      assert.equal(await statusOf(stage, id), 'published');
    },
  },
  {
    name: `a shop of ${size} listings is closed though an attempt breaks off, and its end restores what it hid`,
    run: (stage) => closes(stage, size),
  },
];
