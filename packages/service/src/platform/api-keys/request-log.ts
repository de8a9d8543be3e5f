import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { WorkSource } from '../poller.ts';
import { allowTenantWrites } from '../tenant-scope.ts';
import type { Transactions, Tx } from '../transactions.ts';
import { isAdmitted, keyOf, type ShownKey } from './shown-key.ts';

/** Answered entries of a key: one request a minute for a month. */
const mostEntries = 50_000;
/** Refused entries of a key in a day; further ones are only counted. */
const mostRefused = 100;
const day = 86_400_000;
/** Days; addresses are personal data. */
const kept = 30;

/** The instant before which entries are neither shown nor kept. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - kept * day);

/**
 * Runs before the answer, which is sent even if no entry can be written. Records each request that a known key answers for: their number
 * is that of the rate limit. Of those refused before, for a scope or a position, some are recorded and all are counted; so a
 * stranger pushes no other entry out. One above a limit leaves nothing.
 */
export function logKeyRequests({
  transactions,
  clock,
}: {
  readonly transactions: Transactions;
  readonly clock: Clock;
}) {
  return async (request: FastifyRequest, { statusCode: status }: FastifyReply): Promise<void> => {
    const key = keyOf(request);
    const isRefused = !isAdmitted(request);
    if (key === undefined || (isRefused && status === 429)) return;
    const now = clock.now();
    await transactions
      .work(async (tx) => {
        await allowTenantWrites(tx, [key.tenant]);
        if (isRefused && !(await countRefused(tx, key, now))) return;
        if (status !== 401) await add(tx, key, { request, status, isRefused, now });
      })
      .catch((err: unknown) => {
        request.log.error({ err }, 'request log');
      });
  };
}

/** @returns whether there is room for its entry. */
async function countRefused(tx: Tx, { id }: ShownKey, now: Date): Promise<boolean> {
  const { rows } = await sql<{ today: number }>`
    update api_key set refused = refused + 1 where id = ${id}
    returning (
      select count(*)::int from api_request where key = ${id} and refused and at > ${new Date(now.getTime() - day)}) as today`.execute(
    tx,
  );
  return (rows[0]?.today ?? mostRefused) < mostRefused;
}

interface Entry {
  readonly request: FastifyRequest;
  readonly status: number;
  readonly isRefused: boolean;
  readonly now: Date;
}

/** Numbers the entry, drops the oldest above the limit, and notes the key's last use: a refused key was not used. */
async function add(tx: Tx, { tenant, id }: ShownKey, { request, status, isRefused, now }: Entry): Promise<void> {
  await sql`
    with counted as (
      update api_key set requests = requests + 1,
        last_used_at = case when ${isRefused}::boolean then last_used_at else ${now}::timestamptz end
      where id = ${id} returning requests),
    dropped as (
      delete from api_request
      where key = ${id} and number <= (select requests from counted) - ${mostEntries + mostRefused * (kept + 1)}::int)
    insert into api_request (tenant, key, number, at, method, route, status, address, refused)
    select ${tenant}::text, ${id}::uuid, requests, ${now}::timestamptz, ${request.method}::text,
      ${request.routeOptions.url ?? 'none'}::text, ${status}::int, ${request.ip}::text, ${isRefused}::boolean
    from counted`.execute(tx);
}

/** Milliseconds for which old entries wait, so that they are deleted together. */
const gathered = 3_600_000;

/** Entries that are older than is shown, and keys that ended before: in SQL, whether there are any. */
export const oldKeysAreDue = (now: Date) => {
  const since = new Date(keptSince(now).getTime() - gathered);
  return sql<boolean>`exists (select from api_request where at < ${since})
    or exists (select from api_key where least(ended_at, expires_at) < ${since})`;
};

/** Deletes them, of all tenants. */
export const oldKeysSource =
  ({ transactions, clock }: { readonly transactions: Transactions; readonly clock: Clock }): WorkSource =>
  () =>
    transactions.work(async (tx) => {
      const since = keptSince(clock.now());
      const { rows } = await sql<{ tenant: string }>`
        select tenant from api_request where at < ${since}
        union select tenant from api_key where least(ended_at, expires_at) < ${since}`.execute(tx);
      await allowTenantWrites(
        tx,
        rows.map(({ tenant }) => tenant),
      );
      await tx.deleteFrom('api_request').where('at', '<', since).execute();
      await sql`delete from api_key where least(ended_at, expires_at) < ${since}`.execute(tx);
      return rows.length;
    });
