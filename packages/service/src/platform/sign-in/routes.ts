import type { Language } from '@marketsafe/terms';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { languageOf } from '../caller.ts';
import type { Database } from '../database/open.ts';
import { systemEntropy } from '../entropy.ts';
import { MailAddress } from '../fields.ts';
import { ProblemError } from '../problem.ts';
import { addressKey, RateLimit } from '../rate-limit.ts';
import type { SecurityLog } from '../security-log.ts';
import type { Transactions } from '../transactions.ts';
import { changePassword } from './changed-password.ts';
import { cookieOf } from './cookies.ts';
import { changedMeanwhile, loginOf, underOnePassword } from './ended-sign-ins.ts';
import type { GuessDelay } from './guess-delay.ts';
import type { OpenidProvider } from './openid-provider.ts';
import type { TellOfPasskey } from './passkey-changes.ts';
import { listPasskeys, passkeyRoutes } from './passkey-routes.ts';
import { NewPassword, passwordLength, refuseGuessable } from './password-rules.ts';
import { providerRoutes } from './provider-routes.ts';
import { type SecondFactorDependencies, type SignedIn, secondFactorRoutes } from './second-factor.ts';
import { sessionRoutes } from './sessions.ts';
import { takePassword } from './take-password.ts';
import type { Site } from './webauthn.ts';

interface SignInDependencies {
  readonly database: Database;
  readonly delay: GuessDelay;
  readonly secret: string;
  readonly baseUrl: string;
  readonly securityLog: SecurityLog;
  /** The user and tenant of an e-mail, if it has an account. */
  readonly accountOf: (email: string) => Promise<{ readonly person: string; readonly party: string } | undefined>;
  /** Mails a link to a person's new address. */
  readonly askForAddress: AskForAddress;
  /** Withdraws a user's links for a new password or a new address. */
  readonly withdrawLinks: (user: string) => Promise<void>;
  readonly endKeys: (person: string) => Promise<void>;
  readonly transactions: Transactions;
  readonly tellOfPasskey: TellOfPasskey;
  readonly site: Site;
  readonly confirm: SecondFactorDependencies['confirm'];
  /** Where people may sign in instead. */
  readonly provider?: OpenidProvider | undefined;
  /** Lets the sign-in library answer a request to one of its own paths. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly sessionOf: (
    headers: Headers,
  ) => Promise<{ readonly user: SignedIn; readonly session: { readonly id: string } } | null>;
  /** Sessions of a user that began earlier are over. */
  readonly oldestBeginOf: (user: string) => Promise<Date>;
}

export type AskForAddress = (asked: {
  readonly user: string;
  readonly email: string;
  readonly language: Language;
}) => Promise<void>;

const Password = z.string().max(passwordLength.most);
const Credentials = z.strictObject({ email: z.string().max(254), password: Password });
const AddressChange = z.strictObject({ email: MailAddress, password: Password });
const PasswordChange = z.strictObject({ currentPassword: Password, newPassword: NewPassword });

const deviceCookie = 'marketsafe.device';
/** Seconds; the longest time that browsers keep a cookie. */
const deviceKept = 400 * 86_400;

/**
 * For one address, right and wrong passwords together: an office that shares an address signs in within a minute of the morning.
 * Each attempt costs some 50 ms of a core.
 */
const attemptsPerMinute = 60;

