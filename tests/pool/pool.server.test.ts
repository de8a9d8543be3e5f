import { expect, test } from 'vitest';
import { followTenants, playPool } from './play.ts';

/** `npm run soak:pool -- 100000` plays that many. */
const seed = 'two connections';

test('5,000 requests of eight tenants over two connections, with errors in between: no tenant sees another’s rows', async () => {
  const { done, foreign, refused, failed } = await playPool({ requests: 5000, seed });
  expect(foreign).toEqual([]);
  expect([refused, failed]).toEqual([0, 0]);
  expect(done.size).toBe(15);
  expect(Math.min(...done.values())).toBeGreaterThan(20);
}, 300_000);

test('the control: a setting that outlives its transaction is detected by the next one, which is refused', async () => {
  const { foreign, refused } = await followTenants('session');
  expect(refused).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
}, 240_000);

test('the control: without the detection, one tenant sees another’s rows', async () => {
  expect((await followTenants('session, and nobody looks')).foreign.length).toBeGreaterThan(0);
  expect(await followTenants('local')).toMatchObject({ foreign: [], refused: 0 });
}, 240_000);
