import type { FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { hasSecondFactor } from '../has-second-factor.ts';
import type { KeyScope } from '../key-scopes.ts';
import { ProblemError } from '../problem.ts';
import type { Route } from '../route.ts';
import type { Transactions } from '../transactions.ts';
import { hashOf } from './secret.ts';

/** The API key that a request shows. */
export interface ShownKey {
  readonly id: string;
  readonly tenant: string;
  readonly scopes: readonly KeyScope[];
}

const shown = new WeakMap<FastifyRequest, ShownKey>();
/** Undefined for a request without a key, and for one whose key is unknown. */
export const keyOf = (request: FastifyRequest): ShownKey | undefined => shown.get(request);

const admitted = new WeakSet<FastifyRequest>();
/** The request passed the sign-in, the position, the scope and the limits: from here on it counts as an answered one. */
export const admit = (request: FastifyRequest): void => void admitted.add(request);
export const isAdmitted = (request: FastifyRequest): boolean => admitted.has(request);

/**
 * The account of a key's owner as it is now. From here on the request is logged under its key.
 *
 * @throws ProblemError 401 `key-unknown`, `key-revoked`, `key-replaced` or `key-expired`
 */
export async function accountOfKey(
  { transactions, clock }: { readonly transactions: Transactions; readonly clock: Clock },
  request: FastifyRequest,
  secret: string,
) {
  const hashed = hashOf(secret);
  const [found] = await transactions.look((db) =>
    db
      .selectFrom('api_key')
      .innerJoin('account', 'account.user_id', 'api_key.person')
      .select(['id', 'tenant', 'scopes', 'former_hash', 'former_ends_at', 'expires_at', 'ended_at'])
      .select(['user_id', 'role', 'participant', 'position', 'organisation', 'left_at'])
      .select(hasSecondFactor.as('second_factor'))
      .where(({ or, eb }) => or([eb('hash', '=', hashed), eb('former_hash', '=', hashed)])),
  );
  if (!found) throw gone('key-unknown', 'This API key is not known. Check that it was copied whole.');
  const { id, tenant, scopes } = found;
  shown.set(request, { id, tenant, scopes });
  const now = clock.now();
  if (found.ended_at !== null || found.left_at !== null) throw gone('key-revoked', 'This API key was revoked.');
  if (found.former_hash === hashed && (found.former_ends_at ?? now) <= now)
    throw gone('key-replaced', 'This API key was replaced by a newer secret. Use that one.');
  if (found.expires_at <= now) throw gone('key-expired', 'This API key has expired.');
  return found;
}

const gone = (code: string, what: string): ProblemError =>
  new ProblemError(401, code, `${what} A person makes a new key in the portal, under API keys.`);

/** @throws ProblemError 403 unless the key has a scope that the operation asks. An operation that names none is closed to all keys. */
export function refuseByScope({ scopes }: ShownKey, { keys = [] }: Pick<Route, 'keys'>): void {
  if (keys.length === 0)
    throw new ProblemError(403, 'not-by-key', 'No API key may do this. A person does it, signed in to the portal.');
  if (keys.some((scope) => scopes.includes(scope))) return;
  throw new ProblemError(
    403,
    'key-lacks-scope',
    `This API key has the scope ${scopes.join(', ')}. This needs ${keys.join(' or ')}: make a key with that scope in the portal, under API keys.`,
  );
}
