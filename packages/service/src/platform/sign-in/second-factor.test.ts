import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { codeOf, keyIn, wrongFor } from '../../testing/authenticator.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
beforeAll(async () => {
  // The library and these tests count the same steps of 30 s.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  running = await startRunning(undefined, { deskNeedsSecondFactor: true });
});
afterAll(async () => {
  vi.useRealTimers();
  await running.close();
});

const password = 'a long password';
let asked = 0;
const post = (path: string, payload: object, headers: Readonly<Record<string, string>> = {}) => {
  asked += 1;
  return running.service.app.inject({
    ...{ method: 'POST', url: `/api/auth/${path}`, payload, remoteAddress: `10.1.${asked % 250}.1` },
    headers: { origin: running.programme.publicUrl, ...headers },
  });
};
type Answer = Awaited<ReturnType<typeof post>>;
const cookiesOf = (answer: Answer): string =>
  answer.cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
/** The next codes are not those that were used. */
const later = (seconds = 120): void => {
  vi.setSystemTime(Date.now() + seconds * 1000);
};
const emailOf = (name: string): string => `${name}@desk.example`;
const signIn = (name: string) => post('sign-in/email', { email: emailOf(name), password });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
/** Gives the person of a session an authenticator. */
async function setUp(token: string) {
  const made = await post('two-factor/set-up', { password }, bearer(token));
  expect(made.statusCode, made.body).toBe(200);
  const { totpURI, backupCodes } = made.json();
  const secret = keyIn(totpURI);
  const confirmed = await post('two-factor/confirm', { code: codeOf(secret) }, bearer(token));
  expect(confirmed.statusCode, confirmed.body).toBe(200);
  later();
  return { secret, backupCodes: backupCodes as string[], renewed: String(confirmed.headers['set-auth-token']) };
}
/** A person of the desk with an authenticator. */
async function withFactor(name: string) {
  const token = await running.deskUser(name);
  return { token, ...(await setUp(token)) };
}
const challenge = async (name: string): Promise<string> => {
  const answer = await signIn(name);
  expect(answer.json()).toMatchObject({ twoFactorRedirect: true });
  expect(answer.headers['set-auth-token']).toBeUndefined();
  return cookiesOf(answer);
};
const enter = (cookie: string, code: string) => post('two-factor/code', { code }, { cookie });
const sessions = async (name: string): Promise<number> => {
  const { rows } = await running.database.asOwner((db) =>
    sql<{ count: string }>`select count(*) from auth.session s join auth."user" u on u.id = s."userId"
      where u.email = ${emailOf(name)}`.execute(db),
  );
  return Number(rows[0]?.count);
};
const tasks = (as: string) => running.call('GET', '/desk/tasks', { as });

