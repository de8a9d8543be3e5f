import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { systemEntropy } from '../entropy.ts';
import { ProblemError } from '../problem.ts';
import { transactionsOf } from '../transactions.ts';
import { type Authentication, addSession, addUser, createAuthentication } from './auth.ts';
import { tokenHash } from './hashed-sessions.ts';

const baseUrl = 'http://127.0.0.1:4700';
let database: TestDatabase;
let authentication: Authentication;
let app: FastifyInstance;
beforeAll(async () => {
  database = await openTestDatabase();
  app = Fastify();
  app.setErrorHandler((error, _, reply) => reply.status(error instanceof ProblemError ? error.status : 500).send());
  authentication = createAuthentication(database, {
    name: 'Test',
    ...{ secret: 'a session secret of enough bytes', baseUrl },
    ...{ transactions: transactionsOf(database), securityLog: async () => {}, askForAddress: async () => {} },
    ...{ endKeys: async () => {}, tellOfPasskey: async () => {} },
  });
  authentication.mount(app);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

afterEach(() => vi.useRealTimers());

let accounts = 0;
/** Uses another account each time, since guesses of one account are slowed down before the address's limit applies. */
const guess = async (remoteAddress: string, claimed: string): Promise<number> => {
  accounts += 1;
  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    remoteAddress,
    headers: { origin: baseUrl, 'x-forwarded-for': claimed },
    payload: { email: `somebody-${accounts}@brand.example`, password: 'a wrong password' },
  });
  return answer.statusCode;
};

test('guesses count by the connection’s own address: a claimed address does not escape, and no other user is locked out', async () => {
  // All in one minute, however long they take.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 62; attempt += 1) statuses.push(await guess('10.0.0.1', `192.0.2.${attempt}`));
  expect(statuses).toEqual([...Array(60).fill(401), 429, 429]);
  expect(await guess('10.0.0.2', '192.0.2.200')).toBe(401);
});

const userBehind = async (authorization: string): Promise<string | undefined> =>
  (await authentication.userOf({ headers: { authorization } } as FastifyRequest))?.user;
const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);
const expires = (token: string, at: Date) =>
  database.asOwner((db) =>
    sql`update auth.session set "expiresAt" = ${at} where token = ${tokenHash(token)}`.execute(db),
  );
const expiryOf = async (token: string): Promise<Date | undefined> => {
  const { rows } = await database.asOwner((db) =>
    sql<{ expiresAt: Date }>`select "expiresAt" from auth.session where token = ${tokenHash(token)}`.execute(db),
  );
  return rows[0]?.expiresAt;
};

test('a session is its user’s until it is over or signed out, and is prolonged when a day of it is gone', async () => {
  const transactions = transactionsOf(database);
  const email = 'somebody@holder.example';
  const user = await transactions.work((tx) =>
    addUser(
      tx,
      { email, name: 'Somebody', password: 'a long password', role: 'desk', position: 'approver' },
      { now: new Date(Date.now()), entropy: systemEntropy },
    ),
  );
  const token = await transactions.work((tx) => addSession(tx, user ?? '', systemEntropy));
  expect(await userBehind(`Bearer ${token}`)).toBe(user);
  expect(await userBehind(`bearer  ${token} `)).toBe(user);
  // The first request of the day prolongs it; a young session stays as it is.
  const first = await expiryOf(token);
  expect(first?.getTime()).toBeGreaterThan(days(6.9).getTime());
  expect(await userBehind(`Bearer ${token}`)).toBe(user);
  expect(await expiryOf(token)).toEqual(first);
  await expires(token, days(5));
  expect(await userBehind(`Bearer ${token}`)).toBe(user);
  expect((await expiryOf(token))?.getTime()).toBeGreaterThan(days(6.9).getTime());

  expect(await userBehind(`Bearer ${token.slice(1)}`)).toBeUndefined();
  expect(await userBehind(`Basic ${token}`)).toBeUndefined();
  expect(await userBehind(`Bearer ${token}.forged`)).toBeUndefined();
  await expires(token, days(-0.001));
  expect(await userBehind(`Bearer ${token}`)).toBeUndefined();

  const other = await transactions.work((tx) => addSession(tx, user ?? '', systemEntropy));
  expect(await userBehind(`Bearer ${other}`)).toBe(user);
  expect(await userBehind(`Bearer ${other}`)).toBe(user);
  await app.inject({
    method: 'POST',
    url: '/api/auth/sign-out',
    headers: { origin: baseUrl, authorization: `Bearer ${other}` },
  });
  expect(await userBehind(`Bearer ${other}`)).toBeUndefined();
});
