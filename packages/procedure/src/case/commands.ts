import type {
  AnswerKind,
  ExcludedGround,
  Forum,
  Gravity,
  KnowledgeChip,
  ReasonCode,
  Shown,
  Target,
  WithdrawalKind,
} from '@marketsafe/terms';
import type { NoteCounted } from '../complainant/index.ts';
import type { Exhibit, Sealed } from '../evidence.ts';
import type { RulingReason } from '../policy/index.ts';
import type { ReferralCause, ShopScreening } from '../reasons/index.ts';
import type { ReviewGap } from '../refusals.ts';
import type { MeasureNews, SellerState } from '../seller/index.ts';
import type { FilerTerms } from './filer-terms.ts';
import type { Found, FoundKind, MatterKind, Said } from './matters/said.ts';
import type { AuditFinding, CaseClock, DeliveredBy, HoldGround, Reply, Report, ThereState } from './state.ts';
import type { ChecklistVerdicts } from './verdicts.ts';

/** Ids of other cases of the same right, target and reason, looked up under the lock of the right. */
export interface SameTriple {
  readonly openSameTriple?: string;
  /** The latest upheld one, which a complaint about goods offered again continues. */
  readonly upheldSameTriple?: string;
  /** The latest that ended unanswered, if none was upheld after it: its target is down, and nothing was decided. */
  readonly unansweredSameTriple?: string;
  /** The latest with another decision, if none was upheld after it. */
  readonly settledSameTriple?: string;
  /** SHA-256 of the documents of the other cases; offered again, they are no new evidence. */
  readonly knownEvidence?: readonly string[];
  /** Its seller has replaced the picture before, to end such a case. */
  readonly replacedBefore?: true;
}

/** All of a filing's content, and the data that the shell looked up under the lock of the right. */
export interface FileComplaint extends SameTriple {
  readonly type: 'file';
  readonly case: string;
  readonly bundle: string;
  readonly forum: Forum;
  /** The participant whose claim it is, and whose record it enters. */
  readonly complainant: string;
  /** The holder in the register; a different `complainant` is refused. */
  readonly holder: string;
  /** The participant that files for the complainant under a mandate; its own record counts the complaint too. */
  readonly agent?: string;
  readonly right: string;
  readonly target: Target;
  readonly seller: string;
  readonly reason: ReasonCode;
  /** A ground that takedown excludes, if the form names one. */
  readonly ground?: ExcludedGround;
  readonly declaration: boolean;
  readonly chips: readonly KnowledgeChip[];
  readonly packet: Sealed;
  /** The part for the complainant and the desk. */
  readonly packetOfFiler: Sealed;
  /** When the packet was frozen. */
  readonly packetAt: string;
  /**
   * A case upheld for the same goods under another listing of the same account, or of one with the same declared identity; under the
   * same listing it is `upheldSameTriple`.
   */
  readonly parent?: string;
  /** An upheld case about the same goods that the complaint does not continue: readers see it beside it, and nothing follows from it. */
  readonly earlier?: string;
  readonly listing: {
    readonly exists: boolean;
    /** ISO 3166-1 alpha-2. Empty: unknown, and the territory is not checked. */
    readonly shipsTo: readonly string[];
    /** Nice classes. Absent or empty: unknown, and the class is not checked. */
    readonly classes?: readonly number[];
    /** The marketplace's own category, in words. */
    readonly category?: string;
    /** Screening found a lawful explanation of the listing. */
    readonly innocentReading?: boolean;
    /** Where screening saw the right. */
    readonly shown: Shown;
    /** Its text names the mark of another holder, and not this right's. */
    readonly namesOther?: boolean;
    /** All that screening saw of the right is a photo of its holder's own. */
    readonly photoOnly?: boolean;
    /** Its page could not be read at the filing: a request to sign in, or a test that keeps programs out, stood before it. */
    readonly walled?: boolean;
    /** For a variant: whether the listing is sold in it. Absent: unknown. */
    readonly hasVariant?: boolean;
  };
  /** The marketplace can hold the proceeds of one listing. */
  readonly holdsProceeds?: boolean;
  /** The marketplace can take down one variant of a listing without the others. */
  readonly separatesVariants?: boolean;
  /** For a shop, looked up if the complainant may act under the right; `closable`: its marketplace closes shops. */
  readonly shop?: ShopScreening & { readonly closable: boolean };
  readonly evidence?: readonly { readonly kind: string; readonly id: string; readonly sha256: string }[];
  /** The terms of the complainant and of its agent. Absent: the programme has none for them, and none are needed. */
  readonly terms?: readonly FilerTerms[];
  /** Calendar days that a ruling is expected to take now (see `rulingWait`). Absent: not measured, and counted as none. */
  readonly rulingWait?: number;
  /** The person's latest filings in a row that they signed faster than the rules ask (`lanes.quickSignatures`). Absent: none. */
  readonly quickSignatures?: number;
}

/** A lot in 0..1 (1 excluded), and the id of the audit if the case is drawn. */
export interface Draw {
  readonly lot: number;
  readonly audit: string;
}

