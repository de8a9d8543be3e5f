import type { Listing } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Transactions } from '../../platform/transactions.ts';
import { gramsOf } from './listing-content.ts';

const PAGE = 500;

/**
 * Rebuilds the search grams of every listing, which depend on this version's folding of names. One page a transaction, so that no
 * other work waits long. Returns the number of listings.
 */
export async function reindexListings(transactions: Transactions): Promise<number> {
  let last = { marketplace: '', id: '' };
  for (let done = 0; ; ) {
    const page = await transactions.work(async (tx) => {
      const rows = await tx
        .selectFrom('listing')
        .select(['marketplace', 'id', 'listing'])
        .where(sql<boolean>`(marketplace, id) > (${last.marketplace}, ${last.id})`)
        .orderBy('marketplace')
        .orderBy('id')
        .limit(PAGE)
        .execute();
      const filed = rows.map(({ marketplace, id, listing }) => ({
        marketplace,
        id,
        grams: gramsOf(listing as Listing),
      }));
      await sql`
        update listing set grams = array(select jsonb_array_elements_text(r.grams))
        from jsonb_to_recordset(${JSON.stringify(filed)}::jsonb) as r(marketplace text, id text, grams jsonb)
        where listing.marketplace = r.marketplace and listing.id = r.id`.execute(tx);
      return rows;
    });
    done += page.length;
    const end = page.at(-1);
    if (!end || page.length < PAGE) return done;
    last = end;
  }
}
