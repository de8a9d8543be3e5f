import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { lockAccess } from '../../platform/sign-in/locked-access.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import { codeOf as authenticatorCode, keyIn, wrongFor } from '../../testing/authenticator.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
let brand: { id: string; token: string };
let filer: string;
let head: string;
const log: string[] = [];
beforeAll(async () => {
  running = await startRunning(undefined, {
    host: { signsIn: true },
    limits: { address: 100_000, person: 60, participant: 100_000, refused: 160, webhook: 1000 },
    log: (line) => log.push(line),
  });
  brand = await running.participant({ office: 'CN', number: '1', owner: 'Maison Lin', contact: 'c@maison.example' });
  filer = await running.colleague(brand.id, 'filer', 'filer');
  head = await running.deskUser('head', { position: 'administrator' });
});
afterEach(() => vi.useRealTimers());
afterAll(() => running.close());

/** Limits count by real minutes, and many requests may take more than one. */
const inOneMinute = () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
const password = 'a long password';
const hour = 3_600_000;
const day = 24 * hour;
let made = 0;
/** A new person, with nothing counted against their limits. */
const someone = (position: 'filer' | 'viewer' | 'administrator' = 'filer'): Promise<string> => {
  made += 1;
  return running.colleague(brand.id, `someone${made}`, position);
};
const make = (as: string, more: object = {}) =>
  running.call('POST', '/api-keys', {
    as,
    body: { name: 'nightly sync', scopes: ['read'], days: 90, password, ...more },
  });
const keyFor = async (as: string, more: object = {}): Promise<{ id: string; secret: string }> => {
  const { status, body } = await make(as, more);
  expect(status, JSON.stringify(body)).toBe(201);
  return { id: body.key.id, secret: body.secret };
};
const keys = async (as: string) => (await running.call('GET', '/api-keys', { as })).body;
const rotate = (as: string, id: string, more: object = {}) =>
  running.call('POST', `/api-keys/${id}/rotation`, { as, body: { days: 90, password, ...more } });
const revoke = (as: string, id: string) => running.call('POST', `/api-keys/${id}/revocation`, { as });
const requests = (as: string, id: string, query = '') =>
  running.call('GET', `/api-keys/${id}/requests${query}`, { as });
const me = (as: string) => running.call('GET', '/me', { as });
const codeOf = async (as: string): Promise<string | number> => {
  const { status, body } = await me(as);
  return status === 200 ? 200 : `${status} ${body.code}`;
};

