import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';

/** Listings screened at once: some 10 ms of work, and one row of JSON each in the statement that writes them. */
const listingsAtOnce = 256;
/** Milliseconds; longer than a thread may take to answer. */
const leaseMs = 5 * 60_000;
/** A listing that crashes a screener is tried again alone; after a second crash it goes to the dead-letter queue. */
const mostAttempts = 2;

export interface DueListing {
  readonly marketplace: string;
  readonly id: string;
  readonly seller: string;
  readonly content_hash: string;
  /** As JSON. */
  readonly listing: string;
  /** As the database writes it, with microseconds. */
  readonly at: string;
}

export interface Claim {
  readonly id: string;
  readonly listings: readonly DueListing[];
}

interface ClaimRow {
  readonly id: string;
  readonly listings: number;
  readonly attempts: number;
  readonly last_error: string | null;
}

const key = sql`(listing.screening_due_at, listing.marketplace, listing.id)`;
/** Whether a due listing is within a row `claim`. */
const within = sql`${key} between (claim.from_at, claim.from_marketplace, claim.from_listing) and (claim.to_at, claim.to_marketplace, claim.to_listing)`;

const dueWhere = (condition: RawBuilder<unknown>, limit: number) => sql<DueListing>`
  select listing.marketplace, listing.id, listing.seller, listing.content_hash, listing.listing::text as listing, listing.screening_due_at::text as at
  from listing where listing.screening_due_at is not null and ${condition}
  order by listing.screening_due_at, listing.marketplace, listing.id limit ${limit}`;

/**
 * Takes the unclaimed listings that have been due the longest; undefined if there are none. Listings of a crashed screener come
 * first, one by one, to find the one that caused the crash before it causes a third.
 */
export async function claimListings(tx: Tx, now: Date): Promise<Claim | undefined> {
  const until = new Date(now.getTime() + leaseMs);
  for (;;) {
    const left = await leftBehind(tx, now);
    if (!left) break;
    const claim = await takeUp(tx, left, now, until);
    if (claim) return claim;
  }
  const { rows } = await dueWhere(
    sql`not exists (select from screening_claim claim where ${within})`,
    listingsAtOnce,
  ).execute(tx);
  if (rows.length === 0) return undefined;
  return putClaim(tx, rows, { attempts: 1, until });
}

/** `undefined` if another process was faster. */
async function putClaim(
  tx: Tx,
  listings: readonly DueListing[],
  { attempts, until }: { readonly attempts: number; readonly until: Date | null },
): Promise<Claim | undefined> {
  const [first, last] = [listings[0], listings.at(-1)];
  if (!first || !last) return undefined;
  const { rows } = await sql<{ id: string }>`
    insert into screening_claim (
      from_at, from_marketplace, from_listing, to_at, to_marketplace, to_listing, listings, attempts, claimed_until)
    values (${first.at}::timestamptz, ${first.marketplace}, ${first.id}, ${last.at}::timestamptz, ${last.marketplace}, ${last.id},
      ${listings.length}, ${attempts}, ${until})
    on conflict do nothing returning id::text as id`.execute(tx);
  return rows[0] && { id: rows[0].id, listings };
}

async function leftBehind(tx: Tx, now: Date): Promise<ClaimRow | undefined> {
  const { rows } = await sql<ClaimRow>`
    select id::text as id, listings, attempts, last_error from screening_claim where claimed_until is null or claimed_until < ${now}
    order by id limit 1 for update skip locked`.execute(tx);
  return rows[0];
}

/** `undefined` if nothing of it is left to screen, or it was split. */
async function takeUp(tx: Tx, left: ClaimRow, now: Date, until: Date): Promise<Claim | undefined> {
  const { rows } = await dueWhere(
    sql`exists (select from screening_claim claim where claim.id = ${left.id}::bigint and ${within})`,
    Math.max(left.listings, 1),
  ).execute(tx);
  const alone = left.listings === 1;
  if (rows.length > 0 && alone && left.attempts < mostAttempts) {
    await sql`update screening_claim set claimed_until = ${until}, attempts = attempts + 1 where id = ${left.id}::bigint`.execute(
      tx,
    );
    return { id: left.id, listings: rows };
  }
  await dropClaim(tx, left.id);
  if (alone) {
    for (const row of rows) await setAside(tx, row, left.last_error ?? 'its screener ended twice', now);
  } else {
    for (const row of rows) await putClaim(tx, [row], { attempts: left.attempts, until: null });
  }
  return undefined;
}

/** Moves the listing to the dead-letter queue. It waits for the desk or for new content, and blocks no other listing. */
async function setAside(tx: Tx, { marketplace, id }: DueListing, why: string, at: Date): Promise<void> {
  await sql`update listing set screening_due_at = null where marketplace = ${marketplace} and id = ${id}`.execute(tx);
  await tx
    .insertInto('screening_dead_letter')
    .values({ tenant: 'desk', marketplace, listing: id, at, why })
    .onConflict((conflict) => conflict.columns(['marketplace', 'listing']).doUpdateSet({ at, why }))
    .execute();
}

/** Ends a claim; unscreened listings are due again. Returns whether the claim still existed. */
export async function dropClaim(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`delete from screening_claim where id = ${id}::bigint returning id`.execute(tx);
  return rows.length > 0;
}

/** Marks the claim's process as gone. */
export async function abandonClaim(tx: Tx, id: string, why: string): Promise<void> {
  await sql`update screening_claim set claimed_until = null, last_error = ${why} where id = ${id}::bigint`.execute(tx);
}
