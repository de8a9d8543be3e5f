import { sql } from 'kysely';
import { bookVersion, readBook, readBooked, sweepOwner, sweepPrefix } from '../brands/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { WorkSource } from '../platform/poller.ts';
import type { Transactions, Tx } from '../platform/transactions.ts';
import { type Book, compileBook, type ScreenedRow, screenListings } from './screen-listings.ts';

interface Dependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
}

/** Listings screened in one transaction: some 10 ms of work, and a row of JSON each in the statement that writes them. */
const listingsAtOnce = 256;

/**
 * Listings whose content was never screened as it stands, against the whole brand book. The book is compiled once and
 * again when its version moves. The version is read after the listings are locked: a brand that changed before is in
 * the book, one that changes later finds its sweep waiting for these very locks.
 */
export function screeningSource({ transactions, clock }: Dependencies): WorkSource {
  let cached: { readonly version: number; readonly book: Book } | undefined;
  const bookNow = async (tx: Tx): Promise<Book> => {
    const version = await bookVersion(tx);
    if (cached?.version === version) return cached.book;
    const book = compileBook(await readBook(tx));
    cached = { version, book };
    return book;
  };
  return () =>
    transactions.work(async (tx) => {
      const { rows } = await sql<ScreenedRow>`
        select marketplace, id, listing from listing where screened_hash is distinct from content_hash
        order by marketplace, id limit ${listingsAtOnce} for update skip locked`.execute(tx);
      if (rows.length === 0) return 0;
      await screenListings(tx, rows, await bookNow(tx), clock.now().toISOString());
      await sql`
        update listing set screened_hash = content_hash
        from jsonb_to_recordset(${JSON.stringify(rows.map(({ marketplace, id }) => ({ marketplace, id })))}::jsonb) as s(marketplace text, id text)
        where listing.marketplace = s.marketplace and listing.id = s.id`.execute(tx);
      return rows.length;
    });
}

/**
 * A brand that came or changed, against every listing: that brand alone, so that the others' findings need no second
 * look. How far it has come is a row; a change in the middle of it begins it anew.
 */
export function brandSweepSource({ transactions, clock }: Dependencies): WorkSource {
  return () =>
    transactions.work(async (tx) => {
      const sweep = await tx
        .selectFrom('cursor')
        .select(['entity', 'cursor'])
        .where('marketplace', '=', sweepOwner)
        .where('entity', 'like', `${sweepPrefix}%`)
        .where('due_at', '<=', clock.now())
        .orderBy('due_at')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (!sweep) return 0;
      const mine = tx.deleteFrom('cursor').where('marketplace', '=', sweepOwner).where('entity', '=', sweep.entity);
      const booked = await readBooked(tx, sweep.entity.slice(sweepPrefix.length));
      const [marketplace, id] = sweep.cursor === '' ? ['', ''] : (JSON.parse(sweep.cursor) as [string, string]);
      const { rows } = await sql<ScreenedRow>`
        select marketplace, id, listing from listing where (marketplace, id) > (${marketplace}, ${id})
        order by marketplace, id limit ${listingsAtOnce} for update`.execute(tx);
      if (booked && rows.length > 0) {
        await screenListings(tx, rows, compileBook([booked]), clock.now().toISOString());
      }
      const last = rows.at(-1);
      if (!last || rows.length < listingsAtOnce) await mine.execute();
      else {
        await tx
          .updateTable('cursor')
          .set({ cursor: JSON.stringify([last.marketplace, last.id]) })
          .where('marketplace', '=', sweepOwner)
          .where('entity', '=', sweep.entity)
          .execute();
      }
      return 1;
    });
}
