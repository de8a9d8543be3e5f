import { isDeepStrictEqual } from 'node:util';
import { SHARED_FROM } from '@marketsafe/screening';
import { type AlikeIn, Brand, type Money } from '@marketsafe/terms';
import { sql } from 'kysely';
import { sameMark } from '../../parties/rights/index.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { firstToShow, type ListingLike, likesOfListings, withinPicture } from '../photo-bank/index.ts';
import { type GoodsKeys, keysOf } from '../same-goods/index.ts';
import { type AlikePicture, copiedTitles, matchesOf, type Offer, type RemovedPage } from './match.ts';

/** A finding whose goods an upheld case removed, as the finding's row keeps it. */
export interface Relist {
  readonly case: string;
  /** Whose page the case removed: a seller key. */
  readonly seller: string;
  readonly agree: readonly AlikeIn[];
  /** ISO 8601 UTC: when the removed page was seen gone, and when this one was first seen. */
  readonly removedAt: string;
  readonly firstSeen: string;
  readonly picture?: AlikePicture;
}

/**
 * Compares all findings of a brand with the pages that its owner's upheld cases removed, and writes what changed. The fingerprint of a
 * removal is what its case keeps: title, price, seller and, in the photo bank, the pictures.
 */
export async function findRelists(tx: Tx, tenant: string, brand: string): Promise<void> {
  const removed = await removedPages(tx, tenant, brand);
  const rows = await offersOf(tx, tenant, brand, removed.length > 0);
  if (rows.length === 0) return;
  const pictures = await picturesOfCases(tx, tenant, removed.length > 0 ? rows : []);
  const offers = rows.map(
    (row): Offer => ({
      ...{ marketplace: row.marketplace, listing: row.listing, seller: `${row.marketplace}/${row.seller}` },
      ...{ words: row.goods.words, firstSeen: row.first_seen_at.toISOString() },
      ...(row.price !== null && { price: row.price }),
      pictures: pictures.get(`${row.marketplace}/${row.listing}`) ?? new Map(),
    }),
  );
  const copied = copiedTitles(removed, offers);
  const shownFirst = copied.length > 0 ? await firstToShow(tx, tenant, copied) : new Map<string, never>();
  const found = matchesOf(removed, offers, shownFirst);
  const pages = new Map(removed.map((page) => [page.case, page]));
  const changed = rows.flatMap(({ marketplace, listing, relist }, place) => {
    const match = found.get(place);
    const page = match && pages.get(match.case);
    const now: Relist | null =
      match && page
        ? {
            ...{ case: match.case, seller: page.seller, agree: match.agree, removedAt: page.removedAt },
            firstSeen: offers[place]?.firstSeen ?? page.removedAt,
            ...(match.picture && { picture: match.picture }),
          }
        : null;
    return isDeepStrictEqual(relist, now) ? [] : [{ marketplace, listing, relist: now }];
  });
  if (changed.length === 0) return;
  await allowTenantWrites(tx, [tenant]);
  await sql`
    update finding set relist = r.relist
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as r(marketplace text, listing text, relist jsonb)
    where finding.tenant = ${tenant} and finding.brand = ${brand} and finding.marketplace = r.marketplace and finding.listing = r.listing`.execute(
    tx,
  );
}

interface RemovedRow {
  readonly id: string;
  readonly target: { readonly marketplace: string; readonly id: string };
  readonly seller: string;
  readonly title: string | null;
  readonly price: Money | null;
  readonly mark: string | null;
  readonly removed_at: string;
  readonly brand: unknown;
}

/** The listings that upheld cases of the participant took down, for the brand's marks: from its own views of them. */
async function removedPages(tx: Tx, tenant: string, brand: string): Promise<readonly RemovedPage[]> {
  const { rows } = await sql<RemovedRow>`
    select case_view.id::text as id, view -> 'target' as target, view #>> '{seller,key}' as seller, view ->> 'title' as title,
      view -> 'price' as price, view #>> '{right,mark}' as mark, view ->> 'removedAt' as removed_at, brand.brand
    from case_view join brand on brand.tenant = ${tenant} and brand.id = ${brand}
    where case_view.tenant = ${tenant} and status = 'upheld' and view -> 'target' ->> 'kind' = 'listing'
      and view ? 'removedAt' and not view ? 'backSince'
    order by case_view.filed_at, case_view.id`.execute(tx);
  const [first] = rows;
  if (!first) return [];
  const { marks } = Brand.parse(first.brand);
  return rows
    .filter(({ mark }) => mark === null || marks.some(({ text }) => sameMark(text, mark)))
    .map(({ id, target: { marketplace, id: listing }, seller, title, price, removed_at: removedAt }): RemovedPage => {
      const page = {
        marketplace,
        id: listing,
        title: title ?? '',
        seller: { id: seller.slice(marketplace.length + 1) },
      };
      const { words } = keysOf({ ...page, images: [], shipsTo: [], variants: [], attributes: {} });
      return {
        ...{ case: id, seller, marketplace, listing, words, removedAt },
        ...(price !== null && { price }),
      };
    });
}

interface OfferRow {
  readonly marketplace: string;
  readonly listing: string;
  readonly goods: GoodsKeys;
  readonly relist: Relist | null;
  readonly seller: string;
  readonly price: Money | null;
  readonly first_seen_at: Date;
  /** Screening recognised a picture of a removed page. */
  readonly pictured: boolean;
}

/** The brand's findings; if nothing was removed, those that were matched before. */
async function offersOf(tx: Tx, tenant: string, brand: string, all: boolean): Promise<readonly OfferRow[]> {
  const { rows } = await sql<OfferRow>`
    select finding.marketplace, finding.listing, finding.goods, finding.relist, listing.seller, listing.first_seen_at,
      listing.listing -> 'price' as price,
      finding.finding @? '$.signals[*] ? (@.signal == "same-picture" && @.bank == "case")' as pictured
    from finding join listing on listing.marketplace = finding.marketplace and listing.id = finding.listing
    where finding.tenant = ${tenant} and finding.brand = ${brand} ${all ? sql`` : sql`and finding.relist is not null`}
    order by finding.marketplace, finding.listing`.execute(tx);
  return rows;
}

/** By listing and case: the pictures that show the same as one of a removed page, and are no stock photo. */
async function picturesOfCases(
  tx: Tx,
  tenant: string,
  rows: readonly OfferRow[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, AlikePicture>>> {
  const pictured = rows.filter((row) => row.pictured).map(({ marketplace, listing: id }) => ({ marketplace, id }));
  if (pictured.length === 0) return new Map();
  // Left out of these are the pictures that the seller's own pages showed first.
  const likes = await likesOfListings(tx, pictured);
  return new Map([...likes].map(([key, all]) => [key, byCase(all.filter((like) => like.participant === tenant))]));
}

/** For each case, the picture that has the most in common with one of its page. */
function byCase(likes: readonly ListingLike[]): ReadonlyMap<string, AlikePicture> {
  const found = new Map<string, AlikePicture>();
  for (const { bank, case: id, kind, honestSellers, image, address, points, mirrored, region, withRegion } of likes) {
    if (bank !== 'case' || id === undefined || kind !== 'same-picture' || honestSellers >= SHARED_FROM) continue;
    if ((found.get(id)?.points ?? 0) >= points) continue;
    const pair = { image, ...(address !== undefined && { with: address }) };
    found.set(id, { ...pair, points, mirrored, region: withinPicture(region), withRegion: withinPicture(withRegion) });
  }
  return found;
}
