import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountWith } from '../../parties/members/account.ts';
import { resetAccess } from '../../parties/members/new-password.ts';
import { codeOf, keyIn } from '../../testing/authenticator.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { SoftwarePasskey } from '../../testing/software-passkey.ts';
import { systemEntropy } from '../entropy.ts';
import { transactionsOf } from '../transactions.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning(undefined, { deskNeedsSecondFactor: true });
}, 60_000);
afterAll(() => running.close());

const password = 'a long password';
let asked = 0;
const post = (path: string, payload: object, headers: Readonly<Record<string, string>> = {}) => {
  asked += 1;
  return running.service.app.inject({
    ...{ method: 'POST', url: `/api/auth/${path}`, payload, remoteAddress: `10.3.${asked % 250}.1` },
    headers: { origin: running.programme.publicUrl, ...headers },
  });
};
type Answer = Awaited<ReturnType<typeof post>>;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const tokenOf = (answer: Answer): string => String(answer.headers['set-auth-token'] ?? '');
const cookiesOf = (answer: Answer): string =>
  answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
const newKey = (how = {}) => new SoftwarePasskey(new URL(running.programme.publicUrl).origin, how);
const tasks = (as: string) => running.call('GET', '/desk/tasks', { as });
const listed = async (token: string) =>
  (await running.service.app.inject({ url: '/api/auth/passkeys', headers: bearer(token) })).json().items;

/** What the passkeys of a session's person answer to a change of access. */
const confirmed = async (token: string, key: SoftwarePasskey) => ({
  password,
  passkey: key.show((await post('passkeys/challenge', {}, bearer(token))).json()),
});
async function add(token: string, key: SoftwarePasskey, given: object = { password }, name = 'My laptop') {
  const prepared = await post('passkeys/prepare', given, bearer(token));
  expect(prepared.statusCode, prepared.body).toBe(200);
  return post('passkeys/add', { name, passkey: key.make(prepared.json()) }, bearer(token));
}
/** A person of the desk whose only second factor is a passkey. */
async function withPasskey(name: string, how = {}) {
  const token = await running.deskUser(name);
  const key = newKey(how);
  const added = await add(token, key);
  expect(added.statusCode, added.body).toBe(201);
  return { token, key, id: added.json().id as string, email: `${name}@desk.example` };
}
const begin = async () => (await post('passkeys/begin', {})).json();
const signIn = async (key: SoftwarePasskey, headers = {}) =>
  post('passkeys/finish', { passkey: key.show(await begin()) }, headers);
const bySignIn = (email: string, given = password) => post('sign-in/email', { email, password: given });

