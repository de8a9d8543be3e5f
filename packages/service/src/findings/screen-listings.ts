import { type BrandBook, compileBrandBook, screen } from '@marketsafe/screening';
import { type Finding, Listing } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { BookedBrand } from '../brands/index.ts';
import { concern } from '../platform/concerns.ts';
import type { Tx } from '../platform/transactions.ts';
import { harmOf } from './harm.ts';
import { sellersAsKnown } from './known-sellers.ts';

export interface ScreenedRow {
  readonly marketplace: string;
  readonly id: string;
  readonly listing: unknown;
}

/** The brands to screen against, compiled, and whose each is. */
export interface Book {
  readonly compiled: BrandBook;
  /** By brand id. */
  readonly brands: ReadonlyMap<string, BookedBrand>;
}

export const compileBook = (brands: readonly BookedBrand[]): Book => ({
  compiled: compileBrandBook(brands.map(({ brand }) => brand)),
  brands: new Map(brands.map((booked) => [booked.brand.id, booked])),
});

/** The findings of listings that the transaction has locked; those of `book`'s brands that were there before give way. */
export async function screenListings(tx: Tx, rows: readonly ScreenedRow[], book: Book, now: string): Promise<void> {
  const listings = rows.map((row) => Listing.parse(row.listing));
  const context = await sellersAsKnown(tx, listings, book.brands, now);
  const findings = listings.flatMap((listing) => screen(listing, book.compiled, context));
  await replaceFindings(tx, rows, book.brands, findings);
}

async function replaceFindings(
  tx: Tx,
  rows: readonly ScreenedRow[],
  brands: ReadonlyMap<string, BookedBrand>,
  findings: readonly Finding[],
): Promise<void> {
  await concern(tx, new Set([...brands.values()].map(({ participant }) => participant)));
  const screened = JSON.stringify(rows.map(({ marketplace, id }) => ({ marketplace, id })));
  const found = JSON.stringify(
    findings.map((finding) => ({
      tenant: brands.get(finding.brand)?.participant,
      marketplace: finding.marketplace,
      listing: finding.listing,
      brand: finding.brand,
      band: finding.band,
      score: finding.score,
      finding,
    })),
  );
  await sql`
    with found as (
      select * from jsonb_to_recordset(${found}::jsonb) as f(
        tenant text, marketplace text, listing text, brand text, band text, score double precision, finding jsonb)
    ), gone as (
      delete from finding using jsonb_to_recordset(${screened}::jsonb) as s(marketplace text, id text)
      where finding.marketplace = s.marketplace and finding.listing = s.id and finding.brand = any (${[...brands.keys()]}::text[])
        and not exists (
          select from found
          where found.brand = finding.brand and found.marketplace = finding.marketplace and found.listing = finding.listing)
    )
    insert into finding (tenant, marketplace, listing, brand, band, score, harm, finding)
    select found.tenant, found.marketplace, found.listing, found.brand, found.band, found.score, ${harmOf('found.score')}, found.finding
    from found join listing on listing.marketplace = found.marketplace and listing.id = found.listing
    on conflict (tenant, brand, marketplace, listing) do update
      set band = excluded.band, score = excluded.score, harm = excluded.harm, finding = excluded.finding`.execute(tx);
}
