import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { acceptance } from '../../testing/acceptance.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { ProblemError } from '../problem.ts';
import { transactionsOf } from '../transactions.ts';
import { lockOut } from './auth.ts';
import { refuseGuessable } from './password-rules.ts';

/** Attacks on the sign-in of the whole service. */
let running: Running;
beforeAll(async () => {
  running = await startRunning();
  for (const name of ['ann', 'ben', 'eva', 'kim']) await running.deskUser(name);
}, 60_000);
afterAll(() => running.close());
afterEach(() => vi.useRealTimers());

const password = 'a long password';
let addresses = 0;
/** Each from its own address unless one is given, so that the limit of addresses is not the one that refuses. */
async function post(path: string, payload: object, headers: Readonly<Record<string, string>> = {}) {
  addresses += 1;
  const remoteAddress = `10.0.${Math.floor(addresses / 250)}.${addresses % 250}`;
  return running.service.app.inject({
    ...{ method: 'POST', url: `/api/auth/${path}`, remoteAddress },
    headers: { origin: running.programme.publicUrl, ...headers },
    payload,
  });
}
type Answer = Awaited<ReturnType<typeof post>>;
const signIn = (name: string, given = password, headers = {}) =>
  post('sign-in/email', { email: `${name}@desk.example`, password: given }, headers);
const cookiesOf = (answer: Answer): string => answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
const tokenOf = (answer: Answer): string => String(answer.headers['set-auth-token']);
const meAs = async (headers: Readonly<Record<string, string>>): Promise<number> =>
  (await running.service.app.inject({ url: '/api/v1/me', headers })).statusCode;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('a session', () => {
  test('cannot be taken from a copy of the database', async () => {
    const answer = await signIn('ann');
    expect(await meAs(bearer(tokenOf(answer)))).toBe(200);
    expect(await meAs({ cookie: cookiesOf(answer) })).toBe(200);
    const { rows } = await running.database.asOwner((db) =>
      sql<{ token: string }>`select token from auth.session`.execute(db),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { token } of rows) expect([token, await meAs(bearer(token))]).toEqual([token, 401]);
  });

  test('ends on every other device when the password changes', async () => {
    const [here, there] = [await signIn('ben'), await signIn('ben')];
    const change = (currentPassword: string, newPassword: string) =>
      post('change-password', { currentPassword, newPassword }, { cookie: cookiesOf(here) });
    expect((await change('not the password', 'four words of mine')).statusCode).toBe(422);
    expect(await meAs(bearer(tokenOf(there)))).toBe(200);
    const changed = await change(password, 'four words of mine');
    expect(changed.statusCode).toBe(200);
    expect(await meAs(bearer(tokenOf(there)))).toBe(401);
    expect(await meAs({ cookie: cookiesOf(here) })).toBe(401);
    expect(await meAs({ cookie: cookiesOf(changed) })).toBe(200);
    expect((await signIn('ben')).statusCode).toBe(401);
    expect((await signIn('ben', 'four words of mine')).statusCode).toBe(200);
  });

  test('that a thief keeps leaves no API key behind when the password changes', async () => {
    const as = await running.deskUser('una');
    const stolen = tokenOf(await signIn('una'));
    const make = (by: string, given: string) =>
      running.call('POST', '/api-keys', { as: by, body: { name: 'x', scopes: ['read'], days: 365, password: given } });
    const key = await make(stolen, password);
    expect(key.status).toBe(201);
    expect(await meAs(bearer(key.body.secret))).toBe(200);
    const given = { currentPassword: password, newPassword: 'four words of mine' };
    // A key that is made meanwhile, with the former password, ends too.
    const [changed, late] = await Promise.all([post('change-password', given, bearer(as)), make(as, password)]);
    expect(changed.statusCode).toBe(200);
    expect(await meAs(bearer(key.body.secret))).toBe(401);
    if (late.status === 201) expect(await meAs(bearer(late.body.secret))).toBe(401);
    const own = await make(tokenOf(changed), 'four words of mine');
    expect(await meAs(bearer(own.body.secret))).toBe(200);
  });
});

describe('of the sign-in library', () => {
  test.each([
    ['GET', 'list-sessions'],
    ['GET', 'get-session'],
    ['GET', 'list-accounts'],
    ['GET', 'ok'],
    ['POST', 'update-user'],
    ['POST', 'change-email'],
    ['POST', 'delete-user'],
    ['POST', 'revoke-sessions'],
    ['POST', 'sign-up/email'],
    ['POST', 'request-password-reset'],
    ['POST', 'sign-in/social'],
    ['POST', 'sign-in/email/'],
  ] as const)('%s %s is not served', async (method, path) => {
    const token = await running.deskUser(`asks-${method}-${path.replaceAll('/', '-')}`);
    const answer = await running.service.app.inject({
      ...{ method, url: `/api/auth/${path}`, headers: { origin: running.programme.publicUrl, ...bearer(token) } },
      ...(method === 'POST' && { payload: { name: 'Somebody Else' } }),
    });
    expect(answer.statusCode).toBe(404);
    const me = await running.call('GET', '/me', { as: token });
    expect(me.body.user.name).not.toBe('Somebody Else');
  });
});

