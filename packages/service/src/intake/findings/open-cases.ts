import { targetKey } from '@marketsafe/terms';
import { type RawBuilder, sql } from 'kysely';
import type { AnyTx } from '../../platform/transactions.ts';

interface ListingKey {
  readonly marketplace: string;
  readonly id: string;
}

export interface OpenCase {
  readonly id: string;
  readonly status: string;
}

/** The participant's undecided case on each of these listings, by `marketplace/id`; of several, the last one filed. */
export async function openCasesOn(
  tx: AnyTx,
  participant: string,
  listings: readonly ListingKey[],
): Promise<ReadonlyMap<string, OpenCase>> {
  if (listings.length === 0) return new Map();
  const { rows } = await sql<ListingKey & { case_id: string; status: string }>`
    select view->'target'->>'marketplace' as marketplace, target_id as id, id as case_id, status
    from case_view
    where tenant = ${participant} and not settled and view->'target'->>'kind' = 'listing'
      and target_id = any (${listings.map(({ id }) => id)}::text[])
    order by filed_at`.execute(tx);
  return new Map(rows.map(({ marketplace, id, case_id, status }) => [`${marketplace}/${id}`, { id: case_id, status }]));
}

/** The listings with an undecided case of the participant's, all or those in one status. It does not depend on the row, so it runs once. */
const withCase = (participant: string, status?: string): RawBuilder<unknown> => sql`
  (finding.marketplace, finding.listing) in (
    select view->'target'->>'marketplace', target_id from case_view
    where tenant = ${participant} and not settled and view->'target'->>'kind' = 'listing'
      ${status === undefined ? sql`` : sql`and status = ${status}`})`;

/** Filed by the participant, for real or in shadow, and not decided or compared yet. */
export const isFiled = (participant: string): RawBuilder<unknown> => sql`
  (${withCase(participant)} or finding.marketplace || '/listing/' || finding.listing in (
    select target from shadow_order where tenant = ${participant} and seen is null))`;

/** A reviewer looks first: nothing has been sent to the marketplace. */
export const isInReview = (participant: string): RawBuilder<unknown> => withCase(participant, 'desk-review');

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
