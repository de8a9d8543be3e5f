import { sql } from 'kysely';
import type { Blobs } from '../../platform/blobs.ts';
import { lockFileAlone } from '../../platform/lock-file.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import { hashOf } from './want.ts';

/**
 * What is kept of the pictures of a seller's listings goes: those that they have, also where another's listing has the same, and those
 * that they had. Returns the hashes of files.
 */
export async function forgetPictures(
  tx: Tx,
  { marketplace, seller }: { readonly marketplace: string; readonly seller: string },
): Promise<string[]> {
  const { rows } = await sql<{ sha256: string | null }>`
    delete from listing_picture where marketplace = ${marketplace} and (seller = ${seller} or address_hash in (
      select ${hashOf(sql`image.address`)} from listing l, jsonb_array_elements_text(l.listing -> 'images') as image(address)
      where l.marketplace = ${marketplace} and l.seller = ${seller}))
    returning sha256`.execute(tx);
  return rows.flatMap(({ sha256 }) => sha256 ?? []);
}

/** Erases files of the cache that no row names any more, after the commit that erased their rows. */
export async function erasePictures(
  transactions: Transactions,
  pictures: Blobs,
  hashes: readonly string[],
): Promise<void> {
  for (const hash of new Set(hashes))
    await transactions.work(async (tx) => {
      await lockFileAlone(tx, hash);
      const { rows } = await sql`select from listing_picture where sha256 = ${hash} limit 1`.execute(tx);
      if (rows.length === 0) await pictures.erase(hash);
    });
}
