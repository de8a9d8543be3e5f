import { sql } from 'kysely';
import type { AnyTx, Tx } from '../../platform/transactions.ts';

/** Whether there is anything to compare pictures with: a picture in a bank, or an authorised shop to learn from. */
export const bankExists = sql`(
  exists (select from fingerprint where bank <> 'listing')
  or exists (select from brand where jsonb_array_length(brand.brand -> 'authorised') > 0))`;

/** As long as no participant has switched pictures on in this way, none is read. */
export async function hasBank(tx: AnyTx): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select ${bankExists} as has`.execute(tx);
  return rows[0]?.has ?? false;
}

/** Advisory lock for pictures that come into a bank. Any number that no one else uses. */
const key = 5_042;

/** Until the end of the transaction: so pictures come into banks in the order of their `seq`, and who looked up to one has seen all before. */
export async function lockBank(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${key})`.execute(tx);
}

/**
 * Makes the listings due to be screened that show one of these pictures, by their fingerprints. What ended its screener twice stays
 * where it is.
 */
export async function rescreenShowing(tx: Tx, fingerprints: readonly string[], now: Date): Promise<void> {
  if (fingerprints.length === 0) return;
  await sql`
    with locked as (
      select listing.marketplace, listing.id from listing
      where listing.screening_due_at is null and (listing.marketplace, listing.id) in (
          select l.marketplace, l.id from fingerprint f
          join listing l on l.marketplace = f.marketplace and l.seller = f.seller and l.listing -> 'images' ? f.address
          where f.id = any (${[...fingerprints]}::uuid[]) and f.bank = 'listing')
        and not exists (
          select from screening_dead_letter aside where aside.marketplace = listing.marketplace and aside.listing = listing.id)
      order by listing.marketplace, listing.id for update of listing)
    update listing set screening_due_at = ${now}::timestamptz from locked
    where listing.marketplace = locked.marketplace and listing.id = locked.id`.execute(tx);
}

/** Takes pictures out of the banks. Listings that were like one of them are screened again. Returns the hashes of their files. */
export async function takeOut(tx: Tx, pictures: readonly string[], now: Date): Promise<string[]> {
  if (pictures.length === 0) return [];
  const { rows: like } = await sql<{ id: string }>`
    select f.id from unnest(${[...pictures]}::text[]) as b(id)
    join fingerprint f on f.bank = 'listing' and f.matches <> '[]' and f.matches @> jsonb_build_array(jsonb_build_object('with', b.id))`.execute(
    tx,
  );
  await rescreenShowing(
    tx,
    like.map(({ id }) => id),
    now,
  );
  const { rows } = await sql<{ sha256: string | null }>`
    delete from fingerprint where id = any (${[...pictures]}::uuid[]) and bank <> 'listing' returning sha256`.execute(
    tx,
  );
  return rows.flatMap(({ sha256 }) => sha256 ?? []);
}