/** Mounts the served parts of the sign-in library; its other functions have no route. */
export function mountSignIn(app: FastifyInstance, deps: SignInDependencies): void {
  const { delay } = deps;
  const attempts = new RateLimit(attemptsPerMinute);
  const ask = async (
    request: FastifyRequest,
    path: string,
    body: object,
    change?: (headers: Headers) => void,
  ): Promise<Response> => {
    const headers = fromAddress(request);
    change?.(headers);
    const url = new URL(`/api/auth/${path}`, deps.baseUrl);
    return deps.handle(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }));
  };
  const route = (
    path: string,
    answer: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
  ): void => {
    app.route({ method: 'POST', url: `/api/auth/${path}`, handler: answer });
  };

  route('sign-in/email', async (request, reply) => {
    attempts.take(addressKey(request.ip), Date.now());
    const { email, password } = read(Credentials, request.body);
    const account = email.trim().toLowerCase();
    const device = cookieOf(request, deviceCookie);
    if (!MailAddress.safeParse(account).success) {
      await deps.securityLog({ kind: 'sign-in-failed', address: request.ip });
      throw wrongCredentials();
    }
    const answer = await delay.inTurn(`mail:${account}`, device, async () => {
      await delay.take(`mail:${account}`, device);
      const given = await underOnePassword(deps.database, account, () =>
        ask(request, 'sign-in/email', { email, password }),
      );
      if (given.ok) await delay.forget(`mail:${account}`, device);
      return given;
    });
    const isAsked = answer.ok && (await asksCode(answer));
    // A person of whom a code is asked is not in yet: that is logged when it comes.
    if (!isAsked) {
      const kind = answer.ok ? 'sign-in' : 'sign-in-failed';
      await deps.securityLog({ kind, ...(await deps.accountOf(account)), address: request.ip });
    }
    if (answer.ok) {
      const known = delay.deviceOf(`mail:${account}`, systemEntropy.bytes(16).toString('base64url'));
      reply.header('set-cookie', deviceCookieText(known, deps.baseUrl));
    }
    return passOn(reply, answer);
  });

  const sessionIn = async (request: FastifyRequest) => {
    const session = await deps.sessionOf(headersOf(request));
    if (!session) throw new ProblemError(401, 'not-signed-in', 'Sign in first.');
    return session;
  };
  const signedIn = async (request: FastifyRequest): Promise<SignedIn> => (await sessionIn(request)).user;
  const secondFactor = secondFactorRoutes({ ...deps, attempts, delay, ask, passOn, refusalOf, read, signedIn });
  for (const [path, answer] of Object.entries(secondFactor)) route(path, answer);
  const { provider } = deps;
  if (provider) {
    const atProvider = providerRoutes({ ...deps, provider, attempts, ask, passOn, read, asksCode });
    for (const [path, answer] of Object.entries(atProvider)) route(path, answer);
  }
  route('change-address', async (request, reply) => {
    const { email, password } = read(AddressChange, request.body);
    const user = await signedIn(request);
    const checked = await takePassword({ database: deps.database, delay }, user.id, password);
    await deps.askForAddress({ user: user.id, email, language: languageOf(request.headers['accept-language']) });
    // A new password, or a reset, withdraws links; one that came meanwhile did not see this one yet.
    if ((await loginOf(deps.database, user.id))?.password !== checked) {
      await deps.withdrawLinks(user.id);
      throw changedMeanwhile();
    }
    return reply.status(202).send({ accepted: true });
  });
  const passkeys = passkeyRoutes({ ...deps, attempts, ask, passOn, read, sessionIn });
  for (const [path, answer] of Object.entries(passkeys)) route(path, answer);
  app.route({ method: 'GET', url: '/api/auth/passkeys', handler: listPasskeys({ ...deps, sessionIn }) });
  const sessions = sessionRoutes({ ...deps, read, sessionIn });
  app.route({ method: 'GET', url: '/api/auth/sessions', handler: sessions.list });
  route('sessions/end', sessions.end);

  route('sign-out', async (request, reply) => {
    const user = (await deps.sessionOf(headersOf(request)))?.user;
    const answer = await ask(request, 'sign-out', {});
    if (user) await deps.securityLog({ kind: 'sign-out', ...(await deps.accountOf(user.email)), address: request.ip });
    return passOn(reply, answer);
  });

  route('change-password', async (request, reply) => {
    const body = read(PasswordChange, request.body);
    const { user, session } = await sessionIn(request);
    refuseGuessable(body.newPassword, [user.email, user.name]);
    const checked = await takePassword({ database: deps.database, delay }, user.id, body.currentPassword);
    await changePassword(deps.database, { user: user.id, session: session.id, checked, password: body.newPassword });
    const renew = async (): Promise<Response> => {
      await deps.withdrawLinks(user.id);
      const account = await deps.accountOf(user.email);
      await deps.securityLog({ kind: 'password-changed', ...account, address: request.ip });
      return underOnePassword(deps.database, user.id, () => ask(request, 'renew-session', {}));
    };
    // After the sessions, of which this one goes last: a key that is being made ends with the others, or is not made.
    const answer = await renew().finally(() => deps.endKeys(user.id));
    return passOn(reply, answer);
  });
}

