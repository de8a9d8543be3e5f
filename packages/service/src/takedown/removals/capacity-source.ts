import type { Rules } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { type Log, standardError } from '../../platform/log.ts';
import { type WorkSource, workSource } from '../../platform/poller.ts';
import { type Programme, rulesInForce } from '../../platform/programme.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import { release } from './hold.ts';
import { firstOver, type Limit, lockLimits, nextSlice, usesOf } from './limits.ts';
import { closeHeldTask } from './task.ts';

/** Releases removals that wait above a cap, the oldest first, when the windows have moved on and there is capacity. */
export function capacitySource(deps: {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly programme: Programme;
  readonly log?: Log | undefined;
}): WorkSource {
  const { transactions, clock, programme } = deps;
  return workSource<Limit>({
    async claim(limit) {
      const { rows } = await transactions.work((tx) =>
        sql<Limit>`
          update removal_limit set look_at = ${nextSlice(clock.now())}
          where (scope, key) in (
            select scope, key from removal_limit where look_at <= ${clock.now()} order by look_at limit ${limit}
            for update skip locked)
          returning scope, key`.execute(tx),
      );
      return rows;
    },
    handle: (limit) =>
      transactions.work((tx) => letWhatFits(tx, limit, rulesInForce(programme, clock.now()), clock.now())),
    // Its next check is already scheduled.
    fail: async (_, error) => (deps.log ?? standardError).error({ err: error }, 'removals above a cap'),
  });
}

async function letWhatFits(tx: Tx, limit: Limit, rules: Rules, now: Date): Promise<void> {
  const caps = rules.removals;
  await lockLimits(tx, [limit]);
  const uses = await usesOf(tx, [limit], caps, now);
  const { rows } = await sql<{ outbox: string; weight: number }>`
    select outbox, weight from removal_hold
    where scope = ${limit.scope} and key = ${limit.key} and why <> 'unusual' order by outbox limit 1000`.execute(tx);
  const going: string[] = [];
  let weight = 0;
  for (const row of rows) {
    if (firstOver(weight + row.weight, [limit], uses, caps)) break;
    going.push(row.outbox);
    weight += row.weight;
  }
  await release(tx, going);
  if (going.length === rows.length)
    await sql`update removal_limit set look_at = null where scope = ${limit.scope} and key = ${limit.key}`.execute(tx);
  await closeHeldTask(tx, limit, now);
}
