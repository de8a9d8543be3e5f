import { actsOf, demandChannels } from '@marketsafe/procedure';
import { AnswerKind, Money, ReasonCode, Variant } from '@marketsafe/terms';
import { z } from 'zod';
import { ShopStrike, Track } from '../../parties/sellers/index.ts';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { Day, Id, Reasons, ShortText, uploads, Words } from '../../platform/fields.ts';
import { AnswerView, CaseActed, Clock, EvidenceView, MatterView, ProceedsView, ReportView } from '../cases/index.ts';
import { LiabilityView } from '../liability/index.ts';
import { StatementLine } from '../reasons/index.ts';

/** What the seller's signed link shows: the statement of reasons and what can be done about it. No account needed. */
export const SellerNotice = z
  .object({
    bundle: z.string(),
    language: z.enum(['en', 'zh-CN']),
    marketplace: z.string(),
    marketplaceName: Bilingual,
    sellerName: z.string().optional(),
    /** The owner of the right is always named to the seller. */
    rightOwner: z.string(),
    right: z.object({ mark: z.string().optional(), office: z.string(), number: z.string() }),
    reason: ReasonCode,
    reasonText: Bilingual,
    measure: z.string(),
    /** The statement of reasons: what, since when, where, on which facts and ground, whether by machines, what can be done. */
    statement: z.array(StatementLine),
    cases: z.array(
      z.object({
        id: z.string(),
        status: z.string(),
        decision: z.string().optional(),
        title: z.string().optional(),
        image: z.string().optional(),
        price: Money.optional(),
        /** Only this variant of the listing is complained of. */
        variant: Variant.optional(),
        /** It is complained of alone, and the measure is on the whole listing: the marketplace takes down no single variant. */
        wholeListing: z.literal(true).optional(),
        url: z.string().optional(),
        removedAt: Instant.optional(),
        /** The desk is late with its decision: the listing is back since then, until it is there. */
        backSince: Instant.optional(),
        /** A court, an authority or something else has stopped the case, and what: none of its clocks runs. */
        held: z.string().optional(),
        /** What the marketplace owes for it is held, or was. */
        proceeds: ProceedsView.optional(),
      }),
    ),
    /** What the complaint was filed with: documents that the answer can rebut. None, as a rule. */
    evidence: z.array(EvidenceView),
    /** Until when the seller may act, the rights holder must, and the desk is to decide, and of which cases; the next end first. */
    clocks: z.array(Clock.extend({ cases: z.array(z.string()) })),
    standing: z.object({
      points: z.int(),
      closeAt: z.int(),
      pointsIfUpheld: z.int(),
      /** While the shop is open: what comes next, at how many points, and how many are left until then. */
      next: z.object({ step: z.enum(['warning', 'closure']), at: z.int(), left: z.int() }).optional(),
      strikes: z.array(ShopStrike),
      /** What the seller has back if everything that was upheld here falls; contested strikes are in the points. */
      ifOverturned: z
        .object({
          points: z.array(z.object({ track: Track, before: z.int(), after: z.int() })),
          /** Strikes that weigh less then; `after` 0: gone. */
          strikes: z.array(z.object({ track: Track, before: z.int(), after: z.int() })),
          /** `recounted`: the shop stays closed, on what is left. */
          closure: z.enum(['reopened', 'recounted']).optional(),
          ban: z.literal('lifted').optional(),
        })
        .optional(),
    }),
    /** Every way to be right, with what proves it. */
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
    /** What the rights holder put forward in the contest, and what was replied to it. */
    report: ReportView.optional(),
    /** What was sent after every window and is kept, the first one first, and what can still be done. */
    recorded: z.array(AnswerView),
    left: Bilingual.optional(),
    /** Named when the answer came back once as incomplete. */
    missing: z.array(z.string()),
    reasons: z.string().optional(),
    /** Why it was decided so, each missing thing named; cases that were decided alike are told together. */
    decisions: z.array(z.object({ cases: z.array(z.string()), lines: z.array(StatementLine) })),
    /** What the cases that fell gave back, all of them together. Empty before. */
    gaveBack: z.array(StatementLine),
    /** Under way: whose, and since when. */
    appeal: z.object({ by: z.enum(['seller', 'complainant']), openedAt: Instant }).optional(),
    /** Of a complaint that was wrong, where a law has whoever filed it answer for it. */
    liability: LiabilityView.optional(),
    /** What was asked of the desk here or by the rights holder, and declared, and what the desk found. */
    matters: z.array(MatterView.omit({ documents: true, lacks: true })),
    /** The goods go back at the end of the rights holder's time, unless it sues or complains to an authority. */
    statutory: z.literal(true).optional(),
    actions: z.array(z.enum(actsOf('seller'))),
  })
  .meta({ id: 'SellerNotice' });

export const CounterNoticeRequest = z
  .strictObject({
    kind: AnswerKind,
    exhibits: z
      .array(z.strictObject({ id: Id, item: ShortText }))
      .max(20)
      .default([]),
    /** Numbers and names in place of a file, for items that accept an identifier: a dealer number, a supplier. */
    identifiers: z
      .array(z.strictObject({ item: ShortText, text: z.string().trim().min(1).max(500) }))
      .max(20)
      .default([]),
    statement: Words.optional(),
    /** For `accepted`: who supplied the goods. */
    supplier: z.string().trim().max(1000).optional(),
    declaration: z.boolean(),
    /** Cases of the bundle that this answer does not cover. */
    except: z.array(Id).max(300).default([]),
  })
  .meta({ id: 'CounterNoticeRequest' });

export const CounterNoticeTaken = CaseActed.extend({
  /** It came after every window: it is kept with the case and moves nothing. What can still be done, and until when. */
  recorded: z.array(z.object({ case: z.string(), redress: Bilingual })),
}).meta({ id: 'CounterNoticeTaken' });

/** To the report that the rights holder put forward: words, documents, or both. Once. */
export const ReplyRequest = z
  .strictObject({
    statement: Reasons.optional(),
    /** Uploaded before. */
    documents: uploads(20).default([]),
  })
  .meta({ id: 'ReplyRequest' });

export const SellerAppealRequest = z.strictObject({ grounds: Reasons }).meta({ id: 'SellerAppealRequest' });

/** Somebody asked for money to take the complaint back. Only the desk reads it. */
export const DemandReport = z
  .strictObject({
    amount: Money.optional(),
    channel: z.enum(demandChannels),
    on: Day,
    words: Words.optional(),
    /** Screenshots and documents, uploaded before. */
    documents: uploads(20).default([]),
  })
  .meta({ id: 'DemandReport' });
