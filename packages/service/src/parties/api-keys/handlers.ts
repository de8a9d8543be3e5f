import { hashOf, hintOf, newSecret } from '../../platform/api-keys/secret.ts';
import { type Caller, positionOf, tenantOf, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { type KeyScope, keyScopes, scopesOf } from '../../platform/key-scopes.ts';
import { type Duty, dutiesOf, type Role } from '../../platform/positions.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { addSecurityEvent } from '../../platform/security-log.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { Tx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';
import { longestDays } from './contract.ts';
import { readKey, readKeys } from './read-keys.ts';
import { readRequests } from './read-requests.ts';
import type { apiKeyRoutes } from './routes.ts';

export interface ApiKeyDependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
}

/** Enough for a person's systems; more would be forgotten. */
const mostKeys = 10;
const hour = 3_600_000;
const day = 24 * hour;

/** A signed-in person and whose keys they may see and end. */
function personOf(caller: Caller) {
  const [user, position] = [userOf(caller), positionOf(caller)];
  if (user === undefined || position === undefined) throw new ProblemError(401, 'not-signed-in', 'Sign in first.');
  const role = caller.kind as Role;
  /** Absent: of everybody in the organisation. */
  const whose = (duty: Duty) => (dutiesOf(role, position).includes(duty) ? undefined : user);
  return { user, role, position, tenant: tenantOf(caller), sees: whose('oversee'), ends: whose('administer') };
}
type Person = ReturnType<typeof personOf>;

export const apiKeyHandlers = ({ clock, entropy }: ApiKeyDependencies): Handlers<typeof apiKeyRoutes> => ({
  listApiKeys: async ({ tx, caller }) => {
    const { tenant, sees: person, role, position } = personOf(caller);
    const items = await readKeys(tx, { tenant, person }, clock.now());
    return { items, scopes: [...scopesOf(role, position)], longestDays };
  },

  makeApiKey: async ({ tx: asked, caller, body: { name, scopes: wanted, days }, address }) => {
    const tx = asServiceRole(asked);
    const me = personOf(caller);
    const { tenant, user: person } = me;
    const now = clock.now();
    const scopes = keyScopes.filter((scope) => wanted.includes(scope));
    refuseScopes(me, scopes);
    await refuseMany(tx, person, now);
    const [id, secret] = [entropy.uuid(), newSecret(entropy)];
    await tx
      .insertInto('api_key')
      .values({
        ...{ tenant, id, person, name, scopes, hash: hashOf(secret), hint: hintOf(secret) },
        ...{ former_hash: null, former_hint: null, former_ends_at: null, ended_at: null, last_used_at: null },
        ...{ made_at: now, expires_at: new Date(now.getTime() + days * day) },
      })
      .execute();
    const detail = `${id} ${scopes.join(' ')}`;
    await addSecurityEvent(tx, { kind: 'key-made', person, party: tenant, address, detail }, now);
    return { key: await readKey(asked, { tenant, key: id }, now), secret };
  },

  rotateApiKey: async ({ tx: asked, caller, params: { key }, body: { days, overlapHours }, address }) => {
    const tx = asServiceRole(asked);
    const { tenant, user: person } = personOf(caller);
    const now = clock.now();
    const { hash, hint, expires_at, ended_at } = await lockKey(tx, { tenant, person, key });
    if (ended_at !== null || expires_at <= now)
      throw new ProblemError(409, 'key-ended', 'This API key has ended. Make a new one.');
    const secret = newSecret(entropy);
    const overlapEnds = new Date(Math.min(expires_at.getTime(), now.getTime() + overlapHours * hour));
    const former = overlapHours > 0;
    await tx
      .updateTable('api_key')
      .set({
        ...{ hash: hashOf(secret), hint: hintOf(secret), expires_at: new Date(now.getTime() + days * day) },
        former_hash: former ? hash : null,
        former_hint: former ? hint : null,
        former_ends_at: former ? overlapEnds : null,
      })
      .where('id', '=', key)
      .execute();
    await addSecurityEvent(tx, { kind: 'key-rotated', person, party: tenant, address, detail: key }, now);
    return { key: await readKey(asked, { tenant, key }, now), secret };
  },

  revokeApiKey: async ({ tx: asked, caller, params: { key }, address }) => {
    const tx = asServiceRole(asked);
    const { tenant, user, ends: person } = personOf(caller);
    const now = clock.now();
    const found = await lockKey(tx, { tenant, person, key });
    if (found.ended_at === null && found.expires_at > now) {
      await tx.updateTable('api_key').set({ ended_at: now }).where('id', '=', key).execute();
      const detail = `${key} of ${found.person}`;
      await addSecurityEvent(tx, { kind: 'key-revoked', person: user, party: tenant, address, detail }, now);
    }
    return readKey(asked, { tenant, key }, now);
  },

  listApiRequests: async ({ tx, caller, params, query: { cursor, limit } }) => {
    const { tenant, sees: person } = personOf(caller);
    const { id } = await readKey(tx, { tenant, person, key: params.key }, clock.now());
    const [before] = readCursor(cursor, ['integer']) ?? [];
    const rows = await readRequests(tx, { key: id, before, limit: limit + 1 }, clock.now());
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, ...(last && { next: writeCursor([String(last.number)]) }) };
  },
});

function refuseScopes({ role, position }: Person, scopes: readonly KeyScope[]): void {
  const allowed = scopesOf(role, position);
  const others = scopes.filter((scope) => !allowed.includes(scope));
  if (others.length === 0) return;
  const detail = `You may not give the scope ${others.join(', ')}. As ${position} you may give: ${allowed.join(', ')}.`;
  throw new ProblemError(422, 'scope-not-yours', detail, {
    errors: [{ code: 'scope-not-yours', field: 'body.scopes', detail }],
  });
}

/** Locks the person's account, so that of several new keys each is counted. */
async function refuseMany(tx: Tx, person: string, now: Date): Promise<void> {
  await tx.selectFrom('account').select('user_id').where('user_id', '=', person).forUpdate().execute();
  const { count } = await tx
    .selectFrom('api_key')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostKeys)
    throw new ProblemError(409, 'too-many-keys', `At most ${mostKeys} API keys at a time. Revoke one first.`);
}

/** A key of the party, and of that person if one is named. */
async function lockKey(
  tx: Tx,
  { tenant, person, key }: { readonly tenant: string; readonly person: string | undefined; readonly key: string },
) {
  const found = isUuid(key)
    ? await tx
        .selectFrom('api_key')
        .select(['person', 'hash', 'hint', 'expires_at', 'ended_at'])
        .where('tenant', '=', tenant)
        .where('id', '=', key)
        .$if(person !== undefined, (query) => query.where('person', '=', person ?? ''))
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!found) throw notFound('API key');
  return found;
}
