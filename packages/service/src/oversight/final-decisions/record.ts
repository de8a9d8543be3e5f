import type { CaseState } from '@marketsafe/procedure';
import { targetKey, wholeOf } from '@marketsafe/terms';
import { sql } from 'kysely';
import { rulesOfCase } from '../../platform/programme.ts';
import { changedOf, type Decided, type UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseFiles } from '../../takedown/case-file/index.ts';

/** Names of shops are compared without regard to width, case and spaces. */
export const comparedName = (name: string): string =>
  name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

interface Final {
  readonly outcome: 'upheld' | 'overturned';
  readonly at: string;
  readonly finalAt: string;
}

/** Keeps a row of each decision that stands, and removes that of one that is open again. */
export function recordFinalDecisions(work: UnitOfWork, decided: readonly Decided[]): void {
  for (const id of changedOf(decided, 'case')) {
    const [was, is] = [finalOf(work.before('case', id)), finalOf(work.state('case', id))];
    if (is === undefined) {
      if (was) work.batch.also(sql`delete from public_decision where case_id = ${id}::uuid`);
      continue;
    }
    if (was?.at === is.at && was.finalAt === is.finalAt && was.outcome === is.outcome) continue;
    const state = work.filed(id);
    const { validDays } = rulesOfCase(work.programme, state).strikes;
    const name = work.memo(caseFiles).get(id)?.sellerName;
    work.batch.add('public_decision', {
      ...{ tenant: 'public', case_id: id, marketplace: state.target.marketplace, seller: state.seller },
      target: targetKey(wholeOf(state.target)),
      shop: name === undefined ? null : comparedName(name),
      ...{ reason: state.reason, outcome: is.outcome, decided_at: is.at, final_at: is.finalAt },
      // As long as its points would count.
      until: new Date(Date.parse(is.at) + validDays * 86_400_000).toISOString(),
    });
  }
}

/** A decision on the merits that no appeal, stay or question is pending against; final once its times have run out. */
function finalOf(state: CaseState): Final | undefined {
  if (state.status === 'new' || state.forum !== 'decides-here') return undefined;
  const { decision, appeal, hold, referral } = state;
  if (decision === undefined || appeal || hold || referral) return undefined;
  const { outcome, at, appealUntil = at, lateProofUntil = at } = decision;
  if (outcome !== 'upheld' && outcome !== 'overturned') return undefined;
  return { outcome, at, finalAt: [at, appealUntil, lateProofUntil].sort().at(-1) ?? at };
}
