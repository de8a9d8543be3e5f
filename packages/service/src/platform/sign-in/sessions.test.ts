import { afterAll, beforeAll, expect, test } from 'vitest';
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
