import type { ImageText, Region } from '@marketsafe/screening';
import { sql } from 'kysely';
import type { AnyTx } from '../../platform/transactions.ts';
import { type PictureLike, picturesLike } from './likeness.ts';

/** A picture of a listing and what it is like. */
export interface ListingLike extends PictureLike {
  /** The address at which the listing shows it, and its place among the listing's pictures, from 0. */
  readonly image: string;
  readonly place: number;
  /** ISO 8601: since when the seller's pages show it, as far as pulls tell. */
  readonly shownSince: string;
}

interface ListingKey {
  readonly marketplace: string;
  readonly id: string;
}

/** What each of these listings' pictures are like, by `marketplace/id`; those that are like nothing are left out. Asked as the work. */
export async function likesOfListings(
  tx: AnyTx,
  listings: readonly ListingKey[],
): Promise<ReadonlyMap<string, readonly ListingLike[]>> {
  const keys = JSON.stringify(listings.map(({ marketplace, id }) => ({ marketplace, id })));
  const { rows } = await sql<{
    marketplace: string;
    id: string;
    fingerprint: string;
    image: string;
    place: number;
    since: Date | string;
  }>`
    select l.marketplace, l.id, f.id as fingerprint, f.address as image, f.first_seen as since,
      array_position(array(select jsonb_array_elements_text(l.listing -> 'images')), f.address) - 1 as place
    from jsonb_to_recordset(${keys}::jsonb) as s(marketplace text, id text)
    join listing l on l.marketplace = s.marketplace and l.id = s.id
    join fingerprint f on f.bank = 'listing' and f.matches <> '[]' and f.marketplace = l.marketplace and f.seller = l.seller
      and l.listing -> 'images' ? f.address
    order by l.marketplace, l.id, place`.execute(tx);
  const likes = await picturesLike(tx, [...new Set(rows.map(({ fingerprint }) => fingerprint))]);
  const byListing = new Map<string, ListingLike[]>();
  for (const { marketplace, id, fingerprint, image, place, since } of rows) {
    const key = `${marketplace}/${id}`;
    const shownSince = new Date(since).toISOString();
    const added = (likes.get(fingerprint) ?? []).map((like) => ({ ...like, image, place, shownSince }));
    if (added.length > 0) byListing.set(key, [...(byListing.get(key) ?? []), ...added]);
  }
  return byListing;
}

/** The text that was read in these listings' pictures, by `marketplace/id`, in the listing's order; without pictures that have none. Asked as the work. */
export async function textsOfListings(
  tx: AnyTx,
  listings: readonly ListingKey[],
): Promise<ReadonlyMap<string, readonly ImageText[]>> {
  const keys = JSON.stringify(listings.map(({ marketplace, id }) => ({ marketplace, id })));
  const { rows } = await sql<{ marketplace: string; id: string; image: string; lines: ImageText['lines'] }>`
    select l.marketplace, l.id, f.address as image, f.texts as lines
    from jsonb_to_recordset(${keys}::jsonb) as s(marketplace text, id text)
    join listing l on l.marketplace = s.marketplace and l.id = s.id
    join fingerprint f on f.bank = 'listing' and f.texts <> '[]' and f.marketplace = l.marketplace and f.seller = l.seller
      and l.listing -> 'images' ? f.address
    order by l.marketplace, l.id, array_position(array(select jsonb_array_elements_text(l.listing -> 'images')), f.address)`.execute(
    tx,
  );
  const byListing = new Map<string, ImageText[]>();
  for (const { marketplace, id, image, lines } of rows) {
    const key = `${marketplace}/${id}`;
    byListing.set(key, [...(byListing.get(key) ?? []), { image, lines }]);
  }
  return byListing;
}

/** A rectangle that a program of ours measured may reach over the edge by a rounding. */
export const withinPicture = ({ left, top, width, height }: Region): Region => ({
  left: share(left),
  top: share(top),
  width: share(width),
  height: share(height),
});

const share = (value: number): number => Math.min(1, Math.max(0, Math.round(value * 1000) / 1000));
