import { type KyselyPlugin, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemEntropy as entropy } from '../../platform/entropy.ts';
import type { Tx } from '../../platform/transactions.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { admitRemoval, checkRemovalCaps } from './admission.ts';
import type { Removal } from './hold.ts';
import { weigh } from './weigh.ts';

/** Many workers ask at once whether they may take down a listing of one seller, of whom five an hour are allowed. */
const workers = 12;
const cap = 5;
let running: Running;
beforeAll(async () => {
  running = await startRunning('2026-03-02T02:00:00.000Z', {
    removals: (caps) => ({ ...caps, seller: { hour: cap, day: 100 } }),
  });
});
afterAll(() => running.close());

type Ask = (tx: Tx, removal: Removal) => Promise<'go' | 'held'>;

/** How many were allowed in each round. */
async function went(name: string, rounds: number, ask: Ask): Promise<number[]> {
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

test('no two exceed a cap together, and none that fits is held', async () => {
  const counts = await went('locked', 25, (tx, removal) => admitRemoval(tx, removal, leaving()));
  expect(counts).toEqual(Array.from({ length: 25 }, () => cap));
}, 120_000);

test('without the lock they do, if all count before the first decides: the control', async () => {
  let counted = 0;
  let all = Promise.withResolvers<void>();
  const countsTogether: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (!result.rows.some((row) => 'hour' in row)) return result;
      counted += 1;
      if (counted % workers === 0) {
        all.resolve();
        all = Promise.withResolvers();
      } else await all.promise;
      return result;
    },
  };
  const counts = await went('bare', 2, async (tx, removal) =>
    checkRemovalCaps(tx.withPlugin(countsTogether) as Tx, removal, await weigh(tx, removal), leaving()),
  );
  expect(counts).toEqual([workers, workers]);
}, 120_000);
