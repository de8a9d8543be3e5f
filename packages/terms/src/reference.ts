import { z } from 'zod';

const identifier = z.string().min(1).max(128);

/** One thing on one marketplace, by the marketplace's own id (opaque text, never a number). */
export const ListingRef = z.object({ marketplace: identifier, listing: identifier });
export type ListingRef = z.infer<typeof ListingRef>;

export const SellerRef = z.object({ marketplace: identifier, seller: identifier });
export type SellerRef = z.infer<typeof SellerRef>;

const offers = [
  z.object({ kind: z.literal('listing'), marketplace: identifier, id: identifier }),
  z.object({ kind: z.literal('storefront'), marketplace: identifier, id: identifier }),
] as const;

/** What a complaint is aimed at: one listing, or a storefront as a whole. */
export const Target = z.discriminatedUnion('kind', offers);
export type Target = z.infer<typeof Target>;

/** What a measure acts on: what is offered, or the proceeds of a listing (by its id), which the marketplace owes the seller. */
export const MeasureTarget = z.discriminatedUnion('kind', [
  ...offers,
  z.object({ kind: z.literal('proceeds'), marketplace: identifier, id: identifier }),
]);
export type MeasureTarget = z.infer<typeof MeasureTarget>;

/** `taobao/listing/7574689516`: the one textual form of a target, used in keys and events. */
export const targetKey = (target: MeasureTarget): string => `${target.marketplace}/${target.kind}/${target.id}`;

/** `taobao/1636998136`: the one textual form of a seller; also the id of its aggregate and, after `seller:`, its tenant. */
export const sellerKey = (ref: SellerRef): string => `${ref.marketplace}/${ref.seller}`;
