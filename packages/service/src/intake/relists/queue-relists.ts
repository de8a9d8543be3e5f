import { backSince, type CaseState } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { changedOf, type Decided, type UnitOfWork } from '../../platform/unit-of-work.ts';
import { groupAgain } from '../same-goods/index.ts';

/** What of a case is a removed page: while it is in force. */
const removes = (state: CaseState): string =>
  state.status === 'upheld' && state.target.kind === 'listing' && backSince(state) === undefined
    ? (state.removal?.observedAt ?? '')
    : '';

/** After a removal was upheld, or no longer is: the findings of its rights holder's brands are compared with it again. */
export function queueRelists(work: UnitOfWork, decided: readonly Decided[]): void {
  const tenants = new Set(
    changedOf(decided, 'case')
      .filter((id) => removes(work.before('case', id)) !== removes(work.state('case', id)))
      .flatMap((id) => {
        const { complainant, agent } = work.filed(id);
        return agent === undefined ? [complainant] : [complainant, agent];
      }),
  );
  if (tenants.size === 0) return;
  work.batch.also(groupAgain(sql`brand where tenant = any (${[...tenants]}::text[])`, work.now));
}
