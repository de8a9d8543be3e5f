/**
 * The events of a case. They contain ids, enums, instants and sealed references only, and the organisation of a decider (ADR 0064).
 * A changed payload is a new type; old types
 * stay here and in `event-rules.ts` permanently (see `golden/`).
 * An event that moves the case contains the new status and clocks, so that folding needs no rules. `left` replaces `clocks` while a
 * hold or a referral stops them.
 */
import type {
  ExcludedGround,
  Forum,
  Gravity,
  KnowledgeChip,
  Lane,
  MaliceIndicator,
  MeasureKind,
  ReasonCode,
  Shown,
  Target,
  WithdrawalKind,
} from '@marketsafe/terms';
import type { DelayReading } from '../clock/index.ts';
import type { Counted } from '../complainant/index.ts';
import type { Exhibit, Sealed } from '../evidence.ts';
import type { ProceedsWord } from '../order/index.ts';
import type { PriorRisk } from '../policy/index.ts';
import type { ContestFound, DiscontinuationCause, ReferralCause, ShopScreening } from '../reasons/index.ts';
import type { FilingGap, Missing, ReviewGap } from '../refusals.ts';
import type { FilerTerms } from './filer-terms.ts';
import type { GaveBack } from './gave-back.ts';
import type { FindingOf, FoundKind, MatterGap, MatterKind, Said } from './matters/said.ts';
import type {
  Answer,
  AuditFinding,
  CaseClock,
  CaseClocks,
  CaseRemainders,
  DecidedBy,
  DecisionOutcome,
  DeliveredBy,
  FundsChoice,
  HoldGround,
  LaneReason,
  Remedy,
  Reply,
  Report,
  Side,
  ThereState,
} from './state.ts';
import type { ChecklistVerdicts } from './verdicts.ts';

/** The clocks of the status that an event leads to; all earlier ones end. */
interface Moves extends Stops {
  readonly clocks: CaseClocks;
}
interface Stops {
  readonly left?: CaseRemainders;
}

/** A decision on the substance, by any decider. */
interface Decides {
  readonly by: DecidedBy;
  readonly at: string;
  readonly decider?: string;
  /** The organisation that the decider worked for then. The same in every event that has a decider. */
  readonly organisation?: string;
  readonly reasons?: Sealed;
  readonly checklist?: ChecklistVerdicts;
  /** Absent if it was not a ruling on an answer. */
  readonly contest?: ContestFound;
  readonly appealUntil?: string;
  readonly instance: number;
}

export interface ComplaintFiled {
  readonly type: 'complaint-filed';
  readonly case: string;
  readonly bundle: string;
  readonly forum: Forum;
  readonly complainant: string;
  readonly holder: string;
  readonly agent?: string;
  readonly right: string;
  readonly target: Target;
  readonly seller: string;
  readonly reason: ReasonCode;
  readonly ground?: ExcludedGround;
  readonly declaration: boolean;
  readonly chips: readonly KnowledgeChip[];
  /** Where a program saw the right on the page. */
  readonly shown: Shown;
  /** The page names the mark of another holder, and not this right's. */
  readonly namesOther?: true;
  /** It was not seen, and the word of a complainant in good standing counted instead. */
  readonly lifted?: true;
  readonly packet: Sealed;
  /** The part of the packet for the complainant and the desk. The packet itself is for both sides. */
  readonly packetOfFiler: Sealed;
  readonly packetAt: string;
  readonly parent?: string;
  /** An upheld case about the same goods that it does not continue, for readers. */
  readonly earlier?: string;
  /** What ends the case without points if the seller does it in time. */
  readonly remedy?: Remedy;
  readonly evidence: readonly { readonly kind: string; readonly id: string; readonly sha256: string }[];
  readonly pack: string;
  /** For goods of health and safety: the pack's kind of them. */
  readonly goods?: string;
  /** Name of the pack's exception for this right on this marketplace. */
  readonly exception?: string;
  readonly at: string;
  /** The lane if it is accepted, for an appeal against a refusal. */
  readonly lane: Lane;
  readonly laneReasons: readonly LaneReason[];
  readonly measure: MeasureKind;
  readonly wholeListing?: true;
  /** For a shop. */
  readonly shop?: ShopScreening;
  /** Absent if the pack never holds proceeds. */
  readonly funds?: FundsChoice;
  /** Absent if the pack does not use it. */
  readonly priorRisk?: PriorRisk;
  /** The terms of participation that it was filed under; absent if the programme has none. */
  readonly terms?: readonly FilerTerms[];
  readonly gravity: Gravity;
}

