import {
  actsOf,
  delayGaps,
  matterFindings,
  matterKinds,
  priorRisks,
  proceedingsGaps,
  proceedingsKinds,
} from '@marketsafe/procedure';
import {
  AlikeIn,
  AnswerKind,
  Band,
  EvidenceGrade,
  EvidenceKind,
  KnowledgeChip,
  Lane,
  MaliceIndicator,
  MeasureKind,
  Money,
  ReasonCode,
  ReportFinding,
  ReportKind,
  Target,
  Variant,
  WithdrawalKind,
} from '@marketsafe/terms';
import { z } from 'zod';
import { WrittenReason } from '../../oversight/written-reasons/index.ts';
import { ClearanceView } from '../../parties/clearances/index.ts';
import { FiledTerms } from '../../parties/terms/index.ts';
import { Bilingual, Instant, PageQuery } from '../../platform/contract.ts';
import { ClientQuery, Day, FilingId, Reasons, SearchWords, ShortText, uploads } from '../../platform/fields.ts';
import { Exhibit } from '../documents/index.ts';
import { LiabilityView } from '../liability/index.ts';
import { saidFields } from '../matter-kinds/index.ts';
import { StatementLine } from '../reasons/index.ts';
import { RemovalHeld } from '../removals/index.ts';
import { ReviewReasonView } from './review.ts';
import { Shortfall } from './shortfall.ts';

export const Clock = z
  .object({ clock: z.string(), due: Instant, whose: z.enum(['seller', 'complainant', 'desk', 'programme']) })
  .meta({ id: 'Clock' });

export const CaseSummary = z
  .object({
    id: z.string(),
    bundle: z.string(),
    /** What its filer calls the filing. */
    filing: z.string().optional(),
    status: z.string(),
    decision: z.string().optional(),
    lane: Lane.optional(),
    target: Target,
    title: z.string().optional(),
    image: z.string().optional(),
    price: Money.optional(),
    /** Of a complaint about one variant: it, as the listing had it when the complaint was filed. */
    variant: Variant.optional(),
    seller: z.object({ key: z.string(), name: z.string().optional() }),
    right: z.object({ id: z.string(), mark: z.string().optional(), office: z.string(), number: z.string() }),
    holderName: z.string(),
    reason: ReasonCode,
    /** How well it is shown that the complaint is right; absent once it was refused, overturned or given up. */
    grade: EvidenceGrade.optional(),
    filedAt: Instant,
    clocks: z.array(Clock),
    held: z.string().optional(),
    /** The removal has not been sent: it waits for people. */
    removalHeld: RemovalHeld.optional(),
    /** Since then texts, documents and the page are gone: their retention had ended. */
    erasedAt: Instant.optional(),
    refused: z.array(Shortfall),
  })
  .meta({ id: 'CaseSummary' });

const TimelineEntry = z
  .object({
    at: Instant,
    type: z.string(),
    by: z.enum(['complainant', 'seller', 'desk', 'marketplace', 'programme']),
    /** Only what the reader may see: kinds, codes, instants, ids. */
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'TimelineEntry' });

/** Called as it was uploaded; for the other side by what it shows, and its number. */
const ExhibitView = Exhibit.extend({ item: z.string() });

export const AnswerView = z
  .object({
    kind: AnswerKind,
    receivedAt: Instant,
    statement: z.string().optional(),
    /** Not for the complainant, unless the seller accepted the complaint and named it. */
    supplier: z.string().optional(),
    identifiers: z.array(z.object({ item: z.string(), text: z.string() })),
    exhibits: z.array(ExhibitView),
  })
  .meta({ id: 'AnswerView' });

/** A document that came with the complaint, called by what it shows, and its number. */
export const EvidenceView = Exhibit.extend({ kind: EvidenceKind }).meta({ id: 'EvidenceView' });

/** A test purchase or an expert's report that the rights holder put forward, and the seller's one reply to it. */
export const ReportView = z
  .object({
    kind: ReportKind,
    at: Instant,
    /** Calendar day of the purchase or the examination. */
    on: z.iso.date(),
    /** Not for the seller, whom it would lead to the buyer. */
    order: z.string().optional(),
    examiner: z.string().optional(),
    /** Who held the goods, from their receipt on, without a gap. Not for the seller. */
    custody: z.array(z.object({ by: z.string().optional(), from: Instant, to: Instant.optional() })).optional(),
    finding: ReportFinding,
    documents: z.array(ExhibitView),
    reply: z.object({ at: Instant, statement: z.string().optional(), exhibits: z.array(ExhibitView) }).optional(),
  })
  .meta({ id: 'ReportView' });

