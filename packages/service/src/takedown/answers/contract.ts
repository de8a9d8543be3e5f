import { actsOf } from '@marketsafe/procedure';
import { AnswerKind, EvidenceGrade, Money, ReasonCode, Variant } from '@marketsafe/terms';
import { z } from 'zod';
import { ShopStrike, Track } from '../../parties/sellers/index.ts';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { Id, Reasons, ShortText, uploads, Words } from '../../platform/fields.ts';
import {
  AlikeView,
  AnswerView,
  CaseActed,
  Clock,
  EvidenceView,
  MatterView,
  ProceedsView,
  RemedyView,
  ReportView,
} from '../cases/index.ts';
import { Exhibit } from '../documents/index.ts';
import { LiabilityView } from '../liability/index.ts';
import { StatementLine } from '../reasons/index.ts';

/** What an answer says, apart from its kind and its declaration. */
const content = {
  exhibits: z
    .array(z.strictObject({ id: Id, item: ShortText }))
    .max(20)
    .default([]),
  /** Identifiers in place of a file, for items that accept one: a dealer number, a supplier. */
  identifiers: z
    .array(z.strictObject({ item: ShortText, text: z.string().trim().min(1).max(500) }))
    .max(20)
    .default([]),
  statement: Words.optional(),
  /** For `accepted`: the supplier of the goods. */
  supplier: z.string().trim().max(1000).optional(),
  /** Cases of the bundle that this answer does not cover. */
  except: z.array(Id).max(300).default([]),
};

/** An answer that is not sent: nobody else reads it, and nothing follows from it. */
const AnswerDraft = z.object({
  ...{ version: z.int(), keptAt: Instant, kind: AnswerKind.optional(), statement: z.string().optional() },
  ...{ supplier: z.string().optional(), except: z.array(z.string()) },
  identifiers: z.array(z.object({ item: z.string(), text: z.string() })),
  exhibits: z.array(Exhibit.pick({ id: true, name: true, size: true, pages: true }).extend({ item: z.string() })),
});

