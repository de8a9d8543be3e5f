import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { passkeyChanges } from './passkey-changes.ts';

/** What two do at the same time. The embedded database does one after the other. */
let running: Running;
beforeAll(async () => {
  running = await startRunning();
  await running.deskUser('ann');
}, 60_000);
afterAll(() => running.close());

const signIn = () =>
  running.service.app.inject({
    ...{ method: 'POST', url: '/api/auth/sign-in/email', headers: { origin: running.programme.publicUrl } },
    payload: { email: 'ann@desk.example', password: 'a long password' },
  });
const tokenOf = (answer: Awaited<ReturnType<typeof signIn>> | undefined) =>
  String(answer?.headers['set-auth-token'] ?? '');
const sessionsOf = async (person: string) =>
  (
    await running.database.asOwner((db) =>
      sql<{ id: string }>`select id from auth.session where "userId" = ${person}`.execute(db),
    )
  ).rows;

test('a sign-in with the password alone opens nothing beside the first passkey', async () => {
  const { user } = (await running.call('GET', '/me', { as: tokenOf(await signIn()) })).body;
  const [session] = await sessionsOf(user.id);
  const before = (await sessionsOf(user.id)).length;
  let beside: ReturnType<typeof signIn> | undefined;
  const changes = passkeyChanges({
    database: running.database,
    transactions: running.service.transactions,
    // The other sessions have been ended, and nothing is committed yet.
    tellOfPasskey: async () => {
      beside = signIn();
      for (let waited = 0; waited < 20 && (await sessionsOf(user.id)).length === before; waited += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      await Promise.race([beside, new Promise((resolve) => setTimeout(resolve, 200))]);
    },
  });
  await changes.add(
    { person: user.id, session: session?.id ?? '', address: '127.0.0.1', language: 'en', most: 10 },
    { credential: 'a credential', publicKey: 'a key', counter: 0, under: 'a password', name: 'A passkey' },
  );
  const token = tokenOf(await beside);
  const me = await running.service.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } });
  expect(me.statusCode).toBe(401);
  expect(await sessionsOf(user.id)).toEqual([session]);
});
