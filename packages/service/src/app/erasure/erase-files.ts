import { sql } from 'kysely';
import type { Blobs } from '../../platform/blobs.ts';
import { lockFileAlone } from '../../platform/lock-file.ts';
import type { Transactions } from '../../platform/transactions.ts';

/**
 * Erases files that no row names any more. After the commit that erased their rows, since a file does not come back when a transaction
 * is undone. Each is looked for again while no one can keep it, since another document may have the same bytes.
 */
export async function eraseFiles(transactions: Transactions, blobs: Blobs, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes)
    await transactions.work(async (tx) => {
      await lockFileAlone(tx, hash);
      const { rows } = await sql`
        select from exhibit where sha256 = ${hash} or copy = ${hash}
        union all select from captured_file where sha256 = ${hash} or copy = ${hash}
        union all select from fingerprint where sha256 = ${hash} and case_id is null limit 1`.execute(tx);
      if (rows.length === 0) await blobs.erase(hash);
    });
}
