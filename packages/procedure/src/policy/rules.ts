/**
 * The rules a case is judged by: one programme pack, validated and compiled.
 *
 * Rules carry plain values; where each of them comes from is looked up by its path in `references`. Nothing in the
 * deciders holds a threshold, a window or a list of its own: if a programme could decide it, it is here.
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

/** Where a value comes from. `choice` is the programme's own decision, made where nobody published anything. */
export interface Reference {
  readonly kind: 'programme' | 'law' | 'precedent' | 'choice';
  /** The document and the place in it, in words a person can follow: "Reg. (EU) 2022/2065 Art. 20(1)". */
  readonly where: Texts;
  readonly url?: string;
  /** How sure the authors are that the source says this: read in it, read about it, or background knowledge. */
  readonly confidence?: 'read' | 'secondary' | 'background';
  /** Calendar dates between which the source says so, where they are known: a statute is renumbered, a page changes. */
  readonly from?: string;
  readonly until?: string;
}

/** What a checklist item may be met with. */
export type ProofForm = 'file' | 'statement' | 'identifier';

export interface ChecklistItem {
  /** Stable kebab-case id; exhibits and rulings refer to it. */
  readonly item: string;
  /** `one-of:<group>`: at least one item of that group is needed. */
  readonly required: 'always' | 'optional' | `one-of:${string}`;
  readonly accepts: readonly ProofForm[];
  readonly texts: Texts;
}

/** One kind of counter-notice and what proves it. */
export interface AnswerRule {
  readonly checklist: readonly ChecklistItem[];
  /** What the seller is told this answer means. */
  readonly texts: Texts;
}

/** One thing a complainant can put forward where a pack asks it for evidence. */
export interface EvidenceKind {
  readonly kind: string;
  readonly texts: Texts;
}

/** Strikes of different tracks never add up. */
export type Track = 'counterfeit' | 'general';

export interface ReasonRule {
  readonly rightTypes: readonly RightType[];
  readonly track: Track;
  /** What an upheld case of this reason costs before anything raises it. */
  readonly gravity: Gravity;
  /** What the seller is told the complaint says. */
  readonly texts: Texts;
}

/** A complainant's standing; `suspended` files nothing that removes. */
export type Standing = 'newcomer' | 'good' | 'restricted' | 'suspended';
export type ActiveStanding = Exclude<Standing, 'suspended'>;

/** Every window the procedure knows; the key is the name under `clocks` in a pack and in a case's state. */
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

/** What a seller's strikes in force say of it: none, some, or many of them, on the track of the reason code. */
export const priorRisks = ['first', 'repeated', 'grave'] as const;
export type PriorRisk = (typeof priorRisks)[number];

/** What is done to a target. By reason code, the complainant's standing and the seller's prior risk where there is a row for the code. */
export interface MeasureRules {
  readonly listing: Readonly<Record<ActiveStanding, MeasureKind>>;
  readonly storefront: Readonly<Record<ActiveStanding, MeasureKind>>;
  /** Strikes in force from which a seller's risk is `repeated` or `grave`. Absent, and with it every row: nobody's past matters. */
  readonly priorRisk?: Readonly<Record<Exclude<PriorRisk, 'first'>, number>> | undefined;
  /** How long a hold of proceeds lasts at most, from when the listing was seen down. Absent: no row holds any. */
  readonly heldFor?: Period | undefined;
  /** For listings: a code without a row goes by `listing`. One measure that shoppers see, with or without `hold-funds` beside it. */
  readonly byReason?: Readonly<Partial<Record<ReasonCode, MeasureRow | undefined>>> | undefined;
  /**
   * Absent: a claim about one variant is refused. `notSeparable`: where the marketplace cannot take one variant down, the desk looks,
   * and what it lets go on takes the listing; or the claim is refused.
   */
  readonly variants?: { readonly notSeparable: 'review' | 'refuse' } | undefined;
}
export type MeasureRow = Readonly<Record<ActiveStanding, Readonly<Record<PriorRisk, readonly MeasureKind[]>>>>;

/** A share threshold over decided cases of one reason code: both numbers in 0..1. */
export interface ShareBounds {
  /** Least share of decided cases that ended upheld. */
  readonly upheldAtLeast: number;
  /** Greatest share of decided cases that were successfully countered (overturned, or withdrawn as a mistake). */
  readonly mistakenAtMost: number;
}

