import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { ProblemError } from '../problem.ts';
import { addressKey, type RateLimit } from '../rate-limit.ts';
import type { SecurityLog } from '../security-log.ts';
import { type Access, AccessGiven } from './confirm-access.ts';
import { withoutSession } from './cookies.ts';
import { challengeOf, loginOf, openedBy, underOnePassword } from './ended-sign-ins.ts';
import type { GuessDelay } from './guess-delay.ts';
import { tokenHash } from './hashed-sessions.ts';
import { askedOf, Code, isFirstUse, isTotp, takeCode, wasUsed } from './take-code.ts';
import { takePassword } from './take-password.ts';

export interface SignedIn {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly twoFactorEnabled?: boolean | null | undefined;
}

export interface SecondFactorDependencies {
  readonly database: Database;
  readonly secret: string;
  readonly securityLog: SecurityLog;
  /** Ends all API keys of a person: they were made under another way in. */
  readonly endKeys: (person: string) => Promise<void>;
  readonly accountOf: (email: string) => Promise<{ readonly person: string; readonly party: string } | undefined>;
  /** Withdraws a user's links for a new password or a new address. */
  readonly withdrawLinks: (user: string) => Promise<void>;
  readonly attempts: RateLimit;
  readonly delay: GuessDelay;
  /** Lets the sign-in library answer; `passOn` sends its answer, a refusal as our problem. */
  readonly ask: (
    request: FastifyRequest,
    path: string,
    body: object,
    change?: (headers: Headers) => void,
  ) => Promise<Response>;
  readonly passOn: (reply: FastifyReply, answer: Response) => Promise<FastifyReply>;
  readonly refusalOf: (answer: Response) => Promise<ProblemError>;
  readonly read: <T>(schema: z.ZodType<T>, body: unknown) => T;
  readonly signedIn: (request: FastifyRequest) => Promise<SignedIn>;
  /** Asks for the password, and for the second factor if there is one; see `Authentication`. */
  readonly confirm: (headers: FastifyRequest['headers'], given: Access) => Promise<string>;
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

const CodeGiven = z.strictObject({ code: Code });

const again = () => new ProblemError(401, 'sign-in-again', 'Enter your password again, and then a code.');

/** The routes of the second factor: entering a code, setting an authenticator up, new recovery codes, removing it. */
export function secondFactorRoutes(deps: SecondFactorDependencies): Readonly<Record<string, Answer>> {
  const { ask, passOn, read, securityLog, database } = deps;

  /** The user whose password was right, by the challenge of their cookie. The library checks its signature. */
  const challenged = async (request: FastifyRequest): Promise<string | undefined> => {
    const challenge = challengeOf(request);
    if (challenge === '') return undefined;
    const { rows } = await sql<{ value: string }>`
      select value from auth.verification where identifier = ${challenge}`.execute(database.kysely);
    return rows[0]?.value;
  };

  const takeCodeOf = (request: FastifyRequest, { id }: SignedIn, code: string): Promise<Response> =>
    takeCode(deps, { user: id, code }, (path, body) => ask(request, path, body));

  const note = async (
    kind: 'second-factor-added' | 'second-factor-removed',
    { email }: SignedIn,
    { ip }: FastifyRequest,
    detail?: string,
  ) => securityLog({ kind, ...(await deps.accountOf(email)), address: ip, ...(detail !== undefined && { detail }) });

  /** For what changes an active authenticator: the password, and a code or a passkey. `stays`: whether it is there afterwards. */
  const withBoth =
    (path: string, stays: boolean, after: (user: SignedIn, request: FastifyRequest) => Promise<void>): Answer =>
    async (request, reply) => {
      const given = read(AccessGiven, request.body);
      const user = await deps.signedIn(request);
      if (!user.twoFactorEnabled) throw new ProblemError(409, 'no-second-factor', 'Set an authenticator up first.');
      const act = async () => {
        await deps.confirm(request.headers, given);
        return ask(request, path, { password: given.password });
      };
      const answer = await underOnePassword(database, user.id, act, stays);
      if (answer.ok) await after(user, request);
      return passOn(reply, answer);
    };

  return {
    'two-factor/code': async (request, reply) => {
      deps.attempts.take(addressKey(request.ip), Date.now());
      const { code } = read(CodeGiven, request.body);
      const person = await challenged(request);
      // The library would take recovery codes of an authenticator that is being set up.
      if (person !== undefined && !(await loginOf(database, person))?.hasFactor) throw again();
      // Counted before the library reads its own count, which guesses that come at once all find below the limit.
      if (person !== undefined) await deps.delay.take(`code:${person}`);
      // With a session the library would take it for a check of an authenticator that is being set up.
      const answer = await underOnePassword(database, person, () => ask(request, ...askedOf(code), withoutSession));
      const given = answer.ok ? ((await answer.clone().json()) as SessionGiven) : undefined;
      const isReplayed = given !== undefined && isTotp(code) && !(await isFirstUse(deps, given.user.id, code));
      if (isReplayed)
        await sql`delete from auth.session where token = ${tokenHash(given.token)}`.execute(database.kysely);
      const isIn = given !== undefined && !isReplayed;
      if (isIn) await deps.delay.forget(`code:${given.user.id}`);
      await securityLog({
        kind: isIn ? 'sign-in' : 'sign-in-failed',
        ...(given ? await deps.accountOf(given.user.email) : { person }),
        address: request.ip,
        detail: isReplayed ? 'code used before' : isTotp(code) ? 'code' : 'recovery code',
      });
      if (isReplayed) throw wasUsed(401);
      // The challenge is over: too many codes, two at once, or the second factor was removed meanwhile.
      if (answer.status === 400 || answer.status === 409) throw again();
      return passOn(reply, answer);
    },

    // Shows the key once; it opens nothing until a code of it was entered.
    'two-factor/set-up': async (request, reply) => {
      const given = read(AccessGiven, request.body);
      const user = await deps.signedIn(request);
      // The library refuses a second one, after the password.
      if (user.twoFactorEnabled) await takePassword(deps, user.id, given.password);
      else await deps.confirm(request.headers, given);
      return passOn(reply, await ask(request, 'two-factor/enable', { password: given.password }));
    },

    'two-factor/confirm': async (request, reply) => {
      const { code } = read(CodeGiven, request.body);
      const user = await deps.signedIn(request);
      if (user.twoFactorEnabled)
        throw new ProblemError(409, 'second-factor-there', 'You have a second factor. Remove it first.');
      if (!isTotp(code))
        throw new ProblemError(422, 'wrong-code', 'Enter the six digits that the authenticator shows.');
      const answer = await underOnePassword(database, user.id, () => takeCodeOf(request, user, code), true);
      // Sessions that began with the password alone end.
      await sql`delete from auth.session where "userId" = ${user.id} and token <> ${openedBy(answer) ?? ''}`.execute(
        database.kysely,
      );
      await deps.endKeys(user.id);
      await note('second-factor-added', user, request);
      return passOn(reply, answer);
    },

    'two-factor/recovery-codes': withBoth('two-factor/generate-backup-codes', true, (user, request) =>
      note('second-factor-added', user, request, 'new recovery codes'),
    ),

    'two-factor/remove': withBoth('two-factor/disable', false, async (user, request) => {
      // They were mailed for an account with a second factor.
      await deps.withdrawLinks(user.id);
      await deps.endKeys(user.id);
      await note('second-factor-removed', user, request);
    }),
  };
}

interface SessionGiven {
  readonly token: string;
  readonly user: { readonly id: string; readonly email: string };
}