describe('a new password', () => {
  const changeTo = async (newPassword: string) => {
    const here = await running.deskUser(`changes-${addresses}`);
    return post('change-password', { currentPassword: password, newPassword }, bearer(here));
  };
  test.each([
    'aaaaaaaaaaaa',
    'password1234',
    'qwertyuiop12',
    '123456789012',
    'iloveyou1234',
    'marketsafe2026',
    '密码密码密码密码密码密码',
  ])('may not be %s', async (guessable) => {
    const answer = await changeTo(guessable);
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'password-guessable']);
  });
  test('may not contain publicly known facts of its owner', async () => {
    const token = await running.deskUser('genevieve.lund');
    for (const newPassword of [
      'genevieve.lund@desk.example',
      'Genevieve Lund',
      'genevievelund1',
      'genevievelund2026',
    ]) {
      const answer = await post('change-password', { currentPassword: password, newPassword }, bearer(token));
      expect([newPassword, answer.statusCode]).toEqual([newPassword, 422]);
    }
  });
  test('may be neither too short nor too long', async () => {
    expect((await changeTo('xk7Qpz!m4Lw')).statusCode).toBe(400);
    expect((await changeTo('x'.repeat(129))).statusCode).toBe(400);
  });
  test('may be any other text: words with spaces, Chinese, no digit', async () => {
    for (const good of ['correct horse battery staple', '我家的猫喜欢晒太阳睡觉呀', 'xkcdzqwvnbtr']) {
      expect([good, (await changeTo(good)).statusCode]).toEqual([good, 200]);
    }
  });
  test('that is chosen while the operator resets the account does not undo the reset', async () => {
    const chosen = 'four words of mine';
    // The passwords are hashed for a tenth of a second or so.
    for (const wait of [0, 20, 40, 60, 80, 100, 130, 160]) {
      const name = `reset-after-${wait}`;
      const as = await running.deskUser(name);
      const { body } = await running.call('GET', '/me', { as });
      const change = post('change-password', { currentPassword: password, newPassword: chosen }, bearer(as));
      await new Promise((resolve) => setTimeout(resolve, wait));
      await transactionsOf(running.database).work((tx) => lockOut(tx, body.user.id, running.clock.now()));
      const changed = await change;
      expect([wait, await meAs(bearer(tokenOf(changed)))]).toEqual([wait, 401]);
      for (const given of [password, chosen])
        expect([wait, (await signIn(name, given)).statusCode]).toEqual([wait, 401]);
    }
  });
  test('is judged quickly, whatever it is', () => {
    for (const hostile of ['Pa55w0rd!'.repeat(14), 'ab'.repeat(64), '@$$4'.repeat(32), '4@s$'.repeat(32)]) {
      const before = process.threadCpuUsage();
      expect(() => refuseGuessable(hostile, ['x'.repeat(200), 'y '.repeat(100)])).toThrow(ProblemError);
      expect(process.threadCpuUsage(before).user / 1e6).toBeLessThan(0.5);
    }
  });
  test('is also checked at enrolment, without using up a try of the code', async () => {
    const contact = 'legal@weak.example';
    await running.importEntries([{ office: 'CN', number: '7001', owner: 'Weak House', contact }]);
    const enrolment = await running.call('POST', '/enrolments', {
      body: {
        ...{ name: 'Weak House', kind: 'rights-holder', email: 'le@weak.example', language: 'en' },
        right: { office: 'CN', number: '7001' },
      },
    });
    const code = /\b\d{6}\b/.exec((await running.mailTo(contact))[0]?.text ?? '')?.[0];
    const confirm = (given: string) =>
      running.call('POST', `/enrolments/${enrolment.body.id}/confirm`, {
        body: { code, password: given, terms: acceptance() },
      });
    for (const guessable of ['password1234', 'weakhouse1234', 'password1234', 'password1234']) {
      expect(await confirm(guessable)).toMatchObject({ status: 422, body: { code: 'password-guessable' } });
    }
    expect(await confirm('a long password')).toMatchObject({ status: 200, body: { status: 'active' } });
  });
});

