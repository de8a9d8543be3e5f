/**
 * The rules that judge a case: one programme pack, validated and compiled.
 * Rules contain plain values; `references` gives the source of each by its path. The deciders contain no thresholds, deadlines or
 * lists of their own: everything that a programme may choose is here.
 */

import type {
  AnswerKind,
  Band,
  Challenge,
  Gravity,
  KnowledgeChip,
  MeasureKind,
  ReasonCode,
  RightType,
  WithdrawalKind,
} from '@marketsafe/terms';
import type { DelayRule } from '../clock/delay.ts';
import type { Period } from '../clock/period.ts';
import type { ContestRules } from './contest-rules.ts';
import type { ScreeningCosts } from './screening-costs.ts';
import type { SensitiveRules } from './sensitive.ts';
import type { Texts } from './texts.ts';

export type { Period, PeriodUnit } from '../clock/period.ts';

/** The source of a value. `choice` is the programme's own decision, where nothing was published. */
export interface Reference {
  readonly kind: 'programme' | 'law' | 'precedent' | 'choice';
  /** The document and the place in it, in words that a person can follow: "Reg. (EU) 2022/2065 Art. 20(1)". */
  readonly where: Texts;
  readonly url?: string;
  /** The authors' certainty that the source says this: read in it, read about it, or background knowledge. */
  readonly confidence?: 'read' | 'secondary' | 'background';
  /** Calendar dates between which the source says so, if known: statutes are renumbered, pages change. */
  readonly from?: string;
  readonly until?: string;
}

/** Forms of proof that a checklist item accepts. */
export type ProofForm = 'file' | 'statement' | 'identifier';

export interface ChecklistItem {
  /** Stable kebab-case id; exhibits and rulings refer to it. */
  readonly item: string;
  /** `one-of:<group>`: at least one item of that group is required. */
  readonly required: 'always' | 'optional' | `one-of:${string}`;
  readonly accepts: readonly ProofForm[];
  readonly texts: Texts;
}

/** One kind of counter-notice and its proof. */
export interface AnswerRule {
  readonly checklist: readonly ChecklistItem[];
  /** The meaning of this answer, for the seller. */
  readonly texts: Texts;
}

/** A kind of evidence that a complainant may submit where a pack requires evidence. */
export interface EvidenceKind {
  readonly kind: string;
  readonly texts: Texts;
}

/** Strikes of different tracks never add up. */
export type Track = 'counterfeit' | 'general';

export interface ReasonRule {
  readonly rightTypes: readonly RightType[];
  readonly track: Track;
  /** The gravity of an upheld case of this reason before anything raises it. */
  readonly gravity: Gravity;
  /** The complaint's meaning, for the seller. */
  readonly texts: Texts;
}

/** A complainant's standing; `suspended` may file nothing that removes. */
export type Standing = 'newcomer' | 'good' | 'restricted' | 'suspended';
export type ActiveStanding = Exclude<Standing, 'suspended'>;

/** Every deadline of the procedure; the key is its name under `clocks` in a pack and in a case's state. */
export type ClockName =
  | 'review'
  | 'unconfirmedAlarm'
  | 'arrival'
  | 'answer'
  | 'incompleteReturn'
  | 'brand'
  | 'ruling'
  | 'lateProof'
  | 'appeal'
  | 'appealDecision'
  | 'banDecision';

/** The risk from a seller's strikes in force: none, some, or many, on the track of the reason code. */
export const priorRisks = ['first', 'repeated', 'grave'] as const;
export type PriorRisk = (typeof priorRisks)[number];

