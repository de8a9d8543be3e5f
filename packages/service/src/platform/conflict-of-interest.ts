import { sql } from 'kysely';
import { ProblemError } from './problem.ts';
import type { Tx } from './transactions.ts';

/** Refuses a desk user who belongs to one of the rights holders, since no act of the desk may serve the actor's own complaint. */
export async function assertNoConflictOfInterest(tx: Tx, holders: readonly string[], user: string): Promise<void> {
  const { rows: own } = await sql`
    select from account where user_id = ${user} and participant = any (${holders}::text[])`.execute(tx);
  if (own.length > 0)
    throw new ProblemError(
      403,
      'belongs-to-holder',
      'You belong to the rights holder of this complaint. Ask a reviewer who does not.',
    );
}
