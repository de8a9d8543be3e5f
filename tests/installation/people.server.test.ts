/** The people of a live programme by `marketsafe user` beside its running service: invited, reset, disabled, each with a second factor. */
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ended, ended, launch, marketsafe } from '../../packages/cli/src/testing/marketsafe.ts';
import { readyUrl } from '../../packages/cli/src/testing/ready-url.ts';
import { scratchFolder } from '../../packages/cli/src/testing/scratch-folder.ts';
import { codeOf, keyIn } from '../../packages/service/src/testing/authenticator.ts';
import { administer, plainPool } from '../../packages/service/src/testing/test-server.ts';
import { freePorts } from '../../scripts/free-ports.ts';

const server = process.env.TEST_DATABASE_URL ?? '';
const name = `marketsafe_people_test_${process.pid}`;
const scratch = scratchFolder();
const folder = scratch.path('programme');
const config = join(folder, 'marketsafe.yaml');
let url: string;
let first: string;
let service: ReturnType<typeof launch>;
let stopped: Promise<Ended>;

beforeAll(async () => {
  await administer(server, `create database ${name} encoding 'UTF8' template template0`);
  const owner = new URL(server);
  owner.pathname = `/${name}`;
  const port = await freePorts();
  chmodSync(scratch.write('token', 'a-token'), 0o600);
  const answers = scratch.write(
    'answers.yaml',
    `programme: { id: fair-goods, name: Fair Goods, languages: [zh-CN, en] }
url: http://127.0.0.1:${port}
listen: { port: ${port} }
database: { url: "${owner.href}" }
mail: { smtp: "smtp://127.0.0.1:9", from: programme@fair-goods.example }
marketplaces: [{ id: shoes, connector: operator-api, url: "http://127.0.0.1:9", secretFile: ${scratch.path('token')} }]
`,
  );
  const made = await marketsafe(['init', folder, '--answers', answers, '--json']);
  expect([made.code, made.err]).toEqual([0, '']);
  first = JSON.parse(made.out).firstAdministrator;
  service = launch(['start', '--config', config, '--json']);
  stopped = ended(service);
  url = await readyUrl(service, stopped);
}, 240_000);
afterAll(async () => {
  service.kill('SIGTERM');
  await stopped;
  const { username } = new URL(readFileSync(join(folder, 'database-url'), 'utf8'));
  await administer(server, `drop database ${name} with (force)`);
  await administer(server, `drop role "${username}"`);
});

const user = async (...args: readonly string[]) => {
  const { code, out, err } = await marketsafe(['user', ...args, '--config', config, '--json']);
  const lines = out.trim() === '' ? [] : out.trim().split('\n');
  return { code, err, seen: lines.map((line) => JSON.parse(line)) };
};
const stateOf = async (email: string) =>
  (await user('list')).seen.find((one: { email: string }) => one.email === email);

/** Mails that wait: this programme's mail server answers none. */
const mails = async (): Promise<number> => {
  const owner = new URL(server);
  owner.pathname = `/${name}`;
  const pool = plainPool(owner.href, 1);
  try {
    return Number((await pool.query("select count(*) from outbox where kind = 'mail'")).rows[0].count);
  } finally {
    await pool.end();
  }
};

const send = async (method: string, path: string, { as = '', body = {} }: { as?: string; body?: object } = {}) => {
  const answer = await fetch(`${url}/api${path}`, {
    method,
    headers: {
      ...{ 'content-type': 'application/json', origin: url, 'idempotency-key': crypto.randomUUID() },
      ...(as !== '' && { authorization: `Bearer ${as}` }),
    },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  });
  return {
    status: answer.status,
    token: answer.headers.get('set-auth-token') ?? '',
    cookie: answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
    body: await answer.json(),
  };
};
const signIn = (email: string, password: string) => send('POST', '/auth/sign-in/email', { body: { email, password } });
const tokenIn = (link: string): string => link.split('/').at(-1) ?? '';
const tasks = (as: string) => send('GET', '/v1/desk/tasks', { as });

