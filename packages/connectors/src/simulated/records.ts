import { Language, Listing, MeasureTarget, ReasonCode } from '@marketsafe/terms';
import { z } from 'zod';

/** The rows of a simulated shop. A journal line holds one of them, so a schema each. */

export const Content = Listing.omit({ marketplace: true, id: true, seller: true, url: true });
export type Content = z.infer<typeof Content>;

export const Measure = z.enum(['none', 'hidden', 'removed']);
export type Measure = z.infer<typeof Measure>;

/** What a measure takes from an offer and a reinstatement gives back. */
export const Kept = z.object({ price: Listing.shape.price, stock: Listing.shape.stock });
export type Kept = z.infer<typeof Kept>;

export const ListingRecord = z.object({
  id: z.string(),
  seller: z.string(),
  content: Content,
  measure: Measure,
  kept: Kept.optional(),
  /** By variant, what the operator has on it alone; the listing's own measure leaves these as they are. */
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
  /** `false`: the inbox of an account that its owner left takes no message. */
  takesMessages: z.literal(false).optional(),
  /** Absent where nobody told it to the shop. */
  openedOn: z.iso.date().optional(),
  salt: z.string(),
  passwordHash: z.string(),
  state: SellerState,
  createdAt: z.string(),
  updatedAt: z.string(),
  revision: z.int(),
});
export type SellerRecord = z.infer<typeof SellerRecord>;

/** What a seller is owed for a listing stays its own, whoever offers under the id by then. */
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

/** One instruction of the operator, as the wire carries it. */
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
  /** `consumers.inform`: who bought within this time. */
  bought: z.object({ since: z.iso.datetime(), until: z.iso.datetime() }).optional(),
  /** `notice.withdraw`: the instruction that is taken back. */
  notice: z.string().min(1).max(200).optional(),
});
export type Instruction = z.infer<typeof Instruction>;

/** What an action is for. */
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
  /** Only while `accepted`: takes effect at this time, or when its target was looked at this many times more. */
  due: z.object({ at: z.string().optional(), observations: z.int().optional() }).optional(),
});
export type ActionRecord = z.infer<typeof ActionRecord>;

/** One change that a shopper or a seller would notice, counted apart from what anybody answered. */
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
  /** That shoppers find, or do not find any more. */
  listing: z.string().optional(),
  /** The listing whose proceeds are held, or free again. */
  proceeds: z.string().optional(),
  /** The one variant that shoppers can buy, or cannot any more. */
  variant: z.object({ listing: z.string(), id: z.string() }).optional(),
});
export type EffectRecord = z.infer<typeof EffectRecord>;