/** The measure on a target: by reason code, the complainant's standing and, if the code has a row, the seller's prior risk. */
export interface MeasureRules {
  readonly listing: Readonly<Record<ActiveStanding, MeasureKind>>;
  readonly storefront: Readonly<Record<ActiveStanding, MeasureKind>>;
  /** Strikes in force from which a seller's risk is `repeated` or `grave`. Absent, together with every row: the past does not count. */
  readonly priorRisk?: Readonly<Record<Exclude<PriorRisk, 'first'>, number>> | undefined;
  /** Maximum duration of a hold of proceeds, from the confirmed takedown. Absent: no row holds proceeds. */
  readonly heldFor?: Period | undefined;
  /** For listings; a code without a row uses `listing`. One measure that shoppers see, with or without `hold-funds`. */
  readonly byReason?: Readonly<Partial<Record<ReasonCode, MeasureRow | undefined>>> | undefined;
  /**
   * Absent: a claim about one variant is refused. `notSeparable`, if the marketplace cannot take down one variant: the desk checks,
   * and an approved claim takes down the listing; or the claim is refused.
   */
  readonly variants?: { readonly notSeparable: 'review' | 'refuse' } | undefined;
  /**
   * From the notice's arrival: the seller of a page that shows a photo of the rights holder's own, and nothing else of the right, ends
   * the case without points by replacing it. Used if `reviewWhen` names `photo-only`.
   */
  readonly replacePicture?: Period | undefined;
}
export type MeasureRow = Readonly<Record<ActiveStanding, Readonly<Record<PriorRisk, readonly MeasureKind[]>>>>;

/** A share threshold over decided cases of one reason code: both numbers in 0..1. */
export interface ShareBounds {
  /** Minimum share of decided cases that ended upheld. */
  readonly upheldAtLeast: number;
  /** Maximum share of decided cases that were successfully countered (overturned, or withdrawn as a mistake). */
  readonly mistakenAtMost: number;
}

export interface ComplainantRules {
  /** The past that the record covers, per reason code. */
  readonly window: Period;
  /** With fewer decided cases in the window no share is judged. */
  readonly minimumVolume: number;
  /** Within these bounds the complainant keeps the expedited lane for that reason code. */
  readonly good: ShareBounds;
  /**
   * Excused withdrawals: this number in the window, or this share of its cases if that is more. Further ones count as mistakes.
   * Absent: any number.
   */
  readonly excused?: { readonly free: number; readonly share: number } | undefined;
  /** How long the expedited lane is lost after the record left the bounds. */
  readonly outFor: Period;
  /** Above this mistaken share a warning is recorded. */
  readonly warnAbove: number;
  /** Above this mistaken share a complainant with an earlier warning is suspended. */
  readonly suspendAbove: number;
  readonly suspendedFor: Period;
  /** Complaints a day, counted in the forum's zone. */
  readonly dailyCap: Readonly<Record<ActiveStanding, number>>;
  /** A newcomer with this many upheld cases, within the bounds, is no longer a newcomer. */
  readonly graduateAfter: number;
  /**
   * Maximum complaints of a newcomer that take effect on their word alone; one that is upheld, or withdrawn without a mistake,
   * frees a place. Used if `lanes.reviewWhen` names `unproven-newcomer`.
   */
  readonly unproven?: number | undefined;
}

/** Causes that may send a complaint with an expedited reason code to review. */
export const reviewCauses = [
  'innocent-reading',
  'cleared-seller',
  'restricted-standing',
  'unproven-newcomer',
  'storefront-target',
  'rulings-delayed',
  'right-not-shown',
  'photo-only',
  'young-mark',
  'challenged-mark',
  'quick-signatures',
] as const;
type ReviewCause = (typeof reviewCauses)[number];

export interface NotShownRules {
  /**
   * Statements of knowledge by a complainant in good standing, any of which replaces seeing the right on the page; `our-photo` only in a complaint
   * about copyright.
   */
  readonly liftedBy: readonly KnowledgeChip[];
  /** The number of complaints that such a complaint counts as in the complainant's record if it is overturned. */
  readonly countsAs: number;
}

