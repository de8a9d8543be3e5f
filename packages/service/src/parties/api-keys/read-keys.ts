import { sql } from 'kysely';
import type { z } from 'zod';
import { keptSince } from '../../platform/api-keys/request-log.ts';
import type { KeyScope } from '../../platform/key-scopes.ts';
import { notFound } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';
import type { ApiKey } from './contract.ts';

/** Which keys: of a party, of one of its people, one. */
interface Which {
  readonly tenant: string;
  /** Absent: of all its people. */
  readonly person?: string | undefined;
  readonly key?: string;
  /** When the last one of the page before was made, and its id. */
  readonly before?: readonly string[] | undefined;
  readonly limit?: number;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly person: string;
  readonly owner: string;
  readonly scopes: KeyScope[];
  readonly hint: string;
  readonly former_hint: string | null;
  readonly former_ends_at: Date | null;
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly ended_at: Date | null;
  readonly last_used_at: Date | null;
  readonly requests: string;
  readonly refused: string;
}

/** Keys that are active, or ended while their requests are still kept; the latest first. */
export async function readKeys(
  tx: AnyTx,
  { tenant, person, key, before, limit }: Which,
  now: Date,
): Promise<z.input<typeof ApiKey>[]> {
  const { rows } = await sql<Row>`
    select k.id, k.name, k.person, u.name as owner, k.scopes, k.hint, k.former_hint, k.former_ends_at, k.made_at, k.expires_at,
      k.ended_at, k.last_used_at, k.requests, k.refused
    from api_key k join auth."user" u on u.id = k.person
    where k.tenant = ${tenant}
      and (${person ?? null}::text is null or k.person = ${person ?? null})
      and (${key ?? null}::uuid is null or k.id = ${key ?? null})
      and least(k.ended_at, k.expires_at) >= ${keptSince(now)}
      and (${before?.[0] ?? null}::timestamptz is null
        or (k.made_at, k.id) < (${before?.[0] ?? null}::timestamptz, ${before?.[1] ?? null}::uuid))
    order by k.made_at desc, k.id desc limit ${limit ?? null}::int`.execute(tx);
  return rows.map((row) => keyView(row, now));
}

export async function readKey(tx: AnyTx, which: Which & { readonly key: string }, now: Date) {
  const [found] = isUuid(which.key) ? await readKeys(tx, which, now) : [];
  if (!found) throw notFound('API key');
  return found;
}

function keyView(row: Row, now: Date): z.input<typeof ApiKey> {
  const { id, name, person, owner, scopes, hint, former_hint, former_ends_at, ended_at, last_used_at } = row;
  const state = ended_at !== null ? 'revoked' : row.expires_at <= now ? 'expired' : 'active';
  return {
    ...{ id, name, owner: { id: person, name: owner }, scopes, state, hint },
    ...{ madeAt: row.made_at.toISOString(), expiresAt: row.expires_at.toISOString(), requests: Number(row.requests) },
    refused: Number(row.refused),
    ...(ended_at !== null && { endedAt: ended_at.toISOString() }),
    ...(last_used_at !== null && { lastUsedAt: last_used_at.toISOString() }),
    ...(state === 'active' &&
      former_hint !== null &&
      former_ends_at !== null &&
      former_ends_at > now && { former: { hint: former_hint, endsAt: former_ends_at.toISOString() } }),
  };
}
