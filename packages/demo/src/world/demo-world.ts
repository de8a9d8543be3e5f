import type { RegisterEntry } from '@marketsafe/service/parts';
/** The types of the demonstration's world. It contains only data; the code that seeds a programme decides how to load it. */
import type {
  AnswerKind,
  Brand,
  ExcludedGround,
  KnowledgeChip,
  Language,
  Listing,
  ParticipantKind,
  ReasonCode,
  Target,
  WithdrawalKind,
} from '@marketsafe/terms';
import type { z } from 'zod';
import type { Invoice } from './invoice.ts';
import type { ScriptedRates } from './rates.ts';

export type Bilingual = Readonly<Record<Language, string>>;
export type MarketplaceId = 'taobao' | 'tmall';

export interface Persona {
  readonly id: string;
  readonly role: 'rights-holder' | 'agent' | 'association' | 'desk' | 'marketplace' | 'seller';
  readonly name: Bilingual;
  /** Explains to a visitor who this is, and what there is to see. */
  readonly about: Bilingual;
}

export interface DemoParticipant {
  readonly id: string;
  readonly kind: ParticipantKind;
  readonly member: boolean;
  readonly name: Bilingual;
  /** The person who signs in for it. */
  readonly person: { readonly name: Bilingual; readonly email: string; readonly language: Language };
  readonly registrations: readonly (z.infer<typeof RegisterEntry> & { readonly key: string })[];
  /** Ids of `DemoWorld.brands`. */
  readonly brands: readonly string[];
  /** For an agent: keys of the registrations that it may act under. */
  readonly mandates: readonly { readonly holder: string; readonly registration: string }[];
  /** A few days ago for a newcomer, with a newcomer's small daily cap. The others enrolled before the history. */
  readonly enrolsDaysAgo: number;
}

export interface DeskPerson {
  readonly id: string;
  readonly position: 'administrator' | 'approver' | 'reviewer';
  readonly name: Bilingual;
  readonly email: string;
}

export type SellerKind =
  | 'flagship'
  | 'reseller'
  | 'second-hand'
  | 'accessories'
  | 'ordinary'
  | 'careless'
  | 'counterfeiter'
  | 'repeat'
  | 'ring';

export interface DemoSeller {
  readonly marketplace: MarketplaceId;
  readonly id: string;
  readonly name: string;
  /** The truth, for seeding and tests; the programme never learns it. */
  readonly kind: SellerKind;
  readonly language: Language;
  readonly declaredIdentity: {
    readonly kind: 'company-no' | 'id-card';
    readonly number: string;
    readonly holder: string;
  };
  readonly contact?: { readonly email: string };
  /** An abandoned account: its inbox accepts no message, and no one opens the mail. */
  readonly isGone?: true;
  /** Days before now when the shop opened; absent: before the history begins. */
  readonly opensDaysAgo?: number;
}

export type Truth = 'genuine' | 'second-hand' | 'compatible' | 'unrelated' | 'careless' | 'counterfeit';

export interface DemoListing {
  readonly listing: Listing;
  readonly truth: Truth;
  /** The brand's id; absent for `unrelated`. */
  readonly brand?: string;
}

export type ProofQuality =
  /** Every item of the checklist, with sound documents. */
  | 'complete'
  /** Every item, but the documents prove nothing. */
  | 'thin'
  /** A required item is missing: the answer is returned once. */
  | 'incomplete';

/**
 * A step in a past case, `afterHours` after the step before (for the first, after the filing). A `review` step
 * applies only to a case in review.
 */
export type Step = { readonly afterHours: number } & (
  | { readonly by: 'seller'; readonly does: 'answer'; readonly kind: AnswerKind; readonly proof: ProofQuality }
  | { readonly by: 'seller' | 'complainant'; readonly does: 'extend' }
  | { readonly by: 'seller' | 'complainant'; readonly does: 'appeal'; readonly text: Bilingual }
  | { readonly by: 'complainant'; readonly does: 'stand-behind' }
  | { readonly by: 'complainant'; readonly does: 'withdraw'; readonly kind: WithdrawalKind }
  | DeskStep
);

type DeskStep = { readonly by: 'desk'; readonly person: string; readonly text: Bilingual } & (
  | { readonly does: 'review'; readonly decision: 'proceed' | 'refuse' }
  | { readonly does: 'rule'; readonly outcome: 'upheld' | 'overturned' }
  | { readonly does: 'decide-appeal'; readonly outcome: 'confirmed' | 'reversed' }
  | { readonly does: 'hold'; readonly ground: 'in-litigation' | 'authority-hold' }
);

/** The expected state of a case after the history. */
export type Ending =
  | 'upheld'
  | 'restored'
  | 'refused'
  | 'desk-review'
  | 'answer-window'
  | 'brand-window'
  | 'ruling'
  | 'undeliverable'
  | 'unanswered'
  | 'held'
  | 'appealed';

/** One filing: one right, one seller, one reason, one or more listings. */
export interface ScriptedFiling {
  readonly id: string;
  readonly daysAgo: number;
  /** The participant that files: the rights holder, or its agent. */
  readonly complainant: string;
  readonly right: { readonly office: string; readonly number: string };
  readonly reason: ReasonCode | ExcludedGround;
  readonly declaration: boolean;
  readonly chips: readonly KnowledgeChip[];
  readonly targets: readonly Target[];
  /** `taobao/2200107919` */
  readonly seller: string;
  /** The parties' steps; silence is the absence of a step. */
  readonly steps: readonly Step[];
  readonly ends: Ending;
}

export interface ScriptedApproval {
  readonly daysAgo: number;
  readonly seller: string;
  /** Members of the review team, one approval each; a ban needs two. */
  readonly approvers: readonly string[];
}

/** One run of the guided path: the fake, the honest seller, and the operator who returns. */
export interface StoryLine {
  /** A fake of the one-person brand, offered by `repeatSeller`; only its title contains the phrase `query`. */
  readonly fake: { readonly marketplace: MarketplaceId; readonly id: string; readonly query: string };
  readonly honest: {
    readonly marketplace: MarketplaceId;
    readonly id: string;
    readonly query: string;
    readonly seller: string;
    /** The invoice as proof; `invoicePdf` creates the file. */
    readonly invoice: Invoice;
  };
  /** Has 36 points of 48 after the history. */
  readonly repeatSeller: string;
  /** The shop that the same operator opens after its ban, under the same declared identity. Not in `sellers`. */
  readonly comeback: DemoSeller;
}

export interface DemoWorld {
  readonly participants: readonly DemoParticipant[];
  /** In the register, but of no participant: a visitor may enrol with them. */
  readonly unclaimed: DemoParticipant['registrations'];
  readonly desk: readonly DeskPerson[];
  readonly personas: readonly Persona[];
  readonly marketplaces: readonly {
    readonly id: MarketplaceId;
    readonly name: Bilingual;
    /** Signs in for it. */
    readonly person?: { readonly id: string; readonly name: Bilingual; readonly email: string };
  }[];
  readonly sellers: readonly DemoSeller[];
  readonly listings: readonly DemoListing[];
  readonly brands: readonly Brand[];
  /** The oldest first. */
  readonly rates: readonly ScriptedRates[];
  readonly history: {
    /** Oldest first. */
    readonly filings: readonly ScriptedFiling[];
    readonly approvals: readonly ScriptedApproval[];
  };
  readonly story: {
    readonly brand: { readonly persona: string; readonly name: string; readonly registration: string };
    readonly approvers: readonly string[];
    /** The first is played first; the others allow further runs. */
    readonly lines: readonly StoryLine[];
  };
}
