import assert from 'node:assert/strict';
import { Forum, Listing } from '@marketsafe/terms';
import { type Connector, complaintFields, type EntityKind, type Pulled } from '../contract.ts';
import { action, listingOf, observeOne, performOne, settle } from './act.ts';
import type { ConformanceCheck } from './world.ts';

/** All pages from a cursor on; `between` runs after each page. */
const sweep = async (connector: Connector, kind: EntityKind, cursor?: string, between?: () => Promise<void>) => {
  const items: Pulled[] = [];
  let page = await connector.pull(kind, { limit: 3, ...(cursor === undefined ? {} : { cursor }) });
  items.push(...page.items);
  while (page.next !== undefined) {
    await between?.();
    page = await connector.pull(kind, { limit: 3, next: page.next });
    items.push(...page.items);
  }
  return { items, cursor: page.cursor };
};

const listingIds = (items: readonly Pulled[]): string[] =>
  items.flatMap((item) => (item.kind === 'listing' ? [item.listing.id] : []));

export const reading: readonly ConformanceCheck[] = [
  {
    name: '01 declares who decides, how often it may be asked, what a complaint needs, and each action with a mode and a batch',
    async run({ connector }) {
      const { forum, rate, required, actions, pull, observe } = connector.capabilities();
      assert.ok(Forum.options.includes(forum));
      for (const most of Object.values(rate ?? {})) assert.ok(most === undefined || most > 0);
      assert.equal(new Set(required).size, required.length);
      for (const field of required) assert.ok(complaintFields.includes(field));
      // Where it decides itself, it is asked.
      if (forum === 'decides-there') assert.notEqual(actions['listing.remove']?.mode, 'direct');
      assert.ok(Object.keys(actions).length > 0);
      for (const capability of Object.values(actions)) assert.ok(capability !== undefined && capability.maxBatch >= 1);
      assert.ok(pull.pageMax >= 1);
      assert.ok(observe.surfaces.length > 0);
    },
  },
  {
    name: '02 a full pull is complete, unique and well formed',
    async run(world) {
      const seller = await world.seller();
      const ids = await Promise.all(Array.from({ length: 8 }, () => world.listing(seller)));
      const { items } = await sweep(world.connector, 'listing');
      const pulled = listingIds(items);
      assert.equal(new Set(pulled).size, pulled.length);
      for (const id of ids) assert.ok(pulled.includes(id), `listing ${id} is missing`);
      for (const item of items) {
        if (item.kind !== 'listing') continue;
        assert.deepEqual(Listing.parse(item.listing), item.listing);
        assert.ok(!Number.isNaN(Date.parse(item.updatedAt)));
        assert.deepEqual(world.connector.parseUrl(item.listing.url ?? ''), listingOf(world, item.listing.id));
      }
      const sellers = await sweep(world.connector, 'seller');
      assert.ok(sellers.items.some((item) => item.kind === 'seller' && item.id === seller));
    },
  },
  {
    name: '03 paging loses nothing while rows change',
    async run(world) {
      const seller = await world.seller();
      const ids: string[] = [];
      for (let index = 0; index < 12; index += 1) ids.push(await world.listing(seller));
      let turn = 0;
      const { items } = await sweep(world.connector, 'listing', undefined, async () => {
        const id = ids[turn % ids.length];
        turn += 1;
        // A few edits only, since every edit lengthens the sweep.
        if (id !== undefined && turn <= 6) await world.reprice(id, `${turn}.50`);
      });
      const pulled = new Set(listingIds(items));
      for (const id of ids) assert.ok(pulled.has(id), `listing ${id} is missing`);
    },
  },
  {
    name: '04 a delta shows a change of price alone, or the blind spot is declared',
    async run(world) {
      const seller = await world.seller();
      const listing = await world.listing(seller);
      const { cursor } = await sweep(world.connector, 'listing');
      await world.reprice(listing, '7.77');
      const { items } = await sweep(world.connector, 'listing', cursor);
      const seen = items.some((item) => item.kind === 'listing' && item.listing.price?.amount === '7.77');
      if (world.connector.capabilities().pull.blindSpots.includes('price')) {
        const full = await sweep(world.connector, 'listing');
        assert.ok(full.items.some((item) => item.kind === 'listing' && item.listing.price?.amount === '7.77'));
      } else assert.ok(seen);
    },
  },
  {
    name: '24 a listing that its seller deleted is a tombstone or absent, and cannot be removed',
    async run(world) {
      const listing = await world.listing(await world.seller());
      const { cursor } = await sweep(world.connector, 'listing');
      await world.sellerDeletes(listing);
      const { items } = await sweep(world.connector, 'listing', cursor);
      const row = items.find((item) => item.kind === 'listing' && item.listing.id === listing);
      if (world.connector.capabilities().pull.tombstones) assert.ok(row !== undefined);
      if (row?.kind === 'listing') assert.equal(row.state, 'deleted');
      const receipt = await performOne(world, action('listing.remove', listingOf(world, listing)));
      assert.equal(receipt.outcome, 'not-found');
      assert.equal((await observeOne(world, listingOf(world, listing))).exists, false);
    },
  },
  {
    name: '38 Chinese, right-to-left text and 64-bit ids survive as text',
    async run(world) {
      const id = '9223372036854775807';
      const title = '耐克 Nike 运动鞋 😀 حذاء';
      assert.equal(await world.listing(await world.seller(), title, id), id);
      const { items } = await sweep(world.connector, 'listing');
      const row = items.find((item) => item.kind === 'listing' && item.listing.id === id);
      assert.equal(row?.kind === 'listing' ? row.listing.title : undefined, title);
      const removed = await settle(world, await performOne(world, action('listing.remove', listingOf(world, id))));
      assert.equal(removed.outcome, 'done');
    },
  },
];
