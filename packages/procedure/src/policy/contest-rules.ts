/**
 * The ruling on a contest: the quality of the seller's proof, item by item, against the rights holder's reaction. A pack gives the
 * outcome for each pair, and the reasons that allow another.
 */
import type { ReportKind } from '@marketsafe/terms';
import type { Texts } from './texts.ts';

/** Quality of a seller's proof as a whole, the worst for the seller first. */
export const proofQualities = [
  /** Part of the offered proof is refuted. */
  'contradicted',
  'none',
  'partial',
  /** Nothing is missing, but part of it cannot be checked: the evidence is balanced. */
  'unverifiable',
  'met',
  /** The issuer or a register confirmed every required item. */
  'verified',
] as const;
export type ProofQuality = (typeof proofQualities)[number];

/** The rights holder's reaction to the answer, the worst for the seller first. */
export const brandAnswers = [
  /** Maintained the complaint, with a test purchase or an expert's report. */
  'backed',
  /** Maintained the complaint. */
  'bare',
  'silent',
  'withdrawn',
] as const;
export type BrandAnswer = (typeof brandAnswers)[number];

export type RulingOutcome = 'upheld' | 'overturned';

/** The required ruling, or the usual one unless a reason of the pack's list applies. The worst for the seller first. */
export const rulingBounds = ['upheld', 'upheld-unless', 'overturned-unless', 'overturned'] as const;
export type RulingBound = (typeof rulingBounds)[number];

/** Reasons for another ruling than the usual one. Stable, since events contain them. */
export const rulingReasons = [
  /** The goods bought from this seller do not match their papers. */
  'bought-goods-infringe',
  'expert-found-infringement',
  /** The seller's reply shows that the report is wrong, or about other goods. */
  'report-refuted',
  /** The complaint's evidence outweighs the items that cannot be checked. */
  'evidence-outweighs',
  /** The page and the packet show other goods than the claim. */
  'claim-does-not-fit',
  /** No seller in this trade could have better papers, and the available ones are consistent. */
  'no-better-proof',
  /** The goods may harm buyers; this does not require the complaint to be maintained. */
  'danger-to-buyers',
  /** The seller knowingly offered forged proof. */
  'false-proof',
] as const;
export type RulingReason = (typeof rulingReasons)[number];

/** Reasons that need a report of one kind. */
export const reasonsOfReports: Readonly<Partial<Record<RulingReason, ReportKind>>> = {
  'bought-goods-infringe': 'test-purchase',
  'expert-found-infringement': 'expert-report',
};

interface RulingReasonRule {
  readonly to: RulingOutcome;
  /** The rights holder's reactions for which the reason counts. */
  readonly when: readonly BrandAnswer[];
  readonly texts: Texts;
}

/** One entry for each reaction of the rights holder; `backed` only if the pack accepts reports. */
type Columns<T> = Readonly<Record<Exclude<BrandAnswer, 'backed'>, T>> & { readonly backed?: T | undefined };

export interface ContestRules {
  /** The pack's rule in one sentence, for both sides. */
  readonly texts: Texts;
  readonly proof: Readonly<Record<ProofQuality, { readonly texts: Texts }>>;
  readonly brand: Columns<{ readonly texts: Texts }>;
  readonly rulings: Readonly<Record<ProofQuality, Columns<RulingBound>>>;
  /** The pack's reasons; others do not count. */
  readonly against: Readonly<Partial<Record<RulingReason, RulingReasonRule>>>;
}

/** The outcome if no reason applies. */
export const usualOutcome = (bound: RulingBound): RulingOutcome =>
  bound === 'upheld' || bound === 'upheld-unless' ? 'upheld' : 'overturned';

export const isFirm = (bound: RulingBound): boolean => bound === 'upheld' || bound === 'overturned';