describe('a passkey', () => {
  test('is both factors: its person does what the review team does, without a password or a code', async () => {
    const { key } = await withPasskey('ann');
    const answer = await signIn(key);
    expect(answer.statusCode, answer.body).toBe(200);
    expect((await tasks(tokenOf(answer))).status).toBe(200);
    const me = await running.call('GET', '/me', { as: tokenOf(answer) });
    expect(me.body).toMatchObject({ secondFactor: 'active', secondFactors: ['passkey'] });
    const { body } = await running.call('GET', '/desk/security-log', {
      as: await adminWith('head'),
    });
    expect(body.items).toContainEqual(expect.objectContaining({ kind: 'sign-in', detail: 'passkey' }));
  });

  test('is asked after the password, which opens nothing alone any more; a code of no authenticator neither', async () => {
    const { token, key, email } = await withPasskey('bob');
    // What began with the password alone ended, but for the session that added the passkey.
    expect((await tasks(token)).status).toBe(200);
    const asking = await bySignIn(email);
    expect(asking.json()).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: [] });
    expect(tokenOf(asking)).toBe('');
    const code = await post('two-factor/code', { code: '123456' }, { cookie: cookiesOf(asking) });
    expect(code.json()).toMatchObject({ status: 401, code: 'sign-in-again' });
    expect((await signIn(key, { cookie: cookiesOf(asking) })).statusCode).toBe(200);
  });

  test('is added, renamed and removed by its person, with a letter and an entry each time', async () => {
    const token = await running.deskUser('cleo');
    const key = newKey();
    const refused = await post('passkeys/prepare', { password: 'not the password' }, bearer(token));
    expect(refused.json()).toMatchObject({ status: 422, code: 'wrong-password' });
    const { id } = (await add(token, key, { password }, 'Blue phone')).json();
    expect(await listed(token)).toEqual([{ id, name: 'Blue phone', madeAt: expect.any(String) }]);
    const [told] = await running.mailTo('cleo@desk.example');
    expect(told?.subject).toMatch(/^New passkey/);
    expect(told?.text).toContain('Blue phone');
    expect((await post('passkeys/rename', { id, name: 'Red phone' }, bearer(token))).statusCode).toBe(200);
    await signIn(key);
    expect(await listed(token)).toEqual([
      { id, name: 'Red phone', madeAt: expect.any(String), usedAt: expect.any(String) },
    ]);
    // Neither the password alone removes it, nor another person.
    const alone = await post('passkeys/remove', { id, password }, bearer(token));
    expect(alone.json()).toMatchObject({ status: 422, code: 'passkey-missing' });
    const other = await withPasskey('eve');
    const theirs = await confirmed(other.token, other.key);
    expect((await post('passkeys/remove', { id, ...theirs }, bearer(other.token))).statusCode).toBe(404);
    expect((await post('passkeys/rename', { id, name: 'Mine' }, bearer(other.token))).statusCode).toBe(404);
    const elsewhere = tokenOf(await signIn(key));
    // Letters are ordered by their time.
    running.clock.advance(1000);
    const removed = await post('passkeys/remove', { id, ...(await confirmed(token, key)) }, bearer(token));
    expect(removed.statusCode, removed.body).toBe(200);
    expect((await tasks(elsewhere)).status).toBe(401);
    expect((await signIn(key)).json()).toMatchObject({ status: 401, code: 'wrong-passkey' });
    // It was the only second factor: the review team reaches nothing again.
    expect((await tasks(token)).body).toMatchObject({ code: 'second-factor-missing' });
    expect((await running.mailTo('cleo@desk.example'))[0]?.subject).toMatch(/was removed/);
    const { rows } = await running.database.asOwner((db) =>
      sql<{
        kind: string;
      }>`select kind from security_event where kind like 'passkey%' and detail like '%phone' order by at`.execute(db),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['passkey-added', 'passkey-removed']);
  });

  test('makes an API key with the password; the password alone makes none', async () => {
    const { token, key } = await withPasskey('dora');
    const make = (access: object) =>
      running.call('POST', '/api-keys', { as: token, body: { name: 'x', scopes: ['read'], days: 1, ...access } });
    expect((await make({ password })).body).toMatchObject({ status: 422, code: 'passkey-missing' });
    expect((await make({ password, code: '123456' })).body).toMatchObject({ code: 'passkey-missing' });
    const other = await withPasskey('dirk');
    expect((await make(await confirmed(other.token, other.key))).body).toMatchObject({ code: 'wrong-passkey' });
    // A challenge for signing in confirms nothing.
    const signingIn = { password, passkey: key.show(await begin()) };
    expect((await make(signingIn)).body).toMatchObject({ code: 'wrong-passkey' });
    const given = await confirmed(token, key);
    const made = await make(given);
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    expect((await running.call('GET', '/desk/tasks', { as: made.body.secret })).status).toBe(200);
    expect((await make(given)).body).toMatchObject({ code: 'wrong-passkey' });
  });

  test('confirms the change to an authenticator, and an authenticator the change to a passkey', async () => {
    const { token, key, email } = await withPasskey('finn');
    const setUp = (given: object) => post('two-factor/set-up', given, bearer(token));
    expect((await setUp({ password })).json()).toMatchObject({ code: 'passkey-missing' });
    const { totpURI, backupCodes } = (await setUp(await confirmed(token, key))).json();
    // Recovery codes of an authenticator that was not confirmed open nothing.
    const early = await post('two-factor/code', { code: backupCodes[0] }, { cookie: cookiesOf(await bySignIn(email)) });
    expect(early.json()).toMatchObject({ status: 401, code: 'sign-in-again' });
    const done = await post('two-factor/confirm', { code: codeOf(keyIn(totpURI)) }, bearer(token));
    expect(done.statusCode, done.body).toBe(200);
    const as = tokenOf(done);
    expect((await bySignIn(email)).json()).toMatchObject({ twoFactorMethods: ['totp'] });
    expect((await post('passkeys/prepare', { password }, bearer(as))).json()).toMatchObject({ code: 'code-missing' });
    expect((await add(as, newKey(), { password, code: backupCodes[1] })).statusCode).toBe(201);
    expect(await listed(as)).toHaveLength(2);
    const removed = await post('two-factor/remove', await confirmed(as, key), bearer(as));
    expect(removed.statusCode, removed.body).toBe(200);
    expect((await tasks(tokenOf(removed))).status).toBe(200);
  });

  test('asks for a new password once, whichever way it came', async () => {
    const { token, key, email } = await withPasskey('gus');
    const next = 'four words of mine';
    await post('change-password', { currentPassword: password, newPassword: next }, bearer(token));
    expect((await signIn(key)).json()).toMatchObject({ status: 401, code: 'password-first' });
    expect((await bySignIn(email)).statusCode).toBe(401);
    const cookie = cookiesOf(await bySignIn(email, next));
    // The challenge is its person's.
    const other = await withPasskey('gil');
    const before = await signIn(other.key, { cookie });
    expect(before.statusCode).toBe(200);
    expect((await signIn(key, { cookie })).statusCode).toBe(200);
    expect((await signIn(key)).statusCode).toBe(200);
  });

  test('ends with a reset by the operator', async () => {
    const { token, key, email } = await withPasskey('hal');
    await transactionsOf(running.database).work(async (tx) => {
      const account = await accountWith(tx, email);
      if (!account) throw new Error(email);
      const around = { now: running.clock.now(), entropy: systemEntropy, programme: running.programme };
      await resetAccess(tx, account, { language: 'en', isMailed: false }, around);
    });
    expect((await tasks(token)).status).toBe(401);
    expect((await signIn(key)).json()).toMatchObject({ status: 401, code: 'wrong-passkey' });
  });
});

