import { type Connector, ConnectorError, type Observation } from '@marketsafe/connectors';
import { sellerKey, targetKey, targetOfKey, variantOf } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { ListingChange } from '../../intake/listings/index.ts';
import type { Clock } from '../../platform/clock.ts';
import { backoffMilliseconds, type HandlerResult, type OutboxHandler } from '../../platform/outbox.ts';
import type { Programme } from '../../platform/programme.ts';
import type { ShadowSeen } from '../../platform/schema/index.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';

export const lookKind = 'shadow-look';
export const lookKey = (id: string): string => `${lookKind}:${id}`;

const day = 86_400_000;
/** Milliseconds after its day for which a target that cannot be seen is looked at again, once a day. */
const patience = 7 * day;

interface Dependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly programme: Programme;
}

interface Row {
  readonly target: string;
  readonly seller: string;
  readonly at: Date;
  readonly look_at: Date | null;
  readonly seen: ShadowSeen | null;
  readonly seen_at: Date | null;
}

/** What became of a target, and since when. */
interface Found {
  readonly seen: ShadowSeen | null;
  readonly at: Date;
}

/**
 * Looks whether the target of a shadow order is still on sale: when its days are over, and before if a pull shows that it is not.
 * Nothing is asked of a marketplace but what shoppers see and what its books say.
 */
export const shadowLookHandler =
  (deps: Dependencies): OutboxHandler<{ readonly order: string; readonly marketplace: string }> =>
  async ({ payload: { order: id, marketplace }, attempts }) => {
    const row = await deps.transactions.work((tx) => read(tx, id));
    const connector = deps.programme.marketplaces.find((one) => one.id === marketplace)?.connector;
    if (!row || !connector) return { done: true };
    const now = deps.clock.now();
    const look = await lookAt(connector, row).catch((error: unknown) => {
      if (!(error instanceof ConnectorError)) throw error;
      return error;
    });
    if (look instanceof ConnectorError) {
      const wait = look.retryAfterMs ?? Math.max(backoffMilliseconds(attempts), 60_000);
      return { again: new Date(now.getTime() + wait), why: look.message };
    }
    const found = foundBy(look, row, now);
    if (found) await deps.transactions.work((tx) => keep(tx, id, row, found));
    return nextLook(row, found, now);
  };

