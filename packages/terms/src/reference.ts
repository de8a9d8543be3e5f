import { z } from 'zod';

const identifier = z.string().min(1).max(128);

/** One thing on one marketplace, by the marketplace's own id (opaque text, never a number). */
export const ListingRef = z.strictObject({ marketplace: identifier, listing: identifier });
export type ListingRef = z.infer<typeof ListingRef>;

export const SellerRef = z.strictObject({ marketplace: identifier, seller: identifier });
export type SellerRef = z.infer<typeof SellerRef>;

const offers = [
  /** `variant`: one of the listing's variants (a colour, a print, a size) by the marketplace's own id; absent: the whole listing. */
  z.strictObject({
    kind: z.literal('listing'),
    marketplace: identifier,
    id: identifier,
    variant: identifier.optional(),
  }),
  z.strictObject({ kind: z.literal('storefront'), marketplace: identifier, id: identifier }),
] as const;

/** The target of a complaint: one listing or one variant of it, or a whole storefront. */
export const Target = z.discriminatedUnion('kind', offers);
export type Target = z.infer<typeof Target>;

/** The target of a measure: an offer, or the proceeds of a listing (by its id), which the marketplace owes the seller. */
export const MeasureTarget = z.discriminatedUnion('kind', [
  ...offers,
  z.strictObject({ kind: z.literal('proceeds'), marketplace: identifier, id: identifier }),
]);
export type MeasureTarget = z.infer<typeof MeasureTarget>;

/**
 * `taobao/listing/7574689516`, `taobao/variant/7574689516/42`: the one textual form of a target, used in keys and events. Ids may
 * contain slashes; where two ids follow each other, theirs are escaped.
 */
export const targetKey = (target: MeasureTarget): string => {
  const variant = variantOf(target);
  return variant === undefined
    ? `${target.marketplace}/${target.kind}/${target.id}`
    : `${target.marketplace}/variant/${escaped(target.id)}/${escaped(variant)}`;
};

const escaped = (id: string): string => id.replace(/[%/]/g, encodeURIComponent);

/** The target of a key from `targetKey`. */
export function targetOfKey(key: string): MeasureTarget {
  const [marketplace = '', kind = '', ...rest] = key.split('/');
  if (kind === 'variant') {
    const [id = '', variant = ''] = rest.map(decodeURIComponent);
    return { kind: 'listing', marketplace, id, variant };
  }
  const known = kind === 'storefront' || kind === 'proceeds' ? kind : 'listing';
  return { kind: known, marketplace, id: rest.join('/') };
}

/** The variant of a target; undefined for any other target. */
export const variantOf = (target: MeasureTarget): string | undefined =>
  target.kind === 'listing' ? target.variant : undefined;

/** The listing of a variant; any other target itself. */
export function wholeOf<T extends MeasureTarget>(target: T): T {
  if (target.kind !== 'listing' || target.variant === undefined) return target;
  const { variant: _, ...whole } = target;
  return whole as T;
}

/** The target and, for a variant, its listing: a measure on either affects the target. */
export const coveringOf = <T extends MeasureTarget>(target: T): readonly T[] =>
  variantOf(target) === undefined ? [target] : [target, wholeOf(target)];

/** `taobao/1636998136`: the one textual form of a seller; also the id of its aggregate and, after `seller:`, its tenant. */
export const sellerKey = (ref: SellerRef): string => `${ref.marketplace}/${ref.seller}`;