export interface ComplainantRules {
  /** The record is read over this much of the past, per reason code. */
  readonly window: Period;
  /** Below this many decided cases in the window no share is judged. */
  readonly minimumVolume: number;
  /** Inside these bounds the complainant keeps the expedited lane for that reason code. */
  readonly good: ShareBounds;
  /**
   * Withdrawals that count against nobody: so many in the window, or this share of its cases if that is more. One more counts as
   * a mistake. Absent: any number.
   */
  readonly excused?: { readonly free: number; readonly share: number } | undefined;
  /** How long the expedited lane is lost once the record fell out of the bounds. */
  readonly outFor: Period;
  /** Above this mistaken share a warning is recorded. */
  readonly warnAbove: number;
  /** Above this mistaken share a complainant that was warned before is suspended. */
  readonly suspendAbove: number;
  readonly suspendedFor: Period;
  /** Complaints a day, counted in the forum's zone. */
  readonly dailyCap: Readonly<Record<ActiveStanding, number>>;
  /** A newcomer with this many upheld cases, and inside the bounds, is one no longer. */
  readonly graduateAfter: number;
  /**
   * So many complaints of a newcomer take effect on its word alone; one that is upheld, or withdrawn for no mistake, makes room for
   * another. Read where `lanes.reviewWhen` names `unproven-newcomer`.
   */
  readonly unproven?: number | undefined;
}

/** What may send a complaint to review whose reason code is expedited. */
export const reviewCauses = [
  'innocent-reading',
  'cleared-seller',
  'restricted-standing',
  'unproven-newcomer',
  'storefront-target',
  'rulings-delayed',
  'right-not-shown',
  'young-mark',
  'challenged-mark',
] as const;
type ReviewCause = (typeof reviewCauses)[number];

export interface NotShownRules {
  /** What a complainant in good standing says of how it knows, any of which takes the place of the right's being shown. */
  readonly liftedBy: readonly KnowledgeChip[];
  /** As so many complaints one that took effect by such a word counts in the complainant's record, if it falls. */
  readonly countsAs: number;
}

export interface StrikeRules {
  readonly points: Readonly<Record<Gravity, number>>;
  /** Points count for this many calendar days from the day the strike was issued. */
  readonly validDays: number;
  /** Complaints of one right against one seller filed within this many days of the first are one strike. */
  readonly mergeDays: number;
  /** A strike with at least this many upheld cases in it is `grave` (volume). */
  readonly volumeGrave: number;
  /** The n-th valid strike of a track is `grave` (repeated): 3 = the third. */
  readonly repeatGrave: number;
  /** Gravity of goods that came back after they were removed by a decision (a child case). */
  readonly returned: Gravity;
  /** Gravity where the seller accepted the complaint and named its supplier. */
  readonly accepted: Gravity;
  /** Valid points of one track at which the storefront is closed. */
  readonly closeAt: number;
  /** Points at which the seller is told how close it is; ascending, all below `closeAt`. */
  readonly warnAt: readonly number[];
}

/** What it takes to complain of a whole shop, and what is its own in such a case. */
export interface StorefrontRules {
  /** Listings of the shop that were screened for the right at least: of fewer no share says anything. */
  readonly screened: number;
  /** Least share of them with a finding at or above the band, 0..1. */
  readonly share: number;
  readonly band: Band;
  /** Listings count that were on sale within so many days before the filing. */
  readonly days: number;
  /** The seller's window. */
  readonly answer: Period;
  /** What any answer about a shop has to show, beside what its kind asks for. */
  readonly checklist: readonly ChecklistItem[];
}

/** Listings that may be taken down in an hour and in a day, both rolling. */
export interface RemovalCap {
  readonly hour: number;
  readonly day: number;
}

/** How much may go wrong before people look: bounds on what leaves, whatever was decided. */
export interface RemovalRules {
  readonly programme: RemovalCap;
  readonly seller: RemovalCap;
  /** Of one rights holder, by its standing; a suspended one has the cap of a restricted one for what was filed before. */
  readonly holder: Readonly<Record<ActiveStanding, RemovalCap>>;
  /** More in 24 hours than `times` the median of the last `days` days on which anything went waits for two people. */
  readonly unusual: { readonly times: number; readonly days: number };
  /** Below this many in 24 hours nothing is unusual. */
  readonly unusualFloor: Readonly<Record<'programme' | 'seller' | 'holder', number>>;
}

