import type { PulledListing } from '@marketsafe/connectors';
import { Listing } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import type { ListingChange, ListingVersion } from '../listings/index.ts';
import { restateHarm } from '../screening/index.ts';
import { contentHash, gramsOf } from './listing-content.ts';

/** A version with the marketplace's own time stamp. */
interface DatedVersion extends ListingVersion {
  readonly updatedAt: string;
}

/** Called for each change of a known listing, in the transaction that records it. */
export type OnListingChanged = (tx: Tx, change: ListingChange) => Promise<void>;

/** Takes over listings as a marketplace shows them. Doing so twice changes nothing. */
export async function ingestListings(
  tx: Tx,
  pulled: readonly PulledListing[],
  now: Date,
  onChanged: OnListingChanged,
): Promise<void> {
  // Locks rows in the order of their key, as all code does. If a page has a listing twice, the later one counts.
  const byId = new Map(pulled.map((one) => [one.listing.id, one]));
  const taken = [...byId.values()]
    .map((one) => ({ ...one, listing: Listing.parse(one.listing) }))
    .sort((one, other) => (one.listing.id < other.listing.id ? -1 : 1));
  const [first] = taken;
  if (!first) return;
  const { marketplace } = first.listing;
  const known = await lockKnown(tx, marketplace, [...byId.keys()]);
  const names = await sellerNames(tx, marketplace, taken);
  const versions = taken.map(({ listing, state, updatedAt }): DatedVersion => {
    // What a marketplace still says of a deleted listing may lack its seller or its price, which is no change of the offer.
    const kept = state === 'deleted' ? known.get(listing.id) : undefined;
    if (kept) return { ...kept, state, updatedAt };
    const { id } = listing.seller;
    const name = listing.seller.name ?? names.get(id);
    return {
      seller: id,
      state,
      listing: { ...listing, seller: { ...listing.seller, ...(name !== undefined && { name }) } },
      contentHash: contentHash(listing),
      updatedAt,
    };
  });
  await upsert(tx, marketplace, versions, now);
  // Sales do not change the content, so harm is updated without another screening.
  await restateHarm(tx, marketplace, soldSince(versions, known));
  for (const current of versions) {
    const previous = known.get(current.listing.id);
    const what = previous ? differences(previous, current) : [];
    if (previous && what.length > 0) {
      await onChanged(tx, { marketplace, id: current.listing.id, what, previous, current });
    }
  }
}

/** The search covers the shop's name too, which most marketplaces report only with the shop. */
async function sellerNames(
  tx: Tx,
  marketplace: string,
  taken: readonly { listing: Listing }[],
): Promise<ReadonlyMap<string, string>> {
  const nameless = taken
    .filter(({ listing }) => listing.seller.name === undefined)
    .map(({ listing }) => listing.seller.id);
  if (nameless.length === 0) return new Map();
  const rows = await tx
    .selectFrom('seller_account')
    .select(['id', 'name'])
    .where('marketplace', '=', marketplace)
    .where('id', 'in', [...new Set(nameless)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function lockKnown(tx: Tx, marketplace: string, ids: readonly string[]): Promise<Map<string, ListingVersion>> {
  const rows = await tx
    .selectFrom('listing')
    .select(['id', 'seller', 'state', 'listing', 'content_hash'])
    .where('marketplace', '=', marketplace)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        seller: row.seller,
        state: row.state,
        listing: Listing.parse(row.listing),
        contentHash: row.content_hash,
      },
    ]),
  );
}

function differences(previous: ListingVersion, current: ListingVersion): ListingChange['what'] {
  return [
    ...(previous.seller !== current.seller ? (['seller'] as const) : []),
    ...(previous.contentHash !== current.contentHash ? (['content'] as const) : []),
    ...(previous.state !== current.state ? (['state'] as const) : []),
  ];
}

async function upsert(tx: Tx, marketplace: string, versions: readonly DatedVersion[], now: Date): Promise<void> {
  const rows = versions.map(({ seller, state, listing, contentHash, updatedAt }) => ({
    id: listing.id,
    seller,
    title: listing.title,
    state,
    listing,
    grams: gramsOf(listing),
    content_hash: contentHash,
    disappeared_at: state === 'visible' ? null : updatedAt,
  }));
  await sql`
    insert into listing (tenant, marketplace, id, seller, title, state, listing, grams, content_hash, disappeared_at, observed_at, first_seen_at, screening_due_at,
      pictures_since, pictures_due_at)
    select 'public', ${marketplace}, id, seller, title, state, listing, array(select jsonb_array_elements_text(grams)), content_hash, disappeared_at, ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz,
      ${now}::timestamptz, case when listing -> 'images' <> '[]' then ${now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      id text, seller text, title text, state text, listing jsonb, grams jsonb, content_hash text, disappeared_at timestamptz)
    on conflict (marketplace, id) do update set
      seller = excluded.seller, title = excluded.title, state = excluded.state, listing = excluded.listing,
      grams = excluded.grams, content_hash = excluded.content_hash, observed_at = excluded.observed_at,
      -- A number that another seller has now is another page.
      first_seen_at = case when listing.seller = excluded.seller then listing.first_seen_at else excluded.first_seen_at end,
      screening_due_at = case when listing.content_hash is distinct from excluded.content_hash
          -- Findings show the shop's name, which is no part of the content.
          or listing.listing #>> '{seller,name}' is distinct from excluded.listing #>> '{seller,name}'
        then coalesce(listing.screening_due_at, excluded.screening_due_at) else listing.screening_due_at end,
      pictures_since = case when ${hasOtherPictures} then excluded.pictures_since else listing.pictures_since end,
      pictures_due_at = case when ${hasOtherPictures} then excluded.pictures_due_at else listing.pictures_due_at end,
      pictures_before = case when ${hasOtherPictures} then ${picturesBefore} else listing.pictures_before end,
      disappeared_at = case when excluded.state = 'visible' then null else coalesce(listing.disappeared_at, excluded.disappeared_at) end`.execute(
    tx,
  );
}

const hasOtherPictures = sql`(
  listing.listing -> 'images' is distinct from excluded.listing -> 'images' or listing.seller <> excluded.seller)`;

/** Of the pictures that its seller showed before: since when. */
const picturesBefore = sql`(
  select jsonb_object_agg(image.address, coalesce(listing.pictures_before -> image.address, to_jsonb(listing.pictures_since)))
  from jsonb_array_elements_text(excluded.listing -> 'images') as image(address)
  where listing.seller = excluded.seller and listing.listing -> 'images' ? image.address)`;

/** Listings whose number sold increased. */
const soldSince = (versions: readonly ListingVersion[], known: ReadonlyMap<string, ListingVersion>): string[] =>
  versions
    .map(({ listing }) => listing)
    .filter(({ id, sold }) => known.has(id) && known.get(id)?.listing.sold !== sold)
    .map(({ id }) => id);
