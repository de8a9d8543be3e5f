import { type CaseState, isErroneous, type SellerState } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { changedOf, type Decided, type UnitOfWork } from '../../platform/unit-of-work.ts';
import { beginSweeps, sellerSweep } from '../brands/index.ts';

/** The facts about a seller that change a finding. */
const weighed = ({ strikes, clearances }: SellerState): string => JSON.stringify([Object.keys(strikes), clearances]);

const fell = (state: CaseState): boolean => state.status !== 'new' && isErroneous(state);

/** Queues the listings of sellers whose screening facts changed: strikes, clearances, complaints overturned or in force again. */
export function rescreenSellers(work: UnitOfWork, decided: readonly Decided[]): void {
  const changed = new Set([
    ...changedOf(decided, 'seller').filter(
      (key) => weighed(work.before('seller', key)) !== weighed(work.state('seller', key)),
    ),
    ...changedOf(decided, 'case')
      .filter((id) => fell(work.before('case', id)) !== fell(work.state('case', id)))
      .map((id) => work.filed(id).seller),
  ]);
  if (changed.size === 0) return;
  const entities = [...changed].map((key) => sellerSweep + key);
  work.batch.also(beginSweeps(sql`select unnest(${entities}::text[])`, work.now));
}