const CaseAction = z.enum([...actsOf('complainant'), ...actsOf('desk')]);

const ShopEvidence = z
  .object({
    /** Listings on sale since `since` that were screened, and those with a finding at or above `band`. */
    screened: z.int(),
    infringing: z.int(),
    band: Band,
    since: Instant,
    /** The plainest of those that infringe, at most fifty. */
    listings: z.array(
      z.object({ id: z.string(), title: z.string(), url: z.string().optional(), score: z.number(), band: Band }),
    ),
  })
  .meta({ id: 'ShopEvidence' });

/** A hold of the proceeds of the listing: what became of it, and when it ends by itself. */
export const ProceedsView = z
  .object({
    status: z.enum(['asked', 'held', 'not-held', 'ended', 'not-released', 'released']),
    since: Instant,
    until: Instant,
  })
  .meta({ id: 'ProceedsView' });

const Document = Exhibit.omit({ sha256: true });

/** What a party asked of the desk or declared, as far as the reader may know of it, and what the desk found. */
export const MatterView = z
  .object({
    id: z.string(),
    kind: z.enum(matterKinds),
    at: Instant,
    /** As its kind has it; days are calendar days. */
    said: z.object(saidFields).partial(),
    /** For the desk and their sender. */
    documents: z.array(Document),
    /** Absent: the desk has found nothing of it. */
    finding: z.enum(matterFindings).optional(),
    lacks: z.array(z.enum([...new Set([...proceedingsGaps, ...delayGaps])])),
    reasons: Bilingual.optional(),
    indicators: z.array(MaliceIndicator).optional(),
    /** Business days that are not counted, until when the complainant's time runs with them, and how that came about. */
    days: z.int().optional(),
    until: Instant.optional(),
    derivation: Bilingual.optional(),
  })
  .meta({ id: 'MatterView' });

/** What two pages have in common: one reason, however much agrees. The packet has the pictures. */
export const AlikeView = z
  .object({
    in: z.array(AlikeIn),
    /** When the other page was seen gone. */
    removedAt: Instant,
  })
  .meta({ id: 'AlikeView' });

/** What ends the case without points if the seller does it in time; `until` once the notice has arrived. */
export const RemedyView = z
  .object({ kind: z.literal('replace-picture'), until: Instant.optional() })
  .meta({ id: 'RemedyView' });

export const CaseDetail = CaseSummary.extend({
  chips: z.array(KnowledgeChip),
  laneReasons: z.array(z.string()),
  /** Why a person looked first, for its filer and the desk. */
  review: z.array(ReviewReasonView),
  /** The terms of participation that it was filed under, for its filers and the desk. */
  terms: z.array(FiledTerms).optional(),
  /** The answer stands, and only a suit or a complaint to an authority that the desk hears of in time keeps the target down. */
  needsProceedings: z.literal(true).optional(),
  /** For the desk, with what chose it: what the seller's strikes in force said of it at filing. */
  measure: MeasureKind.optional(),
  priorRisk: z.enum(priorRisks).optional(),
  /** The claim is about a variant, and the measure on its whole listing: the marketplace takes down no single variant. */
  wholeListing: z.literal(true).optional(),
  /** For the desk: whether the rules have the proceeds held; `not-here`: the marketplace cannot hold those of one listing. */
  funds: z.enum(['hold', 'not-here']).optional(),
  /** For the desk. */
  proceeds: ProceedsView.optional(),
  /** The desk is late with its decision: the listing is back since then, until it is there. */
  backSince: Instant.optional(),
  /** The packet: what the page showed when the complaint was filed. */
  packet: z
    .object({
      at: Instant,
      hash: z.string(),
      url: z.string().optional(),
      description: z.string().optional(),
      sold: z.int().optional(),
      shipsTo: z.array(z.string()),
      signals: z.array(z.unknown()),
    })
    .optional(),
  /** What the complaint was filed with. None, as a rule. */
  evidence: z.array(EvidenceView),
  /** Of a shop: what screening had of it for the right when the complaint was filed. */
  shop: ShopEvidence.optional(),
  answer: AnswerView.optional(),
  /** What the seller sent after every window, the first one first. It moved nothing. */
  recorded: z.array(AnswerView.extend({ checklist: z.array(z.object({ item: z.string(), text: Bilingual })) })),
  report: ReportView.optional(),
  /** Goods of health and safety, and what that means: a person decides what is contested. */
  goods: z.object({ kind: z.string(), text: Bilingual, rule: Bilingual }).optional(),
  /** As the decision's writer said it, for readers of each language. */
  reasons: Bilingual.optional(),
  /** For the desk: whose record stands behind the complaint. */
  complainant: z.string().optional(),
  /** Why the listing or shop is down: the statement of reasons, as its seller has it too. Empty before. */
  statement: z.array(StatementLine),
  /** Why it was decided so, each missing thing named. Empty before. */
  decisionReasons: z.array(StatementLine),
  /** What the seller had back when the case fell, for the desk. Empty before. */
  gaveBack: z.array(StatementLine),
  /** What the complaint had cost the seller by itself, when it has fallen. */
  cost: z.array(StatementLine),
  /** Its grounds are for the desk, which decides it, and so are a seller's documents. */
  appeal: z
    .object({
      ...{ by: z.enum(['seller', 'complainant']), openedAt: Instant, grounds: z.string().optional() },
      documents: z.array(AnswerView.shape.exhibits.element).optional(),
    })
    .optional(),
  parent: z.string().optional(),
  /** For its filers and the desk: an upheld case about the same goods that it does not continue. Nothing follows from it. */
  earlier: z.string().optional(),
  /** What this page has in common with that of the upheld case that it continues, or that is beside it. */
  alike: AlikeView.optional(),
  remedy: RemedyView.optional(),
  /** In force when the reader looks: what sent the complaint to review, for its holder and for the desk. */
  clearances: z.array(ClearanceView),
  matters: z.array(MatterView),
  /** Of a complaint that was wrong, where a law makes its filer liable. */
  liability: LiabilityView.optional(),
  /** What may be entered, and how many days may be granted still: where that is asked. */
  proceedingsKinds: z.array(z.enum(proceedingsKinds)).optional(),
  delayDaysLeft: z.int().optional(),
  timeline: z.array(TimelineEntry),
  /** For the desk: what it wrote about what it did in the case, the newest first. No party sees it. */
  written: z.array(WrittenReason),
  /** What the reader may do now. */
  actions: z.array(CaseAction),
  /** Checklist of the answer's kind, for the reviewer who rules. */
  checklist: z.array(
    z.object({ item: z.string(), text: z.object({ en: z.string(), 'zh-CN': z.string() }), required: z.string() }),
  ),
}).meta({ id: 'CaseDetail' });

