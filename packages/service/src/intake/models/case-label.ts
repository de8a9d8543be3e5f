import { auditFinding, type DecidedBy, type FiledCase } from '@marketsafe/procedure';
import type { LabelKind } from '@marketsafe/screening';
import { variantOf } from '@marketsafe/terms';

/** What of a case tells who was right. */
export type Decided = Pick<FiledCase, 'forum' | 'reason' | 'target'> &
  Partial<Pick<FiledCase, 'decision' | 'appeal' | 'hold' | 'referral' | 'answer' | 'audit'>>;

/** Somebody gave reasons for it. */
const reasoned: ReadonlySet<DecidedBy> = new Set(['review', 'ruling', 'appeal', 'audit', 'elsewhere', 'desk']);

/**
 * What a case says of the listing that it was filed about; undefined where it says nothing, or nothing yet. Asked of the case as it
 * stands: one that is reopened says nothing until it is decided again, and one that falls says the other thing.
 */
export function caseLabel(state: Decided): LabelKind | undefined {
  const { decision, target, reason } = state;
  // What a marketplace decides itself comes without reasons; pictures and shapes are not what screening reads.
  if (state.forum !== 'decides-here' || (reason !== 'counterfeit' && reason !== 'trademark')) return undefined;
  // A shop is many listings, and a variant a part of one.
  if (target.kind !== 'listing' || variantOf(target) !== undefined) return undefined;
  if (decision === undefined || state.appeal || state.hold || state.referral) return undefined;
  switch (decision.outcome) {
    case 'upheld':
      if (decision.by === 'accepted') return 'accepted';
      if (reasoned.has(decision.by)) return 'upheld';
      return silent(state);
    case 'overturned':
      // It was changed since: what it was is not what was ruled upon.
      return state.answer?.kind === 'amended' ? undefined : 'overturned';
    case 'withdrawn':
      return decision.withdrawal === 'mistake' ? 'mistake' : undefined;
    default:
      // Refused for what was missing, or discontinued: nobody looked at the goods.
      return undefined;
  }
}

function silent({ audit }: Decided): LabelKind | undefined {
  const finding = audit && auditFinding(audit);
  if (finding === 'right') return 'audited-right';
  // Read as wrong, or as what cannot be told: silence is all the less a reason.
  return finding === undefined ? 'silent' : undefined;
}
