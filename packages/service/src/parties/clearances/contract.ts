import { ClearanceEnd, ClearanceGround, ClearanceRefusal } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { Id, MarketplaceId, ShortText } from '../../platform/fields.ts';
import { Exhibit } from '../../takedown/documents/index.ts';

const Words = z.string().trim().max(2000);
const RightName = z.object({ id: z.string(), mark: z.string().optional(), office: z.string(), number: z.string() });

/** `invited`: the seller was asked for a deposit, and has sent none yet. */
const ClearanceState = z.enum(['invited', 'asked', 'with-desk', 'confirmed', 'declined', 'ended', 'expired']);

export const ClearanceView = z
  .object({
    id: z.string(),
    status: ClearanceState,
    seller: z.object({ key: z.string(), name: z.string().optional() }),
    holder: z.string(),
    holderName: z.string(),
    /** Absent: every right of the holder. */
    rights: z.array(RightName).optional(),
    /** Ids on the marketplace. Absent: all of the seller's listings. */
    listings: z.array(z.string()).optional(),
    /** Product lines in the seller's words. */
    goods: z.string().optional(),
    documents: z.array(Exhibit.extend({ item: z.string() })),
    until: Instant,
    /** When it reached its status. */
    at: Instant.optional(),
    /** The holder's deadline, after which the desk decides. */
    answerUntil: Instant.optional(),
    /** Who set the status; `programme`: a date passed. */
    by: z.enum(['holder', 'desk', 'programme']).optional(),
    reason: z.union([ClearanceRefusal, ClearanceGround, ClearanceEnd]).optional(),
    words: z.string().optional(),
    /** Actions open to the reader now. */
    actions: z.array(z.enum(['confirm', 'decline', 'end'])),
  })
  .meta({ id: 'ClearanceView' });

export const ClearanceQuery = z.strictObject({
  seller: Id.optional(),
  status: ClearanceState.optional(),
});

export const ClearanceDecision = z
  .discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('confirm'),
      /** At most the date that the seller asked for; default that date. */
      until: Instant.optional(),
      /** The desk's ground. A rights holder needs none. */
      ground: ClearanceGround.optional(),
      words: Words.optional(),
    }),
    z.strictObject({ decision: z.literal('decline'), reason: ClearanceRefusal, words: Words.optional() }),
  ])
  .meta({ id: 'ClearanceDecision' });

export const ClearanceEnding = z
  .strictObject({ reason: ClearanceEnd, words: Words.optional() })
  .meta({ id: 'ClearanceEnding' });

const seller = { marketplace: MarketplaceId, seller: MarketplaceId };
/** For the desk: the holder that it acts for. A rights holder acts for itself. */
const holder = { holder: Id.optional() };
const Scope = {
  rights: z.array(Id).min(1).max(50).optional(),
  listings: z.array(MarketplaceId).min(1).max(500).optional(),
};

export const ClearanceInvitation = z.strictObject({ ...seller, ...holder }).meta({ id: 'ClearanceInvitation' });

export const ClearanceGrant = z
  .strictObject({
    ...seller,
    ...holder,
    ...Scope,
    until: Instant,
    ground: ClearanceGround.optional(),
    words: Words.optional(),
  })
  .meta({ id: 'ClearanceGrant' });

export const ClearanceDeposit = z
  .strictObject({
    holder: Id,
    ...Scope,
    goods: z.string().trim().max(1000).optional(),
    documents: z
      .array(z.strictObject({ id: Id, item: ShortText }))
      .min(1)
      .max(20),
    until: Instant,
    declaration: z.boolean(),
  })
  .meta({ id: 'ClearanceDeposit' });

/** The page of a seller's link with its clearances, and the data for requesting one. */
export const ShopClearances = z
  .object({
    marketplace: z.string(),
    marketplaceName: Bilingual,
    sellerName: z.string().optional(),
    language: z.enum(['en', 'zh-CN']),
    /** The holders that it can ask: those that complained about it or invited it, with their rights that it knows. */
    holders: z.array(z.object({ id: z.string(), name: z.string(), rights: z.array(RightName) })),
    /** Absent: the programme offers none. */
    rules: z
      .object({
        documents: z.array(
          z.object({ item: z.string(), text: Bilingual, required: z.string(), accepts: z.array(z.string()) }),
        ),
        /** The latest date that can be requested today. */
        longestUntil: Instant,
      })
      .optional(),
    clearances: z.array(ClearanceView),
  })
  .meta({ id: 'ShopClearances' });
