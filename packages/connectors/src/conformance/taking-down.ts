import assert from 'node:assert/strict';
import type { ActionType } from '../contract.ts';
import { action, assertSeen, listingOf, observeOne, only, perform, performOne, settle } from './act.ts';
import type { ConformanceCheck, ConformanceWorld } from './world.ts';

const priceOf = async ({ connector }: ConformanceWorld, id: string): Promise<string | undefined> => {
  let page = await connector.pull('listing', {});
  for (;;) {
    // The latest row of an id counts.
    const row = page.items.findLast((item) => item.kind === 'listing' && item.listing.id === id);
    if (row?.kind === 'listing') return row.listing.price?.amount;
    if (page.next === undefined) return undefined;
    page = await connector.pull('listing', { next: page.next });
  }
};

export const takingDown: readonly ConformanceCheck[] = [
  {
    name: '05 a removal takes the listing from every surface',
    async run(world) {
      const target = listingOf(world, await world.listing(await world.seller()));
      assertSeen(world, await observeOne(world, target), 'visible');
      const removal = action('listing.remove', target);
      const receipt = await settle(world, await performOne(world, removal));
      assert.equal(receipt.outcome, 'done');
      assert.ok(receipt.observed !== undefined);
      assertSeen(world, await observeOne(world, target), 'gone');
      assert.equal(await world.effectsOf(removal.id), 1);
    },
  },
  {
    name: '06 the same action again, or another for the same end, is already so: no write is sent',
    async run(world) {
      const target = listingOf(world, await world.listing(await world.seller()));
      const removal = action('listing.remove', target);
      await settle(world, await performOne(world, removal));
      const writes = world.writes();
      assert.equal((await performOne(world, removal)).outcome, 'already');
      const another = action('listing.remove', target);
      assert.equal((await performOne(world, another)).outcome, 'already');
      assert.equal(world.writes(), writes);
      assert.equal((await world.effectsOf(removal.id)) + (await world.effectsOf(another.id)), 1);
    },
  },
  {
    name: '07 a listing that never existed is not found: an outcome, no error',
    async run(world) {
      const target = listingOf(world, '1');
      assert.equal((await performOne(world, action('listing.remove', target))).outcome, 'not-found');
      assert.equal((await observeOne(world, target)).exists, false);
    },
  },
  {
    name: '08 a batch with a bad one: a receipt for each in order, as observed',
    async run(world) {
      const seller = await world.seller();
      const good = [await world.listing(seller), await world.listing(seller)];
      const ids = [good[0] ?? '', '1', good[1] ?? ''];
      const actions = ids.map((id) => action('listing.remove', listingOf(world, id)));
      const receipts = await perform(world, actions);
      assert.deepEqual(
        receipts.map(({ actionId }) => actionId),
        actions.map(({ id }) => id),
      );
      const settled = await Promise.all(receipts.map((receipt) => settle(world, receipt)));
      assert.deepEqual(
        settled.map(({ outcome }) => outcome),
        ['done', 'not-found', 'done'],
      );
      for (const id of good) assertSeen(world, await observeOne(world, listingOf(world, id)), 'gone');
    },
  },
  {
    name: '09 a reinstatement restores page, search, cart and price; again it is already so',
    async run(world) {
      const id = await world.listing(await world.seller());
      const target = listingOf(world, id);
      const price = await priceOf(world, id);
      const removed = await settle(world, await performOne(world, action('listing.remove', target)));
      assert.ok(removed.undo !== undefined);
      const reinstatement = action('listing.reinstate', target, { undoOf: removed.undo });
      assert.equal((await settle(world, await performOne(world, reinstatement))).outcome, 'done');
      assertSeen(world, await observeOne(world, target), 'visible');
      assert.equal(await priceOf(world, id), price);
      const again = action('listing.reinstate', target, { undoOf: removed.undo });
      assert.equal((await performOne(world, again)).outcome, 'already');
      assert.equal(await world.effectsOf(again.id), 0);
    },
  },
  {
    name: '10 a seller that puts it back is refused, or is seen, as declared',
    async run(world) {
      const id = await world.listing(await world.seller());
      await settle(world, await performOne(world, action('listing.remove', listingOf(world, id))));
      const answer = await world.sellerRelists(id);
      const { relistProof } = world.connector.capabilities().actions['listing.remove'] ?? {};
      assert.equal(answer, relistProof === true ? 'refused' : 'done');
      assertSeen(world, await observeOne(world, listingOf(world, id)), relistProof === true ? 'gone' : 'visible');
    },
  },
  {
    name: '11 an action that is not declared is unsupported',
    async run(world) {
      const { actions } = world.connector.capabilities();
      const known = ['notice.withdraw', 'seller.notify', 'listing.hide'] as const;
      // A connector with all known actions does not support one of a later version either.
      const type = known.find((one) => actions[one] === undefined) ?? ('listing.feature' as ActionType);
      const writes = world.writes();
      const target = listingOf(world, await world.listing(await world.seller()));
      assert.equal(only(await world.connector.submit([action(type, target)])).outcome, 'unsupported');
      assert.equal(world.writes(), writes);
    },
  },
  {
    name: '41 a withdrawn complaint reverts its effect, or drops its pending one, once',
    async run(world) {
      if (world.connector.capabilities().actions['notice.withdraw'] === undefined) return;
      const target = listingOf(world, await world.listing(await world.seller()));
      const complaint = action('listing.remove', target);
      const early = action('notice.withdraw', target, { notice: complaint.id });
      assert.equal((await performOne(world, early)).outcome, 'not-found');
      await settle(world, await performOne(world, complaint));
      assertSeen(world, await observeOne(world, target), 'gone');
      const withdrawal = action('notice.withdraw', target, { notice: complaint.id });
      assert.equal((await settle(world, await performOne(world, withdrawal))).outcome, 'done');
      assertSeen(world, await observeOne(world, target), 'visible');
      await settle(world, await performOne(world, withdrawal));
      assert.equal(await world.effectsOf(withdrawal.id), 1);
      assert.equal((await performOne(world, action('notice.withdraw', target))).outcome, 'failed');
    },
  },
  {
    name: '42 a removal or a restoration that is no longer allowed is not sent, however late the check says so',
    async run(world) {
      const target = listingOf(world, await world.listing(await world.seller()));
      const removal = action('listing.remove', target);
      const writes = world.writes();
      let asked = 0;
      const canSend = async (): Promise<boolean> => {
        asked += 1;
        return false;
      };
      await assert.rejects(world.connector.submit([removal], canSend), { name: 'ConnectorError', kind: 'stopped' });
      assert.deepEqual([asked, world.writes()], [1, writes]);
      assertSeen(world, await observeOne(world, target), 'visible');
      const receipt = only(await world.connector.submit([removal], async () => true));
      assert.equal((await settle(world, receipt)).outcome, 'done');
      // Without a write there is no permission to ask for.
      assert.equal(only(await world.connector.submit([removal], canSend)).outcome, 'already');
      const restoration = action('listing.reinstate', target);
      await assert.rejects(world.connector.submit([restoration], canSend), { name: 'ConnectorError', kind: 'stopped' });
      assertSeen(world, await observeOne(world, target), 'gone');
    },
  },
  {
    name: '22 two workers with the same action: one effect',
    async run(world) {
      const removal = action('listing.remove', listingOf(world, await world.listing(await world.seller())));
      const receipts = await Promise.all([world.connector.submit([removal]), world.second.submit([removal])]);
      for (const receipt of receipts.flat())
        assert.ok(['done', 'already'].includes((await settle(world, receipt)).outcome));
      assert.equal(await world.effectsOf(removal.id), 1);
    },
  },
  {
    name: '31 more than a batch is split, and every one has its receipt',
    async run(world) {
      const seller = await world.seller();
      const size = (world.connector.capabilities().actions['listing.remove']?.maxBatch ?? 1) + 2;
      const ids: string[] = [];
      for (let index = 0; index < size; index += 1) ids.push(await world.listing(seller));
      const actions = ids.map((id) => action('listing.remove', listingOf(world, id)));
      const receipts = await perform(world, actions);
      assert.equal(receipts.length, size);
      for (const [index, receipt] of receipts.entries()) {
        assert.equal(receipt.actionId, actions[index]?.id);
        assert.equal((await settle(world, receipt)).outcome, 'done');
      }
    },
  },
  {
    name: '34 a listing whose id went to another seller is not touched',
    async run(world) {
      const seller = await world.seller();
      await world.seller();
      const id = await world.listing(seller);
      const removal = action('listing.remove', listingOf(world, id), { expectSeller: seller });
      const before = only(await world.connector.prepare([removal]));
      await world.giveAway(id);
      const receipt = only(await world.connector.submit([before === undefined ? removal : { ...removal, before }]));
      assert.equal(receipt.outcome, 'not-found');
      const seen = await observeOne(world, listingOf(world, id));
      assertSeen(world, seen, 'visible');
      assert.notEqual(seen.seller, seller);
      assert.equal(await world.effectsOf(removal.id), 0);
      // A later removal of the newcomer's offer for other reasons is not our measure either.
      await settle(world, await performOne(world, action('listing.remove', listingOf(world, id))));
      const late = action('listing.remove', listingOf(world, id), { expectSeller: seller });
      assert.equal(only(await world.connector.submit([late])).outcome, 'not-found');
    },
  },
];
