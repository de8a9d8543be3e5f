import { type RawBuilder, sql } from 'kysely';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { takeWaiting } from '../brands/index.ts';
import { groupsOf, type Member } from './group.ts';
import type { GoodsKeys } from './keys.ts';

/** Prefix of the brand's id in the cursor row that queues its findings for grouping. */
export const groupTurn = 'group:';

/** Joins a finding with its group of several. */
export const joinGroup = sql`
  left join finding_group on finding_group.tenant = finding.tenant and finding_group.brand = finding.brand
    and finding_group.marketplace = finding.marketplace and finding_group.listing = finding.listing`;

/** The finding's group; a single finding has its own, named as `groupId` names it. */
export const groupOfFinding: RawBuilder<string> = sql`coalesce(finding_group.grp,
  left(encode(sha256(convert_to(finding.brand || ' ' || finding.marketplace || ' ' || finding.listing, 'UTF8')), 'hex'), 24))`;

/**
 * What groups the findings on these listings and compares them with removed pages, brand by brand: their keys, and the pictures that
 * screening recognised. `keys`: the listings, as JSON.
 */
export async function goodsByBrand(tx: Tx, keys: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ brand: string; goods: string }>`
    select finding.brand, jsonb_agg(jsonb_build_array(finding.marketplace, finding.listing, finding.goods,
      jsonb_path_query_array(finding.finding, '$.signals[*] ? (@.signal == "same-picture")')) order by finding.marketplace, finding.listing)::text as goods
    from finding
    join jsonb_to_recordset(${keys}::jsonb) as s(marketplace text, id text) on finding.marketplace = s.marketplace and finding.listing = s.id
    group by 1`.execute(tx);
  return new Map(rows.map(({ brand, goods }) => [brand, goods]));
}

/**
 * Queues the brands whose goods changed for grouping. It is not done in the writer's own transaction, since two concurrent writers
 * do not see each other's rows.
 */
export async function queueGrouping(
  tx: Tx,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const brands = [...new Set([...before.keys(), ...after.keys()])].filter((one) => before.get(one) !== after.get(one));
  await groupBrands(tx, brands, now);
}

export async function groupBrands(tx: Tx, brands: readonly string[], now: Date): Promise<void> {
  if (brands.length > 0) await groupAgain(sql`unnest(${[...brands]}::text[]) as changed(id)`, now).execute(tx);
}

/** Queues brands for grouping. @param brands rows with the brand's `id` */
export const groupAgain = (brands: RawBuilder<unknown>, now: Date | string) => sql`
  insert into cursor (marketplace, entity, cursor, due_at)
  select '', ${groupTurn} || id, '', ${now}::timestamptz from ${brands} order by id
  on conflict (marketplace, entity) do update set claimed_until = null, attempts = cursor.attempts + 1`;

/** Brands grouped in one transaction; a writer of findings of one of them waits for it. */
const brandsAtOnce = 20;

/** What else is done with all findings of a brand once they are grouped. */
type Then = (tx: Tx, tenant: string, brand: string) => Promise<void>;

/** Groups the findings of some queued brands. */
export async function regroupWaiting(tx: Tx, now: Date, then: Then): Promise<void> {
  for (const brand of await takeWaiting(tx, groupTurn, brandsAtOnce, now)) {
    const tenant = await regroup(tx, brand);
    if (tenant !== undefined) await then(tx, tenant, brand);
  }
}

/** Groups the findings of a brand again, and writes the changes. Returns whose they are; undefined if the brand is gone. */
async function regroup(tx: Tx, brand: string): Promise<string | undefined> {
  const owner = await tx.selectFrom('brand').select('tenant').where('id', '=', brand).executeTakeFirst();
  if (!owner) return undefined;
  const { tenant } = owner;
  const { rows } = await sql<Omit<Member, 'keys'> & { goods: GoodsKeys; grp: string | null }>`
    select finding.marketplace, finding.listing, finding.goods, finding_group.grp from finding ${joinGroup}
    where finding.tenant = ${tenant} and finding.brand = ${brand}`.execute(tx);
  const known = new Map(rows.map(({ marketplace, listing, grp }) => [`${marketplace}/${listing}`, grp]));
  const members = rows.map(({ marketplace, listing, goods }) => ({ marketplace, listing, keys: goods }));
  const grouped = [...groupsOf(brand, members)].flatMap(([grp, of]) =>
    of.map(({ marketplace, listing }) => ({ marketplace, listing, grp })),
  );
  const put = grouped.filter(({ marketplace, listing, grp }) => known.get(`${marketplace}/${listing}`) !== grp);
  await allowTenantWrites(tx, [tenant]);
  await sql`
    with grouped as (
      select * from jsonb_to_recordset(${JSON.stringify(grouped)}::jsonb) as g(marketplace text, listing text, grp text)
    )
    delete from finding_group where tenant = ${tenant} and brand = ${brand} and not exists (
      select from grouped where grouped.marketplace = finding_group.marketplace and grouped.listing = finding_group.listing)`.execute(
    tx,
  );
  await sql`
    insert into finding_group (tenant, brand, marketplace, listing, grp)
    select ${tenant}, ${brand}, marketplace, listing, grp
    from jsonb_to_recordset(${JSON.stringify(put)}::jsonb) as g(marketplace text, listing text, grp text)
    on conflict (tenant, brand, marketplace, listing) do update set grp = excluded.grp`.execute(tx);
  return tenant;
}
