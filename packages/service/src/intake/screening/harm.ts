import { type RawBuilder, sql } from 'kysely';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';

/**
 * A listing's likely damage: score x price x sold, in the listing's own currency (two decimals); 0 if the price or the number sold
 * is unknown. Computed by the database, whose numbers are decimal.
 */
export const harmOf = (score: string): RawBuilder<string> => sql`coalesce(round(
  ${sql.ref(score)}::numeric * (listing.listing->'price'->>'amount')::numeric * (listing.listing->>'sold')::numeric, 2), 0)`;

/** Updates the harm of the findings on these listings after more was sold. */
export async function restateHarm(tx: Tx, marketplace: string, listings: readonly string[]): Promise<void> {
  if (listings.length === 0) return;
  const found = await tx
    .selectFrom('finding')
    .select('tenant')
    .distinct()
    .where('marketplace', '=', marketplace)
    .where('listing', 'in', [...listings])
    .execute();
  await allowTenantWrites(
    tx,
    found.map(({ tenant }) => tenant),
  );
  await sql`
    update finding set harm = ${harmOf('finding.score')} from listing
    where listing.marketplace = finding.marketplace and listing.id = finding.listing
      and finding.marketplace = ${marketplace} and finding.listing = any (${[...listings]}::text[])`.execute(tx);
}
