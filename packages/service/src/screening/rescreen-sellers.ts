import type { SellerState } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { beginning, sellerSweep, sweepOwner } from '../brands/index.ts';
import type { Decided, UnitOfWork } from '../platform/unit-of-work.ts';

/** What a finding takes into account of a seller. */
const weighed = ({ strikes, clearances }: SellerState): string => JSON.stringify([Object.keys(strikes), clearances]);

/** Has the listings of sellers screened again of whom screening knows something else now: a strike more or less, a clearance. */
export function rescreenSellers(work: UnitOfWork, decided: readonly Decided[]): void {
  const changed = new Set(decided.filter(({ ref }) => ref.kind === 'seller').map(({ ref }) => ref.id));
  for (const key of changed) {
    if (weighed(work.before('seller', key)) === weighed(work.state('seller', key))) continue;
    const cursor = JSON.stringify(beginning());
    work.batch.also(sql`
      insert into cursor (marketplace, entity, cursor, due_at)
      values (${sweepOwner}, ${sellerSweep + key}, ${cursor}, ${work.now}::timestamptz)
      on conflict (marketplace, entity) do update set cursor = excluded.cursor, due_at = excluded.due_at, claimed_until = null,
        attempts = cursor.attempts + 1`);
  }
}
