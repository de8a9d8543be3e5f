import assert from 'node:assert/strict';
import { action, assertSeen, type ListingTarget, listingOf, observeOne, performOne, settle } from './act.ts';
import type { ConformanceCheck, ConformanceWorld } from './world.ts';

/** A listing and two of its variants, each as a target. */
const inTwo = async (world: ConformanceWorld): Promise<readonly [ListingTarget, ListingTarget, ListingTarget]> => {
  const { listing, variants } = await world.listingInVariants(await world.seller());
  const target = listingOf(world, listing);
  const [one, other] = variants.map((variant) => ({ ...target, variant }));
  assert.ok(one !== undefined && other !== undefined);
  return [target, one, other];
};

export const variants: readonly ConformanceCheck[] = [
  {
    name: '46 one variant goes off sale, and the rest of the listing stays; without that ability it is unsupported',
    async run(world) {
      const [listing, one, other] = await inTwo(world);
      const removal = action('listing.remove', one);
      if (!world.connector.capabilities().variants) {
        const writes = world.writes();
        assert.equal((await performOne(world, removal)).outcome, 'unsupported');
        assert.equal(world.writes(), writes);
        return;
      }
      assertSeen(world, await observeOne(world, one), 'visible');
      assert.equal((await settle(world, await performOne(world, removal))).outcome, 'done');
      assertSeen(world, await observeOne(world, one), 'gone');
      for (const target of [listing, other]) assertSeen(world, await observeOne(world, target), 'visible');
      const again = action('listing.remove', one);
      assert.equal((await performOne(world, again)).outcome, 'already');
      assert.equal((await world.effectsOf(removal.id)) + (await world.effectsOf(again.id)), 1);
      const back = action('listing.reinstate', one);
      assert.equal((await settle(world, await performOne(world, back))).outcome, 'done');
      assertSeen(world, await observeOne(world, one), 'visible');
      assert.equal((await performOne(world, action('listing.reinstate', one))).outcome, 'already');
    },
  },
  {
    name: '47 a listing and its variant are removed and restored independently',
    async run(world) {
      if (!world.connector.capabilities().variants) return;
      const [listing, one, other] = await inTwo(world);
      await settle(world, await performOne(world, action('listing.hide', one)));
      const removed = await settle(world, await performOne(world, action('listing.remove', listing)));
      const undo = removed.undo === undefined ? {} : { undoOf: removed.undo };
      const back = await settle(world, await performOne(world, action('listing.reinstate', listing, undo)));
      assert.equal(back.outcome, 'done');
      for (const target of [listing, other]) assertSeen(world, await observeOne(world, target), 'visible');
      assertSeen(world, await observeOne(world, one), 'gone');

      await settle(world, await performOne(world, action('listing.remove', listing)));
      const free = await settle(world, await performOne(world, action('listing.reinstate', one)));
      assert.equal(free.outcome, 'done');
      for (const target of [listing, one]) assertSeen(world, await observeOne(world, target), 'gone');
      await settle(world, await performOne(world, action('listing.reinstate', listing, undo)));
      for (const target of [listing, one]) assertSeen(world, await observeOne(world, target), 'visible');
    },
  },
  {
    name: '48 a variant that the listing does not have is not found, and a pull reports one that is off sale',
    async run(world) {
      const { connector } = world;
      if (!connector.capabilities().variants) return;
      const [, one] = await inTwo(world);
      const none = { ...one, variant: 'none-such' };
      assert.equal((await performOne(world, action('listing.remove', none))).outcome, 'not-found');
      const from = (await connector.pull('listing', {})).cursor;
      await settle(world, await performOne(world, action('listing.remove', one)));
      const { items } = await connector.pull('listing', { cursor: from });
      const row = items.findLast((item) => item.kind === 'listing' && item.listing.id === one.id);
      assert.ok(row?.kind === 'listing');
      assert.deepEqual(row.offSale, [one.variant]);
      assert.equal(row.state, 'visible');
    },
  },
];
