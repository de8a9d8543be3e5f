import type { Position } from '@marketsafe/terms';
import { betterAuth } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { hashPassword } from 'better-auth/crypto';
import { bearer } from 'better-auth/plugins/bearer';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { endKeysOf, lockAccount } from '../api-keys/end-keys.ts';
import type { Database } from '../database/open.ts';
import type { Entropy } from '../entropy.ts';
import type { Role } from '../positions.ts';
import { databaseAway, databaseBusy } from '../problem.ts';
import { addSecurityEvent, type SecurityLog } from '../security-log.ts';
import { allowTenantWrites } from '../tenant-scope.ts';
import type { Transactions, Tx } from '../transactions.ts';
import { type Access, confirmAccess } from './confirm-access.ts';
import { confirmedPaths, confirmedSession } from './confirmed-session.ts';
import { cookiePrefix } from './cookies.ts';
import { endSignIns, loginOf } from './ended-sign-ins.ts';
import { GuessDelay } from './guess-delay.ts';
import { hashedSessions, tokenHash } from './hashed-sessions.ts';
import type { OpenidProvider } from './openid-provider.ts';
import type { TellOfPasskey } from './passkey-changes.ts';
import { passwordLength } from './password-rules.ts';
import { hashedRecoveryCodes } from './recovery-codes.ts';
import { renewedSession } from './renewed-session.ts';
import { type AskForAddress, headersOf, mountSignIn, refusalOf } from './routes.ts';
import { oldestBegin } from './session-life.ts';

/** Users and sessions only. Participants, memberships and roles are our own tables. */
export interface Authentication {
  /**
   * The signed-in user's id, and when their session began: the caller knows their role, and refuses one that is over (`session-life.ts`).
   * Call it outside any transaction: the embedded database has one connection.
   */
  userOf(request: FastifyRequest): Promise<{ readonly user: string; readonly since: Date } | undefined>;
  /**
   * Asks the person of a session for their password again, and for their second factor if they have one (`confirm-access.ts`). Call it
   * outside any transaction, too.
   *
   * @returns the session's id
   */
  confirm(headers: FastifyRequest['headers'], given: Access): Promise<string>;
  mount(app: FastifyInstance): void;
}