/** The cases of one filing against one seller under one right and reason. */
export const BundleView = z.object({ bundle: z.string(), cases: z.array(CaseSummary) }).meta({ id: 'BundleView' });

export const BundleQuery = PageQuery.extend({
  ...ClientQuery.shape,
  state: z.enum(['open', 'settled', 'all']).default('all'),
  status: z.string().max(40).optional(),
  /** Only what was filed under this name. */
  filing: FilingId.optional(),
  /** Only what its seller answered so. */
  answer: AnswerKind.optional(),
  q: SearchWords.optional(),
});

/** `bundle`: every case of the bundle that is in the same state. */
export const Scope = z.enum(['case', 'bundle']).default('bundle');

export const StandBehindRequest = z
  .strictObject({
    scope: Scope,
    /** A test purchase or an expert's report: never asked for. The seller sees what was found, and may reply once before the desk rules. */
    report: z
      .strictObject({
        kind: ReportKind,
        on: Day,
        /** Number of the order; a test purchase has one. The seller does not see it. */
        order: ShortText.optional(),
        /** Who examined the goods. The seller sees it, so it is not the buyer's name. */
        examiner: z.string().trim().min(1).max(500),
        /**
         * Who held the goods: from their receipt to now, each holder from when the one before gave them on. The last one may hold
         * them still. The seller does not see it.
         */
        custody: z
          .array(z.strictObject({ by: ShortText, from: Instant, to: Instant.optional() }))
          .min(1)
          .max(20)
          .optional(),
        finding: ReportFinding,
        /** Uploaded before (`POST /documents`). */
        documents: uploads(10).min(1),
      })
      .optional(),
  })
  .meta({ id: 'StandBehindRequest' });
export const WithdrawRequest = z
  .strictObject({ kind: WithdrawalKind, keepDown: z.boolean().default(false), scope: Scope })
  .meta({ id: 'WithdrawRequest' });
export const AppealRequest = z.strictObject({ grounds: Reasons }).meta({ id: 'AppealRequest' });
export const CaseActed = z
  .object({
    cases: z.array(z.object({ case: z.string(), status: z.string() })),
    /** Cases of the bundle that a court, an authority or the desk has stopped: nothing was done to them, and why. */
    waiting: z.array(z.object({ case: z.string(), status: z.string(), held: z.string() })).default([]),
  })
  .meta({ id: 'CaseActed' });
