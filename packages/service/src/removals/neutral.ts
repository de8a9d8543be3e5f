import { sql } from 'kysely';
import { ProblemError } from '../platform/problem.ts';
import type { Tx } from '../platform/transactions.ts';

/** Nobody who belongs to a rights holder lets its own removals go, or takes them back for it at no cost. */
export async function mustBeNeutral(tx: Tx, holders: readonly string[], user: string): Promise<void> {
  const { rows: own } = await sql`
    select from account where user_id = ${user} and participant = any (${holders}::text[])`.execute(tx);
  if (own.length > 0)
    throw new ProblemError(
      403,
      'belongs-to-holder',
      'You belong to a rights holder whose removals these are; others must.',
    );
}
