import { z } from 'zod';

export const Price = z.object({
  currency_code: z.string(),
  min_quantity: z.number().nullish(),
  /** What a shopper has to be for it: of a region, of a group of customers. */
  rules: z.record(z.string(), z.unknown()).nullish(),
});
type Price = z.infer<typeof Price>;

/** The fields of a product's variants that an offer needs. Without `price_rules` Medusa answers with rules that are empty. */
export const OFFER = ['variants.id', '*variants.prices', '*variants.prices.price_rules'] as const;

export interface Region {
  readonly id: string;
  readonly currency: string;
}

/** What a cart may take of a listing. */
export interface Goods {
  readonly variants: readonly { readonly id: string; readonly prices: readonly Price[] }[];
  /** The sales channels of the listing. */
  readonly channels: readonly string[];
}

/** What a shopper without an account puts into a cart. */
export interface Offer {
  readonly variant: string;
  /** The region of the cart. */
  readonly region: string;
  readonly quantity: number;
  /** Whether a price of its own applies. Otherwise one of a price list may, which a product does not show. */
  readonly isPriced: boolean;
}

const applies = ({ currency_code, rules }: Price, { id, currency }: Region): boolean =>
  currency_code === currency && Object.entries(rules ?? {}).every(([of, value]) => of === 'region_id' && value === id);

/** The first variant that any shopper can buy, else the first one; undefined: there is none, or no region. */
export const offerOf = ({ variants }: Goods, regions: readonly Region[]): Offer | undefined => {
  for (const { id: variant, prices } of variants)
    for (const region of regions) {
      const price = prices.find((one) => applies(one, region));
      const quantity = Math.max(1, price?.min_quantity ?? 1);
      if (price !== undefined) return { variant, region: region.id, quantity, isPriced: true };
    }
  const [[variant], [region]] = [variants, regions];
  if (variant === undefined || region === undefined) return undefined;
  return { variant: variant.id, region: region.id, quantity: 1, isPriced: false };
};
