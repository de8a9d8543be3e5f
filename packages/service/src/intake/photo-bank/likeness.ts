import type { PictureMatch } from '@marketsafe/screening';
import { type SellerRef, sellerKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { AnyTx } from '../../platform/transactions.ts';

/** What a picture of a listing has in common with a picture of a bank, as its row keeps it. */
export interface Likeness extends PictureMatch {
  /** The id of the bank's picture. */
  readonly with: string;
}

/** `brand`: genuine goods, uploaded by the rights holder or learned from an authorised shop. `case`: the page of an upheld case. */
type Bank = 'brand' | 'logo' | 'case';

/** A picture of a bank that a listing's picture is like. */
export interface PictureLike extends PictureMatch {
  /** The id of the bank's picture. */
  readonly picture: string;
  readonly bank: Bank;
  /** Whose bank it is in. */
  readonly participant: string;
  /** The id of its brand. Absent of a `case` about a right whose mark is in no brand book. */
  readonly brand?: string;
  /** Of `case`: the case, and the id of the right that it is about. */
  readonly case?: string;
  readonly right?: string;
  /** Of an upload: the name of its file. */
  readonly name?: string;
  /** ISO 8601: since when the page that it is from showed it, or when it was uploaded. */
  readonly firstSeen: string;
  /** Whose page showed it, as a seller key. Absent: it was uploaded. */
  readonly seller?: string;
  readonly listing?: { readonly marketplace: string; readonly id: string };
  /** The address at which that page showed it. */
  readonly address?: string;
  /** How many sellers that are known to be honest show the same picture. */
  readonly honestSellers: number;
}

interface LikeRow {
  readonly of: string;
  readonly likeness: Likeness;
  readonly picture: string;
  readonly bank: Bank;
  readonly tenant: string;
  readonly brand: string | null;
  readonly case_id: string | null;
  readonly right_id: string | null;
  readonly name: string | null;
  readonly first_seen: Date | string;
  readonly marketplace: string | null;
  readonly seller: string | null;
  readonly listing: string | null;
  readonly address: string | null;
  readonly honest_sellers: number;
}

/**
 * The pictures of banks that listings' pictures are like, by the id of each one's fingerprint, the likest first. A seller is never matched with
 * a picture that their own pages showed before the page that it is from.
 */
export async function picturesLike(
  tx: AnyTx,
  pictures: readonly string[],
): Promise<ReadonlyMap<string, readonly PictureLike[]>> {
  const likes = new Map<string, PictureLike[]>();
  if (pictures.length === 0) return likes;
  const { rows } = await sql<LikeRow>`
    select f.id as of, m.likeness, b.id as picture, b.bank, b.tenant, b.brand, b.case_id, b.right_id, b.name, b.first_seen,
      b.marketplace, b.seller, b.listing, b.address, b.honest_sellers
    from fingerprint f
    cross join lateral jsonb_array_elements(f.matches) as m(likeness)
    join fingerprint b on b.id = (m.likeness ->> 'with')::uuid and b.bank <> 'listing' and b.features is not null
    where f.id = any (${[...pictures]}::uuid[]) and f.bank = 'listing' and f.matches <> '[]' and not ${showedFirst}
      and not (m.likeness ->> 'kind' = 'same-scene' and ${isOfTheShop})
    order by f.id, case m.likeness ->> 'kind' when 'same-picture' then 0 when 'same-scene' then 1 else 2 end,
      (m.likeness ->> 'points')::int desc, b.id`.execute(tx);
  for (const row of rows) likes.set(row.of, [...(likes.get(row.of) ?? []), likeOf(row)]);
  return likes;
}

function likeOf({ likeness, ...row }: LikeRow): PictureLike {
  const { with: _, ...match } = likeness;
  const { marketplace, seller, listing } = row;
  const shop: SellerRef | undefined = marketplace === null || seller === null ? undefined : { marketplace, seller };
  return {
    ...match,
    picture: row.picture,
    bank: row.bank,
    participant: row.tenant,
    ...(row.brand !== null && { brand: row.brand }),
    ...(row.case_id !== null && { case: row.case_id }),
    ...(row.right_id !== null && { right: row.right_id }),
    ...(row.name !== null && { name: row.name }),
    firstSeen: iso(row.first_seen),
    ...(shop && { seller: sellerKey(shop) }),
    ...(shop && listing !== null && { listing: { marketplace: shop.marketplace, id: listing } }),
    ...(row.address !== null && { address: row.address }),
    honestSellers: row.honest_sellers,
  };
}

/**
 * A pull of a whole marketplace takes up to a day and reads its listings in any order. Of two pages that it read within this time, which
 * one showed the picture first is not known, and that counts for the seller.
 */
export const unsure = sql`interval '1 day'`;

/**
 * Whether a seller's picture `own` is the bank's picture `b`, in any of its alterations, and was shown before the page that `b` is from.
 * What was uploaded is from no page. A seller whose own listing was taken down is matched with it.
 */
const isEarlier = sql`(
  own.bank = 'listing' and own.matches <> '[]' and own.matches @> jsonb_build_array(jsonb_build_object('with', b.id))
  and b.seller is not null and (b.marketplace, b.seller) is distinct from (own.marketplace, own.seller)
  and own.first_seen <= b.first_seen + ${unsure})`;

/** Whether the pages of the seller of `f` showed the bank's picture `b` first. */
const showedFirst = sql`exists (
  select from fingerprint own where ${isEarlier} and own.marketplace = f.marketplace and own.seller = f.seller)`;

/**
 * Whether the shop of `f` has what `f` shares with the bank's picture `b` on other goods too: a banner, a frame, a background. That is the
 * shop's and says nothing of a brand. The bank's picture itself is of other goods if it is from a page of the same shop.
 */
const isOfTheShop = sql`(
  (b.marketplace = f.marketplace and b.seller = f.seller)
  or exists (
    select from fingerprint other
    where other.bank = 'listing' and other.marketplace = f.marketplace and other.seller = f.seller
      and other.id <> f.id and other.listing is distinct from f.listing
      and other.matches @> jsonb_build_array(jsonb_build_object('with', b.id, 'kind', 'same-scene'))))`;

/** By case of the participant: the sellers, as keys, whose pages showed a picture of its page first. Asked as the work. */
export async function firstToShow(
  tx: AnyTx,
  participant: string,
  cases: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await sql<SellerRef & { case_id: string }>`
    select distinct b.case_id, own.marketplace, own.seller from fingerprint b join fingerprint own on ${isEarlier}
    where b.bank = 'case' and b.tenant = ${participant} and b.case_id = any (${[...cases]}::uuid[])`.execute(tx);
  const byCase = Map.groupBy(rows, (row) => row.case_id);
  return new Map([...byCase].map(([id, all]) => [id, new Set(all.map(sellerKey))]));
}

const iso = (instant: Date | string): string => new Date(instant).toISOString();
