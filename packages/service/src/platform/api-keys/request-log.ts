import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import { RateLimit } from '../rate-limit.ts';
import { allowTenantWrites } from '../tenant-scope.ts';
import type { Transactions, Tx } from '../transactions.ts';
import { keyOf, type ShownKey } from './shown-key.ts';

/** Entries of a key: one request a minute for a month. */
const mostEntries = 50_000;
/** Above it a flood would write more than it reads. It is more than a key may ask. */
const mostAMinute = 900;
const day = 86_400_000;
const hour = 3_600_000;

/** The instant before which entries are neither shown nor kept: thirty days, since addresses are personal data. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - 30 * day);

/** Runs before the answer, which is sent even if no entry can be written. Records each request that shows a known key. */
export function logKeyRequests({
  transactions,
  clock,
}: {
  readonly transactions: Transactions;
  readonly clock: Clock;
}) {
  const noted = new RateLimit(mostAMinute);
  let pruned = 0;
  return async (request: FastifyRequest, { statusCode }: FastifyReply): Promise<void> => {
    const key = keyOf(request);
    if (key === undefined || !noted.counts(key.id, Date.now())) return;
    const now = clock.now();
    const isDue = now.getTime() >= pruned + hour;
    if (isDue) pruned = now.getTime();
    await transactions
      .work(async (tx) => {
        await add(tx, key, { request, status: statusCode, now });
        if (isDue) await prune(tx, keptSince(now));
      })
      .catch((err: unknown) => {
        request.log.error({ err }, 'request log');
      });
  };
}

/** Numbers the entry, drops the oldest above the limit, and notes the key's last use: a refused key was not used. */
async function add(
  tx: Tx,
  { tenant, id }: ShownKey,
  { request, status, now }: { readonly request: FastifyRequest; readonly status: number; readonly now: Date },
): Promise<void> {
  await allowTenantWrites(tx, [tenant]);
  await sql`
    with counted as (
      update api_key set requests = requests + 1,
        last_used_at = case when ${status}::int = 401 then last_used_at else ${now}::timestamptz end
      where id = ${id} returning requests),
    dropped as (
      delete from api_request where key = ${id} and number <= (select requests from counted) - ${mostEntries}::int)
    insert into api_request (tenant, key, number, at, method, route, status, address)
    select ${tenant}::text, ${id}::uuid, requests, ${now}::timestamptz, ${request.method}::text,
      ${request.routeOptions.url ?? 'none'}::text, ${status}::int, ${request.ip}::text
    from counted`.execute(tx);
}

/** Deletes old entries of all tenants. */
async function prune(tx: Tx, since: Date): Promise<void> {
  const { rows } = await sql<{ tenant: string }>`select distinct tenant from api_request where at < ${since}`.execute(
    tx,
  );
  await allowTenantWrites(
    tx,
    rows.map(({ tenant }) => tenant),
  );
  await tx.deleteFrom('api_request').where('at', '<', since).execute();
}
