import { sql } from 'kysely';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { goodsByBrand, queueGrouping } from '../same-goods/index.ts';
import type { DueListing } from './claims.ts';
import { harmOf } from './harm.ts';
import type { Screened } from './screen-batch.ts';
import { brandsByShop, countShops } from './shop-mix.ts';

/** Replaces the earlier findings of these listings by the results of screening. The caller has locked them. */
export async function writeFindings(
  tx: Tx,
  listings: readonly DueListing[],
  screened: Screened,
  now: Date,
): Promise<void> {
  const keys = JSON.stringify(listings.map(({ marketplace, id }) => ({ marketplace, id })));
  const { rows } = await sql<{ tenant: string }>`
    select distinct tenant from sighting
    join jsonb_to_recordset(${keys}::jsonb) as s(marketplace text, id text) on sighting.marketplace = s.marketplace and sighting.listing = s.id
    union select distinct tenant from finding
    join jsonb_to_recordset(${keys}::jsonb) as s(marketplace text, id text) on finding.marketplace = s.marketplace and finding.listing = s.id`.execute(
    tx,
  );
  const tenants = new Set([...rows.map(({ tenant }) => tenant), ...screened.tenants]);
  if (tenants.size === 0) return;
  await allowTenantWrites(tx, tenants);
  const before = { shops: await brandsByShop(tx, keys), goods: await goodsByBrand(tx, keys) };
  await sql`
    with screened as (
      select * from jsonb_to_recordset(${keys}::jsonb) as s(marketplace text, id text)
    ), found as (
      select f.* from jsonb_to_recordset(${screened.findings}::jsonb) as f(
        tenant text, marketplace text, listing text, brand text, band text, score double precision, finding jsonb, goods jsonb)
      join screened on screened.marketplace = f.marketplace and screened.id = f.listing
    ), seen as (
      select f.* from jsonb_to_recordset(${screened.sightings}::jsonb) as f(tenant text, brand text, marketplace text, listing text, seller text)
      join screened on screened.marketplace = f.marketplace and screened.id = f.listing
    ), unseen as (
      delete from sighting using screened
      where sighting.marketplace = screened.marketplace and sighting.listing = screened.id and not exists (
        select from seen where seen.brand = sighting.brand and seen.marketplace = sighting.marketplace and seen.listing = sighting.listing)
    ), sighted as (
      insert into sighting (tenant, brand, marketplace, listing, seller) select tenant, brand, marketplace, listing, seller from seen
      on conflict (tenant, brand, marketplace, listing) do update set seller = excluded.seller where sighting.seller <> excluded.seller
    ), gone as (
      delete from finding using screened
      where finding.marketplace = screened.marketplace and finding.listing = screened.id and not exists (
        select from found where found.brand = finding.brand and found.marketplace = finding.marketplace and found.listing = finding.listing)
    )
    insert into finding (tenant, marketplace, listing, brand, band, score, harm, finding, goods)
    select found.tenant, found.marketplace, found.listing, found.brand, found.band, found.score, ${harmOf('found.score')}, found.finding, found.goods
    from found join listing on listing.marketplace = found.marketplace and listing.id = found.listing
    on conflict (tenant, brand, marketplace, listing) do update
      set band = excluded.band, score = excluded.score, harm = excluded.harm, finding = excluded.finding, goods = excluded.goods`.execute(
    tx,
  );
  await countShops(tx, before.shops, await brandsByShop(tx, keys), now);
  await queueGrouping(tx, before.goods, await goodsByBrand(tx, keys), now);
}
