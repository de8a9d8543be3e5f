import { Language, Listing, MeasureTarget, ReasonCode } from '@marketsafe/terms';
import { z } from 'zod';

/** The rows of a simulated shop. Each has a schema, since a journal line contains one of them. */

export const Content = Listing.omit({ marketplace: true, id: true, seller: true, url: true });
export type Content = z.infer<typeof Content>;

export const Measure = z.enum(['none', 'hidden', 'removed']);
export type Measure = z.infer<typeof Measure>;

/** The values that a measure removes from an offer and a reinstatement restores. */
export const Kept = z.object({ price: Listing.shape.price, stock: Listing.shape.stock });
export type Kept = z.infer<typeof Kept>;

export const ListingRecord = z.object({
  id: z.string(),
  seller: z.string(),
  content: Content,
  measure: Measure,
  kept: Kept.optional(),
  /** The operator's measures on single variants; the listing's own measure does not change these. */
  variantMeasures: z.record(z.string(), Measure).optional(),
  /** The seller's own switch; independent of measures. */
  onShelf: z.boolean(),
  deleted: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Position in the shop's order of changes: every change moves the row to the end. */
  revision: z.int(),
});
export type ListingRecord = z.infer<typeof ListingRecord>;

export const Identity = z.object({
  kind: z.enum(['company-no', 'id-card']),
  number: z.string().min(1).max(64),
  holder: z.string().min(1).max(200),
});
export type Identity = z.infer<typeof Identity>;

export const SellerState = z.enum(['active', 'suspended', 'closed']);
export type SellerState = z.infer<typeof SellerState>;

export const SellerRecord = z.object({
  id: z.string(),
  name: z.string(),
  language: Language,
  about: z.string().optional(),
  identity: Identity.optional(),
  email: z.string().optional(),
  /** `false`: the inbox of an abandoned account, which accepts no message. */
  takesMessages: z.literal(false).optional(),
  /** Absent if unknown. */
  openedOn: z.iso.date().optional(),
  salt: z.string(),
  passwordHash: z.string(),
  state: SellerState,
  createdAt: z.string(),
  updatedAt: z.string(),
  revision: z.int(),
});
export type SellerRecord = z.infer<typeof SellerRecord>;

/** Proceeds of a listing stay the seller's own, even after the id is recycled. */
export const ProceedsRecord = z.object({ listing: z.string(), seller: z.string(), held: z.boolean() });
export type ProceedsRecord = z.infer<typeof ProceedsRecord>;

export const MessageRecord = z.object({
  id: z.string(),
  seller: z.string(),
  actionId: z.string(),
  subject: z.string(),
  body: z.string(),
  link: z.string().optional(),
  language: z.string(),
  at: z.string(),
  readAt: z.string().optional(),
});
export type MessageRecord = z.infer<typeof MessageRecord>;

/** One instruction of the operator, as sent over HTTP. */
export const Instruction = z.object({
  id: z.string().min(1).max(200),
  type: z.enum([
    'listing.hide',
    'listing.remove',
    'listing.reinstate',
    'proceeds.hold',
    'proceeds.release',
    'seller.suspend',
    'seller.close',
    'seller.reinstate',
    'seller.notify',
    'notice.withdraw',
    'consumers.inform',
  ]),
  target: MeasureTarget,
  expectSeller: z.string().max(128).optional(),
  restore: Kept.optional(),
  message: z
    .object({
      subject: z.string().min(1).max(500),
      body: z.string().min(1).max(20_000),
      link: z.string().max(2000).optional(),
      language: z.string().max(20),
    })
    .optional(),
  reason: ReasonCode.optional(),
  /** `consumers.inform`: concerns purchases within this time. */
  bought: z.object({ since: z.iso.datetime(), until: z.iso.datetime() }).optional(),
  /** `notice.withdraw`: the instruction to take back. */
  notice: z.string().min(1).max(200).optional(),
});
export type Instruction = z.infer<typeof Instruction>;

/** The kind of an action's target. */
export function kindOf(type: string): Instruction['target']['kind'] {
  if (type.startsWith('seller.')) return 'storefront';
  return type.startsWith('proceeds.') ? 'proceeds' : 'listing';
}

export const ActionStatus = z.enum(['effective', 'accepted', 'already', 'not-found', 'refused']);
export type ActionStatus = z.infer<typeof ActionStatus>;

export const ActionRecord = z.object({
  instruction: Instruction,
  status: ActionStatus,
  reference: z.string().optional(),
  reason: z.string().optional(),
  at: z.string(),
  effectiveAt: z.string().optional(),
  /** Only while `accepted`: takes effect at this time, or after this many further observations of its target. */
  due: z.object({ at: z.string().optional(), observations: z.int().optional() }).optional(),
});
export type ActionRecord = z.infer<typeof ActionRecord>;

/** One change that a shopper or a seller would notice, recorded independently of answers. */
export const EffectRecord = z.object({
  sequence: z.int(),
  at: z.string(),
  actionId: z.string(),
  effect: z.enum([
    'listing-hidden',
    'listing-removed',
    'listing-reinstated',
    'variant-hidden',
    'variant-removed',
    'variant-reinstated',
    'proceeds-held',
    'proceeds-released',
    'seller-suspended',
    'seller-closed',
    'seller-reinstated',
    'message-delivered',
  ]),
  seller: z.string(),
  /** The listing that became visible or invisible. */
  listing: z.string().optional(),
  /** The listing whose proceeds were held or released. */
  proceeds: z.string().optional(),
  /** The variant that went on or off sale. */
  variant: z.object({ listing: z.string(), id: z.string() }).optional(),
});
export type EffectRecord = z.infer<typeof EffectRecord>;