describe('in a live programme the review team', () => {
  test('reaches nothing but who they are until a second factor is set up', async () => {
    const as = await running.deskUser('new');
    expect((await tasks(as)).body).toMatchObject({ status: 403, code: 'second-factor-missing' });
    expect((await running.call('GET', '/me', { as })).body).toMatchObject({ secondFactor: 'missing' });
    const { token, renewed } = await withFactor('ready');
    // Sessions that began with the password alone end.
    expect((await tasks(token)).status).toBe(401);
    expect((await tasks(renewed)).status).toBe(200);
    expect((await running.call('GET', '/me', { as: renewed })).body).toMatchObject({ secondFactor: 'active' });
    // It is set up once: a second confirmation ends no session.
    expect((await post('two-factor/confirm', { code: '000000' }, bearer(renewed))).json()).toMatchObject({
      code: 'second-factor-there',
    });
    expect((await tasks(renewed)).status).toBe(200);
  });

  test('changes its authenticator with the password and a code, and reaches nothing in between', async () => {
    const { secret, backupCodes, renewed } = await withFactor('dan');
    const remove = (given: object) => post('two-factor/remove', given, bearer(renewed));
    expect((await remove({ password })).json()).toMatchObject({ status: 422, code: 'code-missing' });
    expect((await remove({ password: 'not the password', code: codeOf(secret) })).json().code).toBe('wrong-password');
    expect((await remove({ password, code: wrongFor(codeOf(secret)) })).json()).toMatchObject({
      ...{ status: 422, code: 'wrong-code' },
    });
    const removed = await remove({ password, code: backupCodes[3] });
    expect(removed.statusCode, removed.body).toBe(200);
    const as = String(removed.headers['set-auth-token']);
    expect((await tasks(as)).body).toMatchObject({ status: 403, code: 'second-factor-missing' });
    expect((await tasks(renewed)).status).toBe(401);
    const other = await setUp(as);
    expect(other.secret).not.toBe(secret);
    expect((await tasks(other.renewed)).status).toBe(200);
    expect((await enter(await challenge('dan'), backupCodes[4] ?? '')).statusCode).toBe(401);
    expect((await enter(await challenge('dan'), codeOf(other.secret))).statusCode).toBe(200);
  });

  test('alone needs one: a participant may have it, and go without it again', async () => {
    const token = await running.colleague('maison', 'lin', 'administrator');
    const me = async (as: string) => (await running.call('GET', '/me', { as })).body;
    expect(await me(token)).toMatchObject({ secondFactor: 'none' });
    expect((await running.call('GET', '/rights', { as: token })).status).toBe(200);
    const { renewed, backupCodes } = await setUp(token);
    expect(await me(renewed)).toMatchObject({ secondFactor: 'active' });
    expect((await running.call('GET', '/members', { as: renewed })).body.items).toMatchObject([{ secondFactor: true }]);
    const removed = await post('two-factor/remove', { password, code: backupCodes[0] }, bearer(renewed));
    expect(removed.statusCode, removed.body).toBe(200);
    expect(await me(String(removed.headers['set-auth-token']))).toMatchObject({ secondFactor: 'none' });
  });
});

describe('a code', () => {
  test('lets its person in after the password, once', async () => {
    const { secret } = await withFactor('ann');
    const code = codeOf(secret);
    const answer = await enter(await challenge('ann'), code);
    expect(answer.statusCode, answer.body).toBe(200);
    expect((await tasks(String(answer.headers['set-auth-token']))).status).toBe(200);
    // The same code with a new right password: replayed.
    const before = await sessions('ann');
    const again = await enter(await challenge('ann'), code);
    expect(again.json()).toMatchObject({ status: 401, code: 'wrong-code' });
    expect(again.headers['set-auth-token']).toBeUndefined();
    expect(await sessions('ann')).toBe(before);
  });

  test('is worth nothing without the challenge of the password, wrong, of another person, or too old', async () => {
    const [bob, eve] = [await withFactor('bob'), await withFactor('eve')];
    const before = [await sessions('bob'), await sessions('eve')];
    const good = codeOf(bob.secret);
    const stale = codeOf(bob.secret, -4);
    const wrong = wrongFor(good);
    const forged = (await challenge('bob')).replace(/two_factor=2fa-./, 'two_factor=2fa-!');
    for (const [cookie, code] of [
      ['', good],
      [forged, good],
      [await challenge('eve'), good],
      [await challenge('bob'), wrong],
      [await challenge('bob'), stale],
      [await challenge('bob'), codeOf(eve.secret)],
      [await challenge('bob'), eve.backupCodes[0] ?? ''],
    ] as const) {
      const answer = await enter(cookie, code);
      expect([answer.statusCode, answer.headers['set-auth-token']]).toEqual([401, undefined]);
    }
    const expired = await challenge('bob');
    later(601);
    expect((await enter(expired, codeOf(bob.secret))).json()).toMatchObject({ code: 'sign-in-again' });
    expect([await sessions('bob'), await sessions('eve')]).toEqual(before);
  });

  test('that many bring at once lets one of them in', async () => {
    const { secret } = await withFactor('kim');
    for (let trial = 0; trial < 5; trial += 1) {
      later();
      const one = await challenge('kim');
      const cookies = [one, one, one, await challenge('kim'), await challenge('kim')];
      const before = await sessions('kim');
      const answers = await Promise.all(cookies.map((cookie) => enter(cookie, codeOf(secret))));
      expect(answers.filter(({ statusCode }) => statusCode === 200).length).toBeLessThanOrEqual(1);
      expect(await sessions('kim')).toBe(before + answers.filter(({ statusCode }) => statusCode === 200).length);
    }
  });

  test('is guessed five times at most for one password, and ten times in all', async () => {
    const { secret } = await withFactor('pat');
    const cookie = await challenge('pat');
    const wrong = (): string => wrongFor(codeOf(secret));
    for (let guess = 0; guess < 5; guess += 1) expect((await enter(cookie, wrong())).statusCode).toBe(401);
    expect((await enter(cookie, codeOf(secret))).json()).toMatchObject({ status: 429, code: 'too-many-guesses' });
    later(30);
    expect((await enter(cookie, codeOf(secret))).statusCode).toBe(401);
    // Each further one after a longer wait.
    for (let guess = 0; guess < 5; guess += 1) {
      later(900);
      expect((await enter(await challenge('pat'), wrong())).statusCode).toBe(401);
    }
    const held = await enter(await challenge('pat'), codeOf(secret));
    expect(held.json()).toMatchObject({ status: 429, code: 'too-many-guesses' });
  });
});

