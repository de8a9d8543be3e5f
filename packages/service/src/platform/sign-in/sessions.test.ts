import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const password = 'a long password';
const ask = (method: 'GET' | 'POST', path: string, as?: string, payload?: object, remoteAddress = '10.4.0.1') =>
  running.service.app.inject({
    ...{ method, url: `/api/auth/${path}`, remoteAddress },
    headers: {
      ...{ origin: running.programme.publicUrl, 'user-agent': agent },
      ...(as !== undefined && { authorization: `Bearer ${as}` }),
    },
    ...(payload && { payload }),
  });
const signIn = async (name: string, from: string): Promise<string> => {
  const answer = await ask('POST', 'sign-in/email', undefined, { email: `${name}@desk.example`, password }, from);
  return String(answer.headers['set-auth-token']);
};
const list = async (as: string) => (await ask('GET', 'sessions', as)).json().items;
const me = async (as: string): Promise<number> => (await running.call('GET', '/me', { as })).status;

test('a person sees their sessions and ends them: one, or all others', async () => {
  await running.deskUser('ann');
  await running.deskUser('eve');
  const [here, there, elsewhere] = [
    await signIn('ann', '10.4.0.2'),
    await signIn('ann', '10.4.0.3'),
    await signIn('ann', '10.4.0.4'),
  ];
  const eve = await signIn('eve', '10.4.0.5');
  const seen = await list(here);
  // One more began when the account was made.
  expect(seen).toHaveLength(4);
  const own = seen.find(({ isThis }: { isThis: boolean }) => isThis);
  expect(own).toMatchObject({ address: '10.4.0.2', device: agent });
  expect(JSON.stringify(seen)).not.toContain(here.split('.')[0]);
  const other = seen.find(({ address }: { address: string }) => address === '10.4.0.3');

  expect((await ask('POST', 'sessions/end', eve, { session: other.id })).statusCode).toBe(404);
  expect(await me(there)).toBe(200);
  expect((await ask('POST', 'sessions/end', here, { session: other.id })).json()).toEqual({ ended: 1 });
  expect([await me(here), await me(there), await me(elsewhere)]).toEqual([200, 401, 200]);
  expect((await ask('POST', 'sessions/end', here, {})).json()).toEqual({ ended: 2 });
  expect([await me(here), await me(elsewhere), await me(eve)]).toEqual([200, 401, 200]);
  expect(await list(here)).toMatchObject([{ isThis: true }]);
  expect((await ask('POST', 'sessions/end', there, {})).statusCode).toBe(401);
  expect((await ask('GET', 'sessions')).statusCode).toBe(401);
});

describe('a session that is used every day', () => {
  const hour = 3_600_000;
  /** As if a person's sessions had begun some hours earlier. They are prolonged since, so that they expire in a week. */
  const begunBefore = (user: string, hours: number) =>
    running.database.asOwner((db) =>
      sql`update auth.session set "createdAt" = ${new Date(Date.now() - hours * hour)} where "userId" = ${user}`.execute(
        db,
      ),
    );
  const idOf = async (as: string): Promise<string> => (await running.call('GET', '/me', { as })).body.user.id;
  const change = { currentPassword: password, newPassword: 'four words of mine' };

  test('ends after twelve hours at the desk, wherever it is shown', async () => {
    const as = await running.deskUser('old');
    const id = await idOf(as);
    await begunBefore(id, 11.9);
    expect(await me(as)).toBe(200);
    await begunBefore(id, 12);
    const young = await signIn('old', '10.4.1.1');
    expect([await me(as), await me(young)]).toEqual([401, 200]);
    const key = { name: 'x', scopes: ['read'], days: 1, password };
    expect((await running.call('POST', '/api-keys', { as, body: key })).status).toBe(401);
    for (const [path, given] of [
      ['change-password', change],
      ['two-factor/set-up', { password }],
      ['sessions/end', {}],
    ] as const)
      expect([path, (await ask('POST', path, as, given)).statusCode]).toEqual([path, 401]);
    expect(await list(young)).toMatchObject([{ isThis: true }]);
  });

  test('ends after thirty days for a participant, also with its cookie', async () => {
    const as = await running.colleague('maison', 'lin', 'filer');
    const id = await idOf(as);
    await begunBefore(id, 30 * 24 - 0.1);
    expect(await me(as)).toBe(200);
    const { email } = (await running.call('GET', '/me', { as })).body.user;
    const answer = await ask('POST', 'sign-in/email', undefined, { email, password });
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const byCookie = async () =>
      (await running.service.app.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode;
    expect(await byCookie()).toBe(200);
    await begunBefore(id, 30 * 24);
    expect([await me(as), await byCookie()]).toEqual([401, 401]);
  });

  test('lives no longer because its password changes', async () => {
    const as = await running.deskUser('renews');
    const id = await idOf(as);
    await begunBefore(id, 11.9);
    const renewed = String((await ask('POST', 'change-password', as, change)).headers['set-auth-token']);
    expect(await me(renewed)).toBe(200);
    const { rows } = await running.database.asOwner((db) =>
      sql<{ begun: Date }>`select "createdAt" as begun from auth.session where "userId" = ${id}`.execute(db),
    );
    expect(rows.map(({ begun }) => begun.getTime() < Date.now() - 11 * hour)).toEqual([true]);
  });
});
