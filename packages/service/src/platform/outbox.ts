import { sql } from 'kysely';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { usualPatience, type WorkSource, workSource } from './poller.ts';
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

/** What a handler did with its row: finished, to be looked at again at a time, or marked as held in a transaction of its own. */
export type Carried =
  | { readonly done: true }
  | { readonly again: Date; readonly why?: string }
  | { readonly held: true };

/** Does one row: its network call outside any transaction, the record of what came of it in one. */
export type Carrier<Payload> = (row: OutboxRow<Payload>) => Promise<Carried>;

/** A carrier under the kind of rows it carries; what a payload looks like is between it and whoever queued the row. */
export type Carriers = Readonly<Record<string, Carrier<never>>>;

interface ClaimedRow extends OutboxRow<never> {
  readonly kind: string;
  /** Who has to answer before it is done: rows of one are not handed out while others of it hang. */
  readonly destination: string;
}

/**
 * The due outbox rows of every kind, claimed in one query and handed to the carrier of their kind. Orders first: a listing
 * goes at once, and when there is more to do than can be done it is the letters that wait (measured in bench/RESULTS.md).
 */
export function outboxSource(
  deps: { transactions: Transactions; clock: Clock; patience?: number | undefined; log?: Log | undefined },
  carriers: Carriers,
): WorkSource {
  const { transactions, clock } = deps;
  const waitedFor = new Map<string, number>();
  const count = (destination: string, by: 1 | -1): void => {
    const now = (waitedFor.get(destination) ?? 0) + by;
    if (now === 0) waitedFor.delete(destination);
    else waitedFor.set(destination, now);
  };
  return workSource<ClaimedRow>({
    patience: deps.patience ?? usualPatience,
    log: deps.log,
    async claim(limit) {
      const now = clock.now();
      const claimed = await transactions.work((tx) =>
        sql<ClaimedRow>`
          update outbox set claimed_until = ${new Date(now.getTime() + claimMilliseconds)}, attempts = attempts + 1
          where id in (
            select id from outbox
            where done_at is null and not held and due_at <= ${now} and (claimed_until is null or claimed_until < ${now})
              and destination <> all (${[...waitedFor.keys()]}::text[])
            order by (kind = 'order') desc, due_at, id limit ${limit} for update skip locked
          )
          returning id, kind, key, payload, attempts, destination`.execute(tx),
      );
      return claimed.rows;
    },
    async handle(row) {
      const carry = carriers[row.kind];
      if (!carry) throw new Error(`nothing carries outbox rows of kind "${row.kind}"`);
      count(row.destination, 1);
      const carried = await carry(row).finally(() => count(row.destination, -1));
      const why = 'again' in carried ? (carried.why ?? null) : null;
      await transactions.work((tx) => settle(tx, row.id, carried, clock.now(), why));
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
    .set({ claimed_until: null, ...outcomeOf(carried, now, error) })
    .where('id', '=', id)
    .execute();
}

function outcomeOf(carried: Carried, now: Date, error: string | null) {
  if ('done' in carried) return { done_at: now, last_error: null };
  // It keeps its place among those that wait, for when it is let go.
  if ('held' in carried) return { last_error: null };
  return { due_at: carried.again, last_error: error };
}
