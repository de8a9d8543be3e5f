import { hashPassword } from 'better-auth/crypto';
import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { changedMeanwhile } from './ended-sign-ins.ts';

/**
 * Replaces a signed-in person's password, and ends their other sessions and the sign-ins that wait for a code. It is one statement on the
 * stored password that was checked: a reset that ran since then stays.
 *
 * @throws ProblemError 401 `sign-in-again`
 */
export async function changePassword(
  { kysely }: Database,
  { user, session, checked, password }: Readonly<Record<'user' | 'session' | 'checked' | 'password', string>>,
): Promise<void> {
  const hashed = await hashPassword(password);
  const { rows } = await sql`
    with changed as (
      update auth.account set password = ${hashed}, "updatedAt" = ${new Date(Date.now())}
      where "userId" = ${user} and "providerId" = 'credential' and password = ${checked}
        and exists (select from auth.session where id = ${session})
      returning "userId"),
    ended as (delete from auth.session where "userId" in (select "userId" from changed) and id <> ${session}),
    waiting as (delete from auth.verification where value in (select "userId" from changed))
    select 1 from changed`.execute(kysely);
  if (rows.length === 0) throw changedMeanwhile();
}
