import { sql } from 'kysely';
import { ProblemError } from '../problem.ts';
import type { Tx } from '../transactions.ts';

/**
 * Locks the person's account, for a change that must not outlive what ends their sessions: that ends what was added before, under the same lock,
 * and what is being added finds no session.
 *
 * @throws ProblemError 401 `not-signed-in` if the session that asks ended meanwhile
 */
export async function lockAccess(tx: Tx, person: string, session: unknown): Promise<void> {
  const account = await sql`
    select 1 from account where user_id = ${person} and left_at is null for update`.execute(tx);
  // Read under the lock.
  const asking = await sql`
    select 1 from auth.session where id = ${session} and "userId" = ${person}`.execute(tx);
  if (account.rows.length === 0 || asking.rows.length === 0)
    throw new ProblemError(401, 'not-signed-in', 'Sign in first.');
}
