import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ProblemError } from '../problem.ts';
import { loginOf } from './ended-sign-ins.ts';
import type { GuessDelay } from './guess-delay.ts';
import { passwordLength } from './password-rules.ts';
import { type askedOf, Code, takeCode } from './take-code.ts';
import { type TakesPasskeys, takePasskey } from './take-passkey.ts';
import { takePassword } from './take-password.ts';
import { PasskeyAnswer } from './webauthn.ts';

/** What a change of a person's access asks of them again, though they are signed in. */
export const accessFields = {
  password: z.string().max(passwordLength.most),
  /** Of the authenticator, or a recovery code. A person with a second factor sends this or `passkey`. */
  code: Code.optional(),
  /** The answer to a challenge of `/api/auth/passkeys/challenge`. */
  passkey: PasskeyAnswer.optional(),
};
export const AccessGiven = z.strictObject(accessFields);
export type Access = z.infer<typeof AccessGiven>;

interface ConfirmDependencies extends TakesPasskeys {
  readonly delay: GuessDelay;
  readonly refusalOf: (answer: Response) => Promise<ProblemError>;
  readonly sessionOf: (
    headers: FastifyRequest['headers'],
  ) => Promise<{ readonly user: { readonly id: string }; readonly session: { readonly id: string } } | null>;
  /** Lets the sign-in library check a code, as the person. */
  readonly verify: (headers: FastifyRequest['headers'], ...asked: ReturnType<typeof askedOf>) => Promise<Response>;
}

/**
 * Asks the person of a session for their password again, and for a code or a passkey if they have a second factor.
 *
 * @returns the session's id
 * @throws ProblemError 422 `wrong-password`, `code-missing`, `wrong-code`, `passkey-missing`, `wrong-passkey`; 429 `too-many-guesses`
 */
export const confirmAccess =
  (deps: ConfirmDependencies) =>
  async (headers: FastifyRequest['headers'], { password, code, passkey }: Access): Promise<string> => {
    const found = await deps.sessionOf(headers);
    if (!found) throw new ProblemError(401, 'not-signed-in', 'Sign in first.');
    const { user, session } = { user: found.user.id, session: found.session.id };
    await takePassword(deps, user, password);
    const { hasFactor = false, passkeys = '' } = (await loginOf(deps.database, user)) ?? {};
    if (!hasFactor && passkeys === '') return session;
    if (passkey !== undefined) {
      const shown = await takePasskey(deps, passkey, `confirm ${session}`);
      if ('refused' in shown || shown.passkey.user !== user || !(await shown.note())) throw wrongPasskey(422);
      return session;
    }
    if (!hasFactor)
      throw new ProblemError(
        422,
        'passkey-missing',
        'Your account has a passkey. Ask for a challenge, and send the answer of your passkey in the field passkey.',
      );
    if (code === undefined)
      throw new ProblemError(
        422,
        'code-missing',
        'Your account has a second factor. Send a code of your authenticator, or a recovery code, in the field code.',
      );
    await takeCode(deps, { user, code }, (...asked) => deps.verify(headers, ...asked));
    return session;
  };

export const wrongPasskey = (status: 401 | 422): ProblemError =>
  new ProblemError(
    status,
    'wrong-passkey',
    'This passkey did not count: it is not known here, it took longer than five minutes, or it was used already. Try again.',
  );
