import { sql } from 'kysely';
import { assertNoConflictOfInterest } from '../../platform/conflict-of-interest.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../../platform/transactions.ts';
import { recordRemovalUse } from './admission.ts';
import { approve } from './approve.ts';
import { release } from './hold.ts';
import type { Deciding } from './kill-switch.ts';
import { type Limit, lockLimits } from './limits.ts';
import { closeHeldTask } from './task.ts';

interface HeldRow {
  readonly outbox: string;
  readonly subject: string;
  readonly weight: number;
  readonly counts: readonly Limit[];
  readonly since: Date;
}

/**
 * One of the two approvals for releasing the removals that wait above a limit, regardless of caps. The second releases those that
 * waited at the first; the two people may not both have seen later ones.
 */
export async function releaseAbove(tx: Tx, limit: Limit, deciding: Deciding): Promise<'approved' | 'released'> {
  const waiting = await heldAbove(tx, limit);
  const counts = new Map(waiting.flatMap((one) => one.counts.map((each) => [`${each.scope} ${each.key}`, each])));
  await lockLimits(tx, [limit, ...counts.values()]);
  const known = new Set(waiting.map(({ outbox }) => outbox));
  const rows = (await heldAbove(tx, limit)).filter(({ outbox }) => known.has(outbox));
  if (rows.length === 0) throw new ProblemError(409, 'nothing-held', 'No removal is waiting above this limit.');
  await assertNoConflictOfInterest(
    tx,
    rows.flatMap(({ counts: all }) => all.flatMap(({ scope, key }) => (scope === 'holder' ? [key] : []))),
    deciding.user,
  );
  const word = await approve(tx, `release ${limit.scope} ${limit.key}`, deciding);
  if (word.is === 'first') return 'approved';
  const seen = rows.filter(({ since }) => since <= word.firstAt);
  // Released removals count, so that later ones find the window in its true state.
  for (const { subject, weight, counts: all } of seen) await recordRemovalUse(tx, subject, weight, all, deciding.now);
  await release(
    tx,
    seen.map(({ outbox }) => outbox),
  );
  await closeHeldTask(tx, limit, deciding.now);
  return 'released';
}

async function heldAbove(tx: Tx, { scope, key }: Limit): Promise<HeldRow[]> {
  const { rows } = await sql<HeldRow>`
    select outbox, subject, weight, counts, since from removal_hold
    where scope = ${scope} and key = ${key} order by outbox`.execute(tx);
  return rows;
}
