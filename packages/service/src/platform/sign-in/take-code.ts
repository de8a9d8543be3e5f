import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { ProblemError } from '../problem.ts';
import type { GuessDelay } from './guess-delay.ts';
import { recoveryHash } from './recovery-codes.ts';

export const Code = z.string().trim().min(6).max(40);

/** A code of an authenticator has six digits; every other one is a recovery code. */
export const isTotp = (code: string): boolean => /^\d{6}$/.test(code);

/** What the sign-in library is asked about a code: its path and body. */
export const askedOf = (code: string): readonly [path: string, body: { readonly code: string }] =>
  isTotp(code) ? ['two-factor/verify-totp', { code }] : ['two-factor/verify-backup-code', { code: recoveryHash(code) }];

/** Seconds for which a used code is remembered: longer than the library takes one (30 s, and one step to each side). */
const remembered = 300;

interface UsedCodes {
  readonly database: Database;
  readonly secret: string;
}

/** Whether an authenticator's code is used for the first time: of several that come with it at once, one is the first. */
export async function isFirstUse({ database: { kysely }, secret }: UsedCodes, user: string, code: string) {
  const now = new Date(Date.now());
  const hashed = createHmac('sha256', secret).update(`used-code:${user}:${code}`).digest('base64url');
  await sql`delete from auth.used_code where used_at < ${new Date(now.getTime() - remembered * 1000)}`.execute(kysely);
  const { rows } = await sql`
    insert into auth.used_code (code, used_at) values (${hashed}, ${now})
    on conflict do nothing returning code`.execute(kysely);
  return rows.length > 0;
}

export const wasUsed = (status: 401 | 422): ProblemError =>
  new ProblemError(status, 'wrong-code', 'This code was used already. Wait for the next one.');

/**
 * Takes a code of a signed-in person.
 *
 * @param verify lets the sign-in library answer, as the person
 * @returns the library's answer, which may hold a new session
 * @throws ProblemError 422 `wrong-code`, 429 `too-many-guesses`
 */
export async function takeCode(
  deps: UsedCodes & {
    readonly delay: GuessDelay;
    readonly refusalOf: (answer: Response) => Promise<ProblemError>;
  },
  { user, code }: { readonly user: string; readonly code: string },
  verify: (...asked: ReturnType<typeof askedOf>) => Promise<Response>,
): Promise<Response> {
  await deps.delay.take(`code:${user}`);
  const answer = await verify(...askedOf(code));
  if (answer.status === 401)
    throw new ProblemError(422, 'wrong-code', 'That is not the code of this moment. Wait for the next one.');
  if (!answer.ok) throw await deps.refusalOf(answer);
  if (isTotp(code) && !(await isFirstUse(deps, user, code))) throw wasUsed(422);
  await deps.delay.forget(`code:${user}`);
  return answer;
}
