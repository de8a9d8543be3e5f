/** The closed lists of codes. GLOSSARY.md explains the terms, docs/enumerations.md lists the codes; do not add synonyms. */
import { z } from 'zod';

export const ReasonCode = z.enum(['counterfeit', 'trademark', 'copyright', 'copyright-verbatim', 'design', 'patent']);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** Grounds for which takedown is not available; a complaint that states one is refused by name. */
export const ExcludedGround = z.enum(['price-maintenance', 'selective-distribution', 'contract', 'warranty']);
export type ExcludedGround = z.infer<typeof ExcludedGround>;

export const RightType = z.enum(['trademark', 'copyright', 'design', 'patent']);
export type RightType = z.infer<typeof RightType>;

/**
 * How it was verified that a participant holds a right. `register-contact`: by a code to the contact that the register names. The
 * others by the review team, which names what it looked at; registers without contacts leave only these.
 */
export const VerificationKind = z.enum([
  'register-contact',
  'certificate-at-source',
  'power-of-attorney',
  'association-vouched',
]);
export type VerificationKind = z.infer<typeof VerificationKind>;

/** How a registration is contested at its office. */
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

/** Reasons for declining a clearance that a seller asked for. */
export const ClearanceRefusal = z.enum([
  'not-our-document',
  'not-authorised',
  'names-another-seller',
  'goods-not-covered',
  'no-longer-valid',
  'unreadable',
]);
export type ClearanceRefusal = z.infer<typeof ClearanceRefusal>;

/** The review team's grounds when they, and not the rights holder, confirm a clearance. */
export const ClearanceGround = z.enum(['documents-in-order', 'holder-told-us', 'proved-in-a-case']);
export type ClearanceGround = z.infer<typeof ClearanceGround>;

/** Reasons for ending a clearance before its date. */
export const ClearanceEnd = z.enum(['authorisation-ended', 'other-goods-sold', 'document-false', 'given-by-mistake']);
export type ClearanceEnd = z.infer<typeof ClearanceEnd>;

/** How the complainant knows: optional chips, which are no evidence but which the seller can rebut. */
export const KnowledgeChip = z.enum(['never-made', 'impossible-price', 'not-our-seller', 'our-photo', 'test-bought']);
export type KnowledgeChip = z.infer<typeof KnowledgeChip>;

/**
 * Where a machine saw the right on a listing's page. `not-looked`: it had nothing to compare, e.g. for a right that is
 * no word, or a page that was never read.
 */
export const Shown = z.enum(['text', 'picture', 'none', 'not-looked']);
export type Shown = z.infer<typeof Shown>;

/** The kind of a complaint's document. None is required, except something new to file a decided matter again. */
export const EvidenceKind = z.enum([
  'test-purchase',
  'comparison',
  'examination-report',
  'official-decision',
  'other-evidence',
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** Reports that a rights holder may submit when they maintain an answered complaint. None is required. */
export const ReportKind = z.enum(['test-purchase', 'expert-report']);
export type ReportKind = z.infer<typeof ReportKind>;

/** The finding about the goods that were bought or examined. */
export const ReportFinding = z.enum([
  /** Not made by the rights holder or with their consent. */
  'not-genuine',
  /** Genuine goods that were changed, relabelled or repackaged. */
  'altered',
  /** The protected work, design or invention is copied. */
  'copied',
  /** The goods sent differ from the page's offer. */
  'other-goods-sent',
]);
export type ReportFinding = z.infer<typeof ReportFinding>;

/**
 * How well it is shown that a complaint is right, rising. It follows from the history of its case, and no party gives it. A complaint
 * that was refused, overturned or given up has none.
 */
export const EvidenceGrade = z.enum(['suspected', 'likely', 'admitted', 'confirmed']);
export type EvidenceGrade = z.infer<typeof EvidenceGrade>;

/** Indicators of malice; a legal pack says which of them count, and by which source. */
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

/** Reasons why a listing does not infringe a participant's right. */
export const NoInfringement = z.enum([
  'genuine',
  'authorised',
  'second-hand',
  'compatible',
  'not-our-brand',
  'other-goods',
]);
/** Why a participant dismisses a finding; under the last two it may infringe all the same. */
export const DismissalReason = z.enum([...NoInfringement.options, 'not-pursued', 'handled-elsewhere']);
export type DismissalReason = z.infer<typeof DismissalReason>;

/** Why a dismissed or snoozed finding returned. */
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

/** What an offer has in common with the page of an upheld removal. `seller`: the same account. */
export const AlikeIn = z.enum(['listing', 'picture', 'title', 'price', 'seller']);
export type AlikeIn = z.infer<typeof AlikeIn>;

/** The result of one action on a marketplace. `done` only after it was observed. */
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

/** A marketplace's answer to a request to inform consumers who bought illegal goods. */
export const ConsumerAnswer = z.enum(['informed', 'published', 'none-bought', 'not-bound']);
export type ConsumerAnswer = z.infer<typeof ConsumerAnswer>;

/** How a body outside court decided a dispute. */
export const SettlementOutcome = z.enum(['for-seller', 'for-complainant', 'settled', 'inadmissible', 'withdrawn']);
export type SettlementOutcome = z.infer<typeof SettlementOutcome>;

/** What a person may do for their organisation. `filer` and `viewer`: of participants and marketplaces. The last three: of the desk. */
export const Position = z.enum(['administrator', 'filer', 'viewer', 'approver', 'reviewer', 'auditor']);
export type Position = z.infer<typeof Position>;

export const Language = z.enum(['en', 'zh-CN']);
export type Language = z.infer<typeof Language>;
