import assert from 'node:assert/strict';
import { ConnectorError, type InboundEvent } from '../contract.ts';
import { action, listingOf, performOne } from './act.ts';
import type { CapturedDelivery, ConformanceCheck, ConformanceWorld } from './world.ts';

const TEN_MINUTES_MS = 600_000;

const received = ({ connector }: ConformanceWorld, { headers, body }: CapturedDelivery, now: Date) => {
  assert.ok(connector.receive !== undefined);
  return connector.receive(headers, body, now);
};

const refused = (world: ConformanceWorld, delivery: CapturedDelivery, now: Date): void => {
  assert.throws(
    () => received(world, delivery, now),
    (error: unknown) => error instanceof ConnectorError && error.kind === 'bad-signature',
  );
};

const aDelivery = async (world: ConformanceWorld): Promise<CapturedDelivery> => {
  assert.ok(world.deliveries !== undefined);
  await world.listing(await world.seller());
  const delivery = (await world.deliveries()).at(-1);
  assert.ok(delivery !== undefined);
  return delivery;
};

export const webhooks: readonly ConformanceCheck[] = [
  {
    name: '19 a delivery is accepted as it was sent; a forged, altered or late replayed one is refused',
    needs: 'deliveries',
    async run(world) {
      const delivery = await aDelivery(world);
      const now = world.now();
      assert.ok(received(world, delivery, now).length > 0);
      // A timely replay is recognised by its id, which stays the same.
      assert.deepEqual(received(world, delivery, now), received(world, delivery, now));
      refused(world, { ...delivery, body: delivery.body.replace('{', '{ ') }, now);
      refused(world, { headers: {}, body: delivery.body }, now);
      for (const name of Object.keys(delivery.headers).filter((header) => header.startsWith('webhook-'))) {
        const forged = name === 'webhook-signature' ? 'v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' : '1';
        refused(world, { ...delivery, headers: { ...delivery.headers, [name]: forged } }, now);
      }
    },
  },
  {
    name: '20 a delivery ten minutes old, or from ten minutes ahead, is refused',
    needs: 'deliveries',
    async run(world) {
      const delivery = await aDelivery(world);
      const now = world.now().getTime();
      refused(world, delivery, new Date(now + TEN_MINUTES_MS));
      refused(world, delivery, new Date(now - TEN_MINUTES_MS));
    },
  },
  {
    name: '27 a removal is reported when it takes effect, with the action that caused it',
    needs: 'deliveries',
    async run(world) {
      const id = await world.listing(await world.seller());
      const removal = action('listing.remove', listingOf(world, id));
      await performOne(world, removal);
      assert.ok(world.deliveries !== undefined);
      const events: InboundEvent[] = (await world.deliveries()).flatMap((one) => [
        ...received(world, one, world.now()),
      ]);
      const effective = events.find(({ kind, actionId }) => kind === 'action-effective' && actionId === removal.id);
      assert.deepEqual(effective?.target, listingOf(world, id));
    },
  },
];