test('of sixty codes that are guessed at once five are tried', async () => {
  const { secret } = await withFactor('max');
  const cookies: string[] = [];
  for (let count = 0; count < 12; count += 1) cookies.push(await challenge('max'));
  const wrong = wrongFor(codeOf(secret));
  const answers = await Promise.all(cookies.flatMap((one) => Array.from({ length: 5 }, () => enter(one, wrong))));
  const tried = answers.filter(({ statusCode }) => statusCode !== 429);
  expect([answers.length, tried.length]).toEqual([60, 5]);
});

describe('a recovery code', () => {
  test('lets its person in once, and many at once only once', async () => {
    const { backupCodes } = await withFactor('lou');
    expect(backupCodes).toHaveLength(10);
    const code = backupCodes[0] ?? '';
    const cookies = [await challenge('lou'), await challenge('lou'), await challenge('lou')];
    const answers = await Promise.all(cookies.map((cookie) => enter(cookie, code)));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect((await enter(await challenge('lou'), code)).json()).toMatchObject({ status: 401, code: 'wrong-code' });
    const next = await enter(await challenge('lou'), backupCodes[1] ?? '');
    expect(next.statusCode).toBe(200);
  });

  test('is in no copy of the database, not even with the programme’s keys: the stored form opens nothing', async () => {
    const { backupCodes } = await withFactor('zoe');
    const stored = async (): Promise<string[]> => {
      const { rows } = await running.database.asOwner((db) =>
        sql<{
          codes: string;
        }>`select "backupCodes" as codes from auth.two_factor f join auth."user" u on u.id = f."userId"
          where u.email = ${emailOf('zoe')}`.execute(db),
      );
      return JSON.parse(rows[0]?.codes ?? '');
    };
    const before = await stored();
    expect([before.length, new Set(before).size]).toEqual([10, 10]);
    for (const code of backupCodes) {
      expect(code).toMatch(/^[a-z2-7]{6}(-[a-z2-7]{6}){3}$/);
      expect(before.join()).not.toContain(code.slice(0, 6));
    }
    // A hash is longer than any code; its beginning is none.
    expect((await enter(await challenge('zoe'), before[0] ?? '')).statusCode).toBe(400);
    expect((await enter(await challenge('zoe'), (before[0] ?? '').slice(0, 40))).statusCode).toBe(401);
    // As people type it.
    const typed = (backupCodes[0] ?? '').toUpperCase().replaceAll('-', '');
    expect((await enter(await challenge('zoe'), typed)).statusCode).toBe(200);
    expect(await stored()).toEqual(before.slice(1));
    expect((await enter(await challenge('zoe'), backupCodes[1] ?? '')).statusCode).toBe(200);
  });

  test('of an earlier set opens nothing', async () => {
    const { backupCodes, renewed, secret } = await withFactor('sam');
    const given = { password, code: codeOf(secret) };
    const made = await post('two-factor/recovery-codes', given, bearer(renewed));
    expect(made.json().backupCodes).toHaveLength(10);
    // Neither is a code that was shown to a page good for a sign-in.
    expect((await enter(await challenge('sam'), given.code)).statusCode).toBe(401);
    expect((await enter(await challenge('sam'), backupCodes[0] ?? '')).statusCode).toBe(401);
    expect((await enter(await challenge('sam'), made.json().backupCodes[0])).statusCode).toBe(200);
  });
});

