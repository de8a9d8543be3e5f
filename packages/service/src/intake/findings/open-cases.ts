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
  const keys = new Map(listings.map((listing) => [keyOf(listing), `${listing.marketplace}/${listing.id}`]));
  const { rows } = await sql<{ target: string; id: string; status: string }>`
    select target, id, status from case_view
    where tenant = ${participant} and not settled and target = any (${[...keys.keys()]}::text[]) order by filed_at`.execute(
    tx,
  );
  return new Map(rows.map(({ target, id, status }) => [keys.get(target) ?? target, { id, status }]));
}

const keyOf = ({ marketplace, id }: ListingKey): string => targetKey({ kind: 'listing', marketplace, id });

/** The key of the finding's listing. */
const keyOfFinding = sql`finding.marketplace || '/listing/' || finding.listing`;

/** The listings with an undecided case of the participant's, all or those in one status. It does not depend on the row, so it runs once. */
const withCase = (participant: string, status?: string): RawBuilder<unknown> => sql`
  ${keyOfFinding} in (
    select target from case_view
    where tenant = ${participant} and not settled ${status === undefined ? sql`` : sql`and status = ${status}`})`;

/** Filed by the participant, for real or in shadow, and not decided or compared yet. */
export const isFiled = (participant: string): RawBuilder<unknown> => sql`
  (${withCase(participant)} or ${keyOfFinding} in (
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
  const keys = listings.map(keyOf);
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