export interface StrikeRules {
  readonly points: Readonly<Record<Gravity, number>>;
  /** Points count for this many calendar days from the day the strike was issued. */
  readonly validDays: number;
  /** Complaints of one right against one seller filed within this many days of the first are one strike. */
  readonly mergeDays: number;
  /** A strike with at least this many upheld cases is `grave` (volume). */
  readonly volumeGrave: number;
  /** The n-th valid strike of a track is `grave` (repeated): 3 = the third. */
  readonly repeatGrave: number;
  /** Gravity of goods offered again after a decision removed them (a child case). */
  readonly returned: Gravity;
  /** Gravity if the seller accepted the complaint and named the supplier. */
  readonly accepted: Gravity;
  /** Valid points of one track at which the shop is closed. */
  readonly closeAt: number;
  /** Points at which the seller is warned; ascending, all below `closeAt`. */
  readonly warnAt: readonly number[];
}

/** The requirements of a complaint about a whole shop, and its own rules. */
export interface StorefrontRules {
  /** Minimum number of the shop's listings screened for the right; with fewer, a share proves nothing. */
  readonly screened: number;
  /** Minimum share of them with a finding at or above the band, 0..1. */
  readonly share: number;
  readonly band: Band;
  /** Counts listings that were on sale within so many days before the filing. */
  readonly days: number;
  /** The seller's deadline. */
  readonly answer: Period;
  /** Items for any answer about a shop, in addition to those of its kind. */
  readonly checklist: readonly ChecklistItem[];
}

/** Listings that may be taken down in an hour and in a day, both rolling. */
export interface RemovalCap {
  readonly hour: number;
  readonly day: number;
}

/** Limits after which people look before more is removed, whatever was decided. */
export interface RemovalRules {
  readonly programme: RemovalCap;
  readonly seller: RemovalCap;
  /** For one rights holder, by its standing; for earlier filings of a suspended one, the cap of a restricted one. */
  readonly holder: Readonly<Record<ActiveStanding, RemovalCap>>;
  /** More in 24 hours than `times` the median of the last `days` days with removals needs two approvals. */
  readonly unusual: { readonly times: number; readonly days: number };
  /** Below this many in 24 hours nothing is unusual. */
  readonly unusualFloor: Readonly<Record<'programme' | 'seller' | 'holder', number>>;
}

/** What a stage's removals must show before both sides may raise it. */
export interface StageRules {
  /** Removals that a person of the marketplace released or refused, or shadow orders that were compared. */
  readonly compared: number;
  /** The share of them that the marketplace released, or agreed with, 0 to 1. */
  readonly agreement: number;
  /**
   * Calendar days, of 24 hours, after which the target of a shadow order is looked at: what is still on sale then, the marketplace
   * left. Absent: what stays on sale is compared with nothing.
   */
  readonly daysInShadow?: number | undefined;
}

/** Money demanded for withdrawing a complaint. */
interface DemandRules {
  /** The desk's deadline. */
  readonly decision: Period;
  /**
   * The consequence of a finding in addition to a mistaken complaint: none, a warning (and a suspension after an earlier warning),
   * or, under the grave rule, a suspension at once.
   */
  readonly costs: 'mistake' | 'warning' | 'suspension';
}

/** The effect of a counter-notice after all its deadlines. */
interface AfterWindowRules {
  /**
   * `recorded`: stored and shown, without effect. `reopens`: reopens a case decided by silence at any time, as under a law that
   * sets no deadline for the seller and one for the rights holder from the answer.
   */
  readonly effect: 'recorded' | 'reopens';
  /** Maximum number recorded in one case. */
  readonly most: number;
}

/** How a seller's authorisation is checked once. */
export interface ClearanceRules {
  /** Documents that a seller deposits. */
  readonly documents: readonly ChecklistItem[];
  /** The holder's deadline; after it the desk decides. */
  readonly answer: Period;
  /** To the holder, each from the start of the deadline. */
  readonly reminders: readonly Period[];
  /** The desk's deadline. */
  readonly decision: Period;
  /** Maximum term of a clearance from its confirmation; it can be requested again. */
  readonly longest: Period;
  /** Whole days before the end on which the seller is reminded; descending. */
  readonly remindBefore: readonly number[];
  /** A holder may invite a seller to deposit once in this time. */
  readonly inviteAgainAfter: Period;
}

