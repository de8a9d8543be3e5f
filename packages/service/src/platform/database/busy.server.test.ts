import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';

let running: Running;
let database: TestDatabase;
let holder: { readonly id: string; readonly token: string; readonly right: string };
beforeAll(async () => {
  database = await openTestDatabase({ connections: 3 });
  running = await startRunning(undefined, { database, wakesPoller: false });
  const entry = { office: 'CN', number: '7000001', owner: 'Acme', contact: 'legal@acme.example' };
  const { id, token } = await running.participant(entry, { mark: 'ACME', classes: [18] });
  const rights = await running.call('GET', '/rights', { as: token });
  holder = { id, token, right: rights.body.items[0].id };
});
afterAll(() => running?.close());

test('too few connections are reported as such, signed in or not; a refused write that is sent again happens once', async () => {
  // An injected request starts only when it is awaited.
  const file = async (key: string) =>
    await running.service.app.inject({
      method: 'POST',
      url: '/api/v1/complaints',
      headers: { authorization: `Bearer ${holder.token}`, 'idempotency-key': key },
      payload: {
        right: holder.right,
        reason: 'counterfeit',
        targets: [{ url: 'https://item.taobao.com/item.htm?id=1' }],
        declaration: true,
      },
    });
  /** Holds the complainant's lock, as another decision does, and with it a connection; the others only a connection. */
  const hold = async (lock = sql`for update`) => {
    const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const ended = running.service.transactions.work(async (tx) => {
      await sql`select from aggregate where kind = 'complainant' and id = ${holder.id} ${lock}`.execute(tx);
      held.resolve();
      await released.promise;
    });
    await Promise.race([held.promise, ended]);
    return async () => {
      released.resolve();
      await ended;
    };
  };
  const release = await hold();
  // All connections are held until the test says so: a filing would give its own back when its wait for the lock is over.
  const others = [await hold(sql``), await hold(sql``)];
  const turnedAway = await Promise.all([
    running.service.app.inject({ url: '/api/v1/public/overview' }),
    running.service.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${holder.token}` } }),
    file('the-third'),
  ]);
  for (const end of others) await end();
  // Each waits for the lock, with a connection of its own.
  const lockWaitedFor = await Promise.all(['the-first', 'the-second'].map(file));
  for (const answer of [...turnedAway, ...lockWaitedFor]) {
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']], answer.body).toEqual([
      503,
      'database-busy',
      '5',
    ]);
  }
  await release();
  const filed = await Promise.all(['the-first', 'the-second', 'the-third'].map(file));
  expect(filed.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
});