test('a decision shows its author’s name at that time', async () => {
  const as = await running.deskUser('maiden');
  running.clock.advance(1000);
  await running.call('POST', '/desk/removal-stops', { as, body: { reasons: 'too many at once' } });
  running.clock.advance(1000);
  await running.database.asOwner((db) =>
    sql`update auth."user" set name = 'Married', "updatedAt" = ${running.clock.now()} where email = 'maiden@desk.example'`.execute(
      db,
    ),
  );
  expect((await running.call('GET', '/me', { as })).body.user.name).toBe('Married');
  expect((await running.call('GET', '/desk/removals', { as })).body.stop.by.name).toBe('maiden');
});

describe('guessing a password', () => {
  // Half a minute after the fifth guess another is allowed, and forty guesses may take longer.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  });

  test('of an e-mail that is none is refused, and keeps no person from their page Security', async () => {
    const as = await running.deskUser('page');
    const { body } = await running.call('GET', '/me', { as });
    for (const kind of ['change ', 'change:', 'code ', 'code:', 'mail:'])
      for (let guess = 0; guess < 8; guess += 1)
        expect((await post('sign-in/email', { email: kind + body.user.id, password })).json()).toMatchObject({
          ...{ status: 401, code: 'wrong-credentials' },
        });
    const change = { currentPassword: password, newPassword: 'four words of mine' };
    expect((await post('change-password', change, bearer(as))).statusCode).toBe(200);
  });

  test('is slowed down by account, not by address: of forty guesses from forty addresses five are tried', async () => {
    const statuses = await Promise.all(Array.from({ length: 40 }, () => signIn('eva', 'not the password')));
    expect(statuses.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
    const held = statuses.filter(({ statusCode }) => statusCode === 429);
    expect(held).toHaveLength(35);
    expect(held[0]?.json().code).toBe('too-many-guesses');
    expect(Number(held[0]?.headers['retry-after'])).toBeGreaterThan(0);
    // The answer reveals neither whether the password is right nor whether the account exists.
    expect((await signIn('eva')).statusCode).toBe(429);
    const unknown = await Promise.all(Array.from({ length: 40 }, () => signIn('nobody', 'not the password')));
    expect(unknown.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
  });

  test('locks no owner out for long: never on a known device, elsewhere for a quarter of an hour', async () => {
    const known = cookiesOf(await signIn('kim'));
    const device = known.split('; ').find((one) => one.startsWith('marketsafe.device=')) ?? '';
    expect(device).not.toBe('');
    const start = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    // An attacker tries for three hours, as fast as the service allows.
    let tried = 0;
    for (let minute = 0; minute < 180; minute += 5) {
      vi.setSystemTime(start + minute * 60_000);
      if ((await signIn('kim', 'not the password')).statusCode === 401) tried += 1;
    }
    expect(tried).toBeLessThan(5 + 6 + 12);
    expect((await signIn('kim', 'not the password')).statusCode).toBe(429);
    expect((await signIn('kim', password, { cookie: device })).statusCode).toBe(200);
    // A device belongs to one account; with another account it counts as a stranger's.
    for (let guess = 0; guess < 6; guess += 1) await signIn('ann', 'not the password', { cookie: device });
    expect((await signIn('ann', password, { cookie: device })).statusCode).toBe(429);
    vi.setSystemTime(Date.now() + 900_000);
    expect((await signIn('kim')).statusCode).toBe(200);
    expect((await signIn('kim')).statusCode).toBe(200);
  });

  test('takes nothing from its owner: right ones that come at once all open, and of forty wrong ones five are tried', async () => {
    await running.deskUser('rio');
    const right = await Promise.all(Array.from({ length: 12 }, () => signIn('rio')));
    expect(right.map(({ statusCode }) => statusCode)).toEqual(Array(12).fill(200));
    const as = await running.deskUser('zoe');
    // Refused for its scope, after the password.
    const body = { name: 'x', scopes: ['file'], days: 1 };
    const codeOf = async (given: string): Promise<string> =>
      (await running.call('POST', '/api-keys', { as, body: { ...body, password: given } })).body.code;
    const asked = await Promise.all(Array.from({ length: 12 }, () => codeOf(password)));
    expect(asked).toEqual(Array(12).fill('scope-not-yours'));
    const wrong = await Promise.all(Array.from({ length: 40 }, () => codeOf('not the password')));
    expect(wrong.filter((code) => code === 'wrong-password')).toHaveLength(5);
    expect(wrong.filter((code) => code === 'too-many-guesses')).toHaveLength(35);
  });

  test('with a stolen session is equally slow', async () => {
    const token = await running.deskUser('unlocked');
    const guess = (currentPassword: string) =>
      post('change-password', { currentPassword, newPassword: 'four words of mine' }, bearer(token));
    const statuses: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) statuses.push((await guess('not the password')).statusCode);
    expect(statuses).toEqual([...Array(5).fill(422), ...Array(3).fill(429)]);
  });
});