const asksCode = async (answer: Response): Promise<boolean> =>
  ((await answer.clone().json()) as { twoFactorRedirect?: true }).twoFactorRedirect === true;

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({
    code: 'invalid',
    field: ['body', ...path].join('.'),
    detail: message,
  }));
  throw new ProblemError(400, 'invalid-request', `${errors[0]?.field}: ${errors[0]?.detail}`, { errors });
}

const wrongCredentials = () => new ProblemError(401, 'wrong-credentials', 'E-mail or password is wrong.');

const refusals: Readonly<Record<string, ConstructorParameters<typeof ProblemError>>> = {
  INVALID_EMAIL_OR_PASSWORD: [401, 'wrong-credentials', 'E-mail or password is wrong.'],
  INVALID_EMAIL: [401, 'wrong-credentials', 'E-mail or password is wrong.'],
  INVALID_PASSWORD: [422, 'wrong-password', 'The current password is wrong.'],
  INVALID_CODE: [401, 'wrong-code', 'That is not the code of this moment. Wait for the next one.'],
  INVALID_BACKUP_CODE: [401, 'wrong-code', 'That is no recovery code of yours, or it was used.'],
  INVALID_TWO_FACTOR_COOKIE: [401, 'sign-in-again', 'Enter your password again, and then a code.'],
  ACCOUNT_TEMPORARILY_LOCKED: [
    ...([429, 'too-many-guesses', 'There were ten wrong codes. Wait a quarter of an hour.'] as const),
    { retryAfterSeconds: 900 },
  ],
  TOTP_ALREADY_ENABLED: [409, 'second-factor-there', 'You have a second factor. Remove it first.'],
  TOTP_NOT_ENABLED: [409, 'no-second-factor', 'Set an authenticator up first.'],
};

/** Sends the library's answer; its refusals become our problems. */
async function passOn(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  if (!answer.ok) throw await refusalOf(answer);
  reply.status(answer.status);
  for (const [name, value] of answer.headers) reply.header(name, value);
  return reply.serializer(String).send(await answer.text());
}

export async function refusalOf(answer: Response): Promise<ProblemError> {
  const { status } = answer;
  const text = await answer.text();
  const { code = '', message } = (text.startsWith('{') ? JSON.parse(text) : {}) as { code?: string; message?: string };
  const known = refusals[code];
  if (known) return new ProblemError(...known);
  return new ProblemError(status, status < 500 ? 'sign-in-refused' : 'internal-error', message ?? 'It was refused.');
}

export function headersOf(request: Pick<FastifyRequest, 'headers'>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && name !== 'content-length') headers.append(name, String(value));
  }
  return headers;
}

/** Sets the address that the session is stored with: the connection's own, never one that a client claims. */
function fromAddress(request: FastifyRequest): Headers {
  const headers = headersOf(request);
  headers.set('x-forwarded-for', request.ip);
  headers.set('content-type', 'application/json');
  return headers;
}

const deviceCookieText = (value: string, baseUrl: string): string =>
  [
    `${deviceCookie}=${value}`,
    `Max-Age=${deviceKept}`,
    'Path=/api/auth/sign-in',
    'HttpOnly',
    'SameSite=Lax',
    ...(baseUrl.startsWith('https:') ? ['Secure'] : []),
  ].join('; ');
