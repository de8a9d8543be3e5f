import { MIXED_FROM } from '@marketsafe/screening';
import { sql } from 'kysely';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { beginSweeps, sellerSweep, shopCheck, takeWaiting } from '../brands/index.ts';

/** The brands that the listings `keys` name in each shop, of participants with enough brands to make a shop mixed. */
export async function brandsByShop(tx: Tx, keys: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ shop: string; brands: string }>`
    select sighting.marketplace || '/' || sighting.seller as shop, jsonb_agg(brand order by listing, brand)::text as brands
    from sighting
    join jsonb_to_recordset(${keys}::jsonb) as s(marketplace text, id text) on sighting.marketplace = s.marketplace and sighting.listing = s.id
    where exists (select from brand where brand.tenant = sighting.tenant offset ${MIXED_FROM - 1})
    group by 1`.execute(tx);
  return new Map(rows.map(({ shop, brands }) => [shop, brands]));
}

/**
 * Queues the shops whose named brands changed for counting. It is not done here, since two concurrent writers of one shop's
 * listings do not see each other's rows.
 */
export async function countShops(
  tx: Tx,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const shops = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
  if (shops.length === 0) return;
  const entities = shops.map((key) => shopCheck + key);
  await beginSweeps(sql`select unnest(${entities}::text[])`, now).execute(tx);
}

/** Shops counted in one transaction; a writer of findings of one of them waits for it. */
const shopsAtOnce = 50;

/** Counts the brands of some queued shops. */
export async function mixWaiting(tx: Tx, now: Date): Promise<void> {
  for (const key of await takeWaiting(tx, shopCheck, shopsAtOnce, now)) {
    const [marketplace = '', ...seller] = key.split('/');
    await mixShop(tx, marketplace, seller.join('/'), now);
  }
}

/**
 * Counts a shop's brands by participant, and queues its listings if it has become mixed for one, or no longer is. The result is
 * stored rather than counted in each batch, since a batch compares its inputs when it is written.
 */
async function mixShop(tx: Tx, marketplace: string, seller: string, now: Date): Promise<void> {
  const { rows } = await sql<{ tenant: string; mixed: boolean }>`
    with now_mixed as (
      select tenant from sighting where marketplace = ${marketplace} and seller = ${seller}
      group by tenant having count(distinct brand) >= ${MIXED_FROM}
    ), held as (select tenant from shop_mix where marketplace = ${marketplace} and seller = ${seller})
    select tenant, held.tenant is null as mixed from now_mixed full join held using (tenant)
    where held.tenant is null or now_mixed.tenant is null order by tenant`.execute(tx);
  if (rows.length === 0) return;
  await allowTenantWrites(
    tx,
    rows.map(({ tenant }) => tenant),
  );
  for (const { tenant, mixed } of rows) {
    const row = { tenant, marketplace, seller };
    await (mixed
      ? tx.insertInto('shop_mix').values(row).execute()
      : tx
          .deleteFrom('shop_mix')
          .where('tenant', '=', tenant)
          .where('marketplace', '=', marketplace)
          .where('seller', '=', seller)
          .execute());
  }
  await beginSweeps(sql`select ${`${sellerSweep}${marketplace}/${seller}`}::text`, now).execute(tx);
}
