/** Makes and starts a live programme on a PostgreSQL server by commands, as an operator would. */
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ended, ended, launch, marketsafe } from '../../packages/cli/src/testing/marketsafe.ts';
import { readyUrl } from '../../packages/cli/src/testing/ready-url.ts';
import { scratchFolder } from '../../packages/cli/src/testing/scratch-folder.ts';
import { administer } from '../../packages/service/src/testing/test-server.ts';
import { freePorts } from '../../scripts/free-ports.ts';

const server = process.env.TEST_DATABASE_URL ?? '';
const name = `marketsafe_init_test_${process.pid}`;
const scratch = scratchFolder();
const folder = scratch.path('programme');
const config = join(folder, 'marketsafe.yaml');
let owner: string;
let answers: string;

beforeAll(async () => {
  await administer(server, `create database ${name} encoding 'UTF8' template template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  owner = url.href;
  const port = await freePorts();
  chmodSync(scratch.write('token', 'a-token'), 0o600);
  answers = scratch.write(
    'answers.yaml',
    `programme: { id: fair-goods, name: Fair Goods }
url: http://127.0.0.1:${port}
listen: { port: ${port} }
database: { url: "${owner}" }
mail: { smtp: "smtp://127.0.0.1:9", from: programme@fair-goods.example }
marketplaces: [{ id: shoes, connector: operator-api, url: "http://127.0.0.1:9", secretFile: ${scratch.path('token')} }]
`,
  );
});
afterAll(async () => {
  const { username } = new URL(readFileSync(join(folder, 'database-url'), 'utf8'));
  await administer(server, `drop database ${name} with (force)`);
  await administer(server, `drop role "${username}"`);
});

it('makes a programme from its owner’s address alone, whose service owns nothing', async () => {
  const made = await marketsafe(['init', folder, '--answers', answers, '--json']);
  expect([made.code, made.err]).toEqual([0, '']);
  const said = JSON.parse(made.out);
  expect(said.config).toBe(config);
  const written = readFileSync(config, 'utf8');
  expect(written).toContain('urlFile: database-url');
  for (const file of [config, join(folder, 'database-url')]) {
    expect(readFileSync(file, 'utf8')).not.toContain(owner);
    expect(statSync(file).mode & 0o077).toBe(0);
  }

  // Doctor looks before the first start, and keeps nothing.
  const before = readdirSync(folder, { recursive: true });
  await marketsafe(['doctor', '--config', config]);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);

  const service = launch(['start', '--config', config, '--json']);
  const stopped: Promise<Ended> = ended(service);
  const url = await readyUrl(service, stopped);
  expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ok' });
  expect((await fetch(said.firstAdministrator)).status).toBe(200);
  const { out } = await marketsafe(['doctor', '--config', config, '--json']);
  const found = new Map(
    out
      .trim()
      .split('\n')
      .map((line) => [JSON.parse(line).check, JSON.parse(line)]),
  );
  for (const check of ['database', 'fsync', 'privileges', 'migrations', 'keys', 'disk', 'clock'])
    expect(found.get(check)).toMatchObject({ ok: true });
  expect(found.get('mail')).toMatchObject({ ok: false, do: expect.any(String) });
  expect(found.get('connectors')).toMatchObject({ ok: false, found: expect.stringContaining('shoes') });
  expect(found.get('people')).toMatchObject({ ok: false, found: expect.stringContaining('an appeal') });
  expect(found.get('backup')).toMatchObject({ ok: false, found: 'none was made yet' });
  const backup = ['backup', scratch.path('backup'), '--config', config];
  expect(await marketsafe(backup, { DATABASE_BACKUP_URL: owner })).toMatchObject({ code: 0, err: '' });
  expect((await marketsafe(['doctor', '--config', config])).out).toMatch(/^ok +backup +the newest is of 2\d{3}-/m);
  service.kill('SIGTERM');
  expect((await stopped).out).toContain('"event":"stopped"');
}, 120_000);

it('refuses a database that holds a programme, and touches nothing', async () => {
  const again = await marketsafe(['init', scratch.path('second'), '--answers', answers]);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('The database is in use')]);
});
