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
import type { Found, FoundKind, MatterKind, Said } from './matters/said.ts';
import type { AuditFinding, CaseClock, DeliveredBy, HoldGround, Reply, Report, ThereState } from './state.ts';
import type { ChecklistVerdicts } from './verdicts.ts';

/** Other cases of the same right, target and reason by their ids, looked up under the lock of the right. */
export interface SameTriple {
  readonly openSameTriple?: string;
  /** The latest that was upheld: goods that come back continue it. */
  readonly upheldSameTriple?: string;
  /** The latest that ended unanswered, if nothing was upheld after it: its target is down, and nothing was decided. */
  readonly unansweredSameTriple?: string;
  /** The latest decided otherwise, if nothing was upheld after it. */
  readonly settledSameTriple?: string;
  /** SHA-256 of whatever the others were filed or backed with: offered again, it is nothing new. */
  readonly knownEvidence?: readonly string[];
}

/** Everything a filing says, and what the shell looked up for it under the lock of the right. */
export interface FileComplaint extends SameTriple {
  readonly type: 'file';
  readonly case: string;
  readonly bundle: string;
  readonly forum: Forum;
  /** The participant whose claim it is and in whose record it ends up. */
  readonly complainant: string;
  /** Whom the register names as holder; anybody else than `complainant` is refused. */
  readonly holder: string;
  /** The participant that files for the complainant under a mandate; its own record counts it as well. */
  readonly agent?: string;
  readonly right: string;
  readonly target: Target;
  readonly seller: string;
  readonly reason: ReasonCode;
  /** A ground that takedown is not for, when the form says so. */
  readonly ground?: ExcludedGround;
  readonly declaration: boolean;
  readonly chips: readonly KnowledgeChip[];
  readonly packet: Sealed;
  /** What of it is the filer's and the desk's. */
  readonly packetOfFiler: Sealed;
  /** When the packet was frozen. */
  readonly packetAt: string;
  /** A case upheld for goods that came back under another listing; `upheldSameTriple` is it where they did so under the same. */
  readonly parent?: string;
  readonly listing: {
    readonly exists: boolean;
    /** ISO 3166-1 alpha-2. Empty: the marketplace does not say, and the territory is not checked. */
    readonly shipsTo: readonly string[];
    /** Nice classes. Absent or empty: not known, and the class is not checked. */
    readonly classes?: readonly number[];
    /** The marketplace's own, in words. */
    readonly category?: string;
    /** Screening found a reading under which the listing is fine. */
    readonly innocentReading?: boolean;
    /** Where screening saw the right. */
    readonly shown: Shown;
    /** Its text names the mark of another holder, and not this right's. */
    readonly namesOther?: boolean;
    /** Of a target that is a variant: whether the listing is sold in it. Absent: the marketplace does not say. */
    readonly hasVariant?: boolean;
  };
  /** Its marketplace can hold the proceeds of one listing. */
  readonly holdsProceeds?: boolean;
  /** Its marketplace can take down one variant of a listing without the others. */
  readonly separatesVariants?: boolean;
  /** Of a storefront, looked up for whoever may act under the right; `closable`: its marketplace closes shops. */
  readonly shop?: ShopScreening & { readonly closable: boolean };
  readonly evidence?: readonly { readonly kind: string; readonly id: string; readonly sha256: string }[];
  /** Calendar days that a ruling is expected to take now (see `rulingWait`). Absent: not measured, and taken for none. */
  readonly rulingWait?: number;
}

/** A lot in 0..1 (1 excluded), and the id under which the case would be audited. */
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

export type CaseCommand =
  | FileComplaint
  | { readonly type: 'decide-review'; readonly decision: 'proceed'; readonly reasons: Sealed }
  /** `lacks`: what was found wanting, at least one thing. The words in `reasons` stand beside it, never in its place. */
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
      /** Of a call that the desk noted. */
      readonly call?: Sealed;
    }
  | {
      readonly type: 'answer';
      readonly kind: AnswerKind;
      readonly exhibits: readonly Exhibit[];
      readonly statement?: Sealed;
      readonly supplier?: Sealed;
      readonly declaration: boolean;
      /** Another case of the same right, target and reason is undecided: looked up for proof that comes late. */
      readonly openSameTriple?: string;
    }
  | { readonly type: 'extend'; readonly side: 'seller' | 'complainant' }
  /** `report`: nothing that is ever asked for. */
  | { readonly type: 'stand-behind'; readonly report?: Report }
  | { readonly type: 'reply'; readonly reply: Reply }
  | { readonly type: 'withdraw'; readonly withdrawal: WithdrawalKind; readonly keepDown?: boolean }
  | {
      readonly type: 'rule';
      readonly outcome: 'upheld' | 'overturned';
      readonly checklist: ChecklistVerdicts;
      readonly reasons: Sealed;
      /** Where the ruling finds more than the reason code's own gravity (unsafe, organised). */
      readonly gravity?: Gravity;
      /** Why it goes against what would follow from the pack; needed there, and only there. */
      readonly against?: RulingReason;
    }
  | { readonly type: 'appeal'; readonly grounds: Sealed }
  | ({
      readonly type: 'decide-appeal';
      readonly outcome: 'confirmed' | 'reversed';
      readonly reasons: Sealed;
    } & SameTriple)
  | { readonly type: 'hold'; readonly ground: HoldGround }
  /** `go-on`: the clocks run again with what was left; the others enter the outcome found elsewhere. */
  | {
      readonly type: 'release';
      readonly outcome: 'go-on' | 'for-complainant' | 'for-seller';
      readonly reasons?: Sealed;
    }
  /** To the parent: goods came back after it was upheld. */
  | { readonly type: 'attach-child'; readonly child: string }
  /** To the child: how the decision stands that it continues. */
  | { readonly type: 'note-parent'; readonly standing: 'upheld' | 'contested' | 'fallen' }
  | NoteCounted
  /** To itself when it has fallen: its seller as it was before anything of it was undone. */
  | { readonly type: 'note-given-back'; readonly before: SellerState }
  | { readonly type: 'refer'; readonly cause: ReferralCause }
  /** Of a removal that was never sent: whoever commands it has made sure of that. */
  | { readonly type: 'refuse-removal'; readonly lacks: readonly ReviewGap[]; readonly reasons: Sealed }
  | { readonly type: 'resume'; readonly decision: 'go-on' | 'restore'; readonly reasons?: Sealed }
  /** `draw`: chance comes from outside. Without it no case is drawn for an audit. */
  | { readonly type: 'clock-struck'; readonly clock: CaseClock; readonly due: string; readonly draw?: Draw }
  | RaiseMatter
  | FindMatter
  | { readonly type: 'read-audit'; readonly finding: AuditFinding; readonly reasons: Sealed }
  /** `decides-there`: the marketplace took the complaint under its own number. */
  | { readonly type: 'record-submission'; readonly reference: string }
  | { readonly type: 'record-there'; readonly state: ThereState }
  | { readonly type: 'record-recall'; readonly outcome: 'recalled' | 'failed' };
