/** The required or allowed rulings on a contest: the seller's proof against the rights holder's reaction to the answer. */
import {
  type BrandAnswer,
  isFirm,
  type ProofQuality,
  type RulingBound,
  type RulingOutcome,
  type RulingReason,
  reasonsOfReports,
  usualOutcome,
} from '../policy/contest-rules.ts';
import type { Rules } from '../policy/index.ts';
import type { ContestFound } from '../reasons/index.ts';
import { proofQuality } from './checklist.ts';
import type { FiledCase } from './state.ts';
import type { ChecklistVerdicts } from './verdicts.ts';

export interface Contest extends ContestFound {
  readonly bound: RulingBound;
  readonly usual: RulingOutcome;
  /** Reasons that allow a different ruling; empty if none is allowed. */
  readonly reasons: readonly RulingReason[];
}

/** The result of the desk's findings; undefined without an answer, since there is nothing to verify. */
export function contestOf(
  state: Pick<FiledCase, 'answer' | 'givenUp' | 'stoodBehindAt' | 'report'>,
  verdicts: ChecklistVerdicts,
  rules: Rules,
): Contest | undefined {
  if (state.answer === undefined) return undefined;
  const proof = proofQuality(state.answer.kind, verdicts, rules);
  const brand = brandAnswer(state);
  const row = rules.contest?.rulings[proof];
  const bound = row?.[brand] ?? row?.bare ?? byChecklistAlone(proof);
  const usual = usualOutcome(bound);
  const against = Object.entries(rules.contest?.against ?? {}) as [
    RulingReason,
    { to: RulingOutcome; when: readonly BrandAnswer[] },
  ][];
  const reasons = isFirm(bound)
    ? []
    : against
        .filter(([reason, { to, when }]) => to !== usual && when.includes(brand) && mayRestOn(reason, state.report))
        .map(([reason]) => reason);
  return { proof, brand, bound, usual, reasons };
}

const byChecklistAlone = (proof: ProofQuality): RulingBound =>
  proof === 'met' || proof === 'verified' ? 'overturned' : 'upheld';

/** A reason that rests on a report counts only if there is a report of that kind. */
function mayRestOn(reason: RulingReason, report: FiledCase['report']): boolean {
  const needed = reasonsOfReports[reason];
  return needed === undefined || needed === report?.kind;
}

function brandAnswer({
  givenUp,
  stoodBehindAt,
  report,
}: Pick<FiledCase, 'givenUp' | 'stoodBehindAt' | 'report'>): BrandAnswer {
  if (givenUp !== undefined) return 'withdrawn';
  if (report !== undefined) return 'backed';
  return stoodBehindAt === undefined ? 'silent' : 'bare';
}
