import { expect, it } from 'vitest';
import { ConnectorError } from '../contract.ts';
import type { HttpAnswer } from '../operator-api/http.ts';
import { Session } from './session.ts';

const answer = (status: number): HttpAnswer => ({
  ...{ status, retryAfterMs: undefined, headers: new Headers(), body: {} },
});

/** A marketplace that ends a session after its first use. */
const marketplace = () => {
  const entered: string[] = [];
  const used: string[] = [];
  return {
    entered,
    used,
    logIn: async (name: string, password: string) => {
      entered.push(`${name} ${password}`);
      return { authorization: `session ${entered.length}` };
    },
    ask: async ({ authorization = '' }: Readonly<Record<string, string>>) => {
      used.push(authorization);
      return answer(used.filter((one) => one === authorization).length > 1 ? 401 : 200);
    },
  };
};
const isDead = ({ status }: HttpAnswer): boolean => status === 401;

it('it enters once for all who wait, and once more when its session has ended', async () => {
  const { entered, used, logIn, ask } = marketplace();
  const session = new Session('ann:a:b', logIn);
  await session.send(ask, isDead);
  expect(entered).toEqual(['ann a:b']);
  expect((await session.send(ask, isDead)).status).toBe(200);
  expect([entered.length, used]).toEqual([2, ['session 1', 'session 1', 'session 2']]);
});

it('a new secret opens a new session, and what is no name and password none', async () => {
  const { entered, logIn, ask } = marketplace();
  let secret = 'ann:old';
  const session = new Session(() => secret, logIn);
  await session.send(ask, isDead);
  secret = 'ann:new';
  await session.send(ask, isDead);
  expect(entered).toEqual(['ann old', 'ann new']);
  secret = 'a token';
  const error = await session.send(ask, isDead).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConnectorError);
  expect(error).toMatchObject({ kind: 'auth-expired', message: expect.not.stringContaining('token') });
});
