import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import { takeOut } from './bank.ts';

interface Seller {
  readonly marketplace: string;
  readonly seller: string;
}

/** Participants in whose banks pictures of a seller's pages are. */
export async function bankedFrom(tx: Tx, { marketplace, seller }: Seller): Promise<string[]> {
  const { rows } = await sql<{ tenant: string }>`
    select distinct tenant from fingerprint where marketplace = ${marketplace} and seller = ${seller} and bank <> 'listing'`.execute(
    tx,
  );
  return rows.map(({ tenant }) => tenant);
}

/**
 * The fingerprints of a seller's pictures go, also those in banks, whose tenants are concerned already. Pictures of cases went with the
 * cases' papers.
 */
export async function forgetFingerprints(tx: Tx, { marketplace, seller }: Seller, now: Date): Promise<void> {
  const its = sql`marketplace = ${marketplace} and seller = ${seller}`;
  const { rows } = await sql<{ id: string }>`select id from fingerprint where ${its} and bank <> 'listing'`.execute(tx);
  await takeOut(
    tx,
    rows.map(({ id }) => id),
    now,
  );
  await sql`delete from fingerprint where ${its} and bank = 'listing'`.execute(tx);
}