export function createAuthentication(
  database: Database,
  options: {
    secret: string;
    baseUrl: string;
    /** Named beside the codes in an authenticator. */
    name: string;
    transactions: Transactions;
    securityLog: SecurityLog;
    askForAddress: AskForAddress;
    /** Ends all API keys of a person. */
    endKeys: (person: string) => Promise<void>;
    tellOfPasskey: TellOfPasskey;
    /** Where people may sign in instead; default nowhere. */
    provider?: OpenidProvider | undefined;
  },
): Authentication {
  const auth = betterAuth({
    appName: options.name,
    secret: options.secret,
    baseURL: options.baseUrl,
    basePath: '/api/auth',
    database: { db: database.kysely, type: 'postgres', transaction: false },
    user: { modelName: 'auth.user' },
    session: { modelName: 'auth.session' },
    account: { modelName: 'auth.account' },
    verification: { modelName: 'auth.verification' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: passwordLength.least },
    // Reads a session and its user in one query.
    advanced: { cookiePrefix, database: { joins: true } },
    plugins: [
      hashedSessions,
      renewedSession,
      confirmedSession,
      askingMore(
        database,
        twoFactor({
          issuer: options.name,
          schema: { twoFactor: { modelName: 'auth.two_factor' } },
          backupCodeOptions: hashedRecoveryCodes,
        }),
      ),
      // After the second factor, which takes the password's session back: its token is not given away.
      bearer(),
    ],
    // We count in routes.ts. The library's counter is shared by all services of a process, and admits ten people a minute from one
    // office.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  /**
   * The user of a session that is neither expired nor due to be prolonged; the library handles all other cases. It takes eight
   * times as long, and this runs on each request.
   */
  const userOfYoung = async (authorization: string | undefined) => {
    const token = /^bearer ([\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    const { expiresIn, updateAge } = (await auth.$context).sessionConfig;
    const prolongedBefore = new Date(Date.now() + (expiresIn - updateAge) * 1000);
    const { rows } = await sql<{ user: string; since: Date }>`
      select "userId" as user, "createdAt" as since from auth.session
      where token = ${tokenHash(token)} and "expiresAt" > ${prolongedBefore}`.execute(database.kysely);
    return rows[0];
  };
  const sessionOf = (headers: Headers) =>
    auth.api.getSession({ headers }).catch((error: unknown) => {
      throw unread(error, database);
    });
  const oldestBeginOf = async (user: string): Promise<Date> => {
    const [account] = await options.transactions.look((db) =>
      db.selectFrom('account').select('role').where('user_id', '=', user),
    );
    return oldestBegin(account?.role);
  };
  /** As `sessionOf`, without those that are over. */
  const livingSessionOf = async (headers: Headers) => {
    const found = await sessionOf(headers);
    return found && found.session.createdAt > (await oldestBeginOf(found.user.id)) ? found : null;
  };
  const delay = new GuessDelay(database, options.secret);
  const { secret } = options;
  const site = { name: options.name, origin: new URL(options.baseUrl).origin };
  const confirm = confirmAccess({
    ...{ database, secret, site, delay, refusalOf },
    sessionOf: (headers) => livingSessionOf(headersOf({ headers })),
    verify: (headers, path, body) => {
      const asPerson = headersOf({ headers });
      asPerson.set('content-type', 'application/json');
      asPerson.set('origin', options.baseUrl);
      const url = new URL(`/api/auth/${path}`, options.baseUrl);
      return auth.handler(new Request(url, { method: 'POST', headers: asPerson, body: JSON.stringify(body) }));
    },
  });
  return {
    async userOf(request) {
      const { cookie, authorization } = request.headers;
      if (!cookie && !authorization) return undefined;
      const young = await userOfYoung(authorization);
      if (young !== undefined) return young;
      const found = await sessionOf(headersOf(request));
      return found ? { user: found.user.id, since: found.session.createdAt } : undefined;
    },
    confirm,
    mount: (app) =>
      mountSignIn(app, {
        ...{ database, ...options, site, delay, confirm },
        ...{ handle: auth.handler, sessionOf: livingSessionOf, oldestBeginOf },
        accountOf: (email) => options.transactions.work((tx) => accountOf(tx, email)),
        withdrawLinks: (user) => options.transactions.work((tx) => withdrawLinks(tx, user, new Date(Date.now()))),
      }),
  };
}

/**
 * The library asks a person with an authenticator for a code after a password. So it does after a provider, and of a person with a passkey, who
 * shows that instead.
 */
const askingMore = (database: Database, plugin: ReturnType<typeof twoFactor>): ReturnType<typeof twoFactor> => ({
  ...plugin,
  hooks: {
    after: plugin.hooks.after.flatMap((hook) => {
      const matcher: typeof hook.matcher = (context) =>
        hook.matcher(context) || context.path === `/${confirmedPaths.asksFactor}`;
      const handler = createAuthMiddleware(async ({ context: { newSession } }): Promise<undefined> => {
        const login = newSession && (await loginOf(database, newSession.user.id));
        // For the library's own hook, which comes next: it is written nowhere.
        if (login && login.passkeys !== '') newSession.user.twoFactorEnabled = true;
      });
      return [
        { matcher, handler },
        { ...hook, matcher },
      ];
    }),
  },
});

/** The library hides why it has no session. Only a failed database read gives this error. */
function unread(error: unknown, { pool: { idleCount, totalCount, options } }: Database): unknown {
  const { body } = error as { body?: { code?: string } };
  if (body?.code !== 'FAILED_TO_GET_SESSION') return error;
  return idleCount === 0 && totalCount === options.max ? databaseBusy() : databaseAway();
}

async function accountOf(tx: Tx, email: string) {
  const { rows } = await sql<{ person: string; party: string }>`
    select u.id as person, coalesce(a.participant, a.role) as party
    from auth."user" u join account a on a.user_id = u.id where u.email = ${email}`.execute(tx);
  return rows[0];
}

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  /** The tenant that it is of; the desk is one. */
  readonly participant?: string;
  readonly position: Position;
  /** The organisation that the person works for, if it is not the tenant itself. */
  readonly organisation?: string | undefined;
}

/** Adds a user with a role, in the caller's transaction. Returns its id; undefined if the e-mail is taken. */
export async function addUser(
  tx: Tx,
  user: NewUser,
  { now, entropy }: { readonly now: Date; readonly entropy: Entropy },
): Promise<string | undefined> {
  const id = entropy.uuid();
  const password = await hashPassword(user.password);
  const added = await sql<{ id: string }>`
    insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values (${id}, ${user.name}, ${user.email.toLowerCase()}, true, ${now}, ${now}) on conflict do nothing returning id`.execute(
    tx,
  );
  if (added.rows.length === 0) return undefined;
  await sql`
    insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (${entropy.uuid()}, ${id}, 'credential', ${id}, ${password}, ${now}, ${now})`.execute(tx);
  await tx
    .insertInto('account')
    .values({
      user_id: id,
      role: user.role,
      participant: user.participant ?? null,
      position: user.position,
      organisation: user.organisation ?? null,
      since: now,
    })
    .execute();
  const detail = `${user.role} ${user.position}`;
  await addSecurityEvent(tx, { kind: 'account-added', person: id, party: user.participant ?? user.role, detail }, now);
  return id;
}

/** Sets a password of an account, which may have none, and ends the sessions and API keys that began under an earlier one. */
export async function setPassword(tx: Tx, user: string, password: string, now: Date): Promise<void> {
  const hashed = await hashPassword(password);
  await keepPassword(tx, user, hashed, now);
}

/** Ends a user's sessions and API keys and takes password and second factors away: nothing opens the account until it gets a new password. */
export async function lockOut(tx: Tx, user: string, now: Date): Promise<void> {
  await keepPassword(tx, user, null, now);
  await sql`delete from auth.two_factor where "userId" = ${user}`.execute(tx);
  await sql`delete from auth.passkey where user_id = ${user}`.execute(tx);
  await sql`update auth."user" set "twoFactorEnabled" = false where id = ${user}`.execute(tx);
}

async function keepPassword(tx: Tx, user: string, hashed: string | null, now: Date): Promise<void> {
  await lockAccount(tx, user);
  await sql`update auth.account set password = ${hashed}, "updatedAt" = ${now}
    where "userId" = ${user} and "providerId" = 'credential'`.execute(tx);
  await endSignIns(tx, user);
  // After the sessions: a key that is being made is ended with the others, or its session is gone.
  await endKeysOf(tx, user, now);
  await withdrawLinks(tx, user, now);
}

/** A new password, or none, ends the ways that were open before: links that a thief asked for, or that went to a thief's mailbox. */
async function withdrawLinks(tx: Tx, user: string, now: Date): Promise<void> {
  const open = await tx
    .selectFrom('account_link')
    .select(['tenant', 'id'])
    .where('user_id', '=', user)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
  if (open.length === 0) return;
  await allowTenantWrites(tx, new Set(open.map(({ tenant }) => tenant)));
  const ids = open.map(({ id }) => id);
  await tx.updateTable('account_link').set({ withdrawn_at: now }).where('id', 'in', ids).execute();
}

/** Adds a session without a password, for the demonstration's people. Returns its bearer token, valid for a day. */
export async function addSession(tx: Tx, userId: string, entropy: Entropy): Promise<string> {
  const token = entropy.bytes(24).toString('base64url');
  const now = new Date(Date.now());
  await sql`
    insert into auth.session (id, "userId", token, "expiresAt", "createdAt", "updatedAt")
    values (${entropy.uuid()}, ${userId}, ${tokenHash(token)}, ${new Date(now.getTime() + 86_400_000)}, ${now}, ${now})`.execute(
    tx,
  );
  return token;
}
