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
import type { GaveBack } from './gave-back.ts';
import type { FindingOf, MatterGap, MatterKind, Said } from './matters/said.ts';
import type { ChecklistVerdicts } from './verdicts.ts';

export const caseStatuses = [
  'new',
  /** Decided upon in the same breath; no filing stays here. */
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
  /** Nothing confirmed in time that the notice arrived: it ends undecided, and the listing stays down. */
  'unanswered',
  'restoring',
  'restored',
  /** Withdrawn before anything was down, or discontinued: nothing to restore. */
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

/** Clocks a case can have running; each is the pack's clock of that name, `brandReminder` and `arrivalReminder` the next of its reminders. */
export type CaseClock =
  | Extract<ClockName, 'review' | 'unconfirmedAlarm' | 'arrival' | 'answer' | 'brand' | 'ruling' | 'appealDecision'>
  | 'arrivalReminder'
  | 'brandReminder'
  /** The seller's, for its reply to a report, and the reminder of it: those of the pack's `reports`. */
  | 'reply'
  | 'replyReminder';
/** Due instants, ISO 8601 UTC. */
export type CaseClocks = Partial<Readonly<Record<CaseClock, string>>>;
/** Windows in which a party can meet a decision; they end without a word, so they are no clocks. */
export type DecisionWindow = Extract<ClockName, 'appeal' | 'lateProof'>;
/** What was left of each when it stopped. */
export type CaseRemainders = Partial<Readonly<Record<CaseClock | DecisionWindow, Remainder>>>;

export type HoldGround = 'in-litigation' | 'authority-hold';
export type ThereState = 'asked-back' | 'removed' | 'declined' | 'escalated';
export type Side = 'seller' | 'complainant';

/**
 * Whether the pack has the proceeds of the listing held with its measure; `not-here`: its marketplace cannot. `none` is said too,
 * where the pack holds any: a name that was there for some only would tell whoever reads the names of an event's members.
 */
export type FundsChoice = 'hold' | 'not-here' | 'none';

export interface ProceedsHold {
  readonly since: string;
  /** It ends by itself then, whatever else happens. */
  readonly until: string;
  readonly status: 'asked' | ProceedsWord;
}

/** Why a complaint is not expedited, or how it became so. */
export type LaneReason =
  | 'reason-code'
  | 'innocent-reading'
  | 'cleared-seller'
  | 'restricted-standing'
  | 'unproven-newcomer'
  | 'storefront-target'
  | 'rulings-delayed'
  | 'variant-not-separable'
  | 'right-not-shown'
  | 'young-mark'
  | 'challenged-mark'
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
  /** Came after the case was upheld by silence. */
  readonly late: boolean;
  /** Checklist items it still lacked when it went to the complainant. */
  readonly lacking: readonly string[];
}

/** A test purchase or an expert's report that the rights holder put forward when it stood behind its claim. */
export interface Report extends ReportInShort {
  /** Number of the order, of a test purchase. */
  readonly order?: Sealed;
  /** Who examined the goods. */
  readonly examiner: Sealed;
  readonly documents: readonly Exhibit[];
}

/** What the seller says to it, once. */
export interface Reply {
  readonly exhibits: readonly Exhibit[];
  readonly statement?: Sealed;
}

/** What whoever audits a case finds of its complaint; `unclear`: it cannot be told from what was filed. */
export type AuditFinding = 'right' | 'wrong' | 'unclear';

/** What a party asked of the desk or declared, and what the desk found of it. */
export interface MatterOf<Kind extends MatterKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly said: Said[Kind];
  readonly documents: readonly Exhibit[];
  readonly at: string;
  /** Until when the desk is to find. */
  readonly due?: string;
  /** The clocks as they ran when it was raised, where it stopped them and no referral has since. */
  readonly kept?: CaseClocks;
  /** Absent: the desk has found nothing of it. */
  readonly finding?: FindingOf<Kind>;
  readonly decider?: string;
  readonly reasons?: Sealed;
  readonly foundAt?: string;
  readonly missing?: readonly Missing<MatterGap>[];
  /** Business days that are not counted, and the window's end before and with them. */
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
  /** Until when the next reading is due. */
  readonly due: string;
  readonly readings: readonly { readonly finding: AuditFinding; readonly decider: string; readonly at: string }[];
}

/** `unanswered`: the notice was not confirmed as arrived in time, so nothing was decided about the complaint. */
export type DecisionOutcome = 'refused' | 'upheld' | 'overturned' | 'withdrawn' | 'discontinued' | 'unanswered';
/** `rule`: by the pack, at filing or when no notice arrived. `audit`: two readers of a blind audit. `elsewhere`: a court or an authority, entered by the desk. */
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
  | 'desk';

/** A decision with this many appeals behind it is final, so that a case ends. */
export const lastInstance = 2;

