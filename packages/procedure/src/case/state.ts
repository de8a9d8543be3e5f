import type {
  AnswerKind,
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
import type { DelayReading, Remainder } from '../clock/index.ts';
import type { Counted } from '../complainant/index.ts';
import type { Exhibit, Sealed } from '../evidence.ts';
import type { ProceedsWord } from '../order/index.ts';
import type { ArrivalChannel, ClockName, PriorRisk } from '../policy/index.ts';
import type { ContestFound, ReferralCause, ReportInShort, ShopScreening } from '../reasons/index.ts';
import type { FilingGap, Missing, ReviewGap } from '../refusals.ts';
import type { FilerTerms } from './filer-terms.ts';
import type { GaveBack } from './gave-back.ts';
import type { FindingOf, MatterGap, MatterKind, Said } from './matters/said.ts';
import type { ChecklistVerdicts } from './verdicts.ts';

export const caseStatuses = [
  'new',
  /** Decided in the same step; no filing stays in this status. */
  'filed',
  'refused',
  'desk-review',
  'removing',
  'unconfirmed',
  'notifying',
  'undeliverable',
  'answer-window',
  'brand-window',
  'ruling',
  'upheld',
  /** The notice was not confirmed as arrived in time: the case ends undecided, and the listing stays down. */
  'unanswered',
  'restoring',
  'restored',
  /** Withdrawn before a takedown, or discontinued: nothing to restore. */
  'closed',
  /** Withdrawn as settled between the parties; the listing stays down. */
  'settled',
  // decides-there
  'submitting',
  'submitted',
  'asked-back',
  'removed-there',
  'declined',
  'escalated',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Clocks of a case; each is the pack's clock of that name, `brandReminder` and `arrivalReminder` the next of its reminders. */
export type CaseClock =
  | Extract<ClockName, 'review' | 'unconfirmedAlarm' | 'arrival' | 'answer' | 'brand' | 'ruling' | 'appealDecision'>
  | 'arrivalReminder'
  | 'brandReminder'
  /** The seller's clock for the reply to a report, and its reminder, from the pack's `reports`. */
  | 'reply'
  | 'replyReminder';
/** Due instants, ISO 8601 UTC. */
export type CaseClocks = Partial<Readonly<Record<CaseClock, string>>>;
/** Deadlines of the parties against a decision. They end without an event, so they are no clocks. */
export type DecisionWindow = Extract<ClockName, 'appeal' | 'lateProof'>;
/** The remaining time of each at its pause. */
export type CaseRemainders = Partial<Readonly<Record<CaseClock | DecisionWindow, Remainder>>>;

export type HoldGround = 'in-litigation' | 'authority-hold';
/** `reinstated`: removed, and put back since. */
export const thereStates = ['asked-back', 'removed', 'declined', 'escalated', 'reinstated'] as const;
export type ThereState = (typeof thereStates)[number];
export type Side = 'seller' | 'complainant';

/**
 * Whether the pack holds the listing's proceeds with its measure; `not-here`: its marketplace cannot. `none` is explicit if the
 * pack holds any: a member present in only some events would reveal the choice to readers of member names.
 */
export type FundsChoice = 'hold' | 'not-here' | 'none';

export interface ProceedsHold {
  readonly since: string;
  /** Its own end, whatever else happens. */
  readonly until: string;
  readonly status: 'asked' | ProceedsWord;
}

/** What a seller can do instead of answering a claim that rests on a photo of its holder alone. */
export type Remedy = 'replace-picture';

/** Why a complaint is not expedited, or how it became expedited. */
export type LaneReason =
  | 'reason-code'
  | 'innocent-reading'
  | 'cleared-seller'
  | 'restricted-standing'
  | 'unproven-newcomer'
  | 'terms-not-accepted'
  | 'page-walled'
  | 'storefront-target'
  | 'rulings-delayed'
  | 'variant-not-separable'
  | 'right-not-shown'
  | 'photo-only'
  | 'young-mark'
  | 'challenged-mark'
  | 'quick-signatures'
  | 'returned-after-removal'
  | 'reviewed'
  | 'appeal-won';

export type DeliveredBy = ArrivalChannel;

export interface Answer {
  readonly kind: AnswerKind;
  readonly exhibits: readonly Exhibit[];
  readonly statement?: Sealed;
  readonly supplier?: Sealed;
  readonly at: string;
  /** It came after silence upheld the case. */
  readonly late: boolean;
  /** Checklist items that were still missing when it went to the complainant. */
  readonly lacking: readonly string[];
}

/** One holder of goods that were bought; ISO 8601 UTC. Only the last may hold them still. */
export interface Custody {
  readonly by: Sealed;
  readonly from: string;
  readonly to?: string;
}

/** A test purchase or an expert's report that the rights holder submitted when they maintained the complaint. */
export interface Report extends ReportInShort {
  /** Order number of a test purchase. */
  readonly order?: Sealed;
  /** The person who examined the goods. */
  readonly examiner: Sealed;
  /** The chain of custody, from the receipt of the goods. */
  readonly custody?: readonly Custody[];
  readonly documents: readonly Exhibit[];
}

/** The seller's single reply to it. */
export interface Reply {
  readonly exhibits: readonly Exhibit[];
  readonly statement?: Sealed;
}

/** An auditor's finding on a complaint; `unclear`: the filing does not show it. */
export type AuditFinding = 'right' | 'wrong' | 'unclear';

/** A party's question or declaration, and the desk's finding on it. */
export interface MatterOf<Kind extends MatterKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly said: Said[Kind];
  readonly documents: readonly Exhibit[];
  readonly at: string;
  /** The desk's deadline. */
  readonly due?: string;
  /** The clocks at its start, if it paused them and no referral has since. */
  readonly kept?: CaseClocks;
  /** Absent until the desk's finding. */
  readonly finding?: FindingOf<Kind>;
  readonly decider?: string;
  readonly reasons?: Sealed;
  readonly foundAt?: string;
  readonly missing?: readonly Missing<MatterGap>[];
  /** Business days that are not counted, and the end of the deadline without and with them. */
  readonly days?: number;
  readonly reading?: DelayReading;
  readonly from?: string;
  readonly until?: string;
  readonly indicators?: readonly MaliceIndicator[];
}
export type Matter = { readonly [Kind in MatterKind]: MatterOf<Kind> }[MatterKind];

export interface Audit {
  readonly id: string;
  readonly drawnAt: string;
  /** Deadline of the next reading. */
  readonly due: string;
  readonly readings: readonly { readonly finding: AuditFinding; readonly decider: string; readonly at: string }[];
}

/** `unanswered`: the notice was not confirmed as arrived in time, so the complaint was not decided. */
export type DecisionOutcome = 'refused' | 'upheld' | 'overturned' | 'withdrawn' | 'discontinued' | 'unanswered';
/**
 * `rule`: by the pack, at filing or when no notice arrived. `audit`: two readers of a blind audit. `elsewhere`: a court or an
 * authority, entered by the desk.
 */
export type DecidedBy =
  | 'rule'
  | 'review'
  | 'silence'
  | 'accepted'
  | 'ruling'
  | 'appeal'
  | 'complainant'
  | 'audit'
  | 'elsewhere'
  | 'desk'
  | 'marketplace';

/** A decision after this many appeals is final, so that a case ends. */
export const lastInstance = 2;

export interface Decision {
  readonly outcome: DecisionOutcome;
  readonly by: DecidedBy;
  readonly at: string;
  /** The desk user, if a person decided, and the organisation that they worked for then. */
  readonly decider?: string;
  readonly organisation?: string;
  readonly reasons?: Sealed;
  readonly checklist?: ChecklistVerdicts;
  readonly contest?: ContestFound;
  readonly missing?: readonly Missing<FilingGap | ReviewGap>[];
  readonly withdrawal?: WithdrawalKind;
  /** A side that it went against may appeal before this instant. Absent while a hold stops the time. */
  readonly appealUntil?: string;
  /** Upheld by silence: proof before this instant reopens the case. */
  readonly lateProofUntil?: string;
  /** While it was in force, a court or an authority decided the same. */
  readonly elsewhere?: true;
  /** The ruling found its gravity itself; it is not the reason code's or a parent's. */
  readonly gravityFound?: true;
  /** Number of appeals before it; the second appeal's decision is final. */
  readonly instance: number;
}

export interface Appeal {
  readonly by: Side;
  readonly against: DecisionOutcome;
  readonly grounds: Sealed;
  readonly documents?: readonly Exhibit[];
  readonly openedAt: string;
}

export interface Hold {
  readonly ground: HoldGround;
  readonly since: string;
}
export interface Referral {
  readonly cause: ReferralCause;
  readonly since: string;
}

export interface Found {
  /** The desk user who entered it, and the organisation that they worked for then. */
  readonly decider: string;
  readonly organisation?: string;
  readonly reasons?: Sealed;
}

/** The initial state: no case is filed under this id. */
export interface UnfiledCase {
  readonly status: 'new';
  readonly clocks: CaseClocks;
}

/** Plain JSON, folded from the events. */
export interface FiledCase {
  readonly status: Exclude<CaseStatus, 'new'>;
  readonly clocks: CaseClocks;
  /** The remaining time of what is stopped: by a hold or a referral all clocks and the decision's deadlines, by an unread message the seller's clock. */
  readonly left?: CaseRemainders;
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
  readonly chips: readonly KnowledgeChip[];
  /** Where a program saw the right on the page. */
  readonly shown: Shown;
  readonly namesOther?: true;
  /** It was not seen, and the word of a complainant in good standing counted instead; if the complaint is overturned it counts for more. */
  readonly lifted?: true;
  readonly packet: Sealed;
  readonly packetAt: string;
  /** The terms of participation that it was filed under; absent if the programme had none. */
  readonly terms?: readonly FilerTerms[];
  readonly parent?: string;
  /** An upheld case about the same goods that it does not continue: nothing follows from it. */
  readonly earlier?: string;
  readonly remedy?: Remedy;
  /** SHA-256 of the documents of the filing. */
  readonly evidence?: readonly string[];
  /** The state of the parent's decision; absent: upheld. */
  readonly parentStanding?: 'contested' | 'fallen';
  /** How it counts, for its complainant and its agent, by participant. */
  readonly counted?: Readonly<Record<string, Counted>>;
  /** Cases about the same goods that its seller offered again after this one was upheld. */
  readonly children?: readonly string[];
  /** The same, of other accounts of its operator. */
  readonly childrenElsewhere?: readonly string[];
  /** Goods of health and safety: a person decides every contest about them. */
  readonly goods?: string;
  readonly filedAt: string;
  /** Hash of the policy pack that judges it. */
  readonly pack: string;
  /** Name of the pack's exception that it was filed under. */
  readonly exception?: string;
  readonly lane: Lane;
  readonly laneReasons: readonly LaneReason[];
  /** The measure on the target if it is accepted. */
  readonly measure: MeasureKind;
  /** The claim is about one variant and the measure on its listing, since the marketplace takes down whole listings only. */
  readonly wholeListing?: true;
  /** In addition to the measure, if the pack holds proceeds. */
  readonly funds?: FundsChoice;
  /** The hold that was requested when the target was confirmed as down. A case requests one once. */
  readonly proceeds?: ProceedsHold;
  /** For a shop, if the pack requires it. */
  readonly shop?: ShopScreening;
  /** The risk from the seller's strikes at the filing, if the pack uses it. */
  readonly priorRisk?: PriorRisk;
  /** The gravity if it is upheld; a ruling may find a higher one. */
  readonly gravity: Gravity;
  readonly removal?: { readonly outcome: 'gone' | 'already-gone'; readonly observedAt: string };
  readonly delivery?: { readonly at: string; readonly by: DeliveredBy };
  readonly answer?: Answer;
  /** Submissions of the seller after all deadlines; they had no effect. */
  readonly recorded?: readonly Answer[];
  /** The missing items of an incomplete answer, which is returned once. */
  readonly returned?: readonly string[];
  readonly extended: Partial<Readonly<Record<Side, true>>>;
  readonly stoodBehindAt?: string;
  readonly report?: Report & { readonly at: string };
  readonly reply?: Reply & { readonly at: string };
  /** Its complainant gave it up, and the desk must still decide whether the goods may be restored. */
  readonly givenUp?: WithdrawalKind;
  readonly remindersSent: number;
  readonly decision?: Decision;
  /** Desk users who decided something in it; none of them may decide an appeal. */
  readonly deciders: readonly string[];
  readonly appeal?: Appeal;
  /** Sides that have appealed the decision in force. */
  readonly appealed: Partial<Readonly<Record<Side, true>>>;
  readonly audit?: Audit;
  /** All questions and declarations of the parties to the desk. */
  readonly matters?: readonly Matter[];
  /** Withdrawn as settled while a demand was open: it counts in no record until the desk has decided. */
  readonly settlementWaits?: true;
  readonly hold?: Hold;
  readonly referral?: Referral;
  /** A court or an authority decided for the complainant before the seller was notified: upheld after the notice. */
  readonly found?: Found;
  /** What it restored when it was overturned or withdrawn. Removed if it is in force again. */
  readonly gaveBack?: GaveBack;
  readonly restoration?: 'up' | 'still-down' | 'failed';
  /** The target was restored because the desk was late; `until`: when the decision took it down again. */
  readonly provisional?: {
    readonly since: string;
    readonly seen?: { readonly stillDown: boolean; readonly at: string };
    readonly until?: string;
  };
  /** `decides-there`: the marketplace's own number. */
  readonly reference?: string;
  /** `decides-there`: the state of recalling the complaint from the marketplace. */
  readonly recall?: 'asked' | 'done' | 'failed';
}

export type CaseState = UnfiledCase | FiledCase;

export const initialCase: UnfiledCase = { status: 'new', clocks: {} };
