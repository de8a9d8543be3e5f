import assert from 'node:assert/strict';
import { ConnectorError } from '../contract.ts';
import { action, assertSeen, listingOf, observeOne, only, perform, performOne, settle } from './act.ts';
import type { ConformanceCheck, ConformanceWorld, Misfortune } from './world.ts';

const strike = async (world: ConformanceWorld, misfortune: Misfortune): Promise<void> => {
  assert.ok(world.strike !== undefined);
  await world.strike(misfortune);
};

const thrown = async (promise: Promise<unknown>): Promise<ConnectorError> => {
  try {
    await promise;
  } catch (error) {
    assert.ok(error instanceof ConnectorError, String(error));
    return error;
  }
  return assert.fail('nothing was thrown');
};

const aListing = async (world: ConformanceWorld) => listingOf(world, await world.listing(await world.seller()));

export const trouble: readonly ConformanceCheck[] = [
  {
    name: '12 told to slow down before anything is sent: an error with the delay, and no further request',
    needs: 'strike',
    async run(world) {
      const removal = action('listing.remove', await aListing(world));
      await strike(world, { kind: 'rate-limit', retryAfterMs: 7000 });
      const error = await thrown(world.connector.submit([removal]));
      assert.equal(error.kind, 'rate-limited');
      assert.equal(error.retryAfterMs, 7000);
      assert.equal(await world.effectsOf(removal.id), 0);
      assert.equal((await settle(world, only(await world.connector.submit([removal])))).outcome, 'done');
    },
  },
  {
    name: '13 told to slow down in mid-batch: the rest is pending with the delay, and comes right later',
    needs: 'strike',
    async run(world) {
      const seller = await world.seller();
      const size = (world.connector.capabilities().actions['listing.remove']?.maxBatch ?? 1) + 2;
      const ids: string[] = [];
      for (let index = 0; index < size; index += 1) ids.push(await world.listing(seller));
      const actions = ids.map((id) => action('listing.remove', listingOf(world, id)));
      await strike(world, { kind: 'rate-limit', skip: 1, retryAfterMs: 3000 });
      const receipts = await perform(world, actions);
      const late = receipts.filter(({ retryAfterMs }) => retryAfterMs === 3000);
      assert.ok(late.length >= 1);
      assert.ok(late.every(({ outcome }) => outcome === 'pending'));
      const again = await world.connector.poll(receipts);
      const unsent = actions.filter((_, index) => again[index]?.outcome === 'unknown');
      assert.equal(unsent.length, late.length);
      for (const receipt of await world.connector.submit(unsent))
        assert.equal((await settle(world, receipt)).outcome, 'done');
      for (const { id } of actions) assert.equal(await world.effectsOf(id), 1);
    },
  },
  {
    name: '14 an expired session is renewed once, unnoticed',
    needs: 'strike',
    async run(world) {
      const target = await aListing(world);
      await world.connector.observe([target]);
      await strike(world, { kind: 'dead-session' });
      const removal = action('listing.remove', target);
      assert.equal((await settle(world, await performOne(world, removal))).outcome, 'done');
      assert.equal(await world.effectsOf(removal.id), 1);
    },
  },
  {
    name: '15 an answer lost after the effect is unknown, then done; sent again it is already so',
    needs: 'strike',
    async run(world) {
      const removal = action('listing.remove', await aListing(world));
      await strike(world, { kind: 'lost-answer' });
      const receipt = await performOne(world, removal);
      assert.equal(receipt.outcome, 'unknown');
      assert.equal(only(await world.connector.poll([receipt])).outcome, 'done');
      assert.equal((await performOne(world, removal)).outcome, 'already');
      assert.equal(await world.effectsOf(removal.id), 1);
    },
  },
  {
    name: '16 a server out of order: reads say unavailable, a write can be tried again, with one effect',
    needs: 'strike',
    async run(world) {
      const removal = action('listing.remove', await aListing(world));
      await strike(world, { kind: 'server-error' });
      const receipt = await performOne(world, removal);
      assert.equal(receipt.outcome, 'unknown');
      assert.equal(only(await world.connector.poll([receipt])).outcome, 'unknown');
      assert.equal((await settle(world, await performOne(world, removal))).outcome, 'done');
      assert.equal(await world.effectsOf(removal.id), 1);
      await strike(world, { kind: 'server-error', on: 'read' });
      assert.equal((await thrown(world.connector.pull('listing', {}))).kind, 'unavailable');
    },
  },
  {
    name: '21 lost answer, retry and reinstatement restore the state that prepare saw',
    needs: 'strike',
    async run(world) {
      const target = await aListing(world);
      const removal = action('listing.remove', target);
      const before = only(await world.connector.prepare([removal]));
      assert.ok(before !== undefined);
      await strike(world, { kind: 'lost-answer' });
      await world.connector.submit([{ ...removal, before }]);
      const retried = only(await world.connector.submit([{ ...removal, before }]));
      assert.equal(retried.outcome, 'already');
      assert.deepEqual(retried.undo, before);
      const back = action('listing.reinstate', target, { undoOf: before });
      assert.equal((await settle(world, await performOne(world, back))).outcome, 'done');
      assert.deepEqual(only(await world.connector.prepare([removal])), before);
    },
  },
  {
    name: '23 no answer in time: a write is unknown, a read unavailable',
    needs: 'strike',
    async run(world) {
      const removal = action('listing.remove', await aListing(world));
      await strike(world, { kind: 'slow-answer', afterMs: 2500 });
      assert.equal((await performOne(world, removal)).outcome, 'unknown');
      await strike(world, { kind: 'slow-answer', afterMs: 2500, on: 'read' });
      assert.equal((await thrown(world.connector.pull('listing', {}))).kind, 'unavailable');
    },
  },
  {
    name: '28 accepted and late: pending until it is seen, never done before',
    needs: 'strike',
    async run(world) {
      const target = await aListing(world);
      await strike(world, { kind: 'late-effect', afterObservations: 3 });
      const removal = action('listing.remove', target);
      let receipt = await performOne(world, removal);
      assert.equal(receipt.outcome, 'pending');
      for (let turn = 0; turn < 10 && receipt.outcome === 'pending'; turn += 1) {
        assert.equal(await world.effectsOf(removal.id), 0);
        receipt = only(await world.connector.poll([receipt]));
      }
      assert.equal((await settle(world, receipt)).outcome, 'done');
      assertSeen(world, await observeOne(world, target), 'gone');
      assert.equal(await world.effectsOf(removal.id), 1);
    },
  },
  {
    name: '29 a yes without an effect is never done, and the same action can be sent again',
    needs: 'strike',
    async run(world) {
      const target = await aListing(world);
      await strike(world, { kind: 'false-200' });
      const removal = action('listing.remove', target);
      const receipt = await performOne(world, removal);
      assert.equal(receipt.outcome, 'pending');
      assertSeen(world, await observeOne(world, target), 'visible');
      assert.equal(only(await world.connector.poll([receipt])).outcome, 'unknown');
      assert.equal((await settle(world, await performOne(world, removal))).outcome, 'done');
      assert.equal(await world.effectsOf(removal.id), 1);
    },
  },
  {
    name: '30 a stale view delays done, and does not spoil it',
    needs: 'strike',
    async run(world) {
      const removal = action('listing.remove', await aListing(world));
      await strike(world, { kind: 'stale-read', times: 2 });
      const receipt = await performOne(world, removal);
      assert.equal(receipt.outcome, 'pending');
      assert.equal((await settle(world, receipt)).outcome, 'done');
      assert.equal(await world.effectsOf(removal.id), 1);
    },
  },
  {
    name: '39 no secret in receipts or errors',
    needs: 'strike',
    async run(world) {
      const target = await aListing(world);
      await strike(world, { kind: 'lost-answer' });
      const receipt = await performOne(world, action('listing.remove', target));
      await strike(world, { kind: 'server-error', on: 'read' });
      const error = await thrown(world.connector.pull('seller', {}));
      const said = `${JSON.stringify(receipt)} ${error.message} ${error.stack} ${String(error.cause)}`;
      for (const secret of world.secrets) assert.ok(!said.includes(secret));
    },
  },
];