it('requires a second factor of the review team, and lists who has one', async () => {
  expect((await user('list')).seen).toEqual([
    {
      ...{ id: expect.any(String), email: null, name: null, participant: null, role: 'desk' },
      ...{ position: 'administrator', organisation: 'Fair Goods', state: 'invited', secondFactor: false },
    },
  ]);
  const [email, password] = ['ada@fair-goods.example', 'heron lantern quartz'];
  const body = { email, name: 'Ada Okafor', password };
  expect((await send('POST', `/v1/invitations/${tokenIn(first)}/accept`, { body })).status).toBe(200);
  const { token } = await signIn(email, password);
  expect((await tasks(token)).body).toMatchObject({ status: 403, code: 'second-factor-missing' });
  const { body: made } = await send('POST', '/auth/two-factor/set-up', { as: token, body: { password } });
  const confirm = { code: codeOf(keyIn(made.totpURI)) };
  const confirmed = await send('POST', '/auth/two-factor/confirm', { as: token, body: confirm });
  expect((await tasks(confirmed.token)).status).toBe(200);
  // The authenticator shows the programme's name.
  expect(new URL(made.totpURI).searchParams.get('issuer')).toBe('Fair Goods');
  expect(await stateOf(email)).toMatchObject({ state: 'active', secondFactor: true });
  // The cookie of the password's challenge, and a recovery code.
  const { cookie } = await signIn(email, password);
  const entered = await fetch(`${url}/api/auth/two-factor/code`, {
    ...{ method: 'POST', body: JSON.stringify({ code: made.backupCodes[0] }) },
    headers: { 'content-type': 'application/json', origin: url, cookie },
  });
  expect(entered.status).toBe(200);

  const only = await user('disable', email);
  expect([only.code, only.err]).toEqual([2, expect.stringContaining('only administrator')]);
  const before = await mails();
  const mailed = await user('reset', email, '--mail');
  expect([mailed.code, mailed.err, await mails()]).toEqual([0, '', before + 1]);
  const reset = await user('reset', email);
  expect([reset.code, reset.err, await mails()]).toEqual([0, '', before + 1]);
  expect((await send('GET', `/v1/password-links/${tokenIn(mailed.seen[0].link)}`)).status).toBe(410);
  expect((await tasks(confirmed.token)).status).toBe(401);
  expect((await signIn(email, password)).status).toBe(401);
  expect(await stateOf(email)).toMatchObject({ state: 'active', secondFactor: false });
  const choice = { body: { password: 'four words of mine' } };
  const { link } = reset.seen[0];
  expect(link).toContain(`${url}/new-password/`);
  expect((await send('POST', `/v1/password-links/${tokenIn(link)}/password`, choice)).status).toBe(200);
  const again = await signIn(email, 'four words of mine');
  expect((await tasks(again.token)).body).toMatchObject({ code: 'second-factor-missing' });
}, 240_000);

it('invites, and closes the account of a person who leaves', async () => {
  const email = 'wen@fair-goods.example';
  const invited = await user(
    'invite',
    email,
    '--name',
    'Wen Li',
    '--position',
    'reviewer',
    '--organisation',
    'Audit House',
  );
  expect([invited.code, invited.err]).toEqual([0, '']);
  const [{ link }] = invited.seen;
  const { body } = await send('GET', `/v1/invitations/${tokenIn(link)}`);
  expect(body).toMatchObject({
    email,
    name: 'Wen Li',
    organisation: 'Audit House',
    language: 'zh-CN',
    party: 'Fair Goods',
  });
  const accepted = { body: { password: 'heron lantern quartz' } };
  expect((await send('POST', `/v1/invitations/${tokenIn(link)}/accept`, accepted)).status).toBe(200);
  const { token } = await signIn(email, 'heron lantern quartz');
  expect((await send('GET', '/v1/me', { as: token })).status).toBe(200);
  expect(await user('disable', email)).toMatchObject({ code: 0, seen: [{ email, state: 'disabled' }] });
  expect((await send('GET', '/v1/me', { as: token })).status).toBe(401);
  expect(await stateOf(email)).toMatchObject({ state: 'disabled', position: 'reviewer', secondFactor: false });
  for (const verb of ['reset', 'disable'])
    expect(await user(verb, email)).toMatchObject({ code: 2, err: expect.stringContaining('marketsafe user list') });
}, 240_000);

it.each([
  ['a position of others', ['x@y.example', '--name', 'X', '--position', 'filer'], /filer is no position here/],
  ['no address', ['x', '--name', 'X', '--position', 'reviewer'], /^email: /],
  ['a name with a link', ['x@y.example', '--name', 'http://x.y', '--position', 'reviewer'], /^name: /],
  [
    'a marketplace without people',
    ['x@y.example', '--name', 'X', '--position', 'filer', '--marketplace', 'shoes'],
    /marketplace:shoes has no people here/,
  ],
  [
    'an unknown participant',
    ['x@y.example', '--name', 'X', '--position', 'filer', '--participant', '1'],
    /No such participant/,
  ],
])('invites no one with %s', async (_, args, why) => {
  const { code, err } = await user('invite', ...args);
  expect([code, err]).toEqual([2, expect.stringMatching(why)]);
});
