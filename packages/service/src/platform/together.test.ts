import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../testing/test-database.ts';
import type { Database } from './database/open.ts';
import { together } from './together.ts';
import { transactionsOf } from './transactions.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('what is asked in one moment shares a transaction, and one that fails leaves the others done', async () => {
  const shared: (readonly number[])[] = [];
  const ask = together(transactionsOf(database), 0, async (tx, asks: readonly number[]) => {
    shared.push(asks);
    const { rows } = await sql<{ answer: number }>`select 10 / unnest(${[...asks]}::int[]) as answer`.execute(tx);
    return rows.map(({ answer }) => answer);
  });
  expect(await Promise.all([ask(1), ask(2)])).toEqual([10, 5]);
  expect(shared.splice(0)).toEqual([[1, 2]]);
  const answers = await Promise.allSettled([ask(1), ask(0), ask(2)]);
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([10, 'failed', 5]);
  const [first, ...alone] = shared;
  expect(first).toEqual([1, 0, 2]);
  expect(alone.sort()).toEqual([[0], [1], [2]]);
});
