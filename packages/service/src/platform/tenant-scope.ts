import type { AggregateRef, CaseState, RightState } from '@marketsafe/procedure';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './transactions.ts';

/** The setting with these tenants added to those that the transaction concerns already. */
export const allowingWritesOf = (tenants: Iterable<string>): RawBuilder<string> => sql<string>`
  set_config('marketsafe.concerns', array(
    select unnest(current_setting('marketsafe.concerns')::text[]) union select unnest(${[...tenants]}::text[]))::text, true)`;

/**
 * Allows the transaction to write rows of these tenants, and of no others. The unit of work calls it for the aggregates that it
 * locks; call it yourself for plain rows.
 */
export async function allowTenantWrites(tx: Tx, tenants: Iterable<string>): Promise<void> {
  const added = [...tenants];
  if (added.length > 0) await sql`select ${allowingWritesOf(added)}`.execute(tx);
}

/** The tenant id of a seller. */
export const sellerTenant = (key: string): string => `seller:${key}`;

/** The tenant id of a marketplace, for its own people. */
export const marketplaceTenant = (id: string): string => `marketplace:${id}`;
/** The marketplace whose tenant a row has, in SQL. */
export const marketplaceOfTenant = sql.raw<string>(`substr(tenant, strpos(tenant, ':') + 1)`);

/** The tenants that an aggregate is about. A decision on it, or one that reads it, may have to change their rows. */
export function tenantsOf({ kind, id }: AggregateRef, state: unknown): string[] {
  switch (kind) {
    case 'complainant':
      return [id];
    case 'seller':
      return [sellerTenant(id)];
    case 'right':
      return ofRight(state as RightState);
    case 'case':
      return ofCase(state as CaseState);
  }
}

const ofRight = (state: RightState): string[] =>
  state.status === 'unregistered' ? [] : [state.holder, ...Object.keys(state.mandates)];

const ofCase = (state: CaseState): string[] =>
  state.status === 'new'
    ? []
    : [
        state.complainant,
        state.holder,
        ...(state.agent === undefined ? [] : [state.agent]),
        sellerTenant(state.seller),
      ];
