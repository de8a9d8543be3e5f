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
