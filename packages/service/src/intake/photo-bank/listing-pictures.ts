import { sql } from 'kysely';
import { systemEntropy } from '../../platform/entropy.ts';
import type { Tx } from '../../platform/transactions.ts';
import { hashOf } from '../pictures/index.ts';
import { hasBank } from './bank.ts';
import type { BankDependencies, Fingerprinted } from './dependencies.ts';
import { learnFrom } from './learn.ts';
import { bytea, type ReadAddresses, readAddresses } from './read-addresses.ts';

/** Pictures of one listing that are compared: the first ones sell it, and later ones show sizes and parcels. */
export const mostOfListing = 5;
/** Listings of one seller that are read at once. */
const listingsAtOnce = 8;
/** Milliseconds; longer than their pictures take, with a second attempt for each. */
const leaseMs = 600_000;
/** A picture that does not come is asked for so often. */
const mostAttempts = 3;
/** Milliseconds until it is asked for again. */
const againAfter = 30 * 60_000;

/** Listings of one seller whose pictures are to be read. */
export interface DueListings {
  readonly marketplace: string;
  readonly seller: string;
  readonly listings: readonly {
    readonly id: string;
    /** Addresses of the pictures that are compared. */
    readonly images: readonly string[];
    /** When a pull saw them first; of those that the listing had before, `before`. */
    readonly since: Date | string;
    readonly before: Readonly<Record<string, string>> | null;
    readonly content_hash: string;
  }[];
}

/**
 * Listings whose pictures are to be read: those that shoppers see and that were screened for their words, which say whose goods they
 * are.
 */
export const picturesAreDue = (now: Date) => sql`
  listing.pictures_due_at <= ${now} and listing.state = 'visible' and listing.screening_due_at is null`;

/** Takes the newest due listings of the seller of the newest one; undefined if there are none, or no picture to compare them with. */
export async function claimListingPictures(tx: Tx, now: Date): Promise<DueListings | undefined> {
  if (!(await hasBank(tx))) return undefined;
  const { rows } = await sql<DueListings['listings'][number] & { marketplace: string; seller: string }>`
    with newest as (
      select marketplace, seller from listing where ${picturesAreDue(now)} order by pictures_due_at desc limit 1
    ), taken as (
      select listing.marketplace, listing.id from listing
      join newest on newest.marketplace = listing.marketplace and newest.seller = listing.seller
      where ${picturesAreDue(now)} order by listing.pictures_due_at desc, listing.id limit ${listingsAtOnce} for update of listing skip locked
    )
    update listing set pictures_due_at = ${new Date(now.getTime() + leaseMs)} from taken
    where listing.marketplace = taken.marketplace and listing.id = taken.id
    returning listing.marketplace, listing.seller, listing.id, listing.pictures_since as since, listing.pictures_before as before,
      listing.content_hash,
      array(select address from jsonb_array_elements_text(listing.listing -> 'images') with ordinality as image(address, place)
        where place <= ${mostOfListing} order by place) as images`.execute(tx);
  const [first] = rows;
  return first && { marketplace: first.marketplace, seller: first.seller, listings: rows };
}

/** Reads the pictures of a seller's listings that have no fingerprint yet, and keeps their fingerprints. */
export async function readListingPictures(deps: BankDependencies, due: DueListings): Promise<void> {
  const { transactions, clock } = deps;
  const { marketplace } = due;
  const wanted = await transactions.work((tx) => withoutFingerprint(tx, due));
  const read = await readAddresses(deps, marketplace, wanted);
  await transactions.work((tx) => keep(tx, due, read, clock.now()));
}

/** Puts listings off whose pictures could not be read now. */
export async function putOffListings(
  { transactions, clock }: Pick<BankDependencies, 'transactions' | 'clock'>,
  { marketplace, listings }: DueListings,
  milliseconds: number,
): Promise<void> {
  const due = new Date(clock.now().getTime() + milliseconds);
  await transactions.work((tx) =>
    sql`
      update listing set pictures_due_at = ${due} where marketplace = ${marketplace} and pictures_due_at is not null
        and id = any (${listings.map(({ id }) => id)}::text[])`.execute(tx),
  );
}

const addressesOf = ({ listings }: DueListings): string[] => [...new Set(listings.flatMap(({ images }) => images))];

/**
 * The addresses whose pictures are to be read. What another listing of the marketplace shows at the same address was read already: the
 * seller gets a row of their own for it, which says since when they show it.
 */
