import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemEntropy as entropy } from '../platform/entropy.ts';
import type { Tx } from '../platform/transactions.ts';
import { type Running, startRunning } from '../testing/running-service.ts';
import type { Removal } from './hold.ts';
import { decideLeave, takeLeave } from './leave.ts';
import { weigh } from './weigh.ts';

/** Many workers ask at once whether they may take something down of one seller, of whom five an hour may go. */
const workers = 12;
const rounds = 25;
const cap = 5;
let running: Running;
beforeAll(async () => {
  running = await startRunning('2026-03-02T02:00:00.000Z', {
    removals: (caps) => ({ ...caps, seller: { hour: cap, day: 100 } }),
  });
});
afterAll(() => running.close());

type Ask = (tx: Tx, removal: Removal) => Promise<'go' | 'held'>;

/** How many of each round went. */
async function went(name: string, ask: Ask): Promise<number[]> {
  const { transactions } = running.service;
  const counts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const seller = `taobao/${name}-${round}`;
    const removals = await transactions.work(async (tx) => {
      const { rows } = await sql<{ id: string }>`
        insert into outbox (kind, key, payload, due_at, held)
        select 'order', ${seller} || '#' || n, '{}', now(), true from generate_series(1, ${workers}::int) n returning id`.execute(
        tx,
      );
      return rows.map(
        ({ id }): Removal => ({
          ...{ outbox: id, subject: `${seller}#${id}`, target: `taobao/listing/${id}`, seller },
          ...{ cases: [], waiting: [] },
        }),
      );
    });
    const answers = await Promise.all(removals.map((removal) => transactions.work((tx) => ask(tx, removal))));
    counts.push(answers.filter((answer) => answer === 'go').length);
  }
  return counts;
}

const leaving = () => ({ now: running.clock.now(), rules: running.rules(), entropy });

test('no two pass a cap together, and none that fits is held', async () => {
  const counts = await went('locked', (tx, removal) => takeLeave(tx, removal, leaving()));
  expect(counts).toEqual(Array.from({ length: rounds }, () => cap));
}, 120_000);

test('without the lock they do: the control', async () => {
  const counts = await went('bare', async (tx, removal) =>
    decideLeave(tx, removal, await weigh(tx, removal), leaving()),
  );
  expect(Math.max(...counts)).toBeGreaterThan(cap);
}, 120_000);
