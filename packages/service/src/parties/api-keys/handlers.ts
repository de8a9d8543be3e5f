import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import { hashOf, hintOf, newSecret } from '../../platform/api-keys/secret.ts';
import { type Caller, positionOf, tenantOf, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { type KeyScope, keyScopes, scopesOf } from '../../platform/key-scopes.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { type Duty, dutiesOf, type Role } from '../../platform/positions.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import { addSecurityEvent } from '../../platform/security-log.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import { lockAccess } from '../../platform/sign-in/locked-access.ts';
import type { Tx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';
import { longestDays } from './contract.ts';
import { readKey, readKeys } from './read-keys.ts';
import { readRequests } from './read-requests.ts';
import type { apiKeyRoutes } from './routes.ts';
import { keyMail } from './texts.ts';

type OfProgramme = Pick<Programme, 'name' | 'linkKey'>;

export interface ApiKeyDependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: OfProgramme;
}

/** Enough for a person's systems; more would be forgotten. */
const mostKeys = 10;
/** New keys in 24 hours: a loop that makes and revokes them leaves few rows. */
const mostADay = 20;
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

export const apiKeyHandlers = ({ clock, entropy, programme }: ApiKeyDependencies): Handlers<typeof apiKeyRoutes> => ({
  listApiKeys: async ({ tx, caller, query: { cursor, limit } }) => {
    const { tenant, sees: person, role, position } = personOf(caller);
    const before = readCursor(cursor, ['instant', 'uuid']);
    const rows = await readKeys(tx, { tenant, person, before, limit: limit + 1 }, clock.now());
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items,
      ...(last && { next: writeCursor([last.madeAt, last.id]) }),
      scopes: [...scopesOf(role, position)],
      longestDays,
    };
  },

  makeApiKey: async ({ tx: asked, caller, body: { name, scopes: wanted, days }, address, language, prepared }) => {
    const tx = asServiceRole(asked);
    const me = personOf(caller);
    const { tenant, user: person } = me;
    const now = clock.now();
    const scopes = keyScopes.filter((scope) => wanted.includes(scope));
    refuseScopes(me, scopes);
    await lockAccess(tx, person, prepared);
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
    await tellOwner(tx, { person, name, isRotated: false, language }, { now, entropy, programme });
    return { key: await readKey(asked, { tenant, key: id }, now), secret };
  },

  rotateApiKey: async ({
    tx: asked,
    caller,
    params: { key },
    body: { days, overlapHours },
    address,
    language,
    prepared,
  }) => {
    const tx = asServiceRole(asked);
    const { tenant, user: person } = personOf(caller);
    const now = clock.now();
    await lockAccess(tx, person, prepared);
    const { name, hash, hint, expires_at, ended_at } = await lockKey(tx, { tenant, person, key });
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
    await tellOwner(tx, { person, name, isRotated: true, language }, { now, entropy, programme });
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

/** Mails the owner: a key that a stranger made does not stay unseen. */
async function tellOwner(
  tx: Tx,
  of: { readonly person: string; readonly name: string; readonly isRotated: boolean; readonly language: Language },
  { programme, ...around }: { readonly now: Date; readonly entropy: Entropy; readonly programme: OfProgramme },
): Promise<void> {
  const { person, language, ...about } = of;
  const { rows } = await sql<{ email: string }>`select email from auth."user" where id = ${person}`.execute(tx);
  const words = keyMail[language]({ ...about, programme: programme.name[language] });
  await queueMail(tx, { to: rows[0]?.email ?? '', ...words }, { ...around, programme });
}

/** Counts under the lock of the person's account. */
async function refuseMany(tx: Tx, person: string, now: Date): Promise<void> {
  const today = new Date(now.getTime() - day);
  const { active, made } = await tx
    .selectFrom('api_key')
    .select(({ fn }) => [
      fn.countAll<string>().filterWhere('ended_at', 'is', null).filterWhere('expires_at', '>', now).as('active'),
      fn.countAll<string>().filterWhere('made_at', '>', today).as('made'),
    ])
    .where('person', '=', person)
    .executeTakeFirstOrThrow();
  if (Number(made) >= mostADay)
    throw new ProblemError(
      429,
      'too-many-keys-today',
      `At most ${mostADay} new API keys in 24 hours. Try again tomorrow.`,
      {
        retryAfterSeconds: day / 1000,
      },
    );
  if (Number(active) >= mostKeys)
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
        .select(['person', 'name', 'hash', 'hint', 'expires_at', 'ended_at'])
        .where('tenant', '=', tenant)
        .where('id', '=', key)
        .$if(person !== undefined, (query) => query.where('person', '=', person ?? ''))
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!found) throw notFound('API key');
  return found;
}
