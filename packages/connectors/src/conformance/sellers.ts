import assert from 'node:assert/strict';
import { action, assertSeen, listingOf, observeOne, performOne, settle, storefrontOf } from './act.ts';
import type { ConformanceCheck } from './world.ts';

export const sellers: readonly ConformanceCheck[] = [
  {
    name: '17 a suspension hides all of a seller and nothing of others; its end restores only what it hid',
    async run(world) {
      const [seller, bystander] = [await world.seller(), await world.seller()];
      const [kept, removed] = [await world.listing(seller), await world.listing(seller)];
      const other = await world.listing(bystander);
      await settle(world, await performOne(world, action('listing.remove', listingOf(world, removed))));

      const target = storefrontOf(world, seller);
      const receipt = await settle(world, await performOne(world, action('seller.suspend', target)));
      assert.equal(receipt.outcome, 'done');
      assertSeen(world, await observeOne(world, target), 'gone');
      assertSeen(world, await observeOne(world, listingOf(world, kept)), 'gone');
      assertSeen(world, await observeOne(world, listingOf(world, other)), 'visible');
      if (world.connector.capabilities().actions['seller.suspend']?.loginBlocked === true)
        assert.equal(await world.sellerLogsIn(seller), false);
      assert.equal(await world.sellerLogsIn(bystander), true);

      const undo = receipt.undo;
      const back = action('seller.reinstate', target, undo === undefined ? {} : { undoOf: undo });
      assert.equal((await settle(world, await performOne(world, back))).outcome, 'done');
      assertSeen(world, await observeOne(world, listingOf(world, kept)), 'visible');
      assertSeen(world, await observeOne(world, listingOf(world, removed)), 'gone');
      assert.equal(await world.sellerLogsIn(seller), true);
    },
  },
  {
    name: '18 a storefront closed twice is closed once',
    async run(world) {
      const seller = await world.seller();
      await world.listing(seller);
      const target = storefrontOf(world, seller);
      const first = action('seller.close', target);
      assert.equal((await settle(world, await performOne(world, first))).outcome, 'done');
      const second = action('seller.close', target);
      assert.equal((await performOne(world, second)).outcome, 'already');
      assert.equal((await world.effectsOf(first.id)) + (await world.effectsOf(second.id)), 1);
    },
  },
  {
    name: '36 goods that a seller adds during a closure stay hidden',
    async run(world) {
      const seller = await world.seller();
      await settle(world, await performOne(world, action('seller.close', storefrontOf(world, seller))));
      const late = await world.listing(seller);
      assertSeen(world, await observeOne(world, listingOf(world, late)), 'gone');
    },
  },
  {
    name: '40 a notice reaches the seller it is for, once',
    async run(world) {
      if (world.connector.capabilities().actions['seller.notify'] === undefined) return;
      const [seller, other] = [await world.seller(), await world.seller()];
      const message = { subject: '商品下架通知', body: '您的商品已被下架。\n原因：涉嫌假冒。', language: 'zh-CN' };
      const notice = action('seller.notify', storefrontOf(world, seller), { message });
      assert.equal((await settle(world, await performOne(world, notice))).outcome, 'done');
      await performOne(world, notice);
      const inbox = await world.inbox(seller);
      assert.deepEqual(
        inbox.map(({ subject, body }) => ({ subject, body })),
        [{ subject: message.subject, body: message.body }],
      );
      assert.equal((await world.inbox(other)).length, 0);
    },
  },
  {
    name: '43 a task to inform consumers reaches the marketplace, though its listing is gone, and can be taken back',
    async run(world) {
      if (world.connector.capabilities().actions['consumers.inform'] === undefined) return;
      const id = await world.listing(await world.seller());
      await world.sellerDeletes(id);
      const bought = { since: '2026-03-02T00:00:00.000Z', until: world.now().toISOString() };
      const message = { subject: 'An illegal product', body: 'It was found to be counterfeit.', language: 'en' };
      const task = action('consumers.inform', listingOf(world, id), { bought, message });
      assert.equal((await settle(world, await performOne(world, task))).outcome, 'done');
      assert.equal((await settle(world, await performOne(world, task))).outcome, 'done');
      const back = action('notice.withdraw', listingOf(world, id), { notice: task.id });
      assert.equal((await settle(world, await performOne(world, back))).outcome, 'done');
      const missing = action('consumers.inform', listingOf(world, '1'), { bought, message });
      assert.equal((await performOne(world, missing)).outcome, 'not-found');
    },
  },
];
