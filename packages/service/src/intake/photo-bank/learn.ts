import { sql } from 'kysely';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { lockBank, takeOut } from './bank.ts';

/** Pictures that a brand's bank learns from its authorised shops: the catalogue of a large brand. */
const mostLearned = 2000;

/**
 * A brand's bank learns the pictures of its authorised shops, of listings that name the brand. @param of a shop; or a brand, whose
 * authorised shops may have changed
 */
export async function learnFrom(
  tx: Tx,
  of: { readonly marketplace: string; readonly seller: string } | { readonly brand: string },
  now: Date,
): Promise<void> {
  const concerned =
    'brand' in of
      ? sql`brand.id = ${of.brand}`
      : sql`brand.brand -> 'authorised' @> jsonb_build_array(jsonb_build_object('marketplace', ${of.marketplace}::text, 'seller', ${of.seller}::text))`;
  const { rows: brands } = await sql<{ tenant: string; id: string }>`
    select tenant, id from brand where ${concerned} and jsonb_array_length(brand.brand -> 'authorised') > 0 order by id`.execute(
    tx,
  );
  if (brands.length === 0) return;
  await allowTenantWrites(
    tx,
    brands.map(({ tenant }) => tenant),
  );
  await lockBank(tx);
  // The id follows from the picture and the brand, so that a brand learns it once.
  for (const { tenant, id } of brands)
    await sql`
      insert into fingerprint (
        tenant, id, bank, brand, marketplace, seller, listing, address, address_hash, pdq, quality, features, first_seen, read_at)
      select ${tenant}::text, md5(f.id::text || ${id}::text)::uuid, 'brand', ${id}::text, f.marketplace, f.seller, f.listing, f.address, f.address_hash,
        f.pdq, f.quality, f.features, f.first_seen, ${now}::timestamptz
      from brand b, jsonb_to_recordset(b.brand -> 'authorised') as shop(marketplace text, seller text)
      join fingerprint f on f.bank = 'listing' and f.marketplace = shop.marketplace and f.seller = shop.seller
      where b.tenant = ${tenant} and b.id = ${id} and f.features is not null
        and not exists (select from fingerprint own where own.id = md5(f.id::text || ${id}::text)::uuid)
        and exists (select from sighting s where s.tenant = b.tenant and s.brand = b.id and s.marketplace = f.marketplace and s.listing = f.listing)
      order by f.first_seen desc, f.id
      limit greatest(0, ${mostLearned} - (
        select count(*) from fingerprint own where own.tenant = ${tenant} and own.brand = ${id} and own.bank = 'brand' and own.seller is not null))
      on conflict (id) do nothing`.execute(tx);
}

/** After a change of a brand: forgets what it learned from shops that it authorises no longer, and learns from the others. */
export async function learnAgain(
  tx: Tx,
  { tenant, brand }: { readonly tenant: string; readonly brand: string },
  now: Date,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select f.id from fingerprint f join brand b on b.tenant = f.tenant and b.id = f.brand
    where f.bank = 'brand' and f.tenant = ${tenant} and f.brand = ${brand} and f.seller is not null
      and not b.brand -> 'authorised' @> jsonb_build_array(jsonb_build_object('marketplace', f.marketplace, 'seller', f.seller))`.execute(
    tx,
  );
  await allowTenantWrites(tx, [tenant]);
  await takeOut(
    tx,
    rows.map(({ id }) => id),
    now,
  );
  await learnFrom(tx, { brand }, now);
}