/** Undefined once it was erased. */
async function read(tx: Tx, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select target, seller, at, look_at, seen, seen_at from shadow_order where tenant = 'desk' and id = ${id} and facts is not null`.execute(
    tx,
  );
  return rows[0];
}

type Look = 'unclear' | 'there' | { readonly by: 'marketplace' | 'seller' | undefined; readonly at: Date };

async function lookAt(connector: Connector, { target: key, seller }: Row): Promise<Look> {
  const target = targetOfKey(key);
  const observation = await connector.observe([target]).then(
    ([one]) => one,
    (error: unknown) => {
      // The marketplace answers, and not as it should: looked at again on another day.
      if (error instanceof ConnectorError && error.kind === 'protocol') return undefined;
      throw error;
    },
  );
  const is = observation && isThere(observation, seller);
  if (!observation || is === undefined) return 'unclear';
  if (is) return 'there';
  const [by] = (await connector.takenDownBy?.([target])) ?? [];
  return { by, at: new Date(observation.at) };
}

/** Whether shoppers meet the target of this seller everywhere (true), or nowhere (false). An id that another seller has now is gone. */
function isThere({ exists, seller, surfaces, target }: Observation, of: string): boolean | undefined {
  if (!exists || (seller !== undefined && sellerKey({ marketplace: target.marketplace, seller }) !== of)) return false;
  const all = Object.values(surfaces);
  if (all.length === 0) return undefined;
  if (all.every((one) => one === 'gone')) return false;
  return all.every((one) => one === 'visible') ? true : undefined;
}

const isOver = ({ look_at: end }: Row, now: Date): boolean => end !== null && now >= end;

/** What the look says of the order; undefined if it says nothing. Before its days are over nothing counts as left on sale. */
function foundBy(look: Look, row: Row, now: Date): Found | undefined {
  if (look === 'unclear') return isGivenUp(row, now) ? { seen: 'unclear', at: now } : undefined;
  if (look === 'there') return { seen: isOver(row, now) ? 'still-there' : null, at: now };
  const seen = look.by === 'marketplace' ? 'removed' : look.by === 'seller' ? 'ended-otherwise' : 'gone';
  return { seen, at: look.at };
}

/** What was seen as gone before stays so. */
const isGivenUp = ({ look_at: end, seen }: Row, now: Date): boolean =>
  seen === null && end !== null && now.getTime() >= end.getTime() + patience;

function nextLook(row: Row, found: Found | undefined, now: Date): HandlerResult {
  const { look_at: end, seen } = row;
  if (end === null) return { done: true };
  if (now < end) return { again: end };
  return found !== undefined || seen !== null ? { done: true } : { again: new Date(now.getTime() + day) };
}

const gone: ReadonlySet<ShadowSeen | null> = new Set(['removed', 'gone', 'ended-otherwise']);

async function keep(tx: Tx, id: string, row: Row, found: Found): Promise<void> {
  const { rows } = await sql<{
    tenant: string;
  }>`select tenant from shadow_order where id = ${id} order by tenant`.execute(tx);
  await allowTenantWrites(
    tx,
    rows.map(({ tenant }) => tenant),
  );
  const isGone = gone.has(found.seen);
  const wasGone = gone.has(row.seen);
  // Seen as gone before: it was so since then, and only who took it down may become known.
  if (isGone && wasGone && (row.seen !== 'gone' || found.seen === 'gone')) return;
  const since = isGone ? ((wasGone ? row.seen_at : await disappeared(tx, row)) ?? undefined) : undefined;
  // It went after its days were over, and was looked at late.
  const isLate = since !== undefined && row.look_at !== null && since > row.look_at;
  const seen = isGone && (await isByUs(tx, row)) ? 'ended-otherwise' : isLate ? 'still-there' : found.seen;
  await tx
    .updateTable('shadow_order')
    .set({ seen, seen_at: seen === null ? null : (since ?? found.at) })
    .where('id', '=', id)
    .execute();
}

/**
 * Whether an order of ours took it down: of the listing, the variant or the whole shop. One that is under way may have; one that found
 * it down already, or was refused, has not.
 */
async function isByUs(tx: Tx, { target: key, seller }: Row): Promise<boolean> {
  const target = targetOfKey(key);
  const { marketplace, id } = target;
  const shop = targetKey({ kind: 'storefront', marketplace, id: seller.slice(seller.indexOf('/') + 1) });
  const listing = targetKey({ kind: target.kind, marketplace, id });
  const { rows } = await sql`
    select from measure m join marketplace_order o on o.target = m.target and o.seller = m.seller
    where m.in_force and m.target = any (${[key, listing, shop]}::text[]) and o.desired = 'down' and o.attempts > 0
      and coalesce(o.receipt ->> 'outcome', 'unknown') in ('done', 'pending', 'unknown') limit 1`.execute(tx);
  return rows.length > 0;
}

/** Since when shoppers do not see the listing, by the marketplace's clock, if it went after the order. */
async function disappeared(tx: Tx, { target: key, at }: Row): Promise<Date | undefined> {
  const target = targetOfKey(key);
  if (target.kind !== 'listing' || variantOf(target) !== undefined) return undefined;
  const { rows } = await sql<{ disappeared_at: Date }>`
    select disappeared_at from listing
    where marketplace = ${target.marketplace} and id = ${target.id} and disappeared_at >= ${at}`.execute(tx);
  return rows[0]?.disappeared_at;
}

/** A pull shows that a listing came or went: the targets of its shadow orders are looked at now. */
export async function lookAtChanged(tx: Tx, { marketplace, id, what }: ListingChange, now: Date): Promise<void> {
  if (!what.includes('state') && !what.includes('seller')) return;
  const listing = targetKey({ kind: 'listing', marketplace, id });
  await sql`
    insert into outbox (kind, key, payload, due_at)
    select ${lookKind}, ${`${lookKind}:`} || id, jsonb_build_object('order', id, 'marketplace', marketplace), ${now}::timestamptz
    from shadow_order
    where tenant = 'desk' and whole = ${listing} and facts is not null and (look_at is null or look_at > ${now})
    on conflict (key) do update set due_at = least(outbox.due_at, excluded.due_at)`.execute(tx);
}
