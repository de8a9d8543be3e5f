import { sql } from 'kysely';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { rescreenShowing } from './bank.ts';

/**
 * Counts anew how many sellers known to be honest show each of these pictures of banks: those that its brand authorises, and those that a
 * complaint fell against and no strike counts. Where the number changed, listings that show the picture are screened again.
 */
export async function countHonest(tx: Tx, pictures: readonly string[], now: Date): Promise<void> {
  const { rows } = await sql<{ id: string; tenant: string; before: number; honest: number }>`
    select b.id, b.tenant, b.honest_sellers as before, (
      select count(distinct (o.marketplace, o.seller))::int from fingerprint o
      where o.bank = 'listing' and o.matches <> '[]'
        and o.matches @> jsonb_build_array(jsonb_build_object('with', b.id, 'kind', 'same-picture'))
        and (exists (select from brand where brand.tenant = b.tenant and brand.id = b.brand and brand.brand -> 'authorised'
            @> jsonb_build_array(jsonb_build_object('marketplace', o.marketplace, 'seller', o.seller)))
          or exists (select from case_file c where c.seller = o.marketplace || '/' || o.seller and c.fell)
            and not exists (select from aggregate a where a.kind = 'seller' and a.id = o.marketplace || '/' || o.seller
              and a.state -> 'strikes' <> '{}'))) as honest
    from fingerprint b where b.id = any (${[...pictures]}::uuid[]) and b.bank <> 'listing' order by b.id`.execute(tx);
  const changed = rows.filter(({ before, honest }) => before !== honest);
  if (changed.length === 0) return;
  await allowTenantWrites(
    tx,
    changed.map(({ tenant }) => tenant),
  );
  await sql`
    update fingerprint set honest_sellers = c.honest
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c(id uuid, honest int) where fingerprint.id = c.id`.execute(
    tx,
  );
  const { rows: showing } = await sql<{ id: string }>`
    select f.id from unnest(${changed.map(({ id }) => id)}::text[]) as b(id)
    join fingerprint f on f.bank = 'listing' and f.matches <> '[]' and f.matches @> jsonb_build_array(jsonb_build_object('with', b.id))`.execute(
    tx,
  );
  await rescreenShowing(
    tx,
    showing.map(({ id }) => id),
    now,
  );
}
