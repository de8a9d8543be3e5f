/**
 * How a contest is ruled: what the seller's proof comes to, item by item, against what the rights holder did with the answer.
 * A pack says for each pair which outcome follows, and what may be ruled otherwise, for which reason.
 */
import type { ReportKind } from '@marketsafe/terms';
import type { Texts } from './texts.ts';

/** How good a seller's proof is as a whole, from the worst for it to the best. */
export const proofQualities = [
  /** Something that it offered is refuted. */
  'contradicted',
  'none',
  'partial',
  /** Nothing is missing, but something of it cannot be checked: as much speaks for as against it. */
  'unverifiable',
  'met',
  /** Every item that is needed was confirmed by whoever issued it, or a register. */
  'verified',
] as const;
export type ProofQuality = (typeof proofQualities)[number];

/** What the rights holder did with the answer, from the worst for the seller to the best. */
export const brandAnswers = [
  /** Stood behind its claim, with a test purchase or an expert's report. */
  'backed',
  /** Stood behind its claim. */
  'bare',
  'silent',
  'withdrawn',
] as const;
export type BrandAnswer = (typeof brandAnswers)[number];

export type RulingOutcome = 'upheld' | 'overturned';

/** What a ruling must be, or is unless a reason of the pack's list speaks against it. From the worst for the seller to the best. */
export const rulingBounds = ['upheld', 'upheld-unless', 'overturned-unless', 'overturned'] as const;
export type RulingBound = (typeof rulingBounds)[number];

/** Why a ruling may go against what would follow. Stable: they are in events. */
export const rulingReasons = [
  /** What was bought from this seller is not what its papers are about. */
  'bought-goods-infringe',
  'expert-found-infringement',
  /** What the seller replied shows that the report is wrong, or about other goods. */
  'report-refuted',
  /** The evidence that the complaint was filed with outweighs what cannot be checked. */
  'evidence-outweighs',
  /** The page and the packet show other goods than the claim is about. */
  'claim-does-not-fit',
  /** Nobody in this trade could have better papers, and what there is fits together. */
  'no-better-proof',
  /** The goods may hurt whoever buys them; nobody need hold on to the claim for that. */
  'danger-to-buyers',
  /** What the seller offered was forged, and it knew. */
  'false-proof',
] as const;
export type RulingReason = (typeof rulingReasons)[number];

/** Reasons that rest on a report of one kind: without it they count for nothing. */
export const reasonsOfReports: Readonly<Partial<Record<RulingReason, ReportKind>>> = {
  'bought-goods-infringe': 'test-purchase',
  'expert-found-infringement': 'expert-report',
};

interface RulingReasonRule {
  readonly to: RulingOutcome;
  /** What the rights holder must have done for the reason to count. */
  readonly when: readonly BrandAnswer[];
  readonly texts: Texts;
}

/** One entry for each answer of the rights holder; `backed` only where the pack takes reports. */
type Columns<T> = Readonly<Record<Exclude<BrandAnswer, 'backed'>, T>> & { readonly backed?: T | undefined };

export interface ContestRules {
  /** The rule of this pack in a sentence, for both sides. */
  readonly texts: Texts;
  readonly proof: Readonly<Record<ProofQuality, { readonly texts: Texts }>>;
  readonly brand: Columns<{ readonly texts: Texts }>;
  readonly rulings: Readonly<Record<ProofQuality, Columns<RulingBound>>>;
  /** Reasons that this pack knows; a reason that it does not name counts for nothing. */
  readonly against: Readonly<Partial<Record<RulingReason, RulingReasonRule>>>;
}

/** What follows unless something speaks against it. */
export const usualOutcome = (bound: RulingBound): RulingOutcome =>
  bound === 'upheld' || bound === 'upheld-unless' ? 'upheld' : 'overturned';

export const isFirm = (bound: RulingBound): boolean => bound === 'upheld' || bound === 'overturned';
