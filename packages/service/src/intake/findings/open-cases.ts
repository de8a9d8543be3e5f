import { targetKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { AnyTx } from '../../platform/transactions.ts';

interface ListingKey {
  readonly marketplace: string;
  readonly id: string;
}

/** The participant's undecided case on each of these listings: case id by `marketplace/id`. */
export async function openCasesOn(
  tx: AnyTx,
  participant: string,
  listings: readonly ListingKey[],
): Promise<ReadonlyMap<string, string>> {
  if (listings.length === 0) return new Map();
  const { rows } = await sql<ListingKey & { case_id: string }>`
    select view->'target'->>'marketplace' as marketplace, target_id as id, id as case_id
    from case_view
    where tenant = ${participant} and not settled and view->'target'->>'kind' = 'listing'
      and target_id = any (${listings.map(({ id }) => id)}::text[])
    order by filed_at`.execute(tx);
  return new Map(rows.map(({ marketplace, id, case_id }) => [`${marketplace}/${id}`, case_id]));
}

/** The participant's shadow orders about these listings that are not compared yet: when each was filed, by `marketplace/id`. */
export async function shadowOrdersOn(
  tx: AnyTx,
  participant: string,
  listings: readonly ListingKey[],
): Promise<ReadonlyMap<string, string>> {
  if (listings.length === 0) return new Map();
  const keys = listings.map(({ marketplace, id }) => targetKey({ kind: 'listing', marketplace, id }));
  const { rows } = await sql<{ target: string; at: Date }>`
    select distinct on (target) target, at from shadow_order
    where tenant = ${participant} and target = any (${keys}::text[]) and seen is null order by target, at desc`.execute(
    tx,
  );
  const at = new Map(rows.map((row) => [row.target, row.at.toISOString()]));
  return new Map(
    listings.flatMap(({ marketplace, id }, index) => {
      const filed = at.get(keys[index] ?? '');
      return filed === undefined ? [] : [[`${marketplace}/${id}`, filed] as const];
    }),
  );
}
