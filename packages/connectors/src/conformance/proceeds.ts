import assert from 'node:assert/strict';
import { action, assertSeen, listingOf, observeOne, performOne, proceedsOf, settle } from './act.ts';
import type { ConformanceCheck, ConformanceWorld } from './world.ts';

const canHold = ({ connector }: ConformanceWorld): boolean => {
  const { actions } = connector.capabilities();
  // A connector that can hold proceeds can also release them.
  assert.equal(actions['proceeds.hold'] === undefined, actions['proceeds.release'] === undefined);
  return actions['proceeds.hold'] !== undefined;
};

export const proceeds: readonly ConformanceCheck[] = [
  {
    name: '43 a hold keeps the money of one listing, hides nothing, and ends once',
    async run(world) {
      const seller = await world.seller();
      const [id, other] = [await world.listing(seller), await world.listing(seller)];
      const target = proceedsOf(world, id);
      const hold = action('proceeds.hold', target, { expectSeller: seller });
      if (!canHold(world)) {
        assert.equal((await performOne(world, hold)).outcome, 'unsupported');
        return;
      }
      assert.equal((await observeOne(world, target)).held, false);
      assert.equal((await settle(world, await performOne(world, hold))).outcome, 'done');
      assert.equal((await observeOne(world, target)).held, true);
      assert.equal((await observeOne(world, proceedsOf(world, other))).held, false);
      for (const one of [id, other]) assertSeen(world, await observeOne(world, listingOf(world, one)), 'visible');
      const again = action('proceeds.hold', target, { expectSeller: seller });
      assert.equal((await performOne(world, again)).outcome, 'already');
      assert.equal((await world.effectsOf(hold.id)) + (await world.effectsOf(again.id)), 1);

      const release = action('proceeds.release', target, { expectSeller: seller });
      assert.equal((await settle(world, await performOne(world, release))).outcome, 'done');
      assert.equal((await observeOne(world, target)).held, false);
      const twice = action('proceeds.release', target, { expectSeller: seller });
      assert.equal((await performOne(world, twice)).outcome, 'already');
      assert.equal((await world.effectsOf(release.id)) + (await world.effectsOf(twice.id)), 1);
    },
  },
  {
    name: '44 a hold and a removal of one listing leave each other alone',
    async run(world) {
      if (!canHold(world)) return;
      const seller = await world.seller();
      const id = await world.listing(seller);
      const [target, money] = [listingOf(world, id), proceedsOf(world, id)];
      const removed = await settle(world, await performOne(world, action('listing.remove', target)));
      await settle(world, await performOne(world, action('proceeds.hold', money, { expectSeller: seller })));
      const undo = removed.undo === undefined ? {} : { undoOf: removed.undo };
      await settle(world, await performOne(world, action('listing.reinstate', target, undo)));
      assertSeen(world, await observeOne(world, target), 'visible');
      assert.equal((await observeOne(world, money)).held, true);
      await settle(world, await performOne(world, action('listing.remove', target)));
      await settle(world, await performOne(world, action('proceeds.release', money, { expectSeller: seller })));
      assertSeen(world, await observeOne(world, target), 'gone');
      assert.equal((await observeOne(world, money)).held, false);
    },
  },
  {
    name: '45 money stays held though its seller takes the offer away, or another has the id',
    async run(world) {
      if (!canHold(world)) return;
      const seller = await world.seller();
      const id = await world.listing(seller);
      const money = proceedsOf(world, id);
      await settle(world, await performOne(world, action('proceeds.hold', money, { expectSeller: seller })));
      await world.sellerDeletes(id);
      assert.equal((await observeOne(world, money)).held, true);
      await world.giveAway(id);
      const release = action('proceeds.release', money, { expectSeller: seller });
      assert.equal((await settle(world, await performOne(world, release))).outcome, 'done');
      assert.equal((await observeOne(world, money)).held, false);
      const late = action('proceeds.hold', money, { expectSeller: seller });
      assert.equal((await performOne(world, late)).outcome, 'not-found');
    },
  },
];
