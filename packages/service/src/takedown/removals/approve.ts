import { sql } from 'kysely';
import { ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { Deciding } from './kill-switch.ts';

/**
 * Records one approval of an act that needs two different people of the desk, or of a marketplace. `second`: the act may be done,
 * and the approvals are used up. The caller holds the lock of the act's subject.
 */
export async function approve(
  tx: Tx,
  subject: string,
  { tenant, now, entropy, user, reason }: Deciding,
): Promise<{ readonly is: 'first' } | { readonly is: 'second'; readonly firstAt: Date }> {
  const added = await sql`
    insert into removal_approval (tenant, id, subject, by, reason, at)
    values (${tenant}, ${entropy.uuid()}, ${subject}, ${user}, ${reason}, ${now}) on conflict do nothing returning id`.execute(
    tx,
  );
  if (added.rows.length === 0)
    throw new ProblemError(409, 'approver-not-distinct', 'You approved before; a different person must approve.');
  const { rows } = await sql<{ at: Date }>`
    select at from removal_approval where subject = ${subject} and spent_at is null and by <> ${user} order by at`.execute(
    tx,
  );
  if (!rows[0]) return { is: 'first' };
  await tx
    .updateTable('removal_approval')
    .set({ spent_at: now })
    .where('subject', '=', subject)
    .where('spent_at', 'is', null)
    .execute();
  return { is: 'second', firstAt: rows[0].at };
}