describe('an API key', () => {
  test('acts as its person, and its secret is shown once', async () => {
    const as = await someone();
    const { status, body } = await make(as, { name: ' ERP ', scopes: ['file', 'read', 'read'], days: 30 });
    expect(status).toBe(201);
    const { key, secret } = body;
    expect(secret).toMatch(/^msk_[\w-]{43}$/);
    expect(key).toMatchObject({ name: 'ERP', scopes: ['read', 'file'], state: 'active', hint: secret.slice(0, 8) });
    expect(Date.parse(key.expiresAt) - Date.parse(key.madeAt)).toBe(30 * day);
    expect((await me(secret)).body).toEqual((await me(as)).body);
    const listed = await keys(as);
    expect(listed).toMatchObject({ items: [{ id: key.id, requests: 1 }], longestDays: 365 });
    expect(JSON.stringify(listed)).not.toContain(secret);
  });

  test('is stored as a hash, and is in no log', async () => {
    const { secret, id } = await keyFor(filer);
    await me(secret);
    await rotate(filer, id);
    const { rows } = await running.database.asOwner((db) =>
      sql<{ row: string }>`
        select row_to_json(k)::text as row from api_key k union all select row_to_json(i)::text from idempotency i
        union all select row_to_json(s)::text from security_event s union all select row_to_json(r)::text from api_request r`.execute(
        db,
      ),
    );
    expect(rows.length).toBeGreaterThan(3);
    const random = secret.slice(8);
    expect(rows.filter(({ row }) => row.includes(random))).toEqual([]);
    expect(log.length).toBeGreaterThan(3);
    expect(log.filter((line) => line.includes(random))).toEqual([]);
  });

  test('needs an end within a year, a scope and a name', async () => {
    for (const wrong of [{ days: 366 }, { days: 0 }, { scopes: [] }, { scopes: ['all'] }, { name: ' ' }])
      expect((await make(filer, wrong)).body).toMatchObject({ status: 400, code: 'invalid-request' });
    const { status } = await running.call('POST', '/api-keys', {
      as: filer,
      body: { name: 'x', scopes: ['read'], password },
    });
    expect(status).toBe(400);
  });

  test('has only scopes that its person’s position allows', async () => {
    const viewer = await someone('viewer');
    expect((await keys(viewer)).scopes).toEqual(['read']);
    expect((await keys(brand.token)).scopes).toEqual(['read', 'file', 'answer', 'rights']);
    expect((await keys(head)).scopes).toEqual(['read', 'operate']);
    const auditor = await running.deskUser('auditor', { position: 'auditor' });
    expect((await keys(auditor)).scopes).toEqual(['read']);
    expect((await keys(await running.marketplaceUser('taobao'))).scopes).toEqual(['read', 'answer']);
    expect((await make(viewer, { scopes: ['read', 'file'] })).body).toMatchObject({
      ...{ status: 422, code: 'scope-not-yours', detail: expect.stringContaining('viewer you may give: read') },
      errors: [{ field: 'body.scopes' }],
    });
    expect(await codeOf((await keyFor(viewer)).secret)).toBe(200);
  });

  test('says which scope it lacks, and what no key may do', async () => {
    const { secret: as } = await keyFor(brand.token);
    const right = { office: 'CN', number: '2' };
    expect((await running.call('POST', '/rights', { as, body: right })).body).toMatchObject({
      ...{ status: 403, code: 'key-lacks-scope' },
      detail: expect.stringMatching(/scope read\. This needs rights: make a key/),
    });
    for (const [method, path] of [
      ['POST', '/api-keys'],
      ['GET', '/api-keys'],
      ['POST', '/members/invitations'],
      ['POST', '/webhooks'],
      ['POST', '/rights/cn-1/mandates'],
    ] as const)
      expect((await running.call(method, path, { as })).body).toMatchObject({
        ...{ status: 403, code: 'not-by-key', detail: expect.stringContaining('A person does it') },
      });
  });

  test('is made and rotated only with its person’s password, and they get a letter each time', async () => {
    const as = await someone();
    const { email } = (await me(as)).body.user;
    for (const given of ['not the password', ''])
      expect((await make(as, { password: given })).body).toMatchObject({ status: 422, code: 'wrong-password' });
    expect((await make(as, { password: undefined })).body).toMatchObject({ status: 400, code: 'invalid-request' });
    expect((await keys(as)).items).toEqual([]);
    expect(await running.mailTo(email)).toEqual([]);
    const { id, secret } = await keyFor(as, { name: 'ERP' });
    const [told] = await running.mailTo(email);
    expect(told?.text).toMatch(/An API key was made in your name[\s\S]*ERP[\s\S]*"Forgotten password"/);
    expect((await rotate(as, id, { password: 'not the password' })).body.code).toBe('wrong-password');
    expect(await codeOf(secret)).toBe(200);
    running.clock.advance(1000);
    await rotate(as, id);
    expect((await running.mailTo(email))[0]?.text).toContain('got a new secret');
    for (let guess = 0; guess < 5; guess += 1) await make(as, { password: 'not the password' });
    expect((await make(as)).body).toMatchObject({ status: 429, code: 'too-many-guesses' });
  });

  test('is limited to ten a person, also when many are made at once', async () => {
    const as = await someone();
    for (let one = 0; one < 8; one += 1) await keyFor(as);
    const answers = await Promise.all(Array.from({ length: 4 }, () => make(as)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(answers.find(({ status }) => status !== 201)?.body).toMatchObject({ status: 409, code: 'too-many-keys' });
    await revoke(as, answers.find(({ status }) => status === 201)?.body.key.id);
    expect((await make(as)).status).toBe(201);
  });

  test('is made at most twenty times a day by a person', async () => {
    const as = await someone();
    for (let one = 0; one < 20; one += 1) await revoke(as, (await keyFor(as)).id);
    expect((await make(as)).body).toMatchObject({ status: 429, code: 'too-many-keys-today' });
    running.clock.advance(day);
    expect((await make(as)).status).toBe(201);
  });

  test('has a rate limit that all keys of its person share, and their session does not', async () => {
    const as = await someone();
    const secrets = [(await keyFor(as)).secret, (await keyFor(as)).secret];
    const statuses: number[] = [];
    inOneMinute();
    for (let asked = 0; asked < 130; asked += 1) statuses.push((await me(secrets[asked % 2] ?? '')).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(5);
    expect((await me(as)).status).toBe(200);
  });
});

test('keys are listed in pages, the latest first', async () => {
  const as = await someone();
  const all: string[] = [];
  for (let one = 0; one < 3; one += 1) all.unshift((await keyFor(as)).id);
  const page = async (query: string) => (await running.call('GET', `/api-keys?${query}`, { as })).body;
  const first = await page('limit=2');
  const second = await page(`limit=2&cursor=${first.next}`);
  const listed = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
  expect([first.items.length, listed.sort(), second.next]).toEqual([2, all.sort(), undefined]);
});

describe('a key opens nothing', () => {
  test('when it is unknown or no key at all', async () => {
    expect(await codeOf(`msk_${'x'.repeat(43)}`)).toBe('401 key-unknown');
    expect(await codeOf('msk_')).toBe('401 key-unknown');
    const { secret } = await keyFor(filer);
    expect(await codeOf(`${secret}x`)).toBe('401 key-unknown');
    expect(await codeOf(secret.slice(4))).toBe('401 not-signed-in');
  });

  test('from its expiry on', async () => {
    const as = await someone();
    const { secret, id } = await keyFor(as, { days: 1 });
    running.clock.advance(day - 1000);
    expect(await codeOf(secret)).toBe(200);
    running.clock.advance(1000);
    expect(await codeOf(secret)).toBe('401 key-expired');
    expect((await keys(as)).items).toMatchObject([{ id, state: 'expired' }]);
    expect((await rotate(as, id)).body).toMatchObject({ status: 409, code: 'key-ended' });
  });

  test('once it is revoked, by its person or an administrator', async () => {
    const as = await someone();
    const [own, others] = [await keyFor(as), await keyFor(as)];
    expect((await revoke(as, own.id)).body).toMatchObject({ state: 'revoked' });
    expect(await codeOf(own.secret)).toBe('401 key-revoked');
    expect((await revoke(await someone(), others.id)).status).toBe(404);
    expect(await codeOf(others.secret)).toBe(200);
    expect((await revoke(brand.token, others.id)).body).toMatchObject({ state: 'revoked' });
    expect(await codeOf(others.secret)).toBe('401 key-revoked');
    expect((await revoke(head, others.id)).status).toBe(404);
    expect((await rotate(as, own.id)).body.code).toBe('key-ended');
  });

  test('after its rotation, when the overlap is over', async () => {
    const as = await someone();
    const { id, secret } = await keyFor(as);
    expect((await rotate(brand.token, id)).status).toBe(404);
    const { status, body } = await rotate(as, id, { overlapHours: 2 });
    expect(status).toBe(200);
    expect(body.key.former).toMatchObject({ hint: secret.slice(0, 8) });
    expect([await codeOf(secret), await codeOf(body.secret)]).toEqual([200, 200]);
    running.clock.advance(2 * hour);
    expect([await codeOf(secret), await codeOf(body.secret)]).toEqual(['401 key-replaced', 200]);
    expect((await keys(as)).items[0]).not.toHaveProperty('former');

    const leaked = await rotate(as, id, { overlapHours: 0 });
    expect([await codeOf(body.secret), await codeOf(leaked.body.secret)]).toEqual(['401 key-unknown', 200]);
    await rotate(as, id);
    await rotate(as, id);
    expect(await codeOf(leaked.body.secret)).toBe('401 key-unknown');
  });

  test('beyond its first expiry, for a former secret', async () => {
    const as = await someone();
    const { id, secret } = await keyFor(as, { days: 1 });
    await rotate(as, id, { overlapHours: 168 });
    running.clock.advance(day);
    expect(await codeOf(secret)).toBe('401 key-replaced');
  });

  test('that its person may no longer do', async () => {
    const as = await someone();
    const { secret } = await keyFor(as, { scopes: ['read', 'rights'] });
    const { user } = (await me(as)).body;
    await running.call('PUT', `/members/${user.id}`, { as: brand.token, body: { position: 'viewer' } });
    const body = { office: 'CN', number: '3' };
    expect((await running.call('POST', '/rights', { as: secret, body })).body.code).toBe('not-for-this-position');
    expect(await codeOf(secret)).toBe(200);
  });

  test('from the moment that its person leaves, not even when they come back', async () => {
    const as = await someone();
    const { secret, id } = await keyFor(as);
    const { user } = (await me(as)).body;
    expect((await running.call('POST', `/members/${user.id}/closure`, { as: brand.token })).status).toBe(200);
    expect(await codeOf(secret)).toBe('401 key-revoked');
    await running.database.asOwner((db) =>
      sql`update account set left_at = null where user_id = ${user.id}`.execute(db),
    );
    expect(await codeOf(secret)).toBe('401 key-revoked');
    expect((await keys(brand.token)).items).toContainEqual(expect.objectContaining({ id, state: 'revoked' }));
  });
});

const passwordLink = async (email: string): Promise<string | undefined> =>
  (await running.mailTo(email))
    .find(({ link }) => link?.includes('/new-password/'))
    ?.link?.split('/')
    .at(-1);

/** A new password by a mailed link. */
async function resetByLink(as: string): Promise<void> {
  const { email } = (await me(as)).body.user;
  await running.call('POST', '/password-links', { body: { email, language: 'en' } });
  const link = await passwordLink(email);
  const chosen = await running.call('POST', `/password-links/${link}/password`, {
    body: { password: 'four words of mine' },
  });
  expect(chosen.status, JSON.stringify(chosen.body)).toBe(200);
}

describe('a stolen session', () => {
  test('leaves no key behind when its person resets the password by a link', async () => {
    const as = await someone();
    const { secret } = await keyFor(as);
    await resetByLink(as);
    expect(await codeOf(secret)).toBe('401 key-revoked');
  });

  test('makes no key that was asked for before it ended, or before its person left', async () => {
    const as = await someone();
    const { user } = (await me(as)).body;
    const { rows } = await running.database.asOwner((db) =>
      sql<{ id: string }>`select id from auth.session where "userId" = ${user.id}`.execute(db),
    );
    const session = rows[0]?.id;
    const lock = (of: string | undefined) =>
      running.service.transactions.work(async (tx) => {
        await allowTenantWrites(tx, [brand.id]);
        await lockAccess(tx, user.id, of);
      });
    await lock(session);
    await running.database.asOwner((db) =>
      sql`update account set left_at = now() where user_id = ${user.id}`.execute(db),
    );
    await expect(lock(session)).rejects.toMatchObject({ status: 401, code: 'not-signed-in' });
    await running.database.asOwner((db) =>
      sql`update account set left_at = null where user_id = ${user.id}`.execute(db),
    );
    await resetByLink(as);
    await expect(lock(session)).rejects.toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  test('makes no key beside a reset that opens anything afterwards', async () => {
    for (let round = 0; round < 4; round += 1) {
      const as = await someone();
      const { email } = (await me(as)).body.user;
      await running.call('POST', '/password-links', { body: { email, language: 'en' } });
      const link = await passwordLink(email);
      const body = { password: 'four words of mine' };
      const [made, chosen] = await Promise.all([
        make(as),
        running.call('POST', `/password-links/${link}/password`, { body }),
      ]);
      expect(chosen.status).toBe(200);
      expect(made.status === 201 ? await codeOf(made.body.secret) : made.status).toBeOneOf([
        '401 key-revoked',
        401,
        422,
      ]);
    }
  });
});

describe('where the review team needs a second factor', () => {
  let strict: Running;
  beforeAll(async () => {
    strict = await startRunning(undefined, { host: { signsIn: true }, deskNeedsSecondFactor: true });
  });
  afterAll(() => strict.close());
  const post = async (as: string, path: string, payload: object) => {
    const answer = await strict.service.app.inject({
      ...{ method: 'POST', url: `/api/auth/two-factor/${path}`, payload },
      headers: { origin: strict.programme.publicUrl, authorization: `Bearer ${as}` },
    });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer;
  };
  const enrolled = async (as: string) => {
    const { totpURI, backupCodes } = (await post(as, 'set-up', { password })).json();
    const key = keyIn(totpURI);
    const { headers } = await post(as, 'confirm', { code: authenticatorCode(key) });
    return { as: String(headers['set-auth-token']), key, recovery: [...(backupCodes as string[])] };
  };
  const attempt = (as: string, code?: string) =>
    strict.call('POST', '/api-keys', { as, body: { name: 'x', scopes: ['read'], days: 1, password, code } });
  const made = async (as: string, code?: string): Promise<{ id: string; secret: string }> => {
    const { status, body } = await attempt(as, code);
    expect(status, JSON.stringify(body)).toBe(201);
    return { id: body.key.id, secret: body.secret };
  };
  const reads = async (as: string) => {
    const { status, body } = await strict.call('GET', '/desk/tasks', { as });
    return status === 200 ? 200 : body.code;
  };

  test('a thief with the password and an open screen makes and rotates none without a code', async () => {
    const { as, key, recovery } = await enrolled(await strict.deskUser('mia'));
    expect((await attempt(as)).body).toMatchObject({ status: 422, code: 'code-missing' });
    const shown = authenticatorCode(key, 1);
    expect((await attempt(as, wrongFor(shown))).body).toMatchObject({ status: 422, code: 'wrong-code' });
    const { id, secret } = await made(as, shown);
    // Seen over a shoulder: a code is for one key.
    expect((await attempt(as, shown)).body).toMatchObject({ status: 422, code: 'wrong-code' });
    const replace = (code?: string) =>
      strict.call('POST', `/api-keys/${id}/rotation`, { as, body: { days: 1, password, code } });
    expect((await replace()).body).toMatchObject({ status: 422, code: 'code-missing' });
    const [used = '', other = ''] = recovery;
    expect((await replace(used)).status).toBe(200);
    expect((await replace(used)).body).toMatchObject({ status: 422, code: 'wrong-code' });
    expect((await attempt(as, used)).body).toMatchObject({ status: 422, code: 'wrong-code' });
    expect((await strict.call('GET', '/api-keys', { as })).body.items).toMatchObject([
      { id, hint: expect.any(String) },
    ]);
    expect((await strict.call('GET', '/desk/tasks', { as: secret })).status).toBe(200);
    for (let guess = 0; guess < 3; guess += 1) await attempt(as, '000000');
    expect((await attempt(as, other)).body).toMatchObject({ status: 429, code: 'too-many-guesses' });
  });

  test('a code of another person makes no key', async () => {
    const [mine, theirs] = [await enrolled(await strict.deskUser('kai')), await enrolled(await strict.deskUser('ivo'))];
    for (const code of [authenticatorCode(theirs.key, 1), theirs.recovery[0]])
      expect((await attempt(mine.as, code)).body).toMatchObject({ status: 422, code: 'wrong-code' });
    await made(mine.as, mine.recovery[0]);
  });

  test('a key reads nothing for a person without one', async () => {
    const { as, recovery } = await enrolled(await strict.deskUser('ann'));
    const { secret } = await made(as, recovery[0]);
    expect(await reads(secret)).toBe(200);
    await strict.database.asOwner((db) => sql`update auth."user" set "twoFactorEnabled" = false`.execute(db));
    expect(await reads(secret)).toBe('second-factor-missing');
  });

  test('keys end when an authenticator is set up, and when it is removed', async () => {
    const first = await strict.marketplaceUser('taobao');
    const { secret: early } = await made(first);
    const me = (as: string) => strict.call('GET', '/me', { as });
    expect((await me(early)).status).toBe(200);
    const { as, recovery } = await enrolled(first);
    expect((await me(early)).body.code).toBe('key-revoked');
    const { secret: late } = await made(as, recovery[0]);
    expect((await me(late)).status).toBe(200);
    await post(as, 'remove', { password, code: recovery[1] });
    expect((await me(late)).body.code).toBe('key-revoked');
  });
});

describe('the log of a key', () => {
  test('has each request, also refused ones, for its owner and the administrators', async () => {
    const as = await someone();
    const { secret, id } = await keyFor(as);
    const asked = (method: 'GET' | 'POST', url: string) =>
      running.service.app.inject({
        ...{ method, url: `/api/v1${url}`, remoteAddress: '192.0.2.9' },
        headers: { authorization: `Bearer ${secret}`, 'idempotency-key': 'a key of mine' },
      });
    await asked('GET', '/cases/00000000-0000-4000-8000-000000000000');
    await asked('POST', '/complaints');
    const used = running.clock.now().toISOString();
    running.clock.advance(1000);
    await revoke(as, id);
    // Counted only: a request with an ended key writes no row.
    await asked('GET', '/me');
    const told = (await requests(as, id)).body.items;
    expect(told.map(({ method, route, status }: Record<string, unknown>) => [method, route, status])).toEqual([
      ['POST', '/api/v1/complaints', 403],
      ['GET', '/api/v1/cases/:case', 404],
    ]);
    expect(told[0]).toMatchObject({ address: '192.0.2.9', at: used });
    expect((await requests(brand.token, id)).body.items).toEqual(told);
    for (const other of [await someone(), head]) expect((await requests(other, id)).status).toBe(404);
    expect((await keys(as)).items).toMatchObject([{ requests: 2, refused: 2, lastUsedAt: used }]);
  });

  test('is not wiped or silenced by requests that are refused', async () => {
    const as = await someone();
    const { secret, id } = await keyFor(as);
    const used = running.clock.now().toISOString();
    await me(secret);
    running.clock.advance(1000);
    const refused = () => running.call('POST', '/complaints', { as: secret, body: {} });
    const statuses: number[] = [];
    inOneMinute();
    for (let asked = 0; asked < 340; asked += 1) statuses.push((await refused()).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(15);
    expect((await me(secret)).status).toBe(200);
    const [key] = (await keys(as)).items;
    // A hundred refused ones a day are recorded, and two answered ones; all that were not above the limit are counted.
    expect(key).toMatchObject({ requests: 102, refused: statuses.filter((status) => status === 403).length });
    const [latest] = (await requests(as, id, '?limit=1')).body.items;
    expect(latest).toMatchObject({ number: 102, status: 200 });
    await revoke(as, id);
    for (let asked = 0; asked < 20; asked += 1) await me(secret);
    expect((await requests(as, id, '?limit=1')).body.items).toEqual([latest]);
    expect(key.lastUsedAt > used).toBe(true);
  });

  test('comes in pages, and is kept for thirty days', async () => {
    const as = await someone();
    const { secret, id } = await keyFor(as);
    for (let asked = 0; asked < 3; asked += 1) await me(secret);
    const first = (await requests(as, id, '?limit=2')).body;
    const second = (await requests(as, id, `?limit=2&cursor=${first.next}`)).body;
    expect([...first.items, ...second.items].map(({ number }: { number: number }) => number)).toEqual([3, 2, 1]);
    running.clock.advance(31 * day);
    expect((await requests(as, id)).body.items).toEqual([]);
    // Without any request: the programme itself takes old entries away, and keys that ended before.
    await running.service.poller.drain();
    const left = (of: string) =>
      running.database.asOwner((db) =>
        sql`select from api_request where key = ${of} union all select from api_key where id = ${of}`.execute(db),
      );
    expect((await left(id)).rows).toHaveLength(1);
    await revoke(as, id);
    running.clock.advance(29 * day);
    await running.service.poller.drain();
    expect((await left(id)).rows).toHaveLength(1);
    running.clock.advance(2 * day);
    await running.service.poller.drain();
    expect((await left(id)).rows).toEqual([]);
  });

  test('is for auditors of the desk, who end no one’s key', async () => {
    const reviewer = await running.deskUser('kim', { position: 'reviewer' });
    const watcher = await running.deskUser('watcher', { position: 'auditor' });
    const { id } = await keyFor(reviewer);
    expect((await keys(watcher)).items).toContainEqual(expect.objectContaining({ id, owner: expect.anything() }));
    expect((await requests(watcher, id)).status).toBe(200);
    expect((await revoke(watcher, id)).status).toBe(404);
    expect((await revoke(head, id)).status).toBe(200);
  });
});

test('the security log names who made, rotated and revoked a key', async () => {
  const as = await someone();
  const { id } = await keyFor(as, { scopes: ['read', 'file'] });
  await rotate(as, id);
  await revoke(brand.token, id);
  const { body } = await running.call('GET', '/desk/security-log?limit=10', { as: head });
  const told = body.items.map(({ kind, detail }: { kind: string; detail?: string }) => [kind, detail]);
  const { user } = (await me(as)).body;
  expect(told).toEqual(
    expect.arrayContaining([
      ['key-made', `${id} read file`],
      ['key-rotated', id],
      ['key-revoked', `${id} of ${user.id}`],
    ]),
  );
});
