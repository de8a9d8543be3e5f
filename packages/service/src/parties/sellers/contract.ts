import { Gravity, MeasureKind, MeasureTarget } from '@marketsafe/terms';
import { z } from 'zod';
import { WrittenReason } from '../../oversight/written-reasons/index.ts';
import { Instant, PageQuery } from '../../platform/contract.ts';
import { Day, MarketplaceId, PartyName, Reasons, SearchWords, ShortText } from '../../platform/fields.ts';
import { StatementLine } from '../../takedown/reasons/index.ts';

const StrikeView = z
  .object({
    id: z.string(),
    track: z.string(),
    right: z.string(),
    /** Its mark, office and number. */
    rightName: z.string(),
    points: z.int(),
    gravity: Gravity,
    cases: z.array(z.object({ case: z.string(), settled: z.boolean(), contested: z.boolean() })),
    issuedAt: Instant,
    /** Absent while a closure keeps it. */
    expiresAt: Instant.optional(),
  })
  .meta({ id: 'StrikeView' });

/** The decision about the whole shop. */
const ShopStatus = z.enum(['open', 'closed', 'banned']);
/** Since when the shop was observed to be closed. Absent while the marketplace is not known to have closed it. */
const ClosedSince = Instant.optional();

export const SellerCard = z
  .object({
    key: z.string(),
    marketplace: z.string(),
    id: z.string(),
    name: z.string().optional(),
    points: z.int(),
    closeAt: z.int(),
    status: ShopStatus,
    closedSince: ClosedSince,
    /** The closed shop whose operator registered this one. */
    recognisedAs: z.string().optional(),
  })
  .meta({ id: 'SellerCard' });

export const SellerDetail = SellerCard.extend({
  strikes: z.array(StrikeView),
  measures: z.array(z.object({ target: MeasureTarget, case: z.string(), kind: MeasureKind, inForce: z.boolean() })),
  ban: z
    .object({
      /** Why a ban cannot be approved yet: `strike-contested`, `strike-unsettled`, ...; empty = it can. */
      blockedBy: z.array(z.string()),
      /** Desk users who approved. */
      approvals: z.array(z.object({ user: z.string(), name: z.string() })),
      needed: z.int(),
    })
    .optional(),
  recognition: z.object({ of: z.string(), contested: z.boolean() }).optional(),
  /** Written reasons of the desk and the seller for measures on the shop, and how earlier cases elsewhere ended; the newest first. */
  reasons: z.array(WrittenReason),
}).meta({ id: 'SellerDetail' });

export const SellerQuery = PageQuery.extend({
  q: SearchWords.optional(),
  status: ShopStatus.optional(),
});

export const BanDecision = z.strictObject({ approve: z.boolean(), reasons: Reasons }).meta({ id: 'BanDecision' });

/** How a case against a seller ended elsewhere, or before the programme. */
export const PastCase = z
  .strictObject({
    marketplace: MarketplaceId,
    seller: MarketplaceId,
    /** Its number there. */
    reference: ShortText,
    outcome: z.enum(['upheld', 'rejected', 'withdrawn']),
    decidedOn: Day,
    listing: MarketplaceId.optional(),
    complainant: PartyName.optional(),
    note: ShortText.optional(),
  })
  .meta({ id: 'PastCase' });

export const Track = z.enum(['counterfeit', 'general']);

export const ShopStrike = z
  .object({
    track: Track,
    points: z.int(),
    gravity: Gravity,
    /** The cause of its gravity: its gravest case, the number of its cases, or earlier strikes. */
    because: z.enum(['case', 'volume', 'repetition']),
    cases: z.int(),
    precededBy: z.int(),
    issuedAt: Instant,
    /** Absent while a closure keeps it. */
    expiresAt: Instant.optional(),
    /** False while it is contested. */
    counts: z.boolean(),
  })
  .meta({ id: 'ShopStrike' });

/** The page of a signed link about the whole shop: closure, ban, recognition, points. */
export const ShopNotice = z
  .object({
    marketplace: z.string(),
    marketplaceName: z.object({ en: z.string(), 'zh-CN': z.string() }),
    sellerName: z.string().optional(),
    language: z.enum(['en', 'zh-CN']),
    kind: z.string(),
    /** The statement of reasons of the notice's measure, as it was sent. Empty for other notices. */
    statement: z.array(StatementLine),
    sentAt: Instant.optional(),
    status: ShopStatus,
    closedSince: ClosedSince,
    points: z.int(),
    closeAt: z.int(),
    strikes: z.array(ShopStrike),
    /** For a closed shop: the requirements of a permanent ban, and the obstacles. */
    ban: z
      .object({
        blockedBy: z.array(z.enum(['already-banned', 'ban-declined', 'strike-contested'])),
        approvals: z.int(),
        needed: z.int(),
      })
      .optional(),
    /** The closed shop that this one was recognised as continuing. */
    recognisedAs: z.string().optional(),
    /** The seller contests the recognition, and the desk has not decided. */
    contested: z.literal(true).optional(),
    /** Each filing that the shop was told of, with its link: it can be answered or appealed there. What is the shop's turn comes first. */
    decisions: z.array(
      z.object({
        title: z.string().optional(),
        /** Of how many cases. */
        cases: z.int(),
        /** Of the case that waits for the seller or, without one, of the first. */
        status: z.string(),
        /** The next end of a deadline, and whose turn it is. */
        next: z.object({ whose: z.enum(['seller', 'complainant', 'desk']), due: Instant }).optional(),
        link: z.string(),
      }),
    ),
    actions: z.array(z.enum(['contest'])),
  })
  .meta({ id: 'ShopNotice' });

/** Not the whole page: answers are stored under their Idempotency-Key, and the page contains links. */
export const Contested = z.object({ contested: z.literal(true) }).meta({ id: 'Contested' });

export const ContestRequest = z.strictObject({ grounds: Reasons }).meta({ id: 'ContestRequest' });

export const RecognitionDecision = z
  .strictObject({ outcome: z.enum(['confirmed', 'reversed']), reasons: Reasons })
  .meta({ id: 'RecognitionDecision' });
