import { sql } from 'kysely';
import { ProblemError } from '../../platform/problem.ts';
import type { Authentication } from '../../platform/sign-in/auth.ts';
import type { SignedBody } from '../../platform/standard-webhooks.ts';
import type { Tx } from '../../platform/transactions.ts';

/**
 * A stolen session alone becomes no key, which would outlive it; neither does one with the password, where its person has a second factor.
 * @returns the session that asks.
 */
export const accessCheck =
  ({ confirm }: Pick<Authentication, 'confirm'>) =>
  (body: unknown, { headers }: Pick<SignedBody, 'headers'>): Promise<string> =>
    confirm(headers, body as Parameters<Authentication['confirm']>[1]);

/**
 * Locks the person's account, so that of several new keys each is counted. What ends sessions ends keys after them, under the same lock:
 * a key that is being made is ended with the others, or not made.
 *
 * @throws ProblemError 401 `not-signed-in` if one of them ended meanwhile
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
