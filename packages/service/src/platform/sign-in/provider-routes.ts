import { createHmac } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { systemEntropy } from '../entropy.ts';
import { ProblemError } from '../problem.ts';
import { addressKey } from '../rate-limit.ts';
import { confirmedPaths } from './confirmed-session.ts';
import { cookieOf, cookiePrefix, withoutSession } from './cookies.ts';
import { underOnePassword } from './ended-sign-ins.ts';
import type { Checks, Identity, OpenidProvider } from './openid-provider.ts';
import { accountOfIdentity } from './provider-account.ts';
import type { SecondFactorDependencies } from './second-factor.ts';

interface ProviderDependencies
  extends Pick<
    SecondFactorDependencies,
    'database' | 'secret' | 'securityLog' | 'accountOf' | 'attempts' | 'ask' | 'passOn' | 'read'
  > {
  readonly baseUrl: string;
  readonly provider: OpenidProvider;
  /** Whether the library's answer asks for a code. */
  readonly asksCode: (answer: Response) => Promise<boolean>;
}

const cookieName = `${cookiePrefix}.provider`;
/** Seconds for a sign-in at the provider, with a second factor there. */
const begunFor = 600;
const Nothing = z.strictObject({});
/** The query with which the person came back. The longest codes, of Microsoft, have some 2,000 characters. */
const Answered = z.strictObject({ answer: z.string().max(8000) });

const again = () =>
  new ProblemError(
    401,
    'sign-in-again',
    'This sign-in took too long, was used already, or began in another browser. Begin again.',
  );

/**
 * Signing in at an OpenID Connect provider: the way there, and the way back. A random cookie stands for a sign-in that began, in one browser, for
 * one answer; state, nonce and PKCE's verifier follow from it.
 */
export function providerRoutes(deps: ProviderDependencies) {
  const { database, provider, securityLog } = deps;
  const { kysely } = database;
  const { name } = provider.settings;

  const keyed = (what: string, begun: string): string =>
    createHmac('sha256', deps.secret).update(`provider-${what}:${begun}`).digest('base64url');
  const checksOf = (begun: string): Checks => ({
    state: keyed('state', begun),
    nonce: keyed('nonce', begun),
    verifier: keyed('verifier', begun),
  });
  const rowOf = (begun: string): string => `provider-${keyed('row', begun)}`;

  /** Whether a sign-in has begun and is not over: of several answers at once, one is the first. */
  const isFirstAnswer = async (begun: string): Promise<boolean> => {
    const { rows } = await sql`
      delete from auth.verification where identifier = ${rowOf(begun)} and "expiresAt" > ${new Date(Date.now())}
      returning id`.execute(kysely);
    return rows.length > 0;
  };

  const refuse = async (request: FastifyRequest, reason: string, email: string | undefined, problem: ProblemError) => {
    const account = email === undefined ? undefined : await deps.accountOf(email);
    const detail = `provider: ${reason.slice(0, 100)}`;
    await securityLog({ kind: 'sign-in-failed', ...account, address: request.ip, detail });
    return problem;
  };

  const confirmed = async (request: FastifyRequest, answer: string, begun: string): Promise<Identity> => {
    const identity = await provider.identify(answer, checksOf(begun));
    if (!('refused' in identity)) return identity;
    const text = `${name.en} did not confirm who you are. Begin again, or sign in with your password.`;
    throw await refuse(request, identity.refused, undefined, new ProblemError(401, 'provider-refused', text));
  };

  const userOf = async (request: FastifyRequest, identity: Identity): Promise<string> => {
    const found = await accountOfIdentity(database, provider.settings, identity);
    if ('user' in found) return found.user;
    const { email = '' } = identity;
    const words = {
      'address-not-verified': `${name.en} does not say that your e-mail address is verified. Ask its administrator, or sign in with your password.`,
      'address-not-admitted': `People with the address ${email} do not sign in with ${name.en} here. Sign in with your password.`,
      'no-account': `There is no account here for ${email}. Open the invitation that was mailed to you, or ask for one.`,
      'linked-to-another': `The account of ${email} is linked to another account of ${name.en}. Sign in with your password; a new password ends the link.`,
    };
    const problem = new ProblemError(403, found.refused, words[found.refused]);
    throw await refuse(request, found.refused, identity.email, problem);
  };

  const cookie = (value: string, seconds: number): string =>
    [
      `${cookieName}=${value}`,
      `Max-Age=${seconds}`,
      'Path=/api/auth/oidc',
      'HttpOnly',
      // The page that the provider leads back to sends it, from here.
      'SameSite=Strict',
      ...(deps.baseUrl.startsWith('https:') ? ['Secure'] : []),
    ].join('; ');

  return {
    'oidc/begin': async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      deps.attempts.take(addressKey(request.ip), Date.now());
      deps.read(Nothing, request.body);
      const begun = systemEntropy.bytes(32).toString('base64url');
      const address = await provider.addressFor(checksOf(begun));
      const now = Date.now();
      await sql`delete from auth.verification where value = 'provider' and "expiresAt" < ${new Date(now)}`.execute(
        kysely,
      );
      await sql`
        insert into auth.verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
        values (${systemEntropy.uuid()}, ${rowOf(begun)}, 'provider', ${new Date(now + begunFor * 1000)},
          ${new Date(now)}, ${new Date(now)})`.execute(kysely);
      return reply.header('set-cookie', cookie(begun, begunFor)).send({ address });
    },

    'oidc/finish': async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      deps.attempts.take(addressKey(request.ip), Date.now());
      const { answer: given } = deps.read(Answered, request.body);
      const begun = cookieOf(request, cookieName);
      if (!begun || !(await isFirstAnswer(begun))) throw await refuse(request, 'not begun', undefined, again());
      reply.header('set-cookie', cookie('', 0));
      const identity = await confirmed(request, given, begun);
      const user = await userOf(request, identity);
      const path = identity.hasSecondFactor ? confirmedPaths.withBoth : confirmedPaths.asksFactor;
      const answer = await underOnePassword(database, user, async () => {
        // A reset may have come since; one that comes from now on ends the session.
        if ((await userOf(request, identity)) !== user) throw again();
        return deps.ask(request, path, { user }, withoutSession);
      });
      // A person of whom a code is asked is not in yet: that is logged when it comes.
      if (answer.ok && !(await deps.asksCode(answer))) {
        const { email } = (await answer.clone().json()) as { email: string };
        await securityLog({
          kind: 'sign-in',
          ...(await deps.accountOf(email)),
          address: request.ip,
          detail: 'provider',
        });
      }
      return deps.passOn(reply, answer);
    },
  };
}
