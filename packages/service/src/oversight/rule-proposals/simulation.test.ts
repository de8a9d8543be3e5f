import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';

let database: TestDatabase;
let running: Running;
beforeAll(async () => {
  database = await openTestDatabase();
  running = await start('2026-03-02T02:00:00.000Z');
});
afterAll(async () => {
  await running.close();
  await database.close();
});

afterEach(() => vi.restoreAllMocks());

/** Starts the service again, on the data of the one before it. */
const start = (at: string): Promise<Running> =>
  startRunning(at, { wakesPoller: false, database: { ...database, close: async () => {} } });

const longer = (from: string): string =>
  (running.programme.packs.find(({ rules }) => rules.pack.id === 'marketsafe-expansion')?.text ?? '')
    .replace(/^from: .*$/m, `from: ${from}`)
    .replace('answer: { count: 3,', 'answer: { count: 9,');
const read = async (as: string, id: string) => (await running.call('GET', `/desk/rule-proposals/${id}`, { as })).body;

test('a service that ends releases it, and the next one takes it up with the same record', async () => {
  const desk = await running.deskUser('tang');
  const body = { file: 'longer.yaml', text: longer('2026-06-01') };
  const { id } = (await running.call('POST', '/desk/rule-proposals', { as: desk, body })).body;
  // Its thread is not told what to compare, so that it cannot be done before the service ends.
  const told = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(() => undefined);
  const drained = running.service.poller.drain();
  await expect.poll(async () => (await read(desk, id)).simulation.state).toBe('reading');
  await running.close();
  await drained;
  told.mockRestore();

  running = await start('2026-03-03T02:00:00.000Z');
  const again = await running.deskUser('he');
  expect((await read(again, id)).simulation).toMatchObject({ recordUntil: '2026-03-02T02:00:00.000Z' });
  await running.settle();
  const { simulation, result } = await read(again, id);
  expect(simulation).toMatchObject({ state: 'done', recordUntil: '2026-03-02T02:00:00.000Z' });
  expect(result.until).toBe('2026-03-02T02:00:00.000Z');
});

test('a service that starts knows the versions announced earlier', async () => {
  const desk = await running.deskUser('okafor');
  const [{ id }] = (await running.call('GET', '/desk/rule-proposals', { as: desk })).body.items;
  expect(await running.call('POST', `/desk/rule-proposals/${id}/announcement`, { as: desk })).toMatchObject({
    status: 200,
  });
  await running.close();

  running = await start('2026-06-02T02:00:00.000Z');
  const { body } = await running.call('GET', '/public/rules');
  expect(body.current).toMatchObject({ from: '2026-06-01', announced: '2026-03-03' });
});
