import { wholeOf } from '@marketsafe/terms';
import { sql } from 'kysely';
import { changedOf, type Decided, type UnitOfWork } from '../../platform/unit-of-work.ts';

/**
 * A case that becomes upheld, or is upheld no longer, waits in its holder's bank until its pictures come into it, or leave it. Of a
 * whole shop there are none.
 */
export function bankUpheld(work: UnitOfWork, decided: readonly Decided[]): void {
  for (const id of changedOf(decided, 'case')) {
    const state = work.filed(id);
    const stood = work.before('case', id).status === 'upheld';
    if (stood === (state.status === 'upheld') || state.target.kind === 'storefront') continue;
    const { marketplace, id: listing } = wholeOf(state.target);
    const seller = state.seller.slice(state.seller.indexOf('/') + 1);
    work.batch.also(sql`
      insert into fingerprint (tenant, id, bank, case_id, right_id, marketplace, seller, listing, first_seen, read_at)
      values (${state.holder}, md5('case ' || ${id}::text)::uuid, 'case', ${id}::uuid, ${state.right}, ${marketplace}, ${seller}, ${listing},
        ${state.filedAt}::timestamptz, ${work.now}::timestamptz)
      on conflict (id) do update set pdq = null, features = null, fault = null, attempts = 0, read_at = excluded.read_at`);
  }
}