/** Money asked for taking a complaint back. */
interface DemandRules {
  /** The desk's time. */
  readonly decision: Period;
  /**
   * What a finding costs beside a mistaken complaint: nothing, a warning (and a suspension of who was warned before), or,
   * the grave rule, a suspension at once.
   */
  readonly costs: 'mistake' | 'warning' | 'suspension';
}

/** What a counter-notice comes to after every window for one is over. */
interface AfterWindowRules {
  /**
   * `recorded`: kept and shown, and nothing follows. `reopens`: what silence decided is open again however late it comes, as under
   * a law that sets the seller no time and the rights holder one from its answer.
   */
  readonly effect: 'recorded' | 'reopens';
  /** So many of one case are recorded. */
  readonly most: number;
}

/** How a seller's authorisation is checked once. */
export interface ClearanceRules {
  /** What a seller deposits. */
  readonly documents: readonly ChecklistItem[];
  /** The holder's window; after it the desk decides. */
  readonly answer: Period;
  /** To the holder, each from the start of its window. */
  readonly reminders: readonly Period[];
  /** The desk's time. */
  readonly decision: Period;
  /** No clearance lasts longer, counted from its confirmation; it can be asked for again. */
  readonly longest: Period;
  /** Whole days before the end on which the seller is reminded; descending. */
  readonly remindBefore: readonly number[];
  /** One holder asks one seller for a deposit once in this time. */
  readonly inviteAgainAfter: Period;
}

type Some<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What keeps a target down where only proceedings do: a suit, or a complaint to the authority in charge. */
/**
 * What can show that a notice arrived: the receipt of the marketplace's inbox, the seller's own act on the page that the link
 * opens, a call that the desk noted. Accepted mail shows nothing.
 */
export const arrivalChannels = ['marketplace', 'link', 'desk'] as const;
export type ArrivalChannel = (typeof arrivalChannels)[number];

export const proceedingsKinds = ['suit', 'complaint'] as const;
export type ProceedingsKind = (typeof proceedingsKinds)[number];