test('a second factor is set up only by a person who knows the password, and counts after its first code', async () => {
  const as = await running.deskUser('ida');
  expect((await post('two-factor/set-up', { password: 'not the password' }, bearer(as))).statusCode).toBe(422);
  expect((await post('two-factor/set-up', { password })).statusCode).toBe(401);
  const made = await post('two-factor/set-up', { password }, bearer(as));
  expect(made.statusCode).toBe(200);
  expect((await signIn('ida')).json()).not.toHaveProperty('twoFactorRedirect');
  const { totpURI, backupCodes } = made.json();
  for (const code of [wrongFor(codeOf(keyIn(totpURI))), codeOf(keyIn(totpURI), -4), backupCodes[0]]) {
    const answer = await post('two-factor/confirm', { code }, bearer(as));
    expect(answer.json()).toMatchObject({ status: 422, code: 'wrong-code' });
  }
  expect((await running.call('GET', '/me', { as })).body).toMatchObject({ secondFactor: 'missing' });
});

describe('a new password', () => {
  test('ends sign-ins that wait for a code, and asks for the same second factor', async () => {
    const { secret, renewed } = await withFactor('una');
    const waiting = await challenge('una');
    const change = { currentPassword: password, newPassword: 'four words of mine' };
    expect((await post('change-password', change, bearer(renewed))).statusCode).toBe(200);
    expect((await enter(waiting, codeOf(secret))).json()).toMatchObject({ status: 401, code: 'sign-in-again' });
    const answer = await post('sign-in/email', { email: emailOf('una'), password: 'four words of mine' });
    expect(answer.json()).toMatchObject({ twoFactorRedirect: true });
  });
});