export type MatterRaised = {
  readonly [Kind in MatterKind]: {
    readonly type: 'matter-raised';
    readonly kind: Kind;
    readonly matter: string;
    readonly said: Said[Kind];
    readonly documents: readonly Exhibit[];
    readonly at: string;
    readonly due?: string;
    /** It pauses the case. If the desk rejects it, the clocks run again as in `kept`. */
    readonly ground?: HoldGround;
    readonly kept?: CaseClocks;
  } & Stops;
}[MatterKind];

export interface MatterFound extends Stops {
  readonly type: 'matter-found';
  readonly kind: FoundKind;
  readonly matter: string;
  readonly finding: FindingOf<FoundKind>;
  readonly decider: string;
  readonly organisation?: string;
  readonly reasons: Sealed;
  readonly at: string;
  readonly missing?: readonly Missing<MatterGap>[];
  readonly indicators?: readonly MaliceIndicator[];
  /** Business days, and the end of the complainant's deadline before and after. */
  readonly days?: number;
  readonly reading?: DelayReading;
  readonly from?: string;
  readonly due?: string;
  /** If it moves the clocks, or resumes them. */
  readonly clocks?: CaseClocks;
  /** It was withdrawn as settled, and the listing stayed down for that reason. */
  readonly to?: 'restoring' | 'closed';
  readonly recall?: true;
}