export type RaiseMatter = {
  readonly [Kind in MatterKind]: {
    readonly type: 'raise-matter';
    readonly kind: Kind;
    readonly matter: string;
    readonly said: Said[Kind];
    readonly documents: readonly Exhibit[];
  };
}[MatterKind];

export type FindMatter = {
  readonly [Kind in FoundKind]: {
    readonly type: 'find-matter';
    readonly kind: Kind;
    readonly matter: string;
    readonly reasons: Sealed;
  } & Found[Kind];
}[FoundKind];

/** What a marketplace answered to a complaint that a person handed in there. */
interface Typed {
  /** A person typed it: the marketplace has no interface that could be asked. */
  readonly byHand?: true;
  /** The calendar day of the answer. */
  readonly on?: string;
}

export type CaseCommand =
  | FileComplaint
  | { readonly type: 'decide-review'; readonly decision: 'proceed'; readonly reasons: Sealed }
  /** `lacks`: the gaps that the desk found, at least one. The text in `reasons` adds to them and never replaces them. */
  | {
      readonly type: 'decide-review';
      readonly decision: 'refuse';
      readonly lacks: readonly ReviewGap[];
      readonly reasons: Sealed;
    }
  | MeasureNews
  | {
      readonly type: 'confirm-delivery';
      readonly outcome: 'delivered' | 'undeliverable';
      readonly at: string;
      readonly by: DeliveredBy;
      /** The record of a call, if the desk noted one. */
      readonly call?: Sealed;
    }
  | {
      readonly type: 'answer';
      readonly kind: AnswerKind;
      readonly exhibits: readonly Exhibit[];
      readonly statement?: Sealed;
      readonly supplier?: Sealed;
      readonly declaration: boolean;
      /** Another undecided case of the same right, target and reason; looked up for late proof. */
      readonly openSameTriple?: string;
    }
  /** More documents with an answer that waits for the complainant. */
  | { readonly type: 'add-documents'; readonly documents: readonly Exhibit[] }
  | { readonly type: 'extend'; readonly side: 'seller' | 'complainant' }
  /** `report`: optional; never requested. */
  | { readonly type: 'stand-behind'; readonly report?: Report }
  | { readonly type: 'reply'; readonly reply: Reply }
  | { readonly type: 'withdraw'; readonly withdrawal: WithdrawalKind; readonly keepDown?: boolean }
  | {
      readonly type: 'rule';
      readonly outcome: 'upheld' | 'overturned';
      readonly checklist: ChecklistVerdicts;
      readonly reasons: Sealed;
      /** If the ruling finds a higher gravity than the reason code's own (unsafe, organised). */
      readonly gravity?: Gravity;
      /** Why it differs from the pack's result; required in that case, and only then. */
      readonly against?: RulingReason;
    }
  | { readonly type: 'appeal'; readonly grounds: Sealed; readonly documents?: readonly Exhibit[] }
  | ({
      readonly type: 'decide-appeal';
      readonly outcome: 'confirmed' | 'reversed';
      readonly reasons: Sealed;
    } & SameTriple)
  | { readonly type: 'hold'; readonly ground: HoldGround }
  /** `go-on`: the clocks resume with their remaining time; the others enter an outcome decided elsewhere. */
  | {
      readonly type: 'release';
      readonly outcome: 'go-on' | 'for-complainant' | 'for-seller';
      readonly reasons?: Sealed;
    }
  /** To the parent: the goods were offered again after it was upheld. `elsewhere`: by another account of its operator. */
  | { readonly type: 'attach-child'; readonly child: string; readonly elsewhere?: true }
  /** To the child: the state of the decision that it continues. */
  | { readonly type: 'note-parent'; readonly standing: 'upheld' | 'contested' | 'fallen' }
  | NoteCounted
  /** To itself after it was overturned or withdrawn: the seller's state before any effect was reversed. */
  | { readonly type: 'note-given-back'; readonly before: SellerState }
  | { readonly type: 'refer'; readonly cause: ReferralCause }
  /**
   * By the desk: for a removal that was never sent; the caller has made sure of that. By the people of its marketplace: for any
   * removal whose complaint is undecided.
   */
  | { readonly type: 'refuse-removal'; readonly lacks: readonly ReviewGap[]; readonly reasons: Sealed }
  | { readonly type: 'resume'; readonly decision: 'go-on' | 'restore'; readonly reasons?: Sealed }
  /** `draw`: randomness comes from outside. Without it no case is drawn for an audit. */
  | { readonly type: 'clock-struck'; readonly clock: CaseClock; readonly due: string; readonly draw?: Draw }
  | RaiseMatter
  | FindMatter
  | { readonly type: 'read-audit'; readonly finding: AuditFinding; readonly reasons: Sealed }
  /** `decides-there`: the marketplace accepted the complaint under its own number. */
  | ({ readonly type: 'record-submission'; readonly reference: string } & Typed)
  | ({ readonly type: 'record-there'; readonly state: ThereState } & Typed)
  | { readonly type: 'record-recall'; readonly outcome: 'recalled' | 'failed' };