describe('what happens meanwhile', () => {
  const idOf = async (as: string): Promise<string> => (await running.call('GET', '/me', { as })).body.user.id;
  /** Does something in the database right before a row is written, as if another request had done it. */
  async function meanwhile<T>(written: string, does: string, run: () => Promise<T>): Promise<T> {
    const owner = (text: string) => running.database.asOwner((db) => sql.raw(text).execute(db));
    await owner(
      `create function public.meanwhile() returns trigger language plpgsql security definer as $$ begin ${does} return new; end $$`,
    );
    await owner(`create trigger meanwhile before ${written} for each row execute function public.meanwhile()`);
    try {
      return await run();
    } finally {
      await owner('drop function public.meanwhile() cascade');
    }
  }
  const resetOf = (id: string): string => `
    update auth.account set password = null where "userId" = '${id}';
    delete from auth.session where "userId" = '${id}';
    delete from auth.two_factor where "userId" = '${id}';`;
  const written = 'update of "twoFactorEnabled" on auth."user"';
  const hasFactor = async (id: string): Promise<unknown> => {
    const { rows } = await running.database.asOwner((db) =>
      sql<{ has: boolean }>`select "twoFactorEnabled" as has from auth."user" where id = ${id}`.execute(db),
    );
    return rows[0]?.has;
  };

  test('a reset ends what confirms a second factor', async () => {
    const as = await running.deskUser('ray');
    const id = await idOf(as);
    const { totpURI } = (await post('two-factor/set-up', { password }, bearer(as))).json();
    const code = codeOf(keyIn(totpURI));
    const answer = await meanwhile(written, resetOf(id), () => post('two-factor/confirm', { code }, bearer(as)));
    expect(answer.json()).toMatchObject({ status: 401, code: 'sign-in-again' });
    expect([await sessions('ray'), await hasFactor(id)]).toEqual([0, false]);
  });

  test('a reset ends what removes a second factor', async () => {
    const { renewed, backupCodes } = await withFactor('roy');
    const id = await idOf(renewed);
    const given = { password, code: backupCodes[0] };
    const answer = await meanwhile(written, resetOf(id), () => post('two-factor/remove', given, bearer(renewed)));
    expect(answer.json()).toMatchObject({ status: 401, code: 'sign-in-again' });
    expect([await sessions('roy'), await hasFactor(id)]).toEqual([0, false]);
  });

  test('a second factor ends a sign-in with the password alone', async () => {
    const id = await idOf(await running.deskUser('rob'));
    const confirmed = `
      update auth."user" set "twoFactorEnabled" = true where id = '${id}';
      insert into auth.two_factor (id, "userId", secret, "backupCodes") values ('rob', '${id}', '', '');
      delete from auth.session where "userId" = '${id}';`;
    const answer = await meanwhile('insert on auth.session', confirmed, () => signIn('rob'));
    expect(answer.json()).toMatchObject({ status: 401, code: 'sign-in-again' });
    expect(answer.headers['set-auth-token']).toBeUndefined();
    expect([await sessions('rob'), await hasFactor(id)]).toEqual([0, true]);
  });
});

test('a person of the review team without a second factor gets no link for a new password', async () => {
  const links = async (name: string) => {
    const body = { email: emailOf(name), language: 'en' };
    expect((await running.call('POST', '/password-links', { body })).body).toEqual({ accepted: true });
    return (await running.mailTo(emailOf(name))).length;
  };
  await running.deskUser('lea');
  const { renewed, backupCodes } = await withFactor('ned');
  expect([await links('lea'), await links('ned')]).toEqual([0, 1]);
  const [mail] = await running.mailTo(emailOf('ned'));
  // Neither does the link stay that was mailed before they removed it.
  const removed = await post('two-factor/remove', { password, code: backupCodes[0] }, bearer(renewed));
  expect(removed.statusCode, removed.body).toBe(200);
  const choice = { body: { password: 'four words of mine' } };
  const answer = await running.call('POST', `/password-links/${mail?.link?.split('/').at(-1)}/password`, choice);
  expect(answer.body).toMatchObject({ status: 410, code: 'link-withdrawn' });
  expect(await links('ned')).toBe(1);
});

test('codes are logged with their person', async () => {
  const { secret } = await withFactor('liv');
  await enter(await challenge('liv'), '000000');
  const { headers } = await enter(await challenge('liv'), codeOf(secret));
  const head = await running.deskUser('head', { position: 'administrator' });
  await running.database.asOwner((db) =>
    sql`update auth."user" set "twoFactorEnabled" = true where email = 'head@desk.example'`.execute(db),
  );
  const me = (await running.call('GET', '/me', { as: String(headers['set-auth-token']) })).body.user.id;
  const { body } = await running.call('GET', `/desk/security-log?person=${me}`, { as: head });
  expect(body.items.map(({ kind, detail }: { kind: string; detail?: string }) => [kind, detail])).toEqual([
    ['sign-in', 'code'],
    ['sign-in-failed', 'code'],
    ['second-factor-added', undefined],
    ['account-added', 'desk approver'],
  ]);
});