async function withoutFingerprint(tx: Tx, due: DueListings): Promise<string[]> {
  const { marketplace, seller } = due;
  const { rows } = await sql<{ address: string }>`
    select image.address from unnest(${addressesOf(due)}::text[]) with ordinality as image(address, nth)
    where not exists (
      select from fingerprint f where f.bank = 'listing' and f.marketplace = ${marketplace} and f.address_hash = ${hashOf(sql`image.address`)}
        and (f.pdq is not null or f.seller = ${seller} and f.attempts >= ${mostAttempts}))
    order by image.nth`.execute(tx);
  return rows.map(({ address }) => address);
}

async function keep(tx: Tx, due: DueListings, { done, later }: ReadAddresses, now: Date): Promise<void> {
  const { marketplace, seller, listings } = due;
  // In one order, as each may wait for another that keeps the same.
  const rows = addressesOf(due)
    .sort()
    .flatMap((address) => {
      const [first] = listings
        .filter(({ images }) => images.includes(address))
        .map(({ id, since, before }) => ({ id, since: new Date(before?.[address] ?? since) }))
        .toSorted((one, other) => one.since.getTime() - other.since.getTime());
      return first ? [{ address, listing: first.id, since: first.since, got: done.get(address) }] : [];
    });
  for (const row of rows) await keepOne(tx, { marketplace, seller }, row, now);
  await learnFrom(tx, { marketplace, seller }, now);
  const mayCome = rows.some(({ got }) => got !== undefined && 'mayCome' in got && got.mayCome);
  const again = later ?? (mayCome ? againAfter : undefined);
  const next = again === undefined ? null : new Date(now.getTime() + again);
  // A listing that changed meanwhile stays due.
  const keys = JSON.stringify(listings.map(({ id, content_hash: hash }) => ({ id, hash })));
  await sql`
    update listing set pictures_due_at = case when listing.content_hash = s.hash then ${next}::timestamptz else ${now}::timestamptz end
    from jsonb_to_recordset(${keys}::jsonb) as s(id text, hash text)
    where listing.marketplace = ${marketplace} and listing.id = s.id and listing.pictures_due_at is not null`.execute(
    tx,
  );
}

interface Kept {
  readonly address: string;
  readonly listing: string;
  readonly since: Date;
  /** Undefined: there was nothing to read, or not yet. */
  readonly got: Fingerprinted | undefined;
}

/** A seller's row for an address: made, completed, or copied from a row that has the same picture. The earliest instant stays. */
async function keepOne(
  tx: Tx,
  { marketplace, seller }: { readonly marketplace: string; readonly seller: string },
  { address, listing, since, got }: Kept,
  now: Date,
): Promise<void> {
  const print = got && 'pdq' in got ? got : undefined;
  const fault = got && 'fault' in got ? got : undefined;
  // A fault that stays is not asked for again.
  const attempts = fault === undefined ? 0 : fault.mayCome ? 1 : mostAttempts;
  await sql`
    insert into fingerprint (
      tenant, id, bank, marketplace, seller, listing, address, address_hash, pdq, quality, features, fault, attempts, first_seen, read_at)
    select 'public', ${systemEntropy.uuid()}::uuid, 'listing', ${marketplace}::text, ${seller}::text, ${listing}::text, ${address}::text,
      one.address_hash, coalesce(${bytea(print?.pdq)}::bytea, same.pdq), coalesce(${print?.quality ?? null}::int, same.quality, 0),
      coalesce(${bytea(print?.features)}::bytea, same.features), ${fault?.fault ?? null}::text, ${attempts}::int, ${since}::timestamptz,
      ${now}::timestamptz
    from (select ${hashOf(sql`${address}::text`)} as address_hash) as one
    left join lateral (
      select f.pdq, f.quality, f.features from fingerprint f
      where f.bank = 'listing' and f.marketplace = ${marketplace}::text and f.address_hash = one.address_hash and f.pdq is not null
      limit 1) as same on ${got === undefined}::boolean
    where ${got !== undefined}::boolean or same.pdq is not null
    on conflict (marketplace, seller, address_hash) where bank = 'listing' do update set
      pdq = coalesce(fingerprint.pdq, excluded.pdq), quality = greatest(fingerprint.quality, excluded.quality),
      features = coalesce(fingerprint.features, excluded.features),
      fault = case when fingerprint.pdq is null and excluded.pdq is null then excluded.fault end,
      attempts = fingerprint.attempts + excluded.attempts, read_at = excluded.read_at,
      first_seen = least(fingerprint.first_seen, excluded.first_seen)`.execute(tx);
}
