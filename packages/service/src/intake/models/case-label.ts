import { auditFinding, type DecidedBy, type FiledCase } from '@marketsafe/procedure';
import type { LabelKind } from '@marketsafe/screening';
import { variantOf } from '@marketsafe/terms';

/** The facts of a case that show who was right. */
export type Decided = Pick<FiledCase, 'forum' | 'reason' | 'target'> &
  Partial<Pick<FiledCase, 'decision' | 'appeal' | 'hold' | 'referral' | 'answer' | 'audit'>>;

/** A person gave reasons for it. */
const reasoned: ReadonlySet<DecidedBy> = new Set(['review', 'ruling', 'appeal', 'audit', 'elsewhere', 'desk']);

/**
 * The label of a case for the listing that it was filed about; undefined if it gives none, or none yet. Reads the current state: a
 * reopened case has no label until it is decided again, and an overturned one has the opposite label.
 */
export function caseLabel(state: Decided): LabelKind | undefined {
  const { decision, target, reason } = state;
  // A marketplace that decides itself gives no reasons; screening does not read pictures and shapes.
  if (state.forum !== 'decides-here' || (reason !== 'counterfeit' && reason !== 'trademark')) return undefined;
  // A shop is many listings, and a variant is part of one.
  if (target.kind !== 'listing' || variantOf(target) !== undefined) return undefined;
  if (decision === undefined || state.appeal || state.hold || state.referral) return undefined;
  switch (decision.outcome) {
    case 'upheld':
      if (decision.by === 'accepted') return 'accepted';
      if (reasoned.has(decision.by)) return 'upheld';
      return silent(state);
    case 'overturned':
      // The listing was changed since, so the ruling is not about its former content.
      return state.answer?.kind === 'amended' ? undefined : 'overturned';
    case 'withdrawn':
      return decision.withdrawal === 'mistake' ? 'mistake' : undefined;
    default:
      // Refused for missing parts, or discontinued: the goods were not examined.
      return undefined;
  }
}

function silent({ audit }: Decided): LabelKind | undefined {
  const finding = audit && auditFinding(audit);
  if (finding === 'right') return 'audited-right';
  // The finding was wrong or undecidable, so the seller's silence proves even less.
  return finding === undefined ? 'silent' : undefined;
}
