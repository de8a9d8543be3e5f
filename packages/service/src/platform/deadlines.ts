import type { AggregateKind, AggregateRef, AnyCommand } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { Clock } from './clock.ts';
import type { Entropy } from './entropy.ts';
import { type Log, standardError } from './log.ts';
import { backoffMilliseconds } from './outbox.ts';
import { type WorkSource, workSource } from './poller.ts';
import type { AnyTx, Transactions } from './transactions.ts';
import type { UnitOfWork } from './unit-of-work.ts';

interface DueClock {
  readonly kind: AggregateKind;
  readonly aggregate: string;
  readonly clock: string;
  readonly due_at: Date;
  readonly payload: AnyCommand | null;
  readonly attempts: number;
}

const leaseMs = 60_000;
/** The number of lots in a draw. */
export const lots = 1_000_000;

/**
 * Works off expired clocks. Each is reported to its aggregate, which alone decides what follows; a clock that was stopped meanwhile
 * is no longer in the state. The row is deleted in the same transaction.
 */
export function deadlineSource(deps: {
  transactions: Transactions;
  clock: Clock;
  begin: (tx: AnyTx) => UnitOfWork;
  /** Locks an aggregate and everything that a decision about it reads. */
  lockFor: (work: UnitOfWork, ref: AggregateRef) => Promise<void>;
  log?: Log | undefined;
}): WorkSource {
  const { transactions, clock } = deps;
  return workSource<DueClock>({
    async claim(limit) {
      const now = clock.now();
      const claimed = await transactions.work((tx) =>
        sql<DueClock>`
          update deadline set claimed_until = ${new Date(now.getTime() + leaseMs)}, attempts = attempts + 1
          where (kind, aggregate, clock) in (
            select kind, aggregate, clock from deadline
            where due_at <= ${now} and (claimed_until is null or claimed_until < ${now})
            order by due_at limit ${limit} for update skip locked
          )
          returning kind, aggregate, clock, due_at, payload, attempts`.execute(tx),
      );
      return claimed.rows;
    },
    async handle(row) {
      await transactions.work(async (tx) => {
        const ref = { kind: row.kind, id: row.aggregate };
        const work = deps.begin(tx);
        await deps.lockFor(work, ref);
        await tx
          .deleteFrom('deadline')
          .where('kind', '=', row.kind)
          .where('aggregate', '=', row.aggregate)
          .where('clock', '=', row.clock)
          .where('due_at', '<=', clock.now())
          .execute();
        const command = row.payload ?? struck({ ...row, due: row.due_at.toISOString() }, work.entropy);
        work.execute(ref, command, { kind: 'system' });
        await work.finish();
      });
    },
    async fail(row, error) {
      (deps.log ?? standardError).error({ err: error }, `clock ${row.clock} of a ${row.kind}`);
      const again = new Date(clock.now().getTime() + backoffMilliseconds(row.attempts));
      await transactions.work((tx) =>
        tx
          .updateTable('deadline')
          .set({ claimed_until: again })
          .where('kind', '=', row.kind)
          .where('aggregate', '=', row.aggregate)
          .where('clock', '=', row.clock)
          .execute(),
      );
    },
  });
}

/** The event for an expired clock. A case's clock carries a lot, which draws some of the cases decided by silence for an audit. */
export const struck = (
  { kind, clock, due }: { readonly kind: AggregateKind; readonly clock: string; readonly due: string },
  entropy: Entropy,
): AnyCommand =>
  ({
    ...{ type: 'clock-struck', clock, due },
    ...(kind === 'case' && { draw: { lot: entropy.integer(lots) / lots, audit: entropy.uuid() } }),
  }) as AnyCommand;