type Some<T> = { readonly [K in keyof T]?: T[K] | undefined };

/**
 * Channels that can confirm the arrival of a notice: the receipt of the marketplace's inbox, the seller's own act on the linked
 * page, a call noted by the desk. Accepted mail confirms nothing.
 */
export const arrivalChannels = ['marketplace', 'link', 'desk'] as const;
export type ArrivalChannel = (typeof arrivalChannels)[number];

export const proceedingsKinds = ['suit', 'complaint'] as const;
export type ProceedingsKind = (typeof proceedingsKinds)[number];

/** Different rules for some rights on marketplaces in some territories, because their law differs; all other rules apply. */
interface RulesException {
  /** ISO 3166-1 alpha-2. */
  readonly territories: readonly string[];
  readonly rightTypes: readonly RightType[];
  readonly clocks?: Some<Rules['clocks']> | undefined;
  readonly silence?: Some<Rules['silence']> | undefined;
  readonly standBehind?: Rules['standBehind'] | undefined;
  readonly afterWindow?: Some<AfterWindowRules> | undefined;
}

export interface Rules {
  readonly pack: {
    readonly id: string;
    /** SHA-256 (hex) of the pack's bytes. */
    readonly hash: string;
    readonly title: Texts;
    /** Calendar dates; a case filed on or after `from` and before `until` is judged by this pack. */
    readonly from: string;
    readonly until?: string;
    /** Calendar date of its publication, past or planned; for a version that follows another. */
    readonly announced?: string;
  };
  /** Reference of every value, by its path in the pack: `clocks.answer`, `strikes.points.grave`. */
  readonly references: Readonly<Record<string, Reference>>;
  /** Only members may file, as in the programme before the Expansion; false there. */
  readonly membershipRequired: boolean;
  readonly evidence: 'none' | 'required';
  /** Accepted kinds of evidence, of which one is enough; empty if none is required. */
  readonly evidenceKinds: readonly EvidenceKind[];
  /** Maximum listings in one filing (one right, one seller, one reason). */
  readonly bundleMax: number;
  readonly lanes: {
    /** Reason codes without a prior review; the others go to review. */
    readonly expedited: readonly ReasonCode[];
    /** Causes that send an otherwise expedited complaint to review. */
    readonly reviewWhen: readonly ReviewCause[];
    /** For complaints about a listing on which no program saw the right. Used if `reviewWhen` names `right-not-shown`. */
    readonly notShown?: NotShownRules | undefined;
    /** Years from its registration for which a trade mark is young. Used if `reviewWhen` names `young-mark`. */
    readonly youngMark?: number | undefined;
    /** Attacks on a registration. Used if `reviewWhen` names `challenged-mark`. */
    readonly challengedMark?: readonly Challenge[] | undefined;
    /**
     * After `filings` in a row that one person signed on their cards in less than `seconds` each, a reviewer looks at the next.
     * Used if `reviewWhen` names `quick-signatures`.
     */
    readonly quickSignatures?: { readonly filings: number; readonly seconds: number } | undefined;
    /** The rule of each lane in words for the seller; a statement of reasons names it as the applied rule. */
    readonly texts: Readonly<Record<'expedited' | 'review', Texts>>;
  };
  readonly measures: MeasureRules;
  readonly reasons: Readonly<Record<ReasonCode, ReasonRule>>;
  readonly answers: Readonly<Record<AnswerKind, AnswerRule>>;
  /** Channels whose confirmation of a notice's arrival counts. */
  readonly confirmsArrival: readonly ArrivalChannel[];
  readonly silence: { readonly seller: 'upheld' | 'ruling'; readonly complainant: 'withdrawn' | 'ruling' };
  /**
   * The consequence when the complainant maintains the complaint after an answer. `ruling`: the desk rules on the seller's proof.
   * `upheld`: the complainant's word ends the case, where a marketplace does not judge between the two. `proceedings`: only a
   * lawsuit or a complaint to an authority, entered as a hold, keeps the target down after the complainant's deadline.
   */
  readonly standBehind: 'ruling' | 'upheld' | 'proceedings';
  /** Absent: it is refused. */
  readonly afterWindow?: AfterWindowRules | undefined;
  /** How the desk rules on a contest. Absent if there are no rulings: then the checklist alone decides. */
  readonly contest?: ContestRules | undefined;
  /**
   * For a test purchase or an expert's report of a rights holder who maintains the complaint: the seller's deadline for the single
   * reply, and its reminder. Absent: no reports are accepted.
   */
  readonly reports?: { readonly reply: Period; readonly reminder: Period } | undefined;
  /** Goods of health and safety: neither silence nor withdrawal decides a contest about them. Absent: the programme has no such kinds. */
  readonly sensitive?: SensitiveRules | undefined;
  /**
   * The consequences of the desk's delay, which must not harm the seller. An overdue ruling or appeal restores the target until the
   * decision; for goods of health and safety an administrator of the desk decides within `administrator`. If rulings are expected
   * to take more than `longestWait` calendar days, `lanes.reviewWhen` can send new complaints to review. Absent: an overdue
   * decision is a task without other effect.
   */
  readonly lateDesk?: { readonly administrator: Period; readonly longestWait: number } | undefined;
  /** Whether a withdrawal of this kind counts against the complainant, and whether the listing may stay down. */
  readonly withdrawals: Readonly<
    Record<WithdrawalKind, { readonly countsAgainst: boolean; readonly mayStayDown: boolean }>
  >;
  readonly clocks: Readonly<Record<ClockName, Period>> & {
    /** From the confirmed takedown; at each the notice is sent again, and the desk is asked to call. */
    readonly arrivalReminders: readonly Period[];
    readonly brandReminders: readonly Period[];
    /** The length of one extension of the running deadline; each side may ask once. */
    readonly extension: Period;
  };
  /**
   * Proceedings that a complainant may enter to keep a target down where nothing else does, and the desk's deadline to check.
   * Absent: only the desk enters them.
   */
  readonly proceedings?: { readonly kinds: readonly ProceedingsKind[]; readonly decision: Period } | undefined;
  /** Uncounted delay in the complainant's deadline, in business days, and the desk's deadline to grant it. Absent: everything counts. */
  readonly excludedDelay?: (DelayRule & { readonly decision: Period }) | undefined;
  /** Sides whose deadline may be extended once on request. Absent: both. */
  readonly extendable?: readonly ('seller' | 'complainant')[] | undefined;
  readonly complainants: ComplainantRules;
  readonly strikes: StrikeRules;
  readonly ban: { readonly approvals: number };
  /** The share (0..1) of cases decided by a seller's silence that is audited blind, and the deadline of a reading. Absent: no audits. */
  readonly audit?: { readonly share: number; readonly reading: Period } | undefined;
  /** Limits the pace of removals; judges no case. */
  readonly removals: RemovalRules;
  /** Judges no case. Absent: both sides raise a stage without numbers. */
  readonly stages?: StageRules | undefined;
  /** Absent: a finding counts as a mistaken complaint, and the desk has no deadline. */
  readonly demands?: DemandRules | undefined;
  /** Absent: a complaint about a shop needs no more than one about a listing. */
  readonly storefronts?: StorefrontRules | undefined;
  /** The costs behind the bands of screening (`bandsFromCosts`). Absent: screening uses its own. */
  readonly screening?: { readonly costs: ScreeningCosts } | undefined;
  /** Absent: the programme offers none. */
  readonly clearance?: ClearanceRules | undefined;
  /**
   * How long personal data are kept: what came with a case, from its last step; a request to take part that led to nothing, from
   * the day it was made. Absent: nothing is erased.
   */
  readonly retention?: { readonly case: Period; readonly enrolment: Period } | undefined;
  /** By name. A case stores the one that it was filed under; at most one applies to a right in a territory. */
  readonly exceptions?: Readonly<Record<string, RulesException>> | undefined;
}
