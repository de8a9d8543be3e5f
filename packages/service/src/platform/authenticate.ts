import type { FastifyRequest } from 'fastify';
import type { Selectable } from 'kysely';
import { secretIn } from './api-keys/secret.ts';
import { accountOfKey, keyOf, refuseByScope } from './api-keys/shown-key.ts';
import { type Caller, positionOf, rememberCaller } from './caller.ts';
import type { Clock } from './clock.ts';
import { hasSecondFactor } from './has-second-factor.ts';
import type { LinkKind } from './links.ts';
import type { Role } from './positions.ts';
import { notFound, ProblemError } from './problem.ts';
import { refuseByPosition } from './refuse-by-position.ts';
import type { Access, Route } from './route.ts';
import type { Schema } from './schema/index.ts';
import type { Authentication } from './sign-in/auth.ts';
import { oldestBegin } from './sign-in/session-life.ts';
import { marketplaceTenant } from './tenant-scope.ts';
import type { Transactions } from './transactions.ts';

export interface AuthenticateDependencies {
  readonly authentication: Authentication;
  readonly transactions: Transactions;
  readonly clock: Clock;
  /** Returns the seller of a link of that kind. Throws if the link is not valid. */
  readonly openLink: (kind: LinkKind, link: string) => Promise<Caller>;
  readonly isDemo: boolean;
  /** Whether the desk's people need a second factor. Without it they reach only the routes `beforeSecondFactor`. */
  readonly deskNeedsSecondFactor: boolean;
}

/** Settles who calls a route and throws a problem if the route is not for them. Things that a caller may not see are answered as not found. */
export function authenticator(
  deps: AuthenticateDependencies,
): (request: FastifyRequest, route: Route) => Promise<Caller> {
  return async (request, route) => {
    const { access, anyAccount = false } = route;
    const caller = await whoAsks(deps, request, route);
    rememberCaller(request, caller);
    const of = accounts[access];
    if (of && !of.isTheirs(caller) && !anyAccount) {
      throw new ProblemError(
        403,
        'not-for-this-actor',
        `Your account cannot do this. Sign in with ${of.account} account.`,
      );
    }
    const position = positionOf(caller);
    if (of && position) refuseByPosition(caller.kind as Role, position, route);
    const key = keyOf(request);
    if (key) refuseByScope(key, route);
    return caller;
  };
}

/** Whose account a route is for that people sign in for, and how it is called. */
const accounts: { readonly [A in Access]?: { readonly account: string; readonly isTheirs: (who: Caller) => boolean } } =
  {
    user: {
      account: 'a participant or review team',
      isTheirs: ({ kind }) => kind === 'participant' || kind === 'desk',
    },
    participant: { account: 'a participant', isTheirs: ({ kind }) => kind === 'participant' },
    desk: { account: 'a review team', isTheirs: ({ kind }) => kind === 'desk' },
    approver: { account: 'a review team', isTheirs: ({ kind }) => kind === 'desk' },
    administrator: { account: 'a review team', isTheirs: ({ kind }) => kind === 'desk' },
    people: { account: 'a participant, marketplace or review team', isTheirs: (who) => positionOf(who) !== undefined },
    'marketplace-user': { account: 'a marketplace', isTheirs: ({ kind }) => kind === 'marketplace' },
  };

async function whoAsks(
  deps: AuthenticateDependencies,
  request: FastifyRequest,
  { access, beforeSecondFactor = false }: Route,
): Promise<Caller> {
  const params = request.params as Readonly<Record<string, string>>;
  switch (access) {
    case 'public':
    case 'mail-server':
      return { kind: 'public' };
    case 'demo':
      if (!deps.isDemo) throw notFound('page');
      return { kind: 'public' };
    case 'marketplace':
      return { kind: 'marketplace', marketplace: params.marketplace ?? '' };
    case 'answer-link':
      return deps.openLink('answer', params.link ?? '');
    case 'shop-link':
      return deps.openLink('shop', params.link ?? '');
    case 'clearances-link':
      return deps.openLink('clearances', params.link ?? '');
    default:
      return signedIn(deps, request, beforeSecondFactor);
  }
}

async function signedIn(
  deps: AuthenticateDependencies,
  request: FastifyRequest,
  beforeSecondFactor: boolean,
): Promise<Caller> {
  const secret = secretIn(request.headers.authorization);
  const account =
    secret === undefined ? await accountOfSession(deps, request) : await accountOfKey(deps, request, secret);
  if (deps.deskNeedsSecondFactor && account.role === 'desk' && !account.second_factor && !beforeSecondFactor) {
    throw new ProblemError(
      403,
      'second-factor-missing',
      'The review team signs in with a second factor. Set one up first, on the page Security.',
    );
  }
  const caller = callerOfAccount(account);
  return secret !== undefined && caller.kind === 'participant' ? { ...caller, byKey: true } : caller;
}

async function accountOfSession(deps: AuthenticateDependencies, request: FastifyRequest) {
  const session = await deps.authentication.userOf(request);
  if (session === undefined) throw new ProblemError(401, 'not-signed-in', 'Sign in first.');
  const [account] = await deps.transactions.look((db) =>
    db
      .selectFrom('account')
      .select(['user_id', 'role', 'participant', 'position', 'organisation'])
      .select(hasSecondFactor.as('second_factor'))
      .where('user_id', '=', session.user)
      .where('left_at', 'is', null),
  );
  if (account === undefined || session.since <= oldestBegin(account.role))
    throw new ProblemError(401, 'not-signed-in', 'Sign in first.');
  return account;
}

function callerOfAccount({
  user_id: user,
  role,
  participant,
  position,
  organisation,
}: Pick<Selectable<Schema['account']>, 'user_id' | 'role' | 'participant' | 'position' | 'organisation'>): Caller {
  if (role === 'desk') return { kind: 'desk', user, position, ...(organisation !== null && { organisation }) };
  if (role === 'marketplace') {
    const marketplace = (participant ?? '').slice(marketplaceTenant('').length);
    return { kind: 'marketplace', user, marketplace, position };
  }
  if (participant) return { kind: 'participant', user, participant, position };
  throw new ProblemError(403, 'no-role', 'Your account has no role in the programme yet.');
}