/** The page of the seller's signed link: the statement of reasons and the means of redress. No account needed. */
export const SellerNotice = z
  .object({
    bundle: z.string(),
    language: z.enum(['en', 'zh-CN']),
    marketplace: z.string(),
    marketplaceName: Bilingual,
    sellerName: z.string().optional(),
    /** The seller always learns the owner's name. */
    rightOwner: z.string(),
    right: z.object({ mark: z.string().optional(), office: z.string(), number: z.string() }),
    reason: ReasonCode,
    reasonText: Bilingual,
    measure: z.string(),
    /** The statement of reasons: measure, start, territory, facts, ground, use of automation, redress. */
    statement: z.array(StatementLine),
    cases: z.array(
      z.object({
        id: z.string(),
        status: z.string(),
        decision: z.string().optional(),
        /** How well it is shown that the complaint is right. */
        grade: EvidenceGrade.optional(),
        title: z.string().optional(),
        image: z.string().optional(),
        price: Money.optional(),
        /** The complaint is about this variant of the listing only. */
        variant: Variant.optional(),
        /**
         * The complaint is about one variant, but the measure covers the whole listing, since the marketplace cannot take down
         * single variants.
         */
        wholeListing: z.literal(true).optional(),
        url: z.string().optional(),
        removedAt: Instant.optional(),
        /** The desk's decision is overdue: the listing is restored since then, until the decision. */
        backSince: Instant.optional(),
        /** The reason for the hold (a court, an authority or another). No deadline runs meanwhile. */
        held: z.string().optional(),
        /** Proceeds that the marketplace holds or held for it. */
        proceeds: ProceedsView.optional(),
        remedy: RemedyView.optional(),
        /** What the page has in common with one that a decision removed before. It can be rebutted. */
        alike: AlikeView.optional(),
      }),
    ),
    /** Documents of the complaint, which the answer can rebut. Usually none. */
    evidence: z.array(EvidenceView),
    /** Deadlines of the seller, the rights holder and the desk, with their cases; the next end first. */
    clocks: z.array(Clock.extend({ cases: z.array(z.string()) })),
    standing: z.object({
      points: z.int(),
      closeAt: z.int(),
      pointsIfUpheld: z.int(),
      /** While the shop is open: the next step, its threshold in points, and the points left until then. */
      next: z.object({ step: z.enum(['warning', 'closure']), at: z.int(), left: z.int() }).optional(),
      strikes: z.array(ShopStrike),
      /** The seller's position if everything that was upheld here is overturned. Points include contested strikes. */
      ifOverturned: z
        .object({
          points: z.array(z.object({ track: Track, before: z.int(), after: z.int() })),
          /** Strikes that would then weigh less; `after` 0: removed. */
          strikes: z.array(z.object({ track: Track, before: z.int(), after: z.int() })),
          /** `recounted`: the shop stays closed because of the remaining strikes. */
          closure: z.enum(['reopened', 'recounted']).optional(),
          ban: z.literal('lifted').optional(),
        })
        .optional(),
    }),
    /** Every possible answer, with its proof; while a remedy is open, the one that it takes comes first. */
    answers: z.array(
      z.object({
        kind: AnswerKind,
        text: Bilingual,
        checklist: z.array(
          z.object({ item: z.string(), text: Bilingual, required: z.string(), accepts: z.array(z.string()) }),
        ),
      }),
    ),
    answer: AnswerView.optional(),
    /** While an answer may be sent. */
    draft: AnswerDraft.optional(),
    /** The rights holder's report in the contest, and the seller's reply. */
    report: ReportView.optional(),
    /** Late submissions, the first one first, and the remaining redress. */
    recorded: z.array(AnswerView),
    left: Bilingual.optional(),
    /** Present if the answer was returned once as incomplete. */
    missing: z.array(z.string()),
    /** As the decision's writer said it. */
    reasons: Bilingual.optional(),
    /** Reasons of the decisions, naming each missing item; cases with the same decision are listed together. */
    decisions: z.array(z.object({ cases: z.array(z.string()), lines: z.array(StatementLine) })),
    /** All that the overturned or withdrawn cases restored. Empty before that. */
    gaveBack: z.array(StatementLine),
    /** The running appeal. */
    appeal: z.object({ by: z.enum(['seller', 'complainant']), openedAt: Instant }).optional(),
    /** For a wrong complaint, where a law makes the complainant liable. */
    liability: LiabilityView.optional(),
    /** Questions, requests and declarations in the case, with the desk's findings. */
    matters: z.array(MatterView.omit({ documents: true, lacks: true })),
    /** The listing is restored when the rights holder's deadline ends, unless they sue or complain to an authority. */
    statutory: z.literal(true).optional(),
    actions: z.array(z.enum(actsOf('seller'))),
  })
  .meta({ id: 'SellerNotice' });

export const CounterNoticeRequest = z
  .strictObject({ kind: AnswerKind, ...content, declaration: z.boolean() })
  .meta({ id: 'CounterNoticeRequest' });

export const AnswerDraftRequest = z
  .strictObject({
    kind: AnswerKind.optional(),
    ...content,
    /** The version that it continues; 0: none was kept. */
    over: z.int().min(0).max(1_000_000),
  })
  .meta({ id: 'AnswerDraftRequest' });

export const AnswerDraftKept = z.object({ version: z.int(), keptAt: Instant }).meta({ id: 'AnswerDraftKept' });

export const CounterNoticeTaken = CaseActed.extend({
  /** The answer came after the last deadline: it is kept with the case and has no effect. Lists the remaining redress with its deadline. */
  recorded: z.array(z.object({ case: z.string(), redress: Bilingual })),
}).meta({ id: 'CounterNoticeTaken' });

/** The seller's reply to the rights holder's report: text, documents, or both. Allowed once. */
export const ReplyRequest = z
  .strictObject({
    statement: Reasons.optional(),
    /** Ids of uploaded files. */
    documents: uploads(20).default([]),
  })
  .meta({ id: 'ReplyRequest' });

export const SellerAppealRequest = z
  .strictObject({
    grounds: Reasons,
    /** Ids of uploaded files. */
    documents: uploads(20).default([]),
  })
  .meta({ id: 'SellerAppealRequest' });

/** More documents with an answer that waits for the rights holder. */
export const MoreDocumentsRequest = z
  .strictObject({ exhibits: content.exhibits.unwrap().min(1) })
  .meta({ id: 'MoreDocumentsRequest' });
