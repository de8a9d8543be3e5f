import type { FastifyRequest } from 'fastify';
import { type QueryExecutorProvider, sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { ProblemError } from '../problem.ts';
import { libraryCookieOf } from './cookies.ts';
import { tokenHash } from './hashed-sessions.ts';

/** Ends a user's sessions, and sign-ins that wait for a code. */
export async function endSignIns(db: QueryExecutorProvider, user: string): Promise<void> {
  await sql`delete from auth.session where "userId" = ${user}`.execute(db);
  await endChallenges(db, user);
}

/** Whether the browser gave the user's password within ten minutes, and waits for a second factor: it counts once. */
export async function endChallenge({ kysely }: Database, request: FastifyRequest, user: string): Promise<boolean> {
  const { rows } = await sql`
    delete from auth.verification where identifier = ${challengeOf(request)} and value = ${user}
    and "expiresAt" > ${new Date(Date.now())} returning id`.execute(kysely);
  return rows.length > 0;
}

/** The challenge that follows a right password, from the cookie; empty without one. It is random and secret. */
export const challengeOf = (request: FastifyRequest): string =>
  (libraryCookieOf(request, 'two_factor') ?? '').split('.')[0] ?? '';

/** Ends a user's sign-ins that wait for a code. */
async function endChallenges(db: QueryExecutorProvider, user: string): Promise<void> {
  await sql`delete from auth.verification where value = ${user}`.execute(db);
}

/** The hash of the session that the library's answer opens; undefined if it opens none. */
export function openedBy(answer: Response): string | undefined {
  const token = answer.headers.get('set-auth-token')?.split('.')[0];
  return token === undefined ? undefined : tokenHash(token);
}

export const changedMeanwhile = (): ProblemError =>
  new ProblemError(
    401,
    'sign-in-again',
    'The password or the second factor was changed at this moment. Sign in again.',
  );

/**
 * Runs what opens a session: a sign-in, or a change of the second factor. A password that changes meanwhile, a reset, or a second factor
 * that is added ends sessions before this one begins; so it counts only if both are afterwards as they should be.
 *
 * @param who the user's id or e-mail
 * @param hasFactor whether they have an authenticator afterwards; default as before
 * @throws ProblemError 401 `sign-in-again`
 */
export async function underOnePassword(
  database: Database,
  who: string | undefined,
  signIn: () => Promise<Response>,
  hasFactor?: boolean,
): Promise<Response> {
  if (who === undefined) return signIn();
  const before = await loginOf(database, who);
  const answer = await signIn();
  if (!answer.ok || !before) return answer;
  const after = await loginOf(database, who);
  const isSame = after?.password === before.password;
  const hasSameFactors = after?.hasFactor === (hasFactor ?? before.hasFactor) && after.passkeys === before.passkeys;
  if (isSame && hasSameFactors) return answer;
  const { kysely } = database;
  if (isSame) await sql`delete from auth.session where token = ${openedBy(answer) ?? ''}`.execute(kysely);
  else await endSignIns(kysely, before.user);
  // A reset took the second factor away while it was being confirmed.
  await sql`
    update auth."user" u set "twoFactorEnabled" = false
    where id = ${before.user} and not exists (select from auth.two_factor where "userId" = u.id and verified)`.execute(
    kysely,
  );
  throw changedMeanwhile();
}

interface Login {
  readonly user: string;
  readonly password: string | null;
  /** Whether they have an authenticator. */
  readonly hasFactor: boolean;
  /** The ids of their passkeys; empty if they have none. */
  readonly passkeys: string;
}

/** How a person signs in, by their id or e-mail. It waits for a transaction that is changing the password or the passkeys. */
export async function loginOf({ kysely }: Database, who: string): Promise<Login | undefined> {
  const asked = sql`a."userId" = u.id and (u.id = ${who} or u.email = ${who}) and a."providerId" = 'credential'`;
  // A statement sees the passkeys of when it began: one waits, and the next one reads.
  await sql`select 1 from auth.account a join auth."user" u on ${asked} for share of a`.execute(kysely);
  const { rows } = await sql<Login>`
    select a."userId" as user, a.password, u."twoFactorEnabled" as "hasFactor",
      coalesce((select string_agg(p.id, ' ' order by p.id) from auth.passkey p where p.user_id = u.id), '') as passkeys
    from auth.account a join auth."user" u on ${asked}`.execute(kysely);
  return rows[0];
}
