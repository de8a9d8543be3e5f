import type { RegisterEntry } from '@marketsafe/service/parts';
/** The shape of the demonstration's world. Everything in it is data: whoever seeds a programme decides how to load it. */
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
  readonly role: 'rights-holder' | 'agent' | 'association' | 'desk' | 'seller';
  readonly name: Bilingual;
  /** For a stranger: who this is, and why it is worth being them for a minute. */
  readonly about: Bilingual;
}

export interface DemoParticipant {
  readonly id: string;
  readonly kind: ParticipantKind;
  readonly member: boolean;
  readonly name: Bilingual;
  /** Whoever signs in for it. */
  readonly person: { readonly name: Bilingual; readonly email: string; readonly language: Language };
  readonly registrations: readonly (z.infer<typeof RegisterEntry> & { readonly key: string })[];
  /** Ids of `DemoWorld.brands`. */
  readonly brands: readonly string[];
  /** For an agent: keys of registrations that it may act for. */
  readonly mandates: readonly { readonly holder: string; readonly registration: string }[];
  /** A few days: still a newcomer, with the small daily cap that newcomers have. The others enrolled before the history. */
  readonly enrolsDaysAgo: number;
}

export interface DeskPerson {
  readonly id: string;
  readonly duty: 'approver' | 'reviewer';
  readonly administrator?: true;
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
  /** The truth, for whoever seeds and tests; the programme is never told. */
  readonly kind: SellerKind;
  readonly language: Language;
  readonly declaredIdentity: {
    readonly kind: 'company-no' | 'id-card';
    readonly number: string;
    readonly holder: string;
  };
  readonly contact?: { readonly email: string };
  /** Left the account: its inbox takes no message, and nobody opens the mail. */
  readonly isGone?: true;
  /** Days before now at which the shop opened; absent: before the history begins. */
  readonly opensDaysAgo?: number;
}

export type Truth = 'genuine' | 'second-hand' | 'compatible' | 'unrelated' | 'careless' | 'counterfeit';

export interface DemoListing {
  readonly listing: Listing;
  readonly truth: Truth;
  /** The brand it is about, by id; absent for `unrelated`. */
  readonly brand?: string;
}

export type ProofQuality =
  /** Every item of the checklist, and it shows what it should. */
  | 'complete'
  /** Every item, but the documents do not show it. */
  | 'thin'
  /** A required item is missing: comes back once. */
  | 'incomplete';

/**
 * What somebody does in a past case, `afterHours` after the step before (the filing, for the first). A `review` step is
 * for a case that went to review, and is passed over where it did not.
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

/** Where a case should stand when the history has been replayed. */
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
  /** Participant that files: the holder, or its agent. */
  readonly complainant: string;
  readonly right: { readonly office: string; readonly number: string };
  readonly reason: ReasonCode | ExcludedGround;
  readonly declaration: boolean;
  readonly chips: readonly KnowledgeChip[];
  readonly targets: readonly Target[];
  /** `taobao/2200107919` */
  readonly seller: string;
  /** What the parties do; silence is the absence of a step. */
  readonly steps: readonly Step[];
  readonly ends: Ending;
}

export interface ScriptedApproval {
  readonly daysAgo: number;
  readonly seller: string;
  /** Desk people, one approval each; a ban needs two. */
  readonly approvers: readonly string[];
}

/** One run of the guided path: what is filed against, who answers, who comes back. */
export interface StoryLine {
  /** A fake of the one-person brand, offered by `repeatSeller`; `query` is a phrase of its title and of no other one. */
  readonly fake: { readonly marketplace: MarketplaceId; readonly id: string; readonly query: string };
  readonly honest: {
    readonly marketplace: MarketplaceId;
    readonly id: string;
    readonly query: string;
    readonly seller: string;
    /** What proves it; `invoicePdf` makes the file. */
    readonly invoice: Invoice;
  };
  /** Stands at 36 points of 48 once the history has been replayed. */
  readonly repeatSeller: string;
  /** The shop that the same operator opens after its ban, under the same declared identity. Not in `sellers`. */
  readonly comeback: DemoSeller;
}

export interface DemoWorld {
  readonly participants: readonly DemoParticipant[];
  readonly desk: readonly DeskPerson[];
  readonly personas: readonly Persona[];
  readonly marketplaces: readonly { readonly id: MarketplaceId; readonly name: Bilingual }[];
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
    /** The first is played first; the others let the path be played again. */
    readonly lines: readonly StoryLine[];
  };
}
