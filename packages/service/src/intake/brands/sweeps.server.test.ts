/** Two changes of one brand at once: the sweep covers both. Needs a server, since the embedded database has one connection. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../platform/database/open.ts';
import { type Transactions, transactionsOf } from '../../platform/transactions.ts';
import { newServerDatabase, plainPool } from '../../testing/test-server.ts';
import { queueBrandSweeps, readSweep } from './sweeps.ts';
import type { Touch } from './touch.ts';

const now = new Date('2026-03-02T02:00:00.000Z');
const marks: Touch = { sighted: false, priced: [], marks: [{ text: 'Lunaria', weak: false }] };
const rates: Touch = { sighted: false, priced: ['CNY'], marks: [] };
const both: Touch = { ...marks, ...rates, marks: marks.marks };

let made: Awaited<ReturnType<typeof newServerDatabase>>;
let owner: ReturnType<typeof plainPool>;
let database: Database;
let transactions: Transactions;
beforeAll(async () => {
  made = await newServerDatabase(process.env.TEST_DATABASE_URL ?? '');
  owner = plainPool(made.ownerUrl, 1);
  database = await openDatabase(made.url);
  transactions = transactionsOf(database);
});
afterAll(async () => {
  await Promise.all([database.close(), owner.end()]);
  await made.drop();
});

const queued = (id: string) =>
  transactions.work(async (tx) => {
    const row = await tx.selectFrom('cursor').select('cursor').where('entity', '=', `brand:${id}`).executeTakeFirst();
    return row && readSweep(row.cursor).touch;
  });
const queue = (ids: readonly string[], touch: Touch, then?: () => Promise<unknown>) =>
  transactions.work(async (tx) => {
    await queueBrandSweeps(
      tx,
      ids.map((id) => ({ id, touch })),
      now,
    );
    await then?.();
  });

/** How many statements wait for a lock; only the owner sees other sessions' locks. */
const waiting = async () => {
  const { rows } = await owner.query<{ count: number }>(`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  return rows[0]?.count;
};

test('the second waits for the first, whether a sweep was there before or not', async () => {
  await queue(['known'], marks);
  let second: Promise<void> | undefined;
  await queue(['known', 'new', 'third'], marks, async () => {
    second = queue(['new', 'known'], rates);
    await expect.poll(waiting, { timeout: 30_000, interval: 5 }).toBe(1);
  });
  await second;
  expect([await queued('known'), await queued('new'), await queued('third')]).toEqual([both, both, marks]);
});
