/**
 * The grade of evidence: how well it is shown that a complaint is right. No command sets it, so that no complaint has to be proved. It
 * falls only with the decision that it rests on (ADR 0076).
 */
import type { EvidenceGrade } from '@marketsafe/terms';
import type { Decision, FiledCase } from './state.ts';
import { isDown } from './transitions.ts';

/** Undefined once the complaint was refused, overturned, given up or discontinued, or a shop was reopened undecided. */
export function gradeOf(state: FiledCase): EvidenceGrade | undefined {
  const { decision, found, status } = state;
  if (found !== undefined) return 'confirmed';
  if (decision === undefined) return 'suspected';
  if (decision.outcome === 'unanswered') return isDown(status) ? 'suspected' : undefined;
  return decision.outcome === 'upheld' ? ofUpheld(state, decision) : undefined;
}

function ofUpheld({ answer, appeal, appealed }: FiledCase, { by, elsewhere }: Decision): EvidenceGrade {
  const appealLost = appealed.seller === true && appeal === undefined;
  if (by === 'elsewhere' || elsewhere || appealLost) return 'confirmed';
  // The complainant repeated the claim against the seller's answer, and no one examined either.
  if (by === 'complainant') return 'suspected';
  if (by === 'accepted') return 'admitted';
  const isExamined = by === 'ruling' || by === 'appeal';
  return isExamined && answer !== undefined ? 'confirmed' : 'likely';
}
