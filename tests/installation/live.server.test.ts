/** Makes and starts a live programme on a PostgreSQL server by commands, as an operator would. */
import { randomUUID } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ended, ended, launch, marketsafe } from '../../packages/cli/src/testing/marketsafe.ts';
import { readyUrl } from '../../packages/cli/src/testing/ready-url.ts';
import { scratchFolder } from '../../packages/cli/src/testing/scratch-folder.ts';
import { administer, bareServerDatabase, plainPool } from '../../packages/service/src/testing/test-server.ts';
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
  expect(found.get('terms')).toMatchObject({ ok: false, found: expect.stringContaining('templates still') });
  expect(found.get('backup')).toMatchObject({ ok: false, found: 'none was made yet' });
  const backup = ['backup', scratch.path('backup'), '--config', config];
  expect(await marketsafe(backup, { DATABASE_BACKUP_URL: owner })).toMatchObject({ code: 0, err: '' });
  expect((await marketsafe(['doctor', '--config', config])).out).toMatch(/^ok +backup +the newest is of 2\d{3}-/m);
  service.kill('SIGTERM');
  expect((await stopped).out).toContain('"event":"stopped"');
}, 240_000);

it('refuses a database that holds a programme, and touches nothing', async () => {
  const again = await marketsafe(['init', scratch.path('second'), '--answers', answers]);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('The database is in use')]);
});

it('takes a stopped trial over, with its people and its ledger', async () => {
  const to = await bareServerDatabase(server);
  const trial = scratch.path('trial');
  const port = await freePorts();
  const common = `programme: { id: tried, name: Tried }\nurl: http://127.0.0.1:${port}\nlisten: { port: ${port} }\n`;
  const shoes = `marketplaces: [{ id: shoes, connector: imported, url: https://shoes.example }]\n`;
  const made = await marketsafe(['init', trial, '--answers', scratch.write('trial.yaml', common + shoes), '--json']);
  const link = new URL(JSON.parse(made.out).firstAdministrator).pathname.split('/').at(-1);
  const first = launch(['start', '--config', join(trial, 'marketsafe.yaml'), '--json']);
  const firstEnded = ended(first);
  const url = await readyUrl(first, firstEnded);
  const person = { email: 'ann@tried.example', password: 'four words of mine' };
  const post = (path: string, body: object) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    });
  const accepted = await post(`/api/v1/invitations/${link}/accept`, { ...person, name: 'Ann' });
  expect(accepted.status, await accepted.text()).toBe(200);

  const onServer = `database: { url: "${to.ownerUrl}" }\nmail: { smtp: "smtp://127.0.0.1:9", from: a@tried.example }\n`;
  const connected = `marketplaces: [{ id: shoes, connector: operator-api, url: "http://127.0.0.1:9", secretFile: ${scratch.path('token')} }]\n`;
  const answers = scratch.write('taken.yaml', common + onServer + connected);
  const lacking = scratch.write('lacking.yaml', common + onServer);
  const from = ['--from', join(trial, 'marketsafe.yaml')];
  const takeOver = (name: string, more: readonly string[] = from): Promise<Ended> =>
    marketsafe(['init', scratch.path(name), '--answers', answers, '--json', ...more]);
  expect(await takeOver('taken')).toMatchObject({ code: 2, err: expect.stringContaining('is in use by process') });
  first.kill('SIGTERM');
  await firstEnded;
  // The trial's terms are its own by now.
  for (const name of ['agent.en.md', 'agent.zh-CN.md']) {
    const text = readFileSync(join(trial, 'terms', name), 'utf8');
    writeFileSync(join(trial, 'terms', name), text.replace('version: 1', 'version: 2'));
  }

  // Its cases are about its marketplaces.
  const without = await marketsafe(['init', scratch.path('lacking'), '--answers', lacking, ...from]);
  expect([without.code, without.err]).toEqual([2, expect.stringContaining('"shoes" is missing')]);
  const taken = await takeOver('taken');
  expect([taken.code, taken.err]).toEqual([0, '']);
  const config = scratch.path('taken/marketsafe.yaml');
  expect(JSON.parse(taken.out)).toEqual({ config });
  expect(await takeOver('again')).toMatchObject({ code: 2, err: expect.stringContaining('The database is in use') });
  expect(await takeOver('live', ['--from', config])).toMatchObject({
    code: 2,
    err: expect.stringContaining('is no trial'),
  });
  expect((await marketsafe(['ledger', 'check', '--config', config])).out).toContain('0 faults in the log');

  const second = launch(['start', '--config', config, '--json']);
  const secondEnded = ended(second);
  await readyUrl(second, secondEnded);
  expect((await post('/api/auth/sign-in/email', person)).status).toBe(200);
  expect(await (await fetch(`${url}/api/v1/terms/agent`)).json()).toMatchObject({ version: '2', inForce: true });
  // Nothing was sent in the trial, so that nothing leaves before people looked at each target.
  const pool = plainPool(to.ownerUrl, 1);
  const { rows } = await pool.query(
    `select by, restored_from is not null as waits from removal_stop where ended_at is null`,
  );
  await pool.end();
  expect(rows).toEqual([{ by: 'marketsafe init', waits: true }]);
  second.kill('SIGTERM');
  await secondEnded;
  const { username } = new URL(readFileSync(scratch.path('taken/database-url'), 'utf8'));
  await to.drop();
  await administer(server, `drop role "${username}"`);
});
