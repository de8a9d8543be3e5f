import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { play } from './play.ts';

/** `npm run soak:webhooks` does the same with more of everything. */
let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const countOf = async (table: 'event' | 'marketplace_event'): Promise<number> =>
  (await running.service.transactions.work((tx) => tx.selectFrom(table).selectAll().execute())).length;

test('of 500 deliveries, among them forged, stale, replayed and unordered ones, each honest one takes effect once and no other does', async () => {
  const before = await countOf('event');
  const { byTrick, taken, wrong } = await play(running, { many: 500, seed: 20_260_302 });
  expect(wrong).toEqual([]);
  expect(taken).toBeGreaterThan(100);
  expect(await countOf('event')).toBe(before);
  const effective = [...byTrick].filter(([, count]) => count.taken > 0).map(([trick]) => trick);
  expect(effective.sort()).toEqual(
    ['genuine', 'let go', 'sent again', 'twice at once', 'with a second signature', 'with an endless id'].sort(),
  );
}, 300_000);

test('events are remembered as long as they can be sent again, and not for ever', async () => {
  running.clock.advance(4 * 86_400_000 + 1000);
  const { taken, wrong } = await play(running, { many: 40, seed: 1 });
  expect(wrong).toEqual([]);
  expect(await countOf('marketplace_event')).toBeLessThanOrEqual(4 * taken);
});

test('the control: a service that forgot its events would accept replays', async () => {
  const { wrong } = await play(running, { many: 100, seed: 2, forgetful: true });
  expect(wrong.length).toBeGreaterThan(10);
});
