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

test('too few connections are reported as such, signed in or not; a refused write that is sent again happens once', {
  timeout: 60_000,
}, async () => {
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
  // Another decision holds the complainant's lock, so each filing waits for it with a connection of its own.
  let release = (): void => undefined;
  const isHeld = Promise.withResolvers<void>();
  const slow = running.service.transactions.work(async (tx) => {
    await sql`select from aggregate where kind = 'complainant' and id = ${holder.id} for update`.execute(tx);
    isHeld.resolve();
    await new Promise<void>((done) => {
      release = done;
    });
  });
  await isHeld.promise;
  const waiting = [file('the-first'), file('the-second')];
  // Waits until both hold their connection for long, not only for a moment.
  const waitingForLocks = () =>
    database.asOwner(async (db) => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
      return rows[0]?.count;
    });
  await expect.poll(waitingForLocks, { timeout: 8_000, interval: 20 }).toBe(2);
  const turnedAway = await Promise.all([
    running.service.app.inject({ url: '/api/v1/public/overview' }),
    running.service.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${holder.token}` } }),
    file('the-third'),
  ]);
  const lockWaitedFor = await Promise.all(waiting);
  for (const answer of [...turnedAway, ...lockWaitedFor]) {
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']], answer.body).toEqual([
      503,
      'database-busy',
      '5',
    ]);
  }
  release();
  await slow;
  const filed = await Promise.all(['the-first', 'the-second', 'the-third'].map(file));
  expect(filed.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
});
