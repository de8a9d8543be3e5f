import { sql } from 'kysely';
import type { Clock } from './clock.ts';
import { type WorkSource, workSource } from './poller.ts';
import type { Transactions, Tx } from './transactions.ts';

export interface OutboxRow<Payload> {
  readonly id: string;
  readonly key: string;
  readonly payload: Payload;
  readonly attempts: number;
}

/** Longer than any handler's own time-outs together, so that a claim lapses only when its worker is gone. */
const claimMilliseconds = 60_000;

/** 2 s doubling to 5 min: quick enough for a hiccup, slow enough for an outage. */
export const backoffMilliseconds = (attempts: number): number => Math.min(2000 * 2 ** Math.min(attempts, 10), 300_000);

/** What a handler did with its row: finished, or to be looked at again at a time. */
export type Carried = { readonly done: true } | { readonly again: Date };

/** The due outbox rows of one kind. A handler does its network call outside any transaction and records the result in one. */
export function outboxSource<Payload>(
  kind: string,
  deps: { transactions: Transactions; clock: Clock },
  carry: (row: OutboxRow<Payload>) => Promise<Carried>,
): WorkSource {
  const { transactions, clock } = deps;
  return workSource<OutboxRow<Payload>>({
    async claim(limit) {
      const now = clock.now();
      const claimed = await transactions.work((tx) =>
        sql<OutboxRow<Payload>>`
          update outbox set claimed_until = ${new Date(now.getTime() + claimMilliseconds)}, attempts = attempts + 1
          where id in (
            select id from outbox
            where kind = ${kind} and done_at is null and due_at <= ${now} and (claimed_until is null or claimed_until < ${now})
            order by due_at, id limit ${limit} for update skip locked
          )
          returning id, key, payload, attempts`.execute(tx),
      );
      return claimed.rows;
    },
    async handle(row) {
      const carried = await carry(row);
      await transactions.work((tx) => settle(tx, row.id, carried, clock.now(), null));
    },
    async fail(row, error) {
      const now = clock.now();
      const again = new Date(now.getTime() + backoffMilliseconds(row.attempts));
      await transactions.work((tx) => settle(tx, row.id, { again }, now, String((error as Error).message)));
    },
  });
}

async function settle(tx: Tx, id: string, carried: Carried, now: Date, error: string | null): Promise<void> {
  await tx
    .updateTable('outbox')
    .set(
      'done' in carried
        ? { done_at: now, claimed_until: null, last_error: null }
        : { due_at: carried.again, claimed_until: null, last_error: error },
    )
    .where('id', '=', id)
    .execute();
}
