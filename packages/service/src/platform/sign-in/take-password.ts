import { verifyPassword } from 'better-auth/crypto';
import type { Database } from '../database/open.ts';
import { ProblemError } from '../problem.ts';
import { loginOf } from './ended-sign-ins.ts';
import type { GuessDelay } from './guess-delay.ts';

/**
 * Asks a signed-in person for their password again: at an unlocked screen a stranger knows none, and guesses it no faster than at the
 * sign-in page.
 *
 * @returns the stored form of the password that was right
 * @throws ProblemError 422 `wrong-password`
 */
export function takePassword(
  { database, delay }: { readonly database: Database; readonly delay: GuessDelay },
  user: string,
  password: string,
): Promise<string> {
  return delay.inTurn(`change:${user}`, undefined, async () => {
    await delay.take(`change:${user}`);
    const hash = (await loginOf(database, user))?.password;
    if (!hash || !(await verifyPassword({ hash, password })))
      throw new ProblemError(422, 'wrong-password', 'The current password is wrong.');
    await delay.forget(`change:${user}`);
    return hash;
  });
}
