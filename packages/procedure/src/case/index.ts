/** The life of one complaint. */
export { remainingRedress, stillLeft } from './after-window.ts';
export { auditFinding } from './audit.ts';
export { lackingItems } from './checklist.ts';
export type { CaseCircumstances } from './circumstances.ts';
export type { CaseCommand, FileComplaint, FindMatter, RaiseMatter, SameTriple } from './commands.ts';
export { type Contest, contestOf } from './contest.ts';
export { caseDecider } from './decider.ts';
export { decisionReasons } from './decision-reasons.ts';
export type { Occasion, PastAct } from './event-rule.ts';
export { caseEventRule } from './event-rules.ts';
export type { CaseEvent, ComplaintFiled, MatterFound, MatterRaised } from './events.ts';
export {
  type ExplainedGap,
  explainedGaps,
  explainGap,
  type GapChange,
  type GapExplained,
  type GapNumber,
  gapFor,
} from './explain-gaps.ts';
export {
  explainReview,
  type ReviewChange,
  type ReviewExplained,
  type ReviewNumber,
  type ReviewReason,
  reviewFor,
  reviewReasons,
} from './explain-lane.ts';
export type { FilerTerms } from './filer-terms.ts';
export { type ComplaintCost, type GaveBack, type SellerBack, type Span, togetherBack } from './gave-back.ts';
export { gradeOf } from './grade.ts';
export { heldTarget } from './held-target.ts';
export { chooseLane } from './lane.ts';
export { matterFindings, matterKinds, matterRule, mattersUnderLaw } from './matters/index.ts';
export type { Raiser } from './matters/kind.ts';
export { indicatedBy, isErroneous } from './matters/liability.ts';
export { daysGranted, isExtorted, mattersOf, openMatter, openProceedings } from './matters/of.ts';
export { asksForProceedings } from './matters/proceedings.ts';
export {
  delayGrounds,
  demandChannels,
  type FindingOf,
  type Found,
  type FoundKind,
  type MatterGap,
  type MatterKind,
  type Said,
} from './matters/said.ts';
export { type Act, type ActOf, actsOf, may, type Open, openNow } from './may.ts';
export { remedyUntil } from './own-photo.ts';
export { awaitsReply } from './report.ts';
export { continues, parentOf } from './returned.ts';
export { rulesFor } from './rules-for.ts';
export { areRulingsDelayed, paceDays, type RulingQueue, rulingWait } from './ruling-wait.ts';
export { sameTriple, type Triple } from './same-triple.ts';
export type { LiftBar } from './shown.ts';
export {
  type Answer,
  type Appeal,
  type Audit,
  type AuditFinding,
  type CaseClock,
  type CaseClocks,
  type CaseRemainders,
  type CaseState,
  type CaseStatus,
  caseStatuses,
  type DecidedBy,
  type Decision,
  type DecisionOutcome,
  type DeliveredBy,
  type FiledCase,
  type FundsChoice,
  type Hold,
  type HoldGround,
  initialCase,
  type LaneReason,
  type Matter,
  type MatterOf,
  type ProceedsHold,
  type Referral,
  type Reply,
  type Report,
  type Side,
  type ThereState,
  thereStates,
  type UnfiledCase,
} from './state.ts';
export { backSince, blocksRefiling, caseTransitions, isOpen } from './transitions.ts';
export { type ChecklistVerdicts, type ItemFinding, itemFindings } from './verdicts.ts';
