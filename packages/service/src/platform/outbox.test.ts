import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../testing/test-database.ts';
import { Batch } from './batch.ts';
import { ManualClock } from './clock.ts';
import type { Database } from './database/open.ts';
import { outboxSource } from './outbox.ts';
import { transactionsOf } from './transactions.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('an order overtakes notices that were due before it, and nothing is left waiting', async () => {
  const transactions = transactionsOf(database);
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const due = [
    ['notice', '2026-03-02T01:00:00.000Z'],
    ['notice', '2026-03-02T01:10:00.000Z'],
    ['order', '2026-03-02T01:59:00.000Z'],
    ['order', '2026-03-02T01:58:00.000Z'],
  ] as const;
  await transactions.work((tx) =>
    tx
      .insertInto('outbox')
      .values(
        due.map(([kind, at]) => ({ kind, key: `${kind} ${at}`, payload: '{}', due_at: new Date(at), attempts: 0 })),
      )
      .execute(),
  );
  const carried: string[] = [];
  const carry = async ({ key }: { readonly key: string }) => {
    carried.push(key.replace(/ .*T/, ' ').slice(0, -8));
    return { done: true } as const;
  };
  const source = outboxSource({ transactions, clock }, { notice: carry, order: carry });
  while ((await source(1)) > 0);
  expect(carried).toEqual(['order 01:58', 'order 01:59', 'notice 01:00', 'notice 01:10']);
});

test('what is queued is carried without the poller once it is committed, and not if it is undone', async () => {
  const transactions = transactionsOf(database);
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const carried: string[] = [];
  const outbox = outboxSource(
    { transactions, clock },
    {
      mail: async ({ key }: { readonly key: string }) => {
        carried.push(key);
        return { done: true } as const;
      },
    },
  );
  const queue = (key: string, fails: boolean) =>
    transactions.work(async (tx) => {
      const batch = new Batch();
      batch.add('outbox', { kind: 'mail', key, payload: {}, due_at: clock.now().toISOString() });
      await batch.write(tx, [], outbox);
      expect(carried).toEqual([]);
      if (fails) throw new Error('changed my mind');
    });
  await expect(queue('undone', true)).rejects.toThrow('changed my mind');
  await queue('committed', false);
  await outbox.rest?.();
  expect(carried).toEqual(['committed']);
  expect(await outbox(10)).toBe(0);
});

test('what a process did not end comes back when its lease is over, whether the poller took it or it was queued there', async () => {
  const transactions = transactionsOf(database);
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const dying = () =>
    outboxSource({ transactions, clock, softTimeoutMs: 1 }, { mail: () => new Promise(() => undefined) });
  const queue = (key: string, push?: ReturnType<typeof dying>) =>
    transactions.work(async (tx) => {
      const batch = new Batch();
      batch.add('outbox', { kind: 'mail', key, payload: {}, due_at: clock.now().toISOString() });
      await batch.write(tx, [], push);
    });
  await queue('taken');
  await dying()(10);
  await queue('queued', dying());
  const carried: string[] = [];
  const mail = async ({ key }: { readonly key: string }) => {
    carried.push(key);
    return { done: true } as const;
  };
  const alive = outboxSource({ transactions, clock }, { mail });
  clock.advance(59_000);
  await alive(10);
  expect(carried).toEqual([]);
  clock.advance(2000);
  await alive(10);
  expect(carried.sort()).toEqual(['queued', 'taken']);
});
