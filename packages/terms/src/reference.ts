import { z } from 'zod';

const identifier = z.string().min(1).max(128);

/** One thing on one marketplace, by the marketplace's own id (opaque text, never a number). */
export const ListingRef = z.object({ marketplace: identifier, listing: identifier });
export type ListingRef = z.infer<typeof ListingRef>;

export const SellerRef = z.object({ marketplace: identifier, seller: identifier });
export type SellerRef = z.infer<typeof SellerRef>;

/** What a complaint or a measure is aimed at: one listing, or a storefront as a whole. */
export const Target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listing'), marketplace: identifier, id: identifier }),
  z.object({ kind: z.literal('storefront'), marketplace: identifier, id: identifier }),
]);
export type Target = z.infer<typeof Target>;

/** `taobao/listing/7574689516`: the one textual form of a target, used in keys and events. */
export const targetKey = (target: Target): string => `${target.marketplace}/${target.kind}/${target.id}`;

/** `taobao/1636998136`: the one textual form of a seller; also the id of its aggregate and, after `seller:`, its tenant. */
export const sellerKey = (ref: SellerRef): string => `${ref.marketplace}/${ref.seller}`;
