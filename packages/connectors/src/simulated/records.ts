import { Language, Listing, MeasureTarget } from '@marketsafe/terms';
import { z } from 'zod';
import { ActionStatus, Identity, Measure, OperatorAction, PriceAndStock, SellerState } from '../operator-api/index.ts';

/** The rows of a simulated shop. Each has a schema, since a journal line contains one of them. */

export const Content = Listing.omit({ marketplace: true, id: true, seller: true, url: true });
export type Content = z.infer<typeof Content>;

export const ListingRecord = z.object({
  id: z.string(),
  seller: z.string(),
  content: Content,
  measure: Measure,
  /** The values that a measure removed. */
  kept: PriceAndStock.optional(),
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

/** One instruction of the operator, with the target as the rest of the programme names it. */
export const Instruction = OperatorAction.extend({ target: MeasureTarget });
export type Instruction = z.infer<typeof Instruction>;

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
