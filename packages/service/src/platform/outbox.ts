import { type RawBuilder, sql } from 'kysely';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { defaultSoftTimeoutMs, type WorkSource, workSource } from './poller.ts';
import { within } from './time-limit.ts';
import type { Transactions } from './transactions.ts';

export interface OutboxRow<Payload> {
  readonly id: string;
  readonly key: string;
  readonly payload: Payload;
  readonly attempts: number;
}

/** Longer than any handler's own time-outs together, so that a claim lapses only when its worker is gone. */
const leaseMs = 60_000;

/** 2 s doubling to 5 min: quick enough for a hiccup, slow enough for an outage. */
export const backoffMilliseconds = (attempts: number): number => Math.min(2000 * 2 ** Math.min(attempts, 10), 300_000);

/** What came of a row: finished, to be looked at again at a time, or marked as held in a transaction of its own. */
type Outcome = { readonly done: true } | { readonly again: Date; readonly why?: string } | { readonly held: true };
/** `settled`: its handler has recorded the result (`settling`) in its own last transaction. */
export type HandlerResult = Outcome | { readonly settled: true };

/**
 * Does one row: its network call outside any transaction, the record of what came of it in one. `ordersDone`: the orders that are
 * under way when it is asked are done, or have had their time.
 */
export type OutboxHandler<Payload> = (
  row: OutboxRow<Payload>,
  ordersDone: () => Promise<unknown>,
) => Promise<HandlerResult>;

/** The handler of each kind of row. It and the code that queues the row agree on the payload. */
export type OutboxHandlers = Readonly<Record<string, OutboxHandler<never>>>;

export interface ClaimedRow extends OutboxRow<never> {
  readonly kind: string;
  /** Who has to answer before it is done: rows of one are not handed out while others of it hang. */
  readonly destination: string;
}

/** Handles rows that this process has just queued, without the poller. */
export interface Push {
  /** Until when rows of these kinds are claimed, to be handled once they are committed; undefined: the poller has to come for them. */
  claim(kinds: readonly string[]): Date | undefined;
  take(rows: readonly ClaimedRow[]): void;
}

/** Rows that are handled without the poller: enough to keep a marketplace busy, and few enough to leave requests their connections. */
const mostPushed = 8;

/**
 * The due outbox rows of every kind, claimed in one query and handed to the handler of their kind. Orders first: a listing
 * goes at once, and when there is more to do than can be done it is the letters that wait (measured in bench/RESULTS.md).
 */
export function outboxSource(
  deps: {
    transactions: Transactions;
    clock: Clock;
    softTimeoutMs?: number | undefined;
    log?: Log | undefined;
    wake?: () => void;
  },
  outboxHandlers: OutboxHandlers,
): WorkSource & Push {
  const { transactions, clock } = deps;
  const softTimeoutMs = deps.softTimeoutMs ?? defaultSoftTimeoutMs;
  /** Destinations that have taken longer than that. */
  const waitedFor = new Map<string, number>();
  const orders = new Set<Promise<unknown>>();
  let underWay = 0;
  let pushed = 0;
  const count = (destination: string, by: 1 | -1): void => {
    const now = (waitedFor.get(destination) ?? 0) + by;
    if (now === 0) waitedFor.delete(destination);
    else waitedFor.set(destination, now);
  };
  const ordersDone = () => within<unknown>(Promise.allSettled(orders), softTimeoutMs, () => undefined);
  const claimEnd = (): Date => new Date(clock.now().getTime() + leaseMs);
  const source = workSource<ClaimedRow>({
    softTimeoutMs,
    log: deps.log,
    async claim(limit) {
      const now = clock.now();
      const claimed = await transactions.work((tx) =>
        sql<ClaimedRow>`
          update outbox set claimed_until = ${claimEnd()}, attempts = attempts + 1
          where id in (
            select id from outbox
            where not held and due_at <= ${now} and (claimed_until is null or claimed_until < ${now})
              and destination <> all (${[...waitedFor.keys()]}::text[])
            order by (kind = 'order') desc, due_at, id limit ${limit} for update skip locked
          )
          returning id, kind, key, payload, attempts, destination`.execute(tx),
      );
      return claimed.rows;
    },
    async handle(row) {
      const handler = outboxHandlers[row.kind];
      if (!handler) throw new Error(`no handler for outbox rows of kind "${row.kind}"`);
      let isSlow = false;
      const slow = setTimeout(() => {
        isSlow = true;
        count(row.destination, 1);
      }, softTimeoutMs);
      underWay += 1;
      const handling = handler(row, ordersDone).finally(() => {
        underWay -= 1;
        orders.delete(handling);
        clearTimeout(slow);
        if (isSlow) count(row.destination, -1);
      });
      if (row.kind === 'order') orders.add(handling);
      const result = await handling;
      if (!('settled' in result)) await transactions.work((tx) => settling([row.id], result).execute(tx));
    },
    async fail(row, error) {
      const now = clock.now();
      const again = new Date(now.getTime() + backoffMilliseconds(row.attempts));
      const outcome = { again, why: String((error as Error).message) };
      await transactions.work((tx) => settling([row.id], outcome).execute(tx));
    },
  });
  return Object.assign(source, {
    claim: (kinds: readonly string[]) => {
      // While the poller is at work, letters are left to it: it handles orders first, and one letter is about a whole bundle.
      const goesNow = underWay <= pushed || kinds.every((kind) => kind === 'order');
      if (goesNow && pushed + kinds.length <= mostPushed && waitedFor.size === 0) return claimEnd();
      deps.wake?.();
      return undefined;
    },
    take: (rows: readonly ClaimedRow[]) => {
      pushed += rows.length;
      void source.work(rows).finally(() => {
        pushed -= rows.length;
      });
    },
  });
}

/** Records the results of rows: finished ones are deleted. A held row keeps its place in the queue for its release. */
export const settling = (ids: readonly string[], outcome: Outcome): RawBuilder<unknown> =>
  'done' in outcome
    ? sql`delete from outbox where id = any (${ids}::bigint[])`
    : sql`
      update outbox set claimed_until = null, last_error = ${'again' in outcome ? (outcome.why ?? null) : null},
        due_at = coalesce(${'again' in outcome ? outcome.again : null}::timestamptz, due_at)
      where id = any (${ids}::bigint[])`;
