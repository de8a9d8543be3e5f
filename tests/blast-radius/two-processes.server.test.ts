import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, enrolHolders, file, type Goods, operator, putGoods, until } from '../../bench/coalition.ts';
import { newPlace, type Place } from '../../bench/database.ts';
import { type Child, type ServiceChild, startService, startShop } from '../../bench/process/child.ts';
import { deskUser } from '../../bench/process/settings.ts';
import { marketsafe } from '../../packages/cli/src/testing/marketsafe.ts';
import { openDatabase } from '../../packages/service/src/platform/database/open.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { addUser } from '../../packages/service/src/platform/sign-in/auth.ts';
import { transactionsOf } from '../../packages/service/src/platform/transactions.ts';
import { freePorts } from '../../scripts/free-ports.ts';

/**
 * Two processes work on one database. The switch is set on the command line, on the database itself. Within ten seconds neither sends
 * removals any longer, both send restorations, and two people release the rest.
 */
const other = 'other@programme.example';
let place: Place;
let shop: Child;
let services: readonly [ServiceChild, ServiceChild];
let goods: readonly Goods[];

beforeAll(async () => {
  place = await newPlace(process.env.TEST_DATABASE_URL);
  const port = await freePorts(2);
  shop = await startShop({ serviceUrl: `http://127.0.0.1:${port}` });
  const settings = { ...place, shopUrl: shop.url, ahead: 0 };
  const first = await startService({ ...settings, port });
  // Before the second process starts: enrolment codes are read from the process that mailed them.
  const holders = await enrolHolders(first, 3);
  goods = await putGoods(shop.url, first.url, holders, 10);
  services = [first, await startService({ ...settings, port: port + 1 })];
  const database = await openDatabase(place.database);
  await transactionsOf(database).work((tx) =>
    addUser(
      tx,
      { email: other, name: 'Other', password: 'a long password', role: 'desk', position: 'approver' },
      { now: new Date(), entropy: systemEntropy },
    ),
  );
  await database.close();
}, 240_000);
afterAll(async () => {
  for (const service of services ?? []) await service.stop();
  await shop?.stop();
  await place?.clear();
});

const removals = async (verb: string, by?: string) => {
  const decision = by === undefined ? [] : ['--by', by, '--reason', 'A token was stolen.'];
  const { code, out, err } = await marketsafe(['removals', verb, ...decision, '--json'], {
    DATABASE_URL: place.database,
  });
  return { code, err, seen: code === 0 ? JSON.parse(out) : undefined };
};
const effects = async (of: 'listing-hidden' | 'listing-reinstated') => {
  const all = await operator<{ effects: { effect: string; listing?: string; at: string }[] }>(
    shop.url,
    'GET',
    '/effects',
  );
  return all.effects.filter(({ effect }) => effect === of);
};
const at = (index: number): Goods => {
  const one = goods[index];
  if (!one) throw new Error(`there are ${goods.length} goods`);
  return one;
};
const fileAt = (index: number): Promise<string> => {
  const service = services[index % 2];
  return file(service?.url ?? '', at(index), systemEntropy.uuid());
};

test('the switch stops both within ten seconds, lets restorations through, and loses nothing', async () => {
  const gone: string[] = [];
  for (let index = 0; index < 6; index += 1) gone.push(await fileAt(index));
  await until(async () => ((await effects('listing-hidden')).length === 6 ? true : undefined));

  // Filing continues with both, while the switch is set and afterwards.
  let next = 6;
  let thrownYet = false;
  const filer = (async () => {
    while (!thrownYet && next < goods.length - 10) {
      await fileAt(next++);
      await pause(300);
    }
  })();
  const { code, err, seen } = await removals('stop', deskUser);
  expect([code, err]).toEqual([0, '']);
  expect(seen.stop).toMatchObject({ by: { name: 'Desk' }, reasons: 'A token was stolen.' });
  thrownYet = true;
  await filer;
  const thrown = Date.parse(seen.stop.since);
  for (let more = 0; more < 10; more += 1) await fileAt(next++);
  const restored = await call(services[1].url, 'POST', `/cases/${gone[0]}/withdraw`, {
    token: at(0).holder.token,
    body: { kind: 'authorised-since' },
  });
  expect(restored.status).toBe(200);
  await until(async () => ((await effects('listing-reinstated')).length === 1 ? true : undefined));
  // By now each was sent or is held.
  await until(async () => {
    const { seen: now } = await removals('status');
    return now.underWay === 0 && now.held === next - (await effects('listing-hidden')).length ? true : undefined;
  });
  const went = await effects('listing-hidden');
  const late = went.map((effect) => Date.parse(effect.at) - thrown).filter((after) => after > 0);
  expect(Math.max(0, ...late)).toBeLessThan(10_000);
  // Messages under way have arrived; nothing follows them, though many wait.
  const status = await removals('status');
  expect(status.seen.held).toBe(next - went.length);
  expect(status.seen.held).toBeGreaterThanOrEqual(10);
  console.log(
    `Stopped: ${late.length} arrived after it, the last ${Math.max(0, ...late)} ms after; ${status.seen.held} held.`,
  );

  expect((await removals('resume', deskUser)).seen.stop.approvals).toHaveLength(1);
  const again = await removals('resume', deskUser);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('a different person must')]);
  await pause(1000);
  expect(await effects('listing-hidden')).toHaveLength(went.length);
  expect((await removals('resume', other)).seen.stop).toBeUndefined();
  await until(async () => ((await effects('listing-hidden')).length === next ? true : undefined));
}, 240_000);

test('the command names an unknown user, and a folder where nothing was started', async () => {
  const stranger = await removals('stop', 'nobody@programme.example');
  expect([stranger.code, stranger.err]).toEqual([
    2,
    expect.stringContaining('No member of the review team has the address'),
  ]);
  const nowhere = await marketsafe(['removals', 'status', '--data', '/nonexistent']);
  expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('There is no database')]);
});
