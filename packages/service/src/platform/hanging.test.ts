import { type Connector, ConnectorError } from '@marketsafe/connectors';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTimeout } from '../intake/marketplaces/index.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { ManualClock } from './clock.ts';
import type { Database } from './database/open.ts';
import { mailerWithTimeout } from './mail/index.ts';
import { outboxSource } from './outbox.ts';
import { Poller } from './poller.ts';
import { type Transactions, transactionsOf } from './transactions.ts';

/** A marketplace that never answers must not delay the work for others. */
let database: Database;
let transactions: Transactions;
const clock = new ManualClock('2026-03-02T02:00:00.000Z');
beforeAll(async () => {
  database = await openTestDatabase();
  transactions = transactionsOf(database);
});
afterAll(() => database.close());

const queue = (kind: string, key: string, payload: object = {}) =>
  transactions.work((tx) =>
    tx
      .insertInto('outbox')
      .values({ kind, key, payload: JSON.stringify(payload), due_at: clock.now(), attempts: 0 })
      .execute(),
  );

test('a marketplace that hangs keeps its own rows only, and no more of them than one round', async () => {
  const done: string[] = [];
  const begun: string[] = [];
  let answer = (): void => {};
  const hanging = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const carry = async ({ key }: { key: string }) => {
    begun.push(key);
    if (key.startsWith('order:slow/')) await hanging;
    done.push(key);
    return { done: true } as const;
  };
  const outbox = outboxSource({ transactions, clock, softTimeoutMs: 50 }, { order: carry, notice: carry, mail: carry });
  const poller = new Poller({ outbox }, async () => new Set(['outbox'] as const));
  for (let id = 0; id < 20; id += 1) await queue('order', `order:slow/listing/${id}#1`);
  await queue('order', 'order:quick/listing/1#1');
  await queue('notice', 'notice:a', { effect: { to: 'seller', recipient: 'slow/s' } });
  await queue('mail', 'mail:a');
  poller.wake();
  await expect.poll(() => done.length).toBe(3);
  await queue('order', 'order:quick/listing/2#1');
  poller.wake();
  await expect.poll(() => done).toContain('order:quick/listing/2#1');
  expect(begun.filter((key) => key.startsWith('order:slow/'))).toHaveLength(16);
  answer();
  await poller.drain();
  expect(done).toHaveLength(24);
  await poller.stop();
});

test('a call to a marketplace ends: a read with an error, a write with an unknown outcome', async () => {
  const never = () => new Promise<never>(() => {});
  const target = { kind: 'listing', marketplace: 'slow', id: '1' } as const;
  const action = { id: 'a', type: 'listing.hide', target } as const;
  const deaf = { marketplace: 'slow', pull: never, observe: never, prepare: never, poll: never, submit: never };
  const limited = withTimeout(deaf as unknown as Connector, () => clock.now(), 20);
  for (const call of [
    limited.pull('listing', {}),
    limited.observe([target]),
    limited.prepare([action]),
    limited.poll([]),
  ]) {
    await expect(call).rejects.toThrow(ConnectorError);
  }
  expect(await limited.submit([action])).toMatchObject([{ actionId: 'a', outcome: 'unknown' }]);
  await expect(
    mailerWithTimeout({ send: never }, 20).send({ to: 'a@b.example', subject: '', text: '' }),
  ).rejects.toThrow('did not finish');
});
