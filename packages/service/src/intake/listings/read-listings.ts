import { Listing } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import { notFound } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { cardOf } from './card.ts';
import type { ListingDetail, ListingQuery } from './contract.ts';
import { gramsOfQuery } from './search-words.ts';

const columns = ['marketplace', 'id', 'state', 'listing', 'observed_at'] as const;

/** Listings whose title, brand or seller's name contain every word, by marketplace and id. */
export async function searchListings(tx: AnyTx, query: z.output<typeof ListingQuery>) {
  const after = readCursor(query.cursor, ['text', 'text']);
  let found = tx.selectFrom('listing').select(columns);
  if (query.q !== undefined && query.q.trim() !== '') {
    found = found.where(sql<boolean>`grams @> ${gramsOfQuery(query.q)}::text[]`);
  }
  if (query.marketplace !== undefined) found = found.where('marketplace', '=', query.marketplace);
  if (query.seller !== undefined) found = found.where('seller', '=', query.seller);
  if (after) found = found.where(sql<boolean>`(marketplace, id) > (${sql.join(after)})`);
  const rows = await found
    .orderBy('marketplace')
    .orderBy('id')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(cardOf),
    ...(rows.length > query.limit && last && { next: writeCursor([last.marketplace, last.id]) }),
  };
}

export async function readListing(
  tx: AnyTx,
  ref: { marketplace: string; listing: string },
): Promise<z.input<typeof ListingDetail>> {
  const row = await tx
    .selectFrom('listing')
    .select(columns)
    .where('marketplace', '=', ref.marketplace)
    .where('id', '=', ref.listing)
    .executeTakeFirst();
  if (!row) throw notFound('listing');
  return { ...cardOf(row), listing: Listing.parse(row.listing) };
}
