import { sql } from 'kysely';
import type { Blobs } from '../../platform/blobs.ts';
import { lockFileAlone } from '../../platform/lock-file.ts';
import type { Transactions } from '../../platform/transactions.ts';

/** Erases files of uploads that no row names any more, after the commit that removed their rows. Documents are among the same files. */
export async function eraseUploads(transactions: Transactions, blobs: Blobs, hashes: readonly string[]): Promise<void> {
  for (const hash of new Set(hashes))
    await transactions.work(async (tx) => {
      await lockFileAlone(tx, hash);
      const { rows } = await sql`
        select from fingerprint where sha256 = ${hash}
        union all select from exhibit where sha256 = ${hash} or copy = ${hash}
        union all select from captured_file where sha256 = ${hash} or copy = ${hash} limit 1`.execute(tx);
      if (rows.length === 0) await blobs.erase(hash);
    });
}
