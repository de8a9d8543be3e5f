import { type QueryExecutorProvider, sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { ProblemError } from '../problem.ts';

/** Ends a user's sessions, and sign-ins that wait for a code. */
export async function endSignIns(db: QueryExecutorProvider, user: string): Promise<void> {
  await sql`delete from auth.session where "userId" = ${user}`.execute(db);
  await endChallenges(db, user);
}

/** Ends a user's sign-ins that wait for a code. */
export async function endChallenges(db: QueryExecutorProvider, user: string): Promise<void> {
  await sql`delete from auth.verification where value = ${user}`.execute(db);
}

/**
 * Runs a sign-in. A password that changes meanwhile ends sessions before this one begins; so the sign-in counts only if the password is
 * the same afterwards.
 *
 * @param who the user's id or e-mail
 * @throws ProblemError 401 `sign-in-again`
 */
export async function underOnePassword(
  database: Database,
  who: string | undefined,
  signIn: () => Promise<Response>,
): Promise<Response> {
  if (who === undefined) return signIn();
  const before = await passwordOf(database, who);
  const answer = await signIn();
  if (!answer.ok || !before) return answer;
  const after = await passwordOf(database, who);
  if (after?.password === before.password) return answer;
  await endSignIns(database.kysely, before.user);
  throw new ProblemError(401, 'sign-in-again', 'The password was changed at this moment. Sign in again.');
}

/** A user's id and stored password. It waits for a transaction that is changing the password. */
export async function passwordOf(
  { kysely }: Database,
  who: string,
): Promise<{ readonly user: string; readonly password: string | null } | undefined> {
  const { rows } = await sql<{ user: string; password: string | null }>`
    select a."userId" as user, a.password from auth.account a join auth."user" u on u.id = a."userId"
    where (u.id = ${who} or u.email = ${who}) and a."providerId" = 'credential' for share of a`.execute(kysely);
  return rows[0];
}