/** An administrator with a session that passed the second factor. */
async function adminWith(name: string): Promise<string> {
  const token = await running.deskUser(name, { position: 'administrator' });
  await running.database.asOwner((db) =>
    sql`update auth."user" set "twoFactorEnabled" = true where email = ${`${name}@desk.example`}`.execute(db),
  );
  return token;
}

describe('an answer', () => {
  const wrong: readonly (readonly [string, (origin: string) => object])[] = [
    ['of another origin', () => ({ origin: 'https://market-safe.example' })],
    ['of the same origin on another port', (origin) => ({ origin: `${origin}1` })],
    ['of another site', () => ({ rpId: 'elsewhere.example' })],
    ['without the person verified', () => ({ isVerified: false })],
    ['of another challenge', () => ({ challenge: 'bm90IG91cnM' })],
    ['with a counter that goes back', () => ({ counter: 1 })],
    ['that names another person', () => ({ userHandle: 'c29tZWJvZHkgZWxzZQ' })],
  ];
  test.each(wrong)('%s is refused', async (_, differs) => {
    asked += 1;
    const { key } = await withPasskey(`h${asked}`);
    const { origin } = new URL(running.programme.publicUrl);
    const answer = await post('passkeys/finish', { passkey: key.show(await begin(), differs(origin)) });
    expect(answer.json()).toMatchObject({ status: 401, code: 'wrong-passkey' });
    expect(tokenOf(answer)).toBe('');
    expect((await signIn(key)).statusCode).toBe(200);
  });

  test('counts once, even for a passkey that does not count', async () => {
    const { key } = await withPasskey('ida', { counts: false });
    const shown = { passkey: key.show(await begin()) };
    const answers = await Promise.all([1, 2, 3].map(() => post('passkeys/finish', shown)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401]);
    expect((await signIn(key)).statusCode).toBe(200);
  });

  test('of a copied passkey is refused once the other went ahead', async () => {
    const { key } = await withPasskey('jon');
    const [one, other] = [key.show(await begin(), { counter: 10 }), key.show(await begin(), { counter: 10 })];
    const answers = await Promise.all([one, other].map((passkey) => post('passkeys/finish', { passkey })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
  });

  test('is shaped as browsers shape it', async () => {
    const { key } = await withPasskey('kit');
    const shown = key.show(await begin());
    for (const passkey of [{}, { ...shown, id: '' }, { ...shown, more: 1 }, { ...shown, response: {} }])
      expect((await post('passkeys/finish', { passkey })).statusCode).toBe(400);
    const garbage = { ...shown, response: { ...shown.response, clientDataJSON: 'AAAA', authenticatorData: 'AAAA' } };
    expect((await post('passkeys/finish', { passkey: garbage })).statusCode).toBe(401);
  });
});

describe('a new passkey', () => {
  test('is made for the session and the password that asked, once, with its person verified, and without certificates', async () => {
    const token = await running.deskUser('liv');
    const other = await running.deskUser('lou');
    const prepare = async () => (await post('passkeys/prepare', { password }, bearer(token))).json();
    const give = (passkey: object, as = token) => post('passkeys/add', { name: 'x', passkey }, bearer(as));
    for (const made of [
      newKey().make(await prepare(), { isVerified: false }),
      newKey().make(await prepare(), { origin: 'https://elsewhere.example' }),
      newKey().make(await prepare(), { rpId: 'elsewhere.example' }),
      newKey().make(await begin()),
      newKey().make(await prepare(), { attestation: ['apple', new Map([['x5c', Buffer.from('none')]])] }),
      newKey().make(await prepare(), { attestation: ['packed', new Map([['x5c', Buffer.from('none')]])] }),
    ])
      expect((await give(made)).json()).toMatchObject({ status: 422, code: 'wrong-passkey' });
    const key = newKey();
    const options = await prepare();
    expect((await give(key.make(options), other)).json()).toMatchObject({ code: 'wrong-passkey' });
    expect((await give(key.make(options))).statusCode).toBe(201);
    expect((await give(newKey().make(options))).json()).toMatchObject({ code: 'wrong-passkey' });
    // Of one passkey one account.
    const again = (await post('passkeys/prepare', { password }, bearer(other))).json();
    expect((await give(key.make(again), other)).json()).toMatchObject({ status: 409, code: 'passkey-there' });
  });

  test('is one of ten at most', async () => {
    const { token, key, id } = await withPasskey('max');
    await running.database.asOwner((db) =>
      sql`
        insert into auth.passkey (id, user_id, credential, public_key, counter, under, name, made_at)
        select 'spare-' || n, user_id, 'spare-' || n, '', 0, '', 'Spare', made_at
        from auth.passkey, generate_series(1, 8) n where id = ${id}`.execute(db),
    );
    expect((await add(token, newKey(), await confirmed(token, key))).statusCode).toBe(201);
    const eleventh = await post('passkeys/prepare', await confirmed(token, key), bearer(token));
    expect(eleventh.json()).toMatchObject({ status: 409, code: 'too-many-passkeys' });
  });
});

test('a participant with a passkey sees it among their people', async () => {
  const token = await running.colleague('maison', 'nora', 'administrator');
  const added = await add(token, newKey());
  expect(added.statusCode, added.body).toBe(201);
  expect((await running.call('GET', '/members', { as: token })).body.items).toMatchObject([{ secondFactor: true }]);
});