export type CaseEvent =
  | ComplaintFiled
  | ({ readonly type: 'complaint-refused'; readonly missing: readonly Missing<FilingGap>[] } & Decides)
  | ({
      readonly type: 'complaint-accepted';
      readonly lane: Lane;
      readonly laneReasons: readonly LaneReason[];
      readonly measure: MeasureKind;
      readonly to: 'removing' | 'desk-review' | 'submitting';
    } & Moves)
  | ({
      readonly type: 'review-passed';
      readonly decider: string;
      readonly organisation?: string;
      readonly reasons: Sealed;
      readonly at: string;
    } & Moves)
  | ({ readonly type: 'review-refused'; readonly missing: readonly Missing<ReviewGap>[] } & Decides)
  | ({
      readonly type: 'removal-confirmed';
      readonly outcome: 'gone' | 'already-gone';
      readonly observedAt: string;
    } & Moves)
  /** The goods were confirmed as down: the marketplace should hold their proceeds, until `until` at the latest. */
  | { readonly type: 'proceeds-hold-asked'; readonly at: string; readonly until: string }
  | { readonly type: 'proceeds-noted'; readonly word: ProceedsWord; readonly at: string }
  | ({
      readonly type: 'removal-unconfirmed';
      readonly cause: 'unconfirmed' | 'not-found' | 'failed' | 'gone-before-packet';
      readonly observedAt: string;
    } & Moves)
  | ({
      readonly type: 'notice-delivered';
      readonly at: string;
      readonly by: DeliveredBy;
      /** The desk's record of a call: who called whom, when, and what was said. */
      readonly call?: Sealed;
    } & Moves)
  | ({ readonly type: 'notice-undeliverable'; readonly at: string } & Moves)
  /** The notice is not confirmed as arrived: it is sent again, and the desk calls. */
  | { readonly type: 'arrival-reminded'; readonly reminder: number; readonly next?: string }
  /** The pack's deadline for the arrival passed. A whole shop is reopened; a listing stays down. */
  | { readonly type: 'case-unanswered'; readonly to: 'unanswered' | 'restoring'; readonly at: string }
  | ({
      readonly type: 'answer-returned';
      readonly lacking: readonly string[];
      readonly at: string;
      /** For an answer after silence upheld the case: time to complete it. */
      readonly lateProofUntil?: string;
    } & Moves)
  | ({ readonly type: 'answer-received'; readonly answer: Answer } & Moves)
  /**
   * An answer after silence upheld the case, or after it ended unanswered: the case continues as if the answer had been in time,
   * and the listing stays down.
   */
  | ({ readonly type: 'late-proof-received'; readonly answer: Answer } & Moves)
  /** More documents with the answer, while the complainant's time runs; `lacking`: what it still lacks with them. */
  | {
      readonly type: 'answer-supplemented';
      readonly documents: readonly Exhibit[];
      readonly lacking: readonly string[];
      readonly at: string;
    }
  /** A counter-notice after all deadlines: it has no effect. */
  | { readonly type: 'answer-recorded'; readonly answer: Answer }
  | { readonly type: 'window-extended'; readonly side: Side; readonly clock: 'answer' | 'brand'; readonly due: string }
  | { readonly type: 'complainant-reminded'; readonly reminder: number; readonly next?: string }
  | ({ readonly type: 'claim-stood-behind'; readonly at: string } & Moves)
  /** Maintained with a test purchase or an expert's report: the seller may reply to it before the desk rules. */
  | ({ readonly type: 'claim-backed'; readonly report: Report; readonly at: string } & Moves)
  | { readonly type: 'reply-reminded' }
  | ({ readonly type: 'report-answered'; readonly reply: Reply; readonly at: string } & Moves)
  /** The seller did not reply, which has no consequence. */
  | ({ readonly type: 'reply-window-over'; readonly at: string } & Moves)
  /** Under a pack in which silence decides nothing: the desk rules. */
  | ({ readonly type: 'silence-sent-to-ruling'; readonly side: Side; readonly at: string } & Moves)
  /** The complainant gives up a contest about goods of health and safety: the desk rules before anything is restored. */
  | ({ readonly type: 'withdrawal-sent-to-ruling'; readonly withdrawal: WithdrawalKind; readonly at: string } & Moves)
  | ({
      readonly type: 'case-upheld';
      readonly gravity: Gravity;
      readonly gravityFound?: true;
      readonly lateProofUntil?: string;
      /** The target was restored because the desk was late, and is taken down again. */
      readonly again?: true;
    } & Decides)
  | ({ readonly type: 'case-overturned' } & Decides)
  | {
      readonly type: 'case-withdrawn';
      /** `silence`: the complainant did not answer the counter-notice. */
      readonly withdrawal: WithdrawalKind | 'silence';
      readonly to: 'restoring' | 'closed' | 'settled';
      /** The complaint must be recalled from a marketplace that decides itself. */
      readonly recall?: true;
      readonly at: string;
    }
  | {
      readonly type: 'case-discontinued';
      /**
       * `removal-refused`: the desk refused a removal that waited above a cap; it was never sent. `marketplace-refused`: the
       * marketplace's own people refused it, or had it restored before the complaint was decided. `picture-replaced`: the seller
       * did what the pack's remedy asks.
       */
      readonly cause: DiscontinuationCause;
      /** The gaps that the desk found when it refused the removal. */
      readonly missing?: readonly Missing<ReviewGap>[];
      readonly to: 'restoring' | 'closed';
      readonly recall?: true;
      readonly at: string;
      /** Absent: people of the marketplace ended it, or the rule of the remedy. */
      readonly decider?: string;
      readonly organisation?: string;
      readonly reasons?: Sealed;
    }
  /** What the seller regained after the case was overturned or withdrawn and all its effects were reversed. */
  | ({ readonly type: 'given-back' } & GaveBack)
  | { readonly type: 'case-restored'; readonly stillDown: boolean; readonly at: string }
  | { readonly type: 'restoration-failed'; readonly at: string }
  | {
      readonly type: 'appeal-opened';
      readonly by: Side;
      readonly against: DecisionOutcome;
      readonly grounds: Sealed;
      readonly documents?: readonly Exhibit[];
      readonly at: string;
      readonly due: string;
    }
  | {
      readonly type: 'appeal-dismissed';
      readonly decider: string;
      readonly organisation?: string;
      readonly reasons: Sealed;
      readonly at: string;
      /** The target was restored because the desk was late, and is taken down again. */
      readonly again?: true;
    }
  /** The appealed decision is replaced; `to` is the new status. */
  | ({
      readonly type: 'appeal-allowed';
      readonly against: DecisionOutcome;
      readonly outcome: 'accepted' | 'upheld' | 'overturned';
      readonly to: 'removing' | 'submitting' | 'upheld' | 'restoring';
    } & Decides)
  | ({ readonly type: 'case-held'; readonly ground: HoldGround; readonly at: string } & Stops)
  | ({
      readonly type: 'case-released';
      readonly outcome: 'go-on' | 'for-complainant' | 'for-seller';
      readonly at: string;
      readonly reasons?: Sealed;
      readonly decider?: string;
      readonly organisation?: string;
      /** `decider` may decide no appeal in this case. */
      readonly bars?: true;
      /** The seller has not been notified of the measure; the outcome takes effect when they are. */
      readonly awaitsNotice?: true;
      /** The deadlines against the decision, resumed with their remaining time. */
      readonly appealUntil?: string;
      readonly lateProofUntil?: string;
    } & Moves)
  | ({ readonly type: 'case-referred'; readonly cause: ReferralCause; readonly at: string } & Stops)
  | ({
      readonly type: 'case-resumed';
      readonly at: string;
      readonly decider: string;
      readonly organisation?: string;
      readonly reasons?: Sealed;
      readonly bars?: true;
    } & Moves)
  /** Decided by the seller's silence, and drawn by lot: a person reads it without seeing the parties. */
  | { readonly type: 'audit-drawn'; readonly audit: string; readonly at: string; readonly due: string }
  | {
      readonly type: 'audit-read';
      readonly finding: AuditFinding;
      readonly decider: string;
      readonly organisation?: string;
      readonly reasons: Sealed;
      readonly at: string;
      /** A second person reads it until then. */
      readonly due?: string;
    }
  | { readonly type: 'child-attached'; readonly child: string; readonly elsewhere?: true; readonly at: string }
  /** How the case counts in a participant's record from now on; without `counted` it does not count. */
  | { readonly type: 'record-noted'; readonly participant: string; readonly counted?: Counted }
  | { readonly type: 'parent-contested'; readonly at: string }
  | { readonly type: 'parent-settled'; readonly at: string }
  /** The decision that it continued was reversed; `gravity`: its own weight. */
  | { readonly type: 'parent-fell'; readonly gravity: Gravity; readonly at: string }
  /** A deadline of the programme passed, so a person must look at it. */
  /** `administratorBy`: goods of health and safety stay down, and an administrator of the desk decides by then. */
  | {
      readonly type: 'deadline-missed';
      readonly clock: CaseClock;
      readonly due: string;
      readonly administratorBy?: string;
    }
  /** The desk is late with its ruling or an appeal: the target is restored until the decision. */
  | { readonly type: 'restored-provisionally'; readonly clock: 'ruling' | 'appealDecision'; readonly at: string }
  /** The result of the provisional restoration; `stillDown`: another measure keeps the target down. */
  | { readonly type: 'provisional-return-seen'; readonly stillDown: boolean; readonly at: string }
  /** The marketplace recalled the complaint, or could not; then a person must do it. */
  | { readonly type: 'complaint-recalled'; readonly at: string }
  | { readonly type: 'recall-failed'; readonly at: string }
  /** `on`: the calendar day that a person typed. */
  | { readonly type: 'submission-recorded'; readonly reference: string; readonly on?: string; readonly at: string }
  | MatterRaised
  | MatterFound
  | {
      readonly type: 'there-recorded';
      readonly state: ThereState;
      readonly to: 'asked-back' | 'removed-there' | 'declined' | 'escalated';
      readonly on?: string;
      readonly at: string;
    };
