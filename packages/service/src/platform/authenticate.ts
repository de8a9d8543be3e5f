import type { FastifyRequest } from 'fastify';
import { type Caller, rememberCaller } from './caller.ts';
import type { LinkKind } from './links.ts';
import { notFound, ProblemError } from './problem.ts';
import type { Access, Route } from './route.ts';
import type { Authentication } from './sign-in/auth.ts';
import type { Transactions } from './transactions.ts';

export interface AuthenticateDependencies {
  readonly authentication: Authentication;
  readonly transactions: Transactions;
  /** Returns the seller of a link of that kind. Throws if the link is not valid. */
  readonly openLink: (kind: LinkKind, link: string) => Promise<Caller>;
  readonly isDemo: boolean;
}

/** Settles who calls a route and throws a problem if the route is not for them. Things that a caller may not see are answered as not found. */
export function authenticator(
  deps: AuthenticateDependencies,
): (request: FastifyRequest, route: Route) => Promise<Caller> {
  return async (request, { access }) => {
    const caller = await whoAsks(deps, request, access);
    rememberCaller(request, caller);
    const isTheirs =
      access === 'administrator'
        ? caller.kind === 'desk' && caller.administrator
        : (access !== 'desk' && access !== 'participant') || access === caller.kind;
    if (!isTheirs)
      throw new ProblemError(
        403,
        'not-for-this-actor',
        `Your account cannot do this. Sign in with ${access === 'administrator' ? 'an administrator' : access === 'desk' ? 'a review team' : 'a participant'} account.`,
      );
    return caller;
  };
}

async function whoAsks(deps: AuthenticateDependencies, request: FastifyRequest, access: Access): Promise<Caller> {
  const params = request.params as Readonly<Record<string, string>>;
  switch (access) {
    case 'public':
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
      return signedIn(deps, request);
  }
}

async function signedIn(deps: AuthenticateDependencies, request: FastifyRequest): Promise<Caller> {
  const user = await deps.authentication.userOf(request);
  if (user === undefined) throw new ProblemError(401, 'not-signed-in', 'Sign in first.');
  const [account] = await deps.transactions.look((db) =>
    db.selectFrom('account').select(['role', 'participant', 'administrator']).where('user_id', '=', user),
  );
  if (account?.role === 'desk') return { kind: 'desk', user, administrator: account.administrator };
  if (account?.participant) return { kind: 'participant', user, participant: account.participant };
  throw new ProblemError(403, 'no-role', 'Your account has no role in the programme yet.');
}
