/** A marketplace that administrators of a live programme add on their pages: it survives restarts, a rotation of keys and a restore's tools know it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSimulatedMarketplace, type SimulatedMarketplace } from '@marketsafe/connectors';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ended, ended, launch, marketsafe } from '../../packages/cli/src/testing/marketsafe.ts';
import { readyUrl } from '../../packages/cli/src/testing/ready-url.ts';
import { scratchFolder } from '../../packages/cli/src/testing/scratch-folder.ts';
import { administer } from '../../packages/service/src/testing/test-server.ts';
import { freePorts } from '../../scripts/free-ports.ts';
import { livePeople } from './live-people.ts';

const server = process.env.TEST_DATABASE_URL ?? '';
const name = `marketsafe_added_test_${process.pid}`;
const scratch = scratchFolder();
const folder = scratch.path('programme');
const config = join(folder, 'marketsafe.yaml');
const password = 'four words of mine';
const [ann, bo] = [
  { name: 'Ann', email: 'ann@desk.example' },
  { name: 'Bo', email: 'bo@desk.example' },
];
let shop: SimulatedMarketplace;
let shopUrl: string;
let url: string;
let first: string;
let service: ReturnType<typeof launch>;
let stopped: Promise<Ended>;

async function start(): Promise<void> {
  service = launch(['start', '--config', config, '--json']);
  stopped = ended(service);
  url = await readyUrl(service, stopped);
}
async function stop(): Promise<void> {
  service.kill('SIGTERM');
  await stopped;
}
const run = async (...args: readonly string[]): Promise<string> => {
  const { code, out, err } = await marketsafe([...args, '--config', config]);
  expect([code, err], args.join(' ')).toEqual([0, '']);
  return out;
};

beforeAll(async () => {
  shop = await createSimulatedMarketplace({
    ...{
      id: 'shoes',
      name: { en: 'Shoes', zh: '鞋' },
      currency: 'CNY',
      now: () => new Date(),
      operatorToken: 'a-token',
    },
  });
  shop.putListings([
    { id: '1', title: '跑鞋', price: { amount: '99.00', currency: 'CNY' }, seller: { id: 's1', name: '鞋履馆' } },
  ]);
  shopUrl = await shop.listen(0);
  await administer(server, `create database ${name} encoding 'UTF8' template template0`);
  const owner = new URL(server);
  owner.pathname = `/${name}`;
  const port = await freePorts();
  const answers = scratch.write(
    'answers.yaml',
    `programme: { id: fair-goods, name: Fair Goods }
url: http://127.0.0.1:${port}
listen: { port: ${port} }
database: { url: "${owner.href}" }
mail: { smtp: "smtp://127.0.0.1:9", from: programme@fair-goods.example }
marketplacesInside: ["${shopUrl}"]
`,
  );
  const made = await marketsafe(['init', folder, '--answers', answers, '--json']);
  expect([made.code, made.err]).toEqual([0, '']);
  first = JSON.parse(made.out).firstAdministrator;
  await start();
}, 240_000);
afterAll(async () => {
  await stop();
  await shop.close();
  const { username } = new URL(readFileSync(join(folder, 'database-url'), 'utf8'));
  await administer(server, `drop database ${name} with (force)`);
  await administer(server, `drop role "${username}"`);
});

it('is read after its confirmation, after a restart and under new keys, and every command knows it', async () => {
  const { as, accept } = livePeople(url, password);
  const { token: one } = await accept(first, ann, false);
  const invited = await run('user', 'invite', bo.email, '--name', bo.name, '--position', 'administrator');
  const { token: other } = await accept(/http:\S+\/invitation\/\S+/.exec(invited)?.[0] ?? '', bo, true);

  const body = {
    connector: 'operator-api',
    settings: { id: 'shoes', nameEn: 'Shoe Street', nameZh: '鞋街', url: shopUrl, people: 'yes' },
    secrets: { token: 'a-token' },
  };
  expect(await as(one).testConnection({ body })).toMatchObject({ passed: true });
  const proposed = await as(one).proposeConnection({ body: { ...body, reasons: 'They asked.' } });
  expect(proposed).toMatchObject({ state: 'proposed', proposal: 1 });
  await as(other).confirmConnection({ path: { connection: 1 }, body: { reasons: 'Compared with them.' } });
  const status = async (token: string) =>
    (await as(token).listMarketplaceStatus()).items.map(({ id, state, lastPull }) => [
      id,
      state,
      lastPull !== undefined,
    ]);
  await expect.poll(() => status(one), { timeout: 60_000 }).toEqual([['shoes', 'working', true]]);

  // Its secrets are where those of all connectors are.
  expect(await run('secrets', 'list')).toMatch(/^shoes\.token +set .*\nshoes\.webhook +set /);
  const doctor = (await marketsafe(['doctor', '--config', config])).out;
  expect(doctor).toMatch(/^ok +connectors +shoes: listings can be read$/m);
  expect(doctor).toMatch(/^ok +clock +within 60 s of the database, shoes$/m);
  // Its people can be invited, since they have accounts.
  const lin = ['user', 'invite', 'lin@shoes.example', '--name', 'Lin', '--position', 'administrator', '--marketplace'];
  expect(await run(...lin, 'shoes')).toContain('/invitation/');
  const nowhere = await marketsafe([...lin, 'boots', '--config', config]);
  expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('there are: shoes')]);

  const exported = scratch.path('exported');
  await run('export', 'all', exported);
  const connections = readFileSync(join(exported, 'connections.jsonl'), 'utf8');
  expect(JSON.parse(connections)).toMatchObject({ number: 1, marketplace: 'shoes', state: 'confirmed' });
  expect(connections).not.toContain('a-token');

  await stop();
  await run('secrets', 'rotate');
  await start();
  await expect.poll(() => status(one), { timeout: 60_000 }).toEqual([['shoes', 'working', true]]);
  expect((await as(one).getMarketplace({ path: { marketplace: 'shoes' } })).abilities).toMatchObject({
    variants: true,
  });
}, 240_000);
