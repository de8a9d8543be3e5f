import type { Band, Brand, Target } from '@marketsafe/terms';
import { sql } from 'kysely';
import { sameMark } from '../../parties/rights/index.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { ShopListing } from '../case-file/index.ts';

export interface SeenShop {
  readonly screened: number;
  readonly infringing: number;
  readonly band: Band;
  /** ISO 8601 UTC. */
  readonly since: string;
  /** Listings that infringe, the highest score first; at most `mostListings`. */
  readonly listings: readonly ShopListing[];
}

interface Asked {
  readonly holder: string;
  readonly mark: string | undefined;
  readonly band: Band;
  readonly days: number;
  readonly now: string;
}

/** The number that a person at the desk can look through. */
const mostListings = 50;

const bandsFrom: Readonly<Record<Band, readonly Band[]>> = {
  act: ['act'],
  review: ['act', 'review'],
  watch: ['act', 'review', 'watch'],
};

/**
 * Screening results of a shop for the mark of a right: listings that were on sale within the days and are screened in their current
 * version, and those of them with a finding for the holder at or above the band. Empty if the holder's brand book lacks the mark.
 */
export async function screenedShop(tx: Tx, shop: Target, { holder, mark, band, days, now }: Asked): Promise<SeenShop> {
  const since = new Date(Date.parse(now) - days * 86_400_000).toISOString();
  const brands = mark === undefined ? [] : await brandsWith(tx, holder, mark);
  if (brands.length === 0) return { screened: 0, infringing: 0, band, since, listings: [] };
  const { rows } = await sql<ShopListing & { found: boolean; total: number; infringing: number }>`
    select *, count(*) over ()::int as total, count(*) filter (where found) over ()::int as infringing
    from (
      select l.id, l.title, l.listing ->> 'url' as url, f.score, f.band, coalesce(f.band = any (${[...bandsFrom[band]]}::text[]), false) as found
      from listing l
      left join lateral (
        select score, band from finding
        where tenant = ${holder} and marketplace = l.marketplace and listing = l.id and brand = any (${brands}::text[])
        order by score desc limit 1) f on true
      where l.marketplace = ${shop.marketplace} and l.seller = ${shop.id} and l.screened_hash = l.content_hash
        and (l.state = 'visible' or l.disappeared_at >= ${since}::timestamptz)) shown
    order by found desc, score desc nulls last, id limit ${mostListings}`.execute(tx);
  const [first] = rows;
  return {
    screened: first?.total ?? 0,
    infringing: first?.infringing ?? 0,
    band,
    since,
    listings: rows
      .filter(({ found }) => found)
      .map(({ id, title, url, score, band: of }) => ({ id, title, ...(url && { url }), score, band: of })),
  };
}

async function brandsWith(tx: Tx, holder: string, mark: string): Promise<string[]> {
  const rows = await tx.selectFrom('brand').select(['id', 'brand']).where('tenant', '=', holder).execute();
  return rows.flatMap(({ id, brand }) =>
    (brand as unknown as Brand).marks.some(({ text }) => sameMark(text, mark)) ? [id] : [],
  );
}