export interface Decision {
  readonly outcome: DecisionOutcome;
  readonly by: DecidedBy;
  readonly at: string;
  /** Desk user, where a person decided. */
  readonly decider?: string;
  readonly reasons?: Sealed;
  readonly checklist?: ChecklistVerdicts;
  readonly contest?: ContestFound;
  readonly missing?: readonly Missing<FilingGap | ReviewGap>[];
  readonly withdrawal?: WithdrawalKind;
  /** Either side that it went against may appeal before this instant. Absent while a hold stops the window. */
  readonly appealUntil?: string;
  /** Upheld by silence: proof that comes before this instant reopens the case. */
  readonly lateProofUntil?: string;
  /** Its gravity was found by the ruling, not taken from the reason code or a parent. */
  readonly gravityFound?: true;
  /** How many appeals are behind it; the second appeal's decision is final. */
  readonly instance: number;
}

export interface Appeal {
  readonly by: Side;
  readonly against: DecisionOutcome;
  readonly grounds: Sealed;
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
  /** Desk user who entered it. */
  readonly decider: string;
  readonly reasons?: Sealed;
}

/** The initial state: nothing filed under this id. */
export interface UnfiledCase {
  readonly status: 'new';
  readonly clocks: CaseClocks;
}

/** Plain JSON, folded from the events. */
export interface FiledCase {
  readonly status: Exclude<CaseStatus, 'new'>;
  readonly clocks: CaseClocks;
  /** Left of the clocks and of the decision's windows while a hold or a referral stops them. */
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
  /** Where a machine saw the right on the page. */
  readonly shown: Shown;
  readonly namesOther?: true;
  /** It was seen nowhere, and the word of a complainant in good standing took its place: if the complaint falls it counts for more. */
  readonly lifted?: true;
  readonly packet: Sealed;
  readonly packetAt: string;
  readonly parent?: string;
  /** SHA-256 of what it was filed with. */
  readonly evidence?: readonly string[];
  /** How the parent's decision stands; absent: upheld. */
  readonly parentStanding?: 'contested' | 'fallen';
  /** How it counts, by participant: its complainant, and its agent. */
  readonly counted?: Readonly<Record<string, Counted>>;
  /** Cases about goods that came back after this one was upheld. */
  readonly children?: readonly string[];
  /** Goods of health and safety: a person decides whatever is contested about them. */
  readonly goods?: string;
  readonly filedAt: string;
  /** Hash of the policy pack it is judged by. */
  readonly pack: string;
  /** The pack's exception that it was filed under, by name. */
  readonly exception?: string;
  readonly lane: Lane;
  readonly laneReasons: readonly LaneReason[];
  /** What accepting it does to the target. */
  readonly measure: MeasureKind;
  /** The claim is about one variant and the measure on its listing: the marketplace takes down whole listings only. */
  readonly wholeListing?: true;
  /** Beside the measure, where the pack holds proceeds. */
  readonly funds?: FundsChoice;
  /** The hold that was asked for when the target was seen down. A case asks for one once. */
  readonly proceeds?: ProceedsHold;
  /** Of a storefront, where the pack asks for it. */
  readonly shop?: ShopScreening;
  /** What the seller's strikes said of it when the complaint was filed, where the pack asks. */
  readonly priorRisk?: PriorRisk;
  /** What upholding it costs; a ruling may find more. */
  readonly gravity: Gravity;
  readonly removal?: { readonly outcome: 'gone' | 'already-gone'; readonly observedAt: string };
  readonly delivery?: { readonly at: string; readonly by: DeliveredBy };
  readonly answer?: Answer;
  /** What the seller sent when nothing waited for it any more; nothing followed from it. */
  readonly recorded?: readonly Answer[];
  /** An incomplete answer is returned once; the items it lacked. */
  readonly returned?: readonly string[];
  readonly extended: Partial<Readonly<Record<Side, true>>>;
  readonly stoodBehindAt?: string;
  readonly report?: Report & { readonly at: string };
  readonly reply?: Reply & { readonly at: string };
  /** Its complainant gave it up, and the desk has yet to say whether the goods may come back. */
  readonly givenUp?: WithdrawalKind;
  readonly remindersSent: number;
  readonly decision?: Decision;
  /** Desk users who decided something in it: none of them decides an appeal. */
  readonly deciders: readonly string[];
  readonly appeal?: Appeal;
  /** Sides that have appealed the decision that stands. */
  readonly appealed: Partial<Readonly<Record<Side, true>>>;
  readonly audit?: Audit;
  /** Whatever the parties asked of the desk or declared. */
  readonly matters?: readonly Matter[];
  /** Withdrawn as settled while a demand was open: it counts in nobody's record before the desk has decided. */
  readonly settlementWaits?: true;
  readonly hold?: Hold;
  readonly referral?: Referral;
  /** A court or an authority found for the complainant before the seller was told why: upheld once it is. */
  readonly found?: Found;
  /** What it gave back when it fell. Gone once it stands again. */
  readonly gaveBack?: GaveBack;
  readonly restoration?: 'up' | 'still-down' | 'failed';
  /** The target was put back since the desk was late; `until`: when the decision took it down again. */
  readonly provisional?: {
    readonly since: string;
    readonly seen?: { readonly stillDown: boolean; readonly at: string };
    readonly until?: string;
  };
  /** `decides-there`: the marketplace's own number. */
  readonly reference?: string;
  /** `decides-there`: how taking the complaint back from the marketplace stands. */
  readonly recall?: 'asked' | 'done' | 'failed';
}

export type CaseState = UnfiledCase | FiledCase;

export const initialCase: UnfiledCase = { status: 'new', clocks: {} };