/** What is otherwise for some rights on marketplaces that offer goods in some territories, because the law is; all else holds. */
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
    /** SHA-256 (hex) of the bytes the pack was loaded from. */
    readonly hash: string;
    readonly title: Texts;
    /** Calendar dates; a case filed on or after `from` and before `until` is judged by this pack. */
    readonly from: string;
    readonly until?: string;
    /** Calendar date on which it was or will be published; of a version that follows another. */
    readonly announced?: string;
  };
  /** Reference of every value, by its path in the pack: `clocks.answer`, `strikes.points.grave`. */
  readonly references: Readonly<Record<string, Reference>>;
  /** Only members may file. The members' programme before the Expansion; false there. */
  readonly membershipRequired: boolean;
  readonly evidence: 'none' | 'required';
  /** What counts as evidence; empty where none is asked for. One of them is enough. */
  readonly evidenceKinds: readonly EvidenceKind[];
  /** Listings in one filing (one right, one seller, one reason). */
  readonly bundleMax: number;
  readonly lanes: {
    /** Reason codes that go without a prior look; the others go to review. */
    readonly expedited: readonly ReasonCode[];
    /** What sends an otherwise expedited complaint to review. */
    readonly reviewWhen: readonly ReviewCause[];
    /** Of complaints about a listing on which no machine saw the right. Read where `reviewWhen` names `right-not-shown`. */
    readonly notShown?: NotShownRules | undefined;
    /** Years from its registration for which a trade mark is young. Read where `reviewWhen` names `young-mark`. */
    readonly youngMark?: number | undefined;
    /** Attacks on a registration. Read where `reviewWhen` names `challenged-mark`. */
    readonly challengedMark?: readonly Challenge[] | undefined;
    /** The rule of each lane in the seller's words: what a statement of reasons names as the rule that was applied. */
    readonly texts: Readonly<Record<'expedited' | 'review', Texts>>;
  };
  readonly measures: MeasureRules;
  readonly reasons: Readonly<Record<ReasonCode, ReasonRule>>;
  readonly answers: Readonly<Record<AnswerKind, AnswerRule>>;
  /** Of these channels the programme takes the word that a notice arrived. */
  readonly confirmsArrival: readonly ArrivalChannel[];
  readonly silence: { readonly seller: 'upheld' | 'ruling'; readonly complainant: 'withdrawn' | 'ruling' };
  /**
   * What follows when the complainant stands behind a claim that was answered: the desk rules on the seller's proof, or its
   * word ends the case, as where a marketplace does not judge between the two, or its word changes nothing: only a suit or a
   * complaint to an authority, entered as a hold, keeps the target down beyond the complainant's window.
   */
  readonly standBehind: 'ruling' | 'upheld' | 'proceedings';
  /** Absent: it is refused. */
  readonly afterWindow?: AfterWindowRules | undefined;
  /** How the desk rules on a contest. Absent where nobody rules: then the checklist alone decides. */
  readonly contest?: ContestRules | undefined;
  /**
   * A test purchase or an expert's report that a rights holder puts forward when it stands behind its claim: the seller's time for
   * its one reply, and when it is reminded of it. Absent: none is taken.
   */
  readonly reports?: { readonly reply: Period; readonly reminder: Period } | undefined;
  /** Goods of health and safety: neither silence nor withdrawal decides a contest about them. Absent: the programme knows none. */
  readonly sensitive?: SensitiveRules | undefined;
  /**
   * What the desk's delay costs the programme instead of the seller. An overdue ruling or appeal puts the target back until it is
   * decided; about goods of health and safety an administrator of the desk decides within `administrator`. Where rulings are
   * expected to take more than `longestWait` calendar days, `lanes.reviewWhen` can send new complaints to review. Absent: an
   * overdue decision is a task and changes nothing.
   */
  readonly lateDesk?: { readonly administrator: Period; readonly longestWait: number } | undefined;
  /** Whether a withdrawal of this kind counts against the complainant, and whether the listing may stay down. */
  readonly withdrawals: Readonly<
    Record<WithdrawalKind, { readonly countsAgainst: boolean; readonly mayStayDown: boolean }>
  >;
  readonly clocks: Readonly<Record<ClockName, Period>> & {
    /** Reminders to the complainant, each from the start of its window. */
    /** From when the listing was seen down; the notice is sent again at each, and the desk is asked to call. */
    readonly arrivalReminders: readonly Period[];
    readonly brandReminders: readonly Period[];
    /** What one extension adds to the running window; each side may ask once. */
    readonly extension: Period;
  };
  /** What a complainant may enter to keep a target down where only proceedings do, and the desk's time to look. Absent: the desk alone enters any. */
  readonly proceedings?: { readonly kinds: readonly ProceedingsKind[]; readonly decision: Period } | undefined;
  /** Delay that is not counted in the complainant's window, in business days, and the desk's time to grant it. Absent: all is counted. */
  readonly excludedDelay?: (DelayRule & { readonly decision: Period }) | undefined;
  /** Whose window is made longer for the asking, once. Absent: that of either side. */
  readonly extendable?: readonly ('seller' | 'complainant')[] | undefined;
  readonly complainants: ComplainantRules;
  readonly strikes: StrikeRules;
  readonly ban: { readonly approvals: number };
  /** Of the cases that a seller's silence decided, the share (0..1) that is read blind, and the time for a reading. Absent: none is. */
  readonly audit?: { readonly share: number; readonly reading: Period } | undefined;
  /** They pace what leaves and judge no case. */
  readonly removals: RemovalRules;
  /** Absent: a finding is a mistaken complaint, and the desk has no date. */
  readonly demands?: DemandRules | undefined;
  /** Absent: whoever complains of a shop shows nothing more than of a listing. */
  readonly storefronts?: StorefrontRules | undefined;
  /** What the bands of screening follow from (`bandsFromCosts`). Absent: screening has its own. */
  readonly screening?: { readonly costs: ScreeningCosts } | undefined;
  /** Absent: the programme offers none. */
  readonly clearance?: ClearanceRules | undefined;
  /** By name. A case notes the one that it was filed under; no two hold for one right in one territory. */
  readonly exceptions?: Readonly<Record<string, RulesException>> | undefined;
}
