/** The closed lists of codes. GLOSSARY.md explains the terms, docs/enumerations.md lists the codes; do not add synonyms. */
import { z } from 'zod';

export const ReasonCode = z.enum(['counterfeit', 'trademark', 'copyright', 'copyright-verbatim', 'design', 'patent']);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** Grounds that takedown is not for; filing one of them is refused by name. */
export const ExcludedGround = z.enum(['price-maintenance', 'selective-distribution', 'contract', 'warranty']);
export type ExcludedGround = z.infer<typeof ExcludedGround>;

export const RightType = z.enum(['trademark', 'copyright', 'design', 'patent']);
export type RightType = z.infer<typeof RightType>;

/** How a registration is attacked at its office. */
export const Challenge = z.enum(['opposed', 'in-cancellation']);
export type Challenge = z.infer<typeof Challenge>;

export const Lane = z.enum(['expedited', 'review', 'suspended']);
export type Lane = z.infer<typeof Lane>;

export const Forum = z.enum(['decides-here', 'decides-there']);
export type Forum = z.infer<typeof Forum>;

export const MeasureKind = z.enum(['hide', 'remove', 'hold-funds', 'close-storefront', 'ban']);
export type MeasureKind = z.infer<typeof MeasureKind>;

export const AnswerKind = z.enum([
  'authorised',
  'genuine-from',
  'parallel-import',
  'second-hand',
  'compatible',
  'own-right',
  'prior-use',
  'descriptive-term',
  'wrong-listing',
  'amended',
  'accepted',
]);
export type AnswerKind = z.infer<typeof AnswerKind>;

export const WithdrawalKind = z.enum(['mistake', 'authorised-since', 'duplicate', 'settled']);
export type WithdrawalKind = z.infer<typeof WithdrawalKind>;

/** Why a clearance that a seller asked for is declined. */
export const ClearanceRefusal = z.enum([
  'not-our-document',
  'not-authorised',
  'names-another-seller',
  'goods-not-covered',
  'no-longer-valid',
  'unreadable',
]);
export type ClearanceRefusal = z.infer<typeof ClearanceRefusal>;

/** What the desk rests on where it, and not the rights holder, confirms a clearance. */
export const ClearanceGround = z.enum(['documents-in-order', 'holder-told-us', 'proved-in-a-case']);
export type ClearanceGround = z.infer<typeof ClearanceGround>;

/** Why a clearance ends before its date. */
export const ClearanceEnd = z.enum(['authorisation-ended', 'other-goods-sold', 'document-false', 'given-by-mistake']);
export type ClearanceEnd = z.infer<typeof ClearanceEnd>;

/** How the complainant knows: optional chips, not evidence, but something the seller can rebut. */
export const KnowledgeChip = z.enum(['never-made', 'impossible-price', 'not-our-seller', 'our-photo', 'test-bought']);
export type KnowledgeChip = z.infer<typeof KnowledgeChip>;

/**
 * Where a machine saw the right on the page of a listing. `not-looked`: there was nothing that it can compare, as with a right that is
 * no word, or a page that was never read.
 */
export const Shown = z.enum(['text', 'picture', 'none', 'not-looked']);
export type Shown = z.infer<typeof Shown>;

/** What a document shows that comes with a complaint; none is asked for, and something new is needed to open a matter again. */
export const EvidenceKind = z.enum([
  'test-purchase',
  'comparison',
  'examination-report',
  'official-decision',
  'other-evidence',
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** What a rights holder may put forward when it stands behind a claim that was answered. None is ever asked for. */
export const ReportKind = z.enum(['test-purchase', 'expert-report']);
export type ReportKind = z.infer<typeof ReportKind>;

/** What was found of the goods that were bought or examined. */
export const ReportFinding = z.enum([
  /** Not made by the rights holder, nor with its consent. */
  'not-genuine',
  /** Genuine goods that were changed, relabelled or repackaged. */
  'altered',
  /** The protected work, design or invention is copied. */
  'copied',
  /** What was sent is something else than the page offers. */
  'other-goods-sent',
]);
export type ReportFinding = z.infer<typeof ReportFinding>;

/** What malice is told by; a legal pack says which of them count where, and on what source. */
export const MaliceIndicator = z.enum([
  'forged-title',
  'false-comparison',
  'unstable-right',
  'known-wrong',
  'repeated-wrong',
  'knew-of-authorisation',
  'payment-demanded',
]);
export type MaliceIndicator = z.infer<typeof MaliceIndicator>;

export const Gravity = z.enum(['minor', 'normal', 'grave', 'organised']);
export type Gravity = z.infer<typeof Gravity>;

export const ParticipantKind = z.enum([
  'rights-holder',
  'agent',
  'association',
  'marketplace',
  'authority',
  'intermediary',
]);
export type ParticipantKind = z.infer<typeof ParticipantKind>;

export const Band = z.enum(['act', 'review', 'watch']);
export type Band = z.infer<typeof Band>;

/** Why a listing infringes nothing of a participant's. */
export const NoInfringement = z.enum([
  'genuine',
  'authorised',
  'second-hand',
  'compatible',
  'not-our-brand',
  'other-goods',
]);
/** Why a participant puts a finding aside; of the last two it may infringe all the same. */
export const DismissalReason = z.enum([...NoInfringement.options, 'not-pursued', 'handled-elsewhere']);
export type DismissalReason = z.infer<typeof DismissalReason>;

/** What brought a finding back that was put aside. */
export const ComebackReason = z.enum([
  'seller',
  'title',
  'brand-field',
  'category',
  'condition',
  'pictures',
  'price-fell',
  'evidence',
  'band-rose',
  'time',
]);
export type ComebackReason = z.infer<typeof ComebackReason>;

/** What became of one action on a marketplace. `done` only after it was observed. */
export const Outcome = z.enum([
  'done',
  'already',
  'pending',
  'needs-info',
  'rejected',
  'not-found',
  'unsupported',
  'failed',
  'unknown',
]);
export type Outcome = z.infer<typeof Outcome>;

/** What a marketplace answers when it was asked to inform the consumers who bought illegal goods. */
export const ConsumerAnswer = z.enum(['informed', 'published', 'none-bought', 'not-bound']);
export type ConsumerAnswer = z.infer<typeof ConsumerAnswer>;

/** How a body outside court decided a dispute. */
export const SettlementOutcome = z.enum(['for-seller', 'for-complainant', 'settled', 'inadmissible', 'withdrawn']);
export type SettlementOutcome = z.infer<typeof SettlementOutcome>;

export const Language = z.enum(['en', 'zh-CN']);
export type Language = z.infer<typeof Language>;
