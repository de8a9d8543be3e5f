import { sql } from 'kysely';
import { openDeskTask } from '../../platform/desk-task.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { Limit } from './limits.ts';

const subjectOf = ({ scope, key }: Limit): string => `${scope} ${key}`;

/** One task of the desk for all removals that wait above one limit; a marketplace's own cap is its people's. */
export async function openHeldTask(
  tx: Tx,
  limit: Limit,
  { now, entropy }: { readonly now: Date; readonly entropy: Entropy },
): Promise<void> {
  if (limit.scope === 'marketplace') return;
  const { rows } = await sql<{ name: string }>`select name from participant where id = ${limit.key}`.execute(tx);
  const title = limit.scope === 'programme' ? 'programme' : (rows[0]?.name ?? limit.key);
  await openDeskTask(tx, { kind: 'removals-held', subject: subjectOf(limit), task: { title } }, { now, entropy });
}

/** Closes the task when none waits above the limit. */
export async function closeHeldTask(tx: Tx, limit: Limit, now: Date): Promise<void> {
  await sql`
    update desk_task set done_at = ${now} where kind = 'removals-held' and subject = ${subjectOf(limit)} and done_at is null
      and not exists (select from removal_hold where scope = ${limit.scope} and key = ${limit.key})`.execute(tx);
}
